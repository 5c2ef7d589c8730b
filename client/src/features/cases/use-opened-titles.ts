import { useEffect, useReducer, useRef } from 'react';
import type { CaseRow } from './case-queries.ts';
import { openedText, openWords, type WordsFault } from '../../session/words/opened-words.ts';

const batch = 16;

export interface OpenedTitles {
  /** Undefined until it was tried. */
  readonly of: (row: CaseRow) => { readonly text: string } | { readonly fault: WordsFault } | undefined;
  readonly opened: number;
  /** Rows that have a title. */
  readonly total: number;
}

const signersOf = ({ reporter }: CaseRow): readonly string[] => reporter?.publicKeys?.map(({ armored }) => armored) ?? [];

/** Opens the titles of the rows, a few at a time, from the top. */
export function useOpenedTitles(rows: readonly CaseRow[], isKeyOpen: boolean): OpenedTitles {
  const [, show] = useReducer((count: number) => count + 1, 0);
  const faults = useRef(new Map<string, WordsFault>());

  useEffect(() => {
    if (!isKeyOpen) return;
    let isCurrent = true;
    faults.current.clear();
    const open = async (): Promise<void> => {
      const sealed = rows.flatMap((row) => (row.title && openedText(row.title) === undefined ? [{ row, title: row.title }] : []));
      for (let start = 0; start < sealed.length && isCurrent; start += batch) {
        await Promise.all(sealed.slice(start, start + batch).map(async ({ row, title }) => {
          const words = await openWords(title, { kind: 'TITLE', caseNumber: row.number, signers: signersOf(row) });
          if ('fault' in words) faults.current.set(title.id, words.fault);
        }));
        if (isCurrent) show();
      }
    };
    void open();
    return () => {
      isCurrent = false;
    };
  }, [rows, isKeyOpen]);

  const of: OpenedTitles['of'] = ({ title }) => {
    if (!title) return undefined;
    const text = openedText(title);
    const fault = faults.current.get(title.id);
    if (text !== undefined) return { text };
    return fault === undefined ? undefined : { fault };
  };
  return { of, opened: rows.filter((row) => row.title && openedText(row.title) !== undefined).length, total: rows.filter((row) => row.title).length };
}
