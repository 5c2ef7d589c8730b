import { useApolloClient } from '@apollo/client/react';
import { useEffect, useReducer, useState } from 'react';
import type { Word } from '../../../../schema/case-query/case-query.ts';
import { type CaseRow, caseWordsQuery } from './case-queries.ts';
import { openWords } from './opened-words.ts';
import { type FetchWords, type RunState, SearchRun } from './search-run.ts';

const drawEveryMs = 400;

export interface WordSearch {
  readonly state: RunState;
  readonly opened: number;
  /** Null until the server has counted. */
  readonly total: number | null;
  readonly unreadable: number;
  /** Best first, of what is open so far. */
  readonly rows: readonly CaseRow[];
  readonly stop: () => void;
}

/**
 * Searches words in the cases of a structured query. The words go to nobody; other words are searched in what is open already.
 * Null while there is nothing to search, or the key is locked.
 */
export function useWordSearch(query: string | undefined, words: readonly Word[], isKeyOpen: boolean): WordSearch | null {
  const client = useApolloClient();
  const [, show] = useReducer((count: number) => count + 1, 0);
  const [run, setRun] = useState<SearchRun | null>(null);
  const isWanted = words.length > 0 && isKeyOpen;

  useEffect(() => {
    if (!isWanted) return;
    const fetch: FetchWords = async (first, after) => {
      const { data } = await client.query({ query: caseWordsQuery, variables: { query: query ?? null, first, after }, fetchPolicy: 'no-cache' });
      if (!data) throw new Error('no answer');
      const { edges, totalCount, pageInfo } = data.cases;
      return { rows: edges.map(({ node }) => node), total: totalCount.value, after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
    };
    // Searching and drawing anew after every few cases would cost more than opening them.
    let shownAt = 0;
    const next: SearchRun = new SearchRun(fetch, openWords, () => {
      if (next.state === 'RUNNING' && performance.now() - shownAt < drawEveryMs) return;
      shownAt = performance.now();
      show();
    });
    setRun(next);
    void next.run();
    return () => next.stop();
  }, [isWanted, query, client]);

  if (!isWanted || run === null) return null;
  const rows = run.index.search(words).flatMap((number) => run.rows.get(number) ?? []);
  return { state: run.state, opened: run.rows.size, total: run.total, unreadable: run.unreadable, rows, stop: () => run.stop() };
}
