import { useRef, useState } from 'react';
import { deedWords } from '../use-deed.ts';
import { type Outcome, runEach } from './run-each.ts';

export interface BulkRun {
  readonly state: 'IDLE' | 'RUNNING' | 'ENDED';
  /** What became of each, in the order in which they were chosen; null while it waits. */
  readonly results: readonly { readonly number: string; readonly outcome: Outcome | null }[];
  readonly isUndone: boolean;
  /** @param deed given a number; a retry of those that failed calls it again, and reads what it judges anew */
  readonly start: (numbers: readonly string[], deed: (number: string) => Promise<Outcome>) => void;
  readonly stop: () => void;
  readonly retry: () => void;
  /** Null where nothing can be taken back. */
  readonly undo: (() => void) | null;
}

/** A browser keeps six connections to a portal: two stay free for the page itself. */
const atOnce = 4;
type Deed = (number: string) => Promise<Outcome>;

/** Does one deed to many cases, and keeps what became of each. */
export function useBulkRun(onChanged: () => void): BulkRun {
  const [state, setState] = useState<BulkRun['state']>('IDLE');
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome | null>>(new Map());
  const [isUndone, setIsUndone] = useState(false);
  const deed = useRef<Deed | null>(null);
  const isStopped = useRef(false);
  const run = async (numbers: readonly string[], each: Deed): Promise<void> => {
    isStopped.current = false;
    setState('RUNNING');
    await runEach(numbers, {
      atOnce, deed: each, reasonOf: deedWords, isStopped: () => isStopped.current,
      onOutcome: (number, outcome) => setOutcomes((all) => new Map(all).set(number, outcome)),
    });
    setState('ENDED');
    onChanged();
  };
  const waiting = (numbers: readonly string[]): void => setOutcomes((all) => new Map([...all, ...numbers.map((number) => [number, null] as const)]));
  const failed = [...outcomes].flatMap(([number, outcome]) => (outcome?.state === 'DONE' ? [] : [number]));
  const undos = new Map([...outcomes].flatMap(([number, outcome]) => (outcome?.state === 'DONE' && outcome.undo ? [[number, outcome.undo] as const] : [])));
  return {
    state, isUndone,
    results: [...outcomes].map(([number, outcome]) => ({ number, outcome })),
    start: (numbers, each) => {
      deed.current = each;
      setOutcomes(new Map(numbers.map((number) => [number, null])));
      void run(numbers, each);
    },
    stop: () => {
      isStopped.current = true;
    },
    retry: () => {
      if (deed.current === null) return;
      waiting(failed);
      void run(failed, deed.current);
    },
    undo: state !== 'ENDED' || undos.size === 0 ? null : () => {
      setIsUndone(true);
      setOutcomes(new Map([...undos.keys()].map((number) => [number, null])));
      deed.current = async (number) => undos.get(number)?.() ?? { state: 'DONE' };
      void run([...undos.keys()], deed.current);
    },
  };
}
