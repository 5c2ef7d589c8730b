import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CaseQuery } from '../../../../schema/case-query/case-query.ts';
import { CaseQueryError } from '../../../../schema/case-query/case-query-error.ts';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';
import { addressOf, type CaseAddress, decodeWords, readAddress, textOf } from './case-address.ts';

export interface AddressedQuery {
  /** What the query bar shows. */
  readonly text: string;
  readonly address: CaseAddress;
  /** Null where the address cannot be read; the query bar says why. */
  readonly query: CaseQuery | null;
  readonly show: (query: CaseQuery) => void;
  /** Pictures of the cases in place of their list. */
  readonly showsPictures: boolean;
}

/** The page's query lives in its address: terms before the `#`, words behind it. */
export function useCaseAddress(vocabulary: Vocabulary): AddressedQuery {
  const { q, show: shown } = useSearch({ strict: false });
  const words = decodeWords(useLocation({ select: ({ hash }) => hash }));
  const navigate = useNavigate();
  const read = useMemo(() => {
    const address: CaseAddress = { q, words };
    try {
      const query = readAddress(address, vocabulary);
      return { query, address: addressOf(query) };
    } catch (error) {
      if (error instanceof CaseQueryError) return { query: null, address };
      throw error;
    }
  }, [q, words, vocabulary]);
  const show = (next: CaseQuery): void => {
    const address = addressOf(next);
    void navigate({ to: '/cases', search: { ...(address.q !== undefined && { q: address.q }), ...(shown && { show: shown }) }, hash: encodeURIComponent(address.words), resetScroll: false });
  };
  return { ...read, text: textOf(read.address), show, showsPictures: shown === 'pictures' };
}
