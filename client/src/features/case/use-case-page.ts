import { useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useCaseChanges } from '../../session/live/use-case-changes.ts';
import { useNowAndThen } from '../../session/live/use-now-and-then.ts';
import { type CaseData, casePageQuery, type LastListing } from './case-queries.ts';
import type { Me } from './people.ts';

export interface ReadyCase {
  readonly state: 'READY';
  readonly facts: CaseData;
  readonly me: Me;
  readonly team: { readonly fingerprint: string; readonly holderCount: number } | null;
  readonly lastListing: LastListing | null;
  readonly reload: () => Promise<CaseData | null>;
  /** The page before what is there. Null where that failed, or there is none. */
  readonly loadEarlier: () => Promise<CaseData | null>;
}
export type CasePageState = ReadyCase | { readonly state: 'LOADING' | 'FAILED' | 'MISSING'; readonly reload: () => void };

const againMs = 60_000;
/** Several changes in a moment are read at once. */
const togetherMs = 400;
/** How much of a history is read with the page, and at a time before it. */
const pageSize = { newest: 30, earlier: 100 } as const;

/** Reads the case, and again when others change it: at once where the page is live, else now and then. */
export function useCasePage(number: string): CasePageState {
  const { data, error, refetch, fetchMore } = useQuery(casePageQuery, { variables: { number, last: pageSize.newest }, fetchPolicy: 'cache-and-network' });
  // One after another: who reads after a deed must not be given the answer to a question that was asked before it.
  const latest = useRef<Promise<unknown>>(Promise.resolve());
  const reload = useCallback(async (): Promise<CaseData | null> => {
    const reading = latest.current.then(async () => refetch()).catch(() => null);
    latest.current = reading;
    return ((await reading)?.data?.case as CaseData | undefined) ?? null;
  }, [refetch]);
  const startCursor = data?.case?.timeline.pageInfo?.startCursor ?? null;
  const loadEarlier = useCallback(async (): Promise<CaseData | null> => {
    if (startCursor === null) return null;
    const reading = latest.current.then(async () => fetchMore({ variables: { before: startCursor, last: pageSize.earlier } })).catch(() => null);
    latest.current = reading;
    return ((await reading)?.data?.case as CaseData | undefined) ?? null;
  }, [fetchMore, startCursor]);
  const changed = useNowAndThen(reload, togetherMs);
  const isLive = useCaseChanges(number, { onChange: changed, onAgain: changed }) === 'LIVE';
  useReadAgain(reload, isLive);
  const { viewer, teamKey } = data ?? { viewer: null, teamKey: null };
  const me = useMemo(
    () => ({ researcherId: viewer?.researcher?.id ?? null, triagerId: viewer?.triager?.id ?? null }),
    [viewer?.researcher?.id, viewer?.triager?.id],
  );
  if (data === undefined) return { state: error === undefined ? 'LOADING' : 'FAILED', reload: () => void reload() };
  if (!data.case) return { state: 'MISSING', reload: () => void reload() };
  return { state: 'READY', facts: data.case as CaseData, me, team: teamKey ?? null, lastListing: viewer?.lastListing ?? null, reload, loadEarlier };
}

function useReadAgain(reload: () => Promise<unknown>, isLive: boolean): void {
  useEffect(() => {
    if (isLive) return undefined;
    const again = (): void => {
      if (document.visibilityState === 'visible') void reload();
    };
    const timer = setInterval(again, againMs);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [reload, isLive]);
}
