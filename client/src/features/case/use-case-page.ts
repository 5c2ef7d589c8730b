import { useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { request } from '../../session/graphql.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { markReadMutation } from './case-commands.ts';
import { type CaseData, casePageQuery, type LastListing } from './case-queries.ts';
import type { Me } from './people.ts';

export interface ReadyCase {
  readonly state: 'READY';
  readonly facts: CaseData;
  readonly me: Me;
  readonly team: { readonly fingerprint: string; readonly holderCount: number } | null;
  readonly lastListing: LastListing | null;
  readonly reload: () => Promise<CaseData | null>;
  readonly loadEarlier: () => void;
}
export type CasePageState = ReadyCase | { readonly state: 'LOADING' | 'FAILED' | 'MISSING'; readonly reload: () => void };

const againMs = 60_000;

/** Reads the case, and again now and then while somebody looks at it, so that nobody answers what is gone. */
export function useCasePage(number: string): CasePageState {
  const { data, error, refetch, fetchMore } = useQuery(casePageQuery, { variables: { number }, fetchPolicy: 'cache-and-network' });
  // One after another: who reads after a deed must not be given the answer to a question that was asked before it.
  const latest = useRef<Promise<unknown>>(Promise.resolve());
  const reload = useCallback(async (): Promise<CaseData | null> => {
    const reading = latest.current.then(async () => refetch()).catch(() => null);
    latest.current = reading;
    return (await reading)?.data?.case ?? null;
  }, [refetch]);
  useReadAgain(reload);
  useMarkRead(number, data?.case?.unreadCount ?? 0, reload);
  const { viewer, teamKey } = data ?? { viewer: null, teamKey: null };
  const me = useMemo(
    () => ({ researcherId: viewer?.researcher?.id ?? null, triagerId: viewer?.triager?.id ?? null }),
    [viewer?.researcher?.id, viewer?.triager?.id],
  );
  if (data === undefined) return { state: error === undefined ? 'LOADING' : 'FAILED', reload: () => void reload() };
  if (!data.case) return { state: 'MISSING', reload: () => void reload() };
  const { startCursor } = data.case.timeline.pageInfo;
  return {
    state: 'READY', facts: data.case as CaseData, me, team: teamKey ?? null, lastListing: viewer?.lastListing ?? null, reload,
    loadEarlier: () => void fetchMore({ variables: { before: startCursor } }),
  };
}

function useReadAgain(reload: () => Promise<unknown>): void {
  useEffect(() => {
    const again = (): void => {
      if (document.visibilityState === 'visible') void reload();
    };
    const timer = setInterval(again, againMs);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [reload]);
}

/** Read is what stood open before somebody's eyes: with the key locked there was nothing to read. */
function useMarkRead(number: string, unread: number, reload: () => Promise<unknown>): void {
  const { state } = useKeyRing();
  const isRead = unread > 0 && state === 'OPEN';
  useEffect(() => {
    if (!isRead) return;
    request(markReadMutation, { input: { number } }).then(reload, () => undefined);
  }, [isRead, number, reload]);
}
