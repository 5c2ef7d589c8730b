import { useEffect, useReducer, useState } from 'react';
import { RewrapRun } from './rewrap-run.ts';
import type { RewrapSource } from './rewrap-source.ts';

/**
 * A re-wrap that looks at once for what is left, and ends with the page. @param key names what is re-wrapped to which key: a new
 * one starts anew; null: nothing can be looked for yet
 */
export function useRewrap(key: string | null, source: () => RewrapSource): RewrapRun | null {
  const [, show] = useReducer((count: number) => count + 1, 0);
  const [held, hold] = useState<{ readonly key: string; readonly run: RewrapRun } | null>(null);
  useEffect(() => {
    if (key === null) return;
    const run = new RewrapRun(source(), show);
    hold({ key, run });
    void run.scan();
    return () => run.pause();
  }, [key]);
  return held !== null && held.key === key ? held.run : null;
}
