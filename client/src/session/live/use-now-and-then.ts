import { useCallback, useEffect, useRef } from 'react';

/** Runs at once, and however often it is asked for, no more often than that; the last time it was asked for it runs, too. */
export function useNowAndThen(run: () => unknown, everyMs: number): () => void {
  const latest = useRef(run);
  latest.current = run;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isAsked = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    const go = (): void => {
      isAsked.current = false;
      latest.current();
      timer.current = setTimeout(() => {
        timer.current = undefined;
        if (isAsked.current) go();
      }, everyMs);
    };
    isAsked.current = true;
    if (timer.current === undefined) go();
  }, [everyMs]);
}
