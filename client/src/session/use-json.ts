import { useCallback, useEffect, useState } from 'react';
import { getJson } from './http.ts';

export interface JsonState<T> {
  /** What was heard last; undefined before the first answer. */
  readonly data: T | undefined;
  readonly error: unknown;
  readonly reload: () => void;
}

/** What GET answers at a path under /auth or /supergraph, for this person's own pages. @param path null: nothing is asked @param again asked anew when this is another */
export function useJson<T>(path: string | null, again = ''): JsonState<T> {
  const [held, hold] = useState<{ readonly data: T | undefined; readonly error: unknown }>({ data: undefined, error: undefined });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === null) return undefined;
    let isCurrent = true;
    getJson<T>(path).then(
      (data) => isCurrent && hold({ data, error: undefined }),
      (error: unknown) => isCurrent && hold((last) => ({ ...last, error })),
    );
    return () => {
      isCurrent = false;
    };
  }, [path, again, round]);
  const reload = useCallback(() => {
    hold((last) => ({ ...last, error: undefined }));
    setRound((last) => last + 1);
  }, []);
  return { ...held, reload };
}
