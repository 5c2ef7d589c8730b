import { useCallback, useEffect, useRef, useState } from 'react';
import { useCaseChanges } from './use-case-changes.ts';
import { useNowAndThen } from './use-now-and-then.ts';

/** How a list is read and shown. */
interface Calm<List> {
  /** What the list would be now, shown nowhere yet. */
  readonly read: () => Promise<List>;
  readonly idsOf: (list: List) => readonly string[];
  readonly shown: readonly string[];
  readonly show: (list: List) => void;
}
export interface CalmList {
  /** How many cases changed that would move rows; null where nothing waits. */
  readonly waiting: number | null;
  readonly showWaiting: () => void;
  readonly isLive: boolean;
}

const everyMs = 1_000;
/** Who has not touched anything for so long has no row under the hand. */
const untouchedMs = 15_000;

/** A list that others change: new facts show at once, rows move only when that is asked for, or nobody is at them. */
export function useCalmList<List>({ read, idsOf, shown, show }: Calm<List>): CalmList {
  const [waiting, setWaiting] = useState<{ readonly list: List; readonly count: number } | null>(null);
  const changed = useRef(new Set<string>());
  const touched = useLastTouch();
  const latest = useRef({ idsOf, shown, show });
  latest.current = { idsOf, shown, show };
  const put = useCallback((list: List) => {
    changed.current.clear();
    setWaiting(null);
    latest.current.show(list);
  }, []);
  const look = useNowAndThen(async () => {
    const list = await read().catch(() => null);
    if (list === null) return;
    const isSameOrder = latest.current.idsOf(list).join() === latest.current.shown.slice(0, latest.current.idsOf(list).length).join();
    if (isSameOrder || performance.now() - touched.current > untouchedMs) put(list);
    else setWaiting({ list, count: Math.max(1, changed.current.size) });
  }, everyMs);
  const state = useCaseChanges(null, {
    onChange: ({ case: { number } }) => {
      changed.current.add(number);
      look();
    },
    onAgain: look,
  });
  // Whoever read the list anew sees it all.
  const isShown = waiting !== null && idsOf(waiting.list).join() === shown.slice(0, idsOf(waiting.list).length).join();
  useEffect(() => {
    if (!isShown) return;
    changed.current.clear();
    setWaiting(null);
  }, [isShown]);
  return { waiting: isShown ? null : (waiting?.count ?? null), showWaiting: () => waiting && put(waiting.list), isLive: state === 'LIVE' };
}

function useLastTouch(): { readonly current: number } {
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const touch = (): void => {
      last.current = performance.now();
    };
    const kinds = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const kind of kinds) document.addEventListener(kind, touch, { passive: true });
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, touch);
    };
  }, []);
  return last;
}
