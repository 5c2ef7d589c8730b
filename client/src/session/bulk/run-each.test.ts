import { describe, expect, it } from 'vitest';
import { type Outcome, runEach } from './run-each.ts';

interface Told { readonly outcomes: Map<number, Outcome>; most: number; now: number; stopped: boolean }
const start = (items: readonly number[], fails: (item: number) => Error | string | null = () => null) => {
  const told: Told = { outcomes: new Map(), most: 0, now: 0, stopped: false };
  const run = runEach(items, {
    atOnce: 3,
    deed: async (item) => {
      told.most = Math.max(told.most, ++told.now);
      await Promise.resolve();
      told.now--;
      const why = fails(item);
      if (why instanceof Error) throw why;
      return why === null ? { state: 'DONE' } : { state: 'FAILED', reason: why };
    },
    onOutcome: (item, outcome) => void told.outcomes.set(item, outcome),
    reasonOf: () => 'it broke',
    isStopped: () => told.stopped,
  });
  return { told, run };
};
const numbers = Array.from({ length: 100 }, (_, i) => i);

describe('doing the same to many', () => {
  it('does each once, a few at a time', async () => {
    const { told, run } = start(numbers);
    await run;
    expect([told.outcomes.size, told.most]).toEqual([100, 3]);
  });

  it('goes on where one is refused or breaks, and says why', async () => {
    const { told, run } = start(numbers, (item) => (item === 5 ? 'somebody was faster' : item === 7 ? new Error('x') : null));
    await run;
    expect([told.outcomes.size, told.outcomes.get(5), told.outcomes.get(7), told.outcomes.get(8)])
      .toEqual([100, { state: 'FAILED', reason: 'somebody was faster' }, { state: 'FAILED', reason: 'it broke' }, { state: 'DONE' }]);
  });

  it('starts no other once it was stopped', async () => {
    const { told, run } = start(numbers);
    told.stopped = true;
    await run;
    expect(told.outcomes.size).toBe(3);
  });

  it('has nothing to do for none', async () => {
    const { told, run } = start([]);
    await run;
    expect(told.outcomes.size).toBe(0);
  });
});
