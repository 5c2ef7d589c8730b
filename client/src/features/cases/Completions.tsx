import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import type { Completion } from '../../../../schema/case-query/completions.ts';
import type { Audience } from '../../ui/names.ts';
import styles from './QueryBar.module.css';
import { completionName } from './query-names.ts';

interface CompletionsProps {
  readonly id: string;
  readonly options: readonly Completion[];
  readonly chosen: number | null;
  readonly audience: Audience;
  readonly services: readonly { readonly slug: string; readonly name: string }[];
  readonly onTake: (option: Completion) => void;
}

/** The list below the query bar: what it means, and what it writes. */
export function Completions({ id, options, chosen, audience, services, onTake }: CompletionsProps): ReactElement {
  const { t, i18n } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  const names = useMemo(() => new Map(services.map(({ slug, name }) => [slug, name])), [services]);
  useEffect(() => {
    if (chosen !== null) list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const labelOf = (option: Completion): string => {
    const name = completionName(option, audience, names);
    return typeof name === 'string' ? name : i18n._(name);
  };
  return (
    <div className={styles['completions']} hidden={options.length === 0}>
      <div id={id} ref={list} role="listbox" aria-label={t`Completions`} className={styles['options']}>
        {options.map((option, index) => (
          // The field keeps the focus and its arrows choose; a press takes, and so does a screen reader that comes here.
          <div
            key={`${option.field} ${option.value}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onMouseDown={(event) => event.preventDefault()}
            tabIndex={-1}
            onClick={() => onTake(option)}
            onKeyDown={({ key }) => { if (key === 'Enter') onTake(option); }}
          >
            <span>{labelOf(option)}</span>
            <code>{option.value === null ? option.insert : `${option.field}:${option.insert}`}</code>
          </div>
        ))}
      </div>
      <p className={styles['foot']}>
        <span><kbd>↑</kbd> <kbd>↓</kbd> <Trans>choose</Trans></span>
        <span><kbd>Tab</kbd> <Trans>take</Trans></span>
        <span><kbd>,</kbd> <Trans>one more value</Trans></span>
        <span><Trans>Plain words stay in this browser.</Trans></span>
      </p>
    </div>
  );
}
