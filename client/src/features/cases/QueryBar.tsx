import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactElement, useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { CaseQuery } from '../../../../schema/case-query/case-query.ts';
import type { Completion } from '../../../../schema/case-query/completions.ts';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Audience } from '../../ui/names.ts';
import { isTyping } from '../../ui/use-row-moves.ts';
import { Completions } from './Completions.tsx';
import styles from './QueryBar.module.css';
import { QueryFault } from './QueryFault.tsx';
import { QueryInput } from './QueryInput.tsx';
import { type KnownValues, useQueryDraft } from './use-query-draft.ts';

export interface NamedService {
  readonly slug: string;
  readonly name: string;
}

interface QueryBarProps {
  readonly label: string;
  /** The text of the page's query. */
  readonly value: string;
  readonly vocabulary: Vocabulary;
  readonly audience: Audience;
  readonly services: readonly NamedService[];
  readonly known: KnownValues;
  readonly onQuery: (query: CaseQuery) => void;
}

/** One line for the whole query, with completions that teach it. `/` comes here from anywhere on the page. */
export function QueryBar({ label, value, vocabulary, audience, services, known, onQuery }: QueryBarProps): ReactElement {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const faultId = useId();
  const draft = useQueryDraft({ value, vocabulary, known });
  const { options, chosen, error } = draft;
  useFocusKey(input);
  /** Where the caret belongs once the new text stands in the field. */
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [draft.text]);

  const submit = (text?: string): void => {
    const query = draft.read(text);
    if (query !== null) onQuery(query);
  };
  const take = (option: Completion): void => {
    caret.current = draft.take(option);
    input.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const option = chosen === null ? undefined : options[chosen];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') draft.choose(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape' && options.length > 0) draft.close();
    else if ((event.key === 'Tab' || event.key === 'Enter') && option) take(option);
    else return;
    event.preventDefault();
  };

  return (
    <form
      className={styles['query']}
      role="search"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) draft.close(); }}
    >
      <div className={styles['box']}>
        <Icon name="search" />
        <QueryInput
          ref={input}
          error={error}
          role="combobox"
          aria-label={t`Query`}
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-activedescendant={chosen === null ? undefined : `${listId}-${chosen}`}
          aria-autocomplete="list"
          aria-invalid={error !== null || undefined}
          aria-describedby={error === null ? undefined : faultId}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          value={draft.text}
          placeholder={t`is:open type:xss, or words from your reports`}
          onChange={({ currentTarget }) => draft.write(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length)}
          onSelect={({ currentTarget }) => draft.moveCaret(currentTarget.selectionStart ?? 0)}
          onClick={draft.open}
          onKeyDown={press}
        />
        <kbd className={styles['slash']} aria-hidden="true">/</kbd>
      </div>
      <Completions id={listId} options={options} chosen={chosen} audience={audience} services={services} onTake={take} />
      <QueryFault id={faultId} text={draft.text} error={error} onMend={submit} />
      <p className="visually-hidden" role="status">
        {options.length > 0 && <Trans>{options.length} completions. Arrow keys choose, Tab takes.</Trans>}
      </p>
    </form>
  );
}

function useFocusKey(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [input]);
}
