/**
 * What changes how one gets in asks again for the code, the password or the words where they were shown more than ten minutes ago. A deed that
 * is refused so waits while the dialog of the shell asks, and is then done again.
 */
import { useCallback, useSyncExternalStore } from 'react';
import { HttpRefusal } from './http.ts';

interface Asked {
  /** Whether it was shown; false: the person would rather not. */
  readonly done: (isShown: boolean) => void;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();
function put(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For the shell: who waits for the dialog; null for nobody. */
export const useAsked = (): Asked | null => useSyncExternalStore(subscribe, () => asked);

async function ask(): Promise<boolean> {
  asked?.done(false);
  return new Promise((resolve) => {
    put({
      done: (isShown) => {
        put(null);
        resolve(isShown);
      },
    });
  });
}

export type Confirmed = <T>(deed: () => Promise<T>) => Promise<T>;

/** @returns runs a deed; where the server wants it confirmed, asks, and runs it again */
export function useConfirmed(): Confirmed {
  return useCallback(async (deed) => {
    try {
      return await deed();
    } catch (error) {
      if (!(error instanceof HttpRefusal) || error.code !== 'CONFIRM_FIRST' || !(await ask())) throw error;
      return deed();
    }
  }, []);
}
