import { Trans, useLingui } from '@lingui/react/macro';
import { type MouseEvent, type ReactElement, useMemo } from 'react';
import { Time } from '../../ui/Time.tsx';
import styles from './Case.module.css';
import { useCase } from './case-context.ts';
import { indexEntries } from './index-entries.ts';

/** The router would take a fragment for a page; this only scrolls, and takes the focus along. */
function goTo(event: MouseEvent, id: string): void {
  const target = document.getElementById(id);
  if (target === null) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'start' });
  target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
}

export function CaseIndex(): ReactElement {
  const { i18n } = useLingui();
  const { facts, me, voice: audience, act } = useCase();
  const entries = useMemo(() => indexEntries(facts, { me, audience }), [facts, me, audience]);
  const mayReply = facts.viewerCan.includes('REPLY');
  const mayWrite = mayReply || facts.viewerCan.includes('NOTE');
  return (
    <nav className={styles['index']} aria-labelledby="case-index">
      <h2 id="case-index">
        <Trans>In this case</Trans>
      </h2>
      <ol>
        {entries.map(({ id, label, at }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
              {i18n._(label)} <Time at={at} as="short" />
            </a>
          </li>
        ))}
        {mayWrite && (
          <li>
            <button type="button" onClick={() => act(mayReply ? 'REPLY' : 'NOTE')}>
              {mayReply ? <Trans>Reply</Trans> : <Trans>Write a note</Trans>}
            </button>
          </li>
        )}
      </ol>
    </nav>
  );
}
