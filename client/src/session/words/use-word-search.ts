import { useEffect, useRef, useState } from 'react';
import type { Word } from '../../../../schema/case-query/case-query.ts';
import { type FetchRows, FilterRun, type RowOfCase } from './filter-run.ts';
import { showHits } from './shown-hits.ts';
import { searchMeasure, tookSince } from './words-measures.ts';
import { useWordIndex, type WordIndexView } from './use-word-index.ts';
import type { Hit, HitContext } from './words-api.ts';

/** Hits whose surroundings are made ready. */
const mostContexts = 100;

interface Found {
  readonly hits: readonly Hit[];
  readonly contexts: Readonly<Record<string, readonly HitContext[]>>;
}
const nothing: Found = { hits: [], contexts: {} };

export interface WordSearch<Row> extends Pick<WordIndexView, 'opened' | 'total' | 'unreadable' | 'stop' | 'start' | 'isKept' | 'keep'> {
  /** Of the index; FAILED also where the cases of the query could not be fetched. */
  readonly state: WordIndexView['state'];
  /** Those of the query that hold the words, best first, as far as both are known. */
  readonly rows: readonly Row[];
}

/**
 * Searches words in what is opened here, within the cases of a structured query: which those are the server says, and the words go to
 * nobody. Null while there is nothing to search, or the key is locked.
 * @param fetchRows pages of the query's rows; a stable function for the same query
 */
export function useWordSearch<Row extends RowOfCase>(fetchRows: FetchRows<Row>, words: readonly Word[], isKeyOpen: boolean): WordSearch<Row> | null {
  const isWanted = words.length > 0 && isKeyOpen;
  const index = useWordIndex(isWanted);
  const filter = useFilter(fetchRows, isWanted);
  const found = useFound(index, words, isWanted);
  useEffect(() => showHits(found.contexts), [found]);
  useEffect(() => () => showHits(nothing.contexts), []);
  if (!isWanted || filter === null || index.state === 'LOCKED') return null;
  const rows = found.hits.flatMap(({ number }) => filter.rows.get(number) ?? []);
  const isBusy = index.state === 'IDLE' || (filter.state === 'RUNNING' && index.state !== 'FAILED');
  const state = filter.state === 'FAILED' ? 'FAILED' : isBusy ? 'RUNNING' : index.state;
  return { ...index, state, rows };
}

function useFilter<Row extends RowOfCase>(fetchRows: FetchRows<Row>, isWanted: boolean): { readonly rows: ReadonlyMap<string, Row>; readonly state: FilterRun<Row>['state'] } | null {
  const [shown, show] = useState<{ readonly of: FetchRows<Row>; readonly rows: ReadonlyMap<string, Row>; readonly state: FilterRun<Row>['state'] } | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    const run: FilterRun<Row> = new FilterRun(fetchRows, () => show({ of: fetchRows, rows: run.rows, state: run.state }));
    void run.run();
    return () => run.stop();
  }, [fetchRows, isWanted]);
  return shown?.of === fetchRows ? shown : null;
}

/** Hits of the last words that were asked for; an answer to earlier ones is dropped. */
function useFound({ search, contexts, version }: WordIndexView, words: readonly Word[], isWanted: boolean): Found {
  const [found, setFound] = useState(nothing);
  const latest = useRef(0);
  const asked = JSON.stringify(words);
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    if (!isWanted) return setFound(nothing);
    const look = async (): Promise<void> => {
      const start = performance.now();
      const hits = await search(words);
      const around = await contexts(words, hits.slice(0, mostContexts).map(({ number }) => number));
      tookSince(searchMeasure, start);
      if (mine === latest.current) setFound({ hits, contexts: around });
    };
    void look().catch(() => undefined);
  }, [asked, version, isWanted, search, contexts]);
  return found;
}
