import { useCallback, useEffect, useState } from 'react';
import { deedWords } from '../use-deed.ts';
import type { Outcome } from './run-each.ts';

interface BulkCases<C> {
  /** Null until they are read. */
  readonly cases: readonly C[] | null;
  readonly fault: string;
  readonly reload: () => void;
  /** One anew, as somebody else may have left it; null where it is hidden or gone. */
  readonly readAgain: (number: string) => Promise<C | null>;
}

/** The cases that were chosen, as they are when the dialog opens: their versions are what is judged. */
export function useBulkCases<C extends { readonly number: string }>(numbers: readonly string[], read: (numbers: readonly string[]) => Promise<readonly C[]>): BulkCases<C> {
  const [cases, setCases] = useState<readonly C[] | null>(null);
  const [fault, setFault] = useState('');
  const asked = numbers.join();
  const load = useCallback(() => {
    setFault('');
    read(asked.split(',')).then(setCases, (error: unknown) => setFault(deedWords(error)));
  }, [asked, read]);
  useEffect(load, [load]);
  return { cases, fault, reload: load, readAgain: async (number) => (await read([number]))[0] ?? null };
}

/**
 * A deed by number: the first time on what was read when the dialog opened, each further time on what is there by then.
 * @param deed is given too what was there before the first try that was not answered: the case itself, where all were
 */
export function onFreshCases<C extends { readonly number: string }>(
  { cases, readAgain }: Pick<BulkCases<C>, 'cases' | 'readAgain'>, deed: (one: C, earlier: C) => Promise<Outcome>, gone: Outcome,
): (number: string) => Promise<Outcome> {
  const first = new Map(cases?.map((one) => [one.number, one]));
  const unanswered = new Map<string, C>();
  return async (number) => {
    const one = first.get(number) ?? await readAgain(number);
    first.delete(number);
    if (one === null) return gone;
    const earlier = unanswered.get(number) ?? one;
    unanswered.set(number, earlier);
    const outcome = await deed(one, earlier);
    unanswered.delete(number);
    return outcome;
  };
}
