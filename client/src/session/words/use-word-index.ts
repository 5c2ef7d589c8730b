import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Word } from '../../../../schema/case-query/case-query.ts';
import { useKeyRing } from '../key-ring.ts';
import { useSession } from '../session.tsx';
import type { Keeper } from '../kept-words-mark.ts';
import { keepIndex, shownIndex, stopIndex, subscribeToIndex, tabWords, type TabIndexState, wantIndex } from './tab-index.ts';
import type { IndexState } from './word-index.ts';
import type { Hit, HitContext, OpenedCase, Similar, SimilarTo } from './words-api.ts';

export interface WordIndexView extends Omit<TabIndexState, 'state'> {
  /** LOCKED: nothing can be opened before the key is. */
  readonly state: IndexState | 'LOCKED';
  /** Opens what is there, or what is new since. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Best first. The words go to nobody. */
  readonly search: (words: readonly Word[]) => Promise<readonly Hit[]>;
  readonly contexts: (words: readonly Word[], numbers: readonly string[]) => Promise<Readonly<Record<string, readonly HitContext[]>>>;
  /** Cases about the same, best first; nothing where nothing is alike. */
  readonly similarTo: (to: SimilarTo, most?: number) => Promise<readonly Similar[]>;
  /** What was opened of these cases. */
  readonly texts: (numbers: readonly string[]) => Promise<readonly OpenedCase[]>;
  /** Sealed to the reader's key on this device, or in memory alone. */
  readonly keep: (isChosen: boolean) => Promise<void>;
}

/** The index of words of this tab. @param isWanted starts it, where the key is open: otherwise it only tells how things stand */
export function useWordIndex(isWanted = false): WordIndexView {
  const { account } = useSession();
  const { state, fingerprint, holdsTeamKey } = useKeyRing();
  const shown = useSyncExternalStore(subscribeToIndex, shownIndex);
  const accountId = account?.id ?? null;
  const keeper = useMemo<Keeper | null>(
    () => (state === 'OPEN' && accountId !== null && fingerprint !== null ? { accountId, fingerprint } : null),
    [state, accountId, fingerprint],
  );
  useEffect(() => {
    if (isWanted && keeper !== null) void wantIndex(keeper);
  }, [isWanted, keeper, holdsTeamKey]);
  const start = useCallback(() => {
    if (keeper !== null) void wantIndex(keeper, true);
  }, [keeper]);
  const keep = useCallback(async (isChosen: boolean) => {
    if (keeper !== null) await keepIndex(keeper, isChosen);
  }, [keeper]);
  return useMemo(() => ({ ...shown, ...asks, state: keeper === null ? 'LOCKED' : shown.state, start, stop: stopIndex, keep }), [shown, keeper, start, keep]);
}

const asks = {
  search: async (words: readonly Word[]) => (await tabWords()?.search(words)) ?? [],
  contexts: async (words: readonly Word[], numbers: readonly string[]) => (await tabWords()?.contexts(words, numbers)) ?? {},
  similarTo: async (to: SimilarTo, most = 5) => (await tabWords()?.similar(to, most)) ?? [],
  texts: async (numbers: readonly string[]) => (await tabWords()?.texts(numbers)) ?? [],
};
