import { useRef } from 'react';

interface Attempt<Input> {
  readonly identity: string;
  readonly input: Input;
}

export interface Attempts<Input> {
  /** The same input again for the same words, so that a repeat after a cut is recognised; else a new one with a key of its own. */
  readonly inputFor: (identity: string, make: (idempotencyKey: string) => Promise<Input>) => Promise<Input>;
  /** It was answered: the next one is new, whatever it says. */
  readonly forget: () => void;
}

/** Sealing the same words twice gives other bytes, and the server takes a repeat only byte for byte: so what went out is kept. */
export function useAttempt<Input>(): Attempts<Input> {
  const last = useRef<Attempt<Input> | null>(null);
  return {
    async inputFor(identity, make) {
      if (last.current?.identity === identity) return last.current.input;
      const input = await make(crypto.randomUUID());
      last.current = { identity, input };
      return input;
    },
    forget() {
      last.current = null;
    },
  };
}
