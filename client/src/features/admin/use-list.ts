import { useCallback, useEffect, useState } from 'react';

export interface ReadList<T> {
  /** Null until it is known; stays while it is asked again. */
  readonly list: readonly T[] | null;
  readonly error: unknown;
  readonly load: () => Promise<void>;
}

/** A list that is read when shown, and again on demand. @param read always the same function */
export function useList<T>(read: () => Promise<readonly T[]>): ReadList<T> {
  const [list, setList] = useState<readonly T[] | null>(null);
  const [error, setError] = useState<unknown>();
  const load = useCallback(async () => {
    setError(undefined);
    await read().then(setList, setError);
  }, [read]);
  useEffect(() => void load(), [load]);
  return { list, error, load };
}
