import { type FormEvent, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';

export interface Deed {
  readonly isPending: boolean;
  /** Empty where nothing went wrong. */
  readonly fault: string;
  /** For a form's onSubmit or a button: runs once at a time, turns what is thrown into words. */
  readonly run: (event?: FormEvent) => void;
}

/** One thing that a form does, with what it says while and after. */
export function useDeed(deed: () => Promise<void>, words: (error: unknown) => string = faultWords): Deed {
  const [isPending, setIsPending] = useState(false);
  const [fault, setFault] = useState('');
  const run = (event?: FormEvent): void => {
    event?.preventDefault();
    if (isPending) return;
    setIsPending(true);
    setFault('');
    deed()
      .catch((error: unknown) => setFault(words(error)))
      .finally(() => setIsPending(false));
  };
  return { isPending, fault, run };
}
