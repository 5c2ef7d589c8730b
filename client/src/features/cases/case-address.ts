/**
 * A query and its address. What a server may see stands behind `?q=`; plain words stand in the fragment, which browsers send
 * to nobody.
 */
import { parseCaseQuery } from '../../../../schema/case-query/parse-case-query.ts';
import type { CaseQuery } from '../../../../schema/case-query/case-query.ts';
import { printStructured, printWords } from '../../../../schema/case-query/print-case-query.ts';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';

export interface CaseAddress {
  /** The structured terms, as the server reads them; absent for all cases. */
  readonly q: string | undefined;
  /** The plain words, decoded; empty without any. */
  readonly words: string;
}

export function addressOf(query: CaseQuery): CaseAddress {
  const words = printWords(query.words);
  const q = printStructured(query, words === '');
  return { q: q === '' ? undefined : q, words };
}

/** What the query bar shows for an address. */
export const textOf = ({ q, words }: CaseAddress): string => [q ?? '', words].filter((part) => part !== '').join(' ');

/** A fragment as it was typed or copied, possibly percent-encoded. */
export function decodeWords(hash: string): string {
  const text = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Reads what stands in the address. A fragment holds nothing but words: `#is:open` typed by hand is
 * refused, so that it cannot look like a term that was obeyed. Throws CaseQueryError.
 */
export function readAddress({ q, words }: CaseAddress, vocabulary: Vocabulary): CaseQuery {
  const structured = parseCaseQuery(q ?? '', vocabulary);
  if (words === '') return structured;
  return { ...structured, words: [...structured.words, ...parseCaseQuery(words, { fields: [], flags: [], belongings: [] }).words] };
}
