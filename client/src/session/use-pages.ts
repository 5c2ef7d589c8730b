import { useCallback, useEffect, useReducer, useRef } from 'react';

export interface Page<Node> {
  readonly nodes: readonly Node[];
  /** Null where the list ends. */
  readonly nextCursor: string | null;
}

export interface PagesState<Node> {
  readonly nodes: readonly Node[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly more: () => void;
}

interface Held<Node> {
  readonly key: string;
  readonly nodes: readonly Node[];
  readonly nextCursor: string | null;
  readonly isLoading: boolean;
  readonly error: unknown;
}

/**
 * A list that grows page by page. `key` names what is listed: when it changes the list starts anew, while the old one stays
 * in sight until the first page of the new one is there.
 */
export function usePages<Node>(key: string, load: (after: string | null) => Promise<Page<Node>>): PagesState<Node> {
  const [held, hold] = useReducer((_: Held<Node>, next: Held<Node>) => next, { key: '', nodes: [], nextCursor: null, isLoading: true, error: undefined });
  const latest = useRef({ key, load, held });
  latest.current = { key, load, held };

  const read = useCallback((after: string | null) => {
    const asked = latest.current;
    const before = after === null ? [] : asked.held.nodes;
    hold({ ...asked.held, isLoading: true, error: undefined });
    asked.load(after).then(
      ({ nodes, nextCursor }) => {
        if (latest.current.key === asked.key) hold({ key: asked.key, nodes: [...before, ...nodes], nextCursor, isLoading: false, error: undefined });
      },
      (error: unknown) => {
        if (latest.current.key === asked.key) hold({ ...latest.current.held, isLoading: false, error });
      },
    );
  }, []);
  useEffect(() => {
    if (key !== '') read(null);
  }, [key, read]);

  const { nodes, nextCursor, isLoading, error } = held;
  return { nodes, hasMore: nextCursor !== null, isLoading, error, more: () => (isLoading ? undefined : read(nextCursor)) };
}
