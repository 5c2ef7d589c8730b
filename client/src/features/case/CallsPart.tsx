import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useRef } from 'react';
import type { CaseCallsQuery } from '../../generated/graphql.ts';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { Caution } from '../../ui/Caution.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Panel, PanelPart } from '../../ui/Panel.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { CallEntry } from './CallEntry.tsx';
import styles from './Case.module.css';
import { callsQuery } from './call-queries.ts';
import { useCase } from './case-context.ts';
import { MailEntry } from './MailEntry.tsx';

/** What was sent to whom about this case, and what became of it. For the team. */
export function CallsPart(): ReactElement {
  const { facts } = useCase();
  const { data, error, reload } = useRequest(callsQuery, { number: facts.number });
  const readAt = useRef(facts.version);
  const latest = useRef(reload);
  latest.current = reload;
  // Whatever moves the case may have called somebody.
  useEffect(() => {
    if (readAt.current !== facts.version) latest.current();
    readAt.current = facts.version;
  }, [facts.version]);
  return (
    <Disclosure summary={<Summary calls={data?.case ?? null} />}>
      <Panel>
        {error !== undefined && data === undefined && <Fault words={faultWords(error)} onRetry={reload} />}
        {data === undefined ? error === undefined && <Loading /> : <Lists calls={data.case} onChanged={reload} />}
      </Panel>
    </Disclosure>
  );
}

/** What did not arrive shows without unfolding. */
function Summary({ calls }: { readonly calls: CaseCallsQuery['case'] }): ReactElement {
  const deliveries = calls?.pages.flatMap((page) => page.deliveries) ?? [];
  const lost = deliveries.filter(({ failedAt }) => failedAt !== null).length + (calls?.mails ?? []).filter(({ state }) => state === 'BOUNCED' || state === 'FAILED').length;
  return (
    <span>
      <Trans>Pages and mails</Trans> {lost > 0 && <Caution tone="grave"><Plural value={lost} one="# did not arrive" other="# did not arrive" /></Caution>}
    </span>
  );
}

function Lists({ calls, onChanged }: { readonly calls: CaseCallsQuery['case']; readonly onChanged: () => void }): ReactElement {
  const { t } = useLingui();
  const pages = calls?.pages ?? [];
  const mails = (calls?.mails ?? []).filter(({ kind }) => !kind.startsWith('PAGE'));
  return (
    <>
      <PanelPart title={<Trans>Who was called</Trans>}>
        {pages.length === 0 ? <Hint><Trans>Nobody yet. People are called before an answer is late, and when it is.</Trans></Hint> : (
          <ul className={styles['calls']} aria-label={t`Who was called`}>
            {pages.map((page) => <CallEntry key={page.id} page={page} onChanged={onChanged} />)}
          </ul>
        )}
      </PanelPart>
      <PanelPart title={<Trans>Mails about it</Trans>}>
        {mails.length === 0 ? <Hint><Trans>None went out.</Trans></Hint> : (
          <ul className={styles['calls']} aria-label={t`Mails about it`}>
            {mails.map((mail) => <MailEntry key={`${mail.queuedAt} ${mail.kind} ${mail.recipientRole}`} mail={mail} />)}
          </ul>
        )}
      </PanelPart>
    </>
  );
}
