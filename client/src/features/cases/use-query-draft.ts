import { useMemo, useState } from 'react';
import type { CaseQuery } from '../../../../schema/case-query/case-query.ts';
import { CaseQueryError } from '../../../../schema/case-query/case-query-error.ts';
import { type Completion, type CompletionContext, completions } from '../../../../schema/case-query/completions.ts';
import { parseCaseQuery } from '../../../../schema/case-query/parse-case-query.ts';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';

/** The query, or what is wrong with the text. */
export function tryQuery(text: string, vocabulary: Vocabulary): CaseQuery | CaseQueryError {
  try {
    return parseCaseQuery(text, vocabulary);
  } catch (error) {
    if (error instanceof CaseQueryError) return error;
    throw error;
  }
}

export type KnownValues = Required<Pick<CompletionContext, 'services' | 'labels' | 'assignees'>>;

interface DraftOptions {
  /** What the address says; the draft starts over when it changes. */
  readonly value: string;
  readonly vocabulary: Vocabulary;
  /** What stands behind the fields whose values only the portal knows. */
  readonly known: KnownValues;
}

export interface QueryDraft {
  readonly text: string;
  readonly options: readonly Completion[];
  /** Index of the option that the arrows chose; null while none is. */
  readonly chosen: number | null;
  readonly error: CaseQueryError | null;
  readonly write: (text: string, caret: number) => void;
  readonly moveCaret: (caret: number) => void;
  readonly choose: (step: 1 | -1) => void;
  /** Puts a completion in; gives where the caret belongs. */
  readonly take: (option: Completion) => number;
  readonly open: () => void;
  readonly close: () => void;
  /** Reads the text: the query, or null and `error` says why. */
  readonly read: (text?: string) => CaseQuery | null;
}

interface Draft {
  readonly base: string;
  readonly text: string;
  readonly caret: number;
  readonly isOpen: boolean;
  readonly chosen: number | null;
  /** From the first try on, and for a faulty address, a fault is shown until it is mended. */
  readonly wasTried: boolean;
}
const fresh = (base: string, vocabulary: Vocabulary): Draft => ({
  base, text: base, caret: base.length, isOpen: false, chosen: null, wasTried: tryQuery(base, vocabulary) instanceof CaseQueryError,
});

/** What is being written in the query bar, before it becomes the page's query. */
export function useQueryDraft({ value, vocabulary, known }: DraftOptions): QueryDraft {
  const [held, setDraft] = useState(() => fresh(value, vocabulary));
  const draft = held.base === value ? held : fresh(value, vocabulary);
  const { text, caret, isOpen, wasTried } = draft;
  const options = useMemo(() => {
    const found = isOpen ? completions(text, caret, { vocabulary, ...known }) : [];
    const [only] = found;
    const isWritten = found.length === 1 && only !== undefined && text.slice(only.from, only.to) === only.insert;
    return isWritten ? [] : found;
  }, [isOpen, text, caret, vocabulary, known]);
  const read = wasTried ? tryQuery(text, vocabulary) : null;
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });

  return {
    text, options,
    chosen: draft.chosen !== null && draft.chosen < options.length ? draft.chosen : null,
    error: read instanceof CaseQueryError ? read : null,
    write: (next, at) => change({ text: next, caret: at, isOpen: true, chosen: null }),
    moveCaret: (at) => { if (at !== caret) change({ caret: at, chosen: null }); },
    choose: (step) => change({ isOpen: true, chosen: options.length === 0 ? null : ((draft.chosen ?? (step === 1 ? -1 : options.length)) + step + options.length) % options.length }),
    take: ({ from, to, insert }) => {
      const at = from + insert.length;
      change({ text: text.slice(0, from) + insert + text.slice(to), caret: at, chosen: null, isOpen: true });
      return at;
    },
    open: () => change({ isOpen: true }),
    close: () => change({ isOpen: false, chosen: null }),
    read: (written = text) => {
      const query = tryQuery(written, vocabulary);
      change({ text: written, wasTried: true, isOpen: false, chosen: null });
      return query instanceof CaseQueryError ? null : query;
    },
  };
}
