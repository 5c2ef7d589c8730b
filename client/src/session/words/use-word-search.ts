import { useEffect, useReducer, useState } from 'react';
import type { Word } from '../../../../schema/case-query/case-query.ts';
import { request } from '../graphql.ts';
import { openWords } from './opened-words.ts';
import { type FetchWords, type RunState, SearchRun } from './search-run.ts';
import { caseWordsQuery, type WordsRow } from './words-queries.ts';

const drawEveryMs = 400;

export interface WordSearch {
  readonly state: RunState;
  readonly opened: number;
  /** Null until the server has counted. */
  readonly total: number | null;
  readonly unreadable: number;
  /** Best first, of what is open so far. */
  readonly rows: readonly WordsRow[];
  readonly stop: () => void;
}

/**
 * Searches words in the cases of a structured query. The words go to nobody; other words are searched in what is open already.
 * Null while there is nothing to search, or the key is locked.
 */
export function useWordSearch(query: string | undefined, words: readonly Word[], isKeyOpen: boolean): WordSearch | null {
  const [, show] = useReducer((count: number) => count + 1, 0);
  const [run, setRun] = useState<SearchRun | null>(null);
  const isWanted = words.length > 0 && isKeyOpen;

  useEffect(() => {
    if (!isWanted) return;
    const fetch: FetchWords = async (first, after) => {
      const { edges, totalCount, pageInfo } = (await request(caseWordsQuery, { query: query ?? null, first, after })).cases;
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
  }, [isWanted, query]);

  if (!isWanted || run === null) return null;
  const rows = run.index.search(words).flatMap((number) => run.rows.get(number) ?? []);
  return { state: run.state, opened: run.rows.size, total: run.total, unreadable: run.unreadable, rows, stop: () => run.stop() };
}
