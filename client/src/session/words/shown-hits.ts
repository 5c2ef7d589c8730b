/** What surrounds the hits of the search on this page, for the rows that show them. In memory, and only while they are shown. */
import { useSyncExternalStore } from 'react';
import type { HitContext } from './words-api.ts';

type ByNumber = Readonly<Record<string, readonly HitContext[]>>;

let shown: ByNumber = {};
const listeners = new Set<() => void>();

export function showHits(contexts: ByNumber): void {
  if (shown === contexts) return;
  shown = contexts;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useShownHits = (number: string): readonly HitContext[] | undefined => useSyncExternalStore(subscribe, () => shown[number]);
