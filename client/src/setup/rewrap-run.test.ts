import { describe, expect, it } from 'vitest';
import type { RewrappedCase } from '../crypto/rewrap-api.ts';
import { RewrapRun } from './rewrap-run.ts';
import type { Refusal, RewrapSource } from './rewrap-source.ts';

const numberOf = (index: number): string => `LRL-2026-${String(index).padStart(6, '0')}`;
const wrappedAs = (number: string, fault: RewrappedCase['fault'] = null): RewrappedCase => ({ number, texts: [], files: [], fault });

/** A server that knows which cases are open to the key, and a worker that wraps. */
function world(total: number) {
  const open = new Set<string>();
  const seen = { stores: 0, again: [] as string[] };
  const source: RewrapSource = {
    scan: async (after) => {
      const start = Number(after ?? 0);
      const end = Math.min(start + 100, total);
      const page = Array.from({ length: end - start }, (_, at) => numberOf(start + at));
      return { seen: page.length, total, left: page.filter((number) => !open.has(number)), after: end < total ? String(end) : null };
    },
    wrap: async (numbers) => numbers.map((number) => wrappedAs(number)),
    store: async (cases) => {
      seen.stores += 1;
      for (const { number } of cases) open.add(number);
      return new Map();
    },
    fetchAgain: async (number) => void seen.again.push(number),
  };
  return { open, seen, source };
}
const runOf = (source: RewrapSource, change: Partial<RewrapSource> = {}, onChange: (run: RewrapRun) => void = () => undefined): RewrapRun => {
  const run: RewrapRun = new RewrapRun({ ...source, ...change }, () => onChange(run));
  return run;
};

describe('a re-wrap of many cases', () => {
  it('finds what is left, wraps it and hands it in', async () => {
    const { open, source } = world(1_030);
    for (let at = 0; at < 30; at += 1) open.add(numberOf(at));
    const run = runOf(source);
    await run.scan();
    expect(run).toMatchObject({ state: 'READY', seen: 1_030, total: 1_030, found: 1_000, done: 0 });
    await run.start();
    expect(run).toMatchObject({ state: 'DONE', done: 1_000 });
    expect(open.size).toBe(1_030);
  });

  it('has nothing to do where everything is open already', async () => {
    const run = runOf(world(0).source);
    await run.scan();
    expect(run.state).toBe('DONE');
  });

  it('pauses after what is on the way, and another tab goes on with what is left', async () => {
    const { open, source } = world(1_000);
    let isAsked = false;
    const run = runOf(source, {}, (one) => {
      if (isAsked || one.done < 200) return;
      isAsked = true;
      one.pause();
    });
    await run.start();
    expect(run.state).toBe('PAUSED');
    expect(run.done).toBe(open.size);
    expect(open.size).toBeLessThan(1_000);
    const later = runOf(source);
    await later.start();
    expect(later).toMatchObject({ state: 'DONE', found: 1_000 - run.done });
    expect(open.size).toBe(1_000);
    await run.start();
    expect(run.state).toBe('DONE');
  });

  it('keeps what the portal did not answer, and sends it again', async () => {
    const { open, source } = world(250);
    let isAway = true;
    const run = runOf(source, {
      store: async (cases) => {
        if (isAway && open.size >= 100) throw new TypeError('fetch failed');
        return source.store(cases);
      },
    });
    await run.start();
    expect(run.state).toBe('CUT');
    isAway = false;
    await run.start();
    expect(run.state).toBe('DONE');
    expect(open.size).toBe(250);
  });

  it('starts nothing by itself where looking was cut off', async () => {
    const { open, source } = world(250);
    let isAway = true;
    const run = runOf(source, {
      scan: async (after) => {
        if (isAway && after !== null) throw new TypeError('fetch failed');
        return source.scan(after);
      },
    });
    await run.scan();
    expect(run).toMatchObject({ state: 'CUT', isScanned: false, found: 100 });
    isAway = false;
    await run.scan();
    expect(run).toMatchObject({ state: 'READY', isScanned: true, found: 250, seen: 250 });
    expect(open.size).toBe(0);
  });

  it('names the cases that it leaves out, goes on with the others, and tries them again when asked', async () => {
    const { open, source } = world(120);
    let isBroken = true;
    const run = runOf(source, {
      wrap: async (numbers) => numbers.map((number) => wrappedAs(number, isBroken && number === numberOf(7) ? 'NOT_A_READER' : null)),
      store: async (cases) => {
        const refused = new Map<string, Refusal>();
        for (const { number } of cases) if (isBroken && number === numberOf(60)) refused.set(number, { code: 'INVALID', message: 'no' });
        await source.store(cases.filter(({ number }) => !refused.has(number)));
        return refused;
      },
    });
    await run.start();
    expect(run).toMatchObject({ state: 'DONE', done: 118 });
    expect(Object.fromEntries(run.faults)).toEqual({ [numberOf(7)]: { crypto: 'NOT_A_READER' }, [numberOf(60)]: { refused: 'no' } });
    isBroken = false;
    await run.retry();
    expect(run).toMatchObject({ state: 'DONE', done: 120 });
    expect(run.faults.size).toBe(0);
    expect(open.size).toBe(120);
  });

  it('fetches a case once more where a text came meanwhile, and then says so', async () => {
    const { open, seen, source } = world(3);
    const refuse = (times: number): Partial<RewrapSource> => ({
      store: async (cases) => {
        const refused = new Map<string, Refusal>();
        for (const { number } of cases) if (number === numberOf(1) && times-- > 0) refused.set(number, { code: 'INCOMPLETE_GRANT', message: 'came' });
        await source.store(cases.filter(({ number }) => !refused.has(number)));
        return refused;
      },
    });
    const once = runOf(source, refuse(1));
    await once.start();
    expect(once).toMatchObject({ state: 'DONE', done: 3 });
    expect(seen.again).toEqual([numberOf(1)]);
    open.clear();
    const always = runOf(source, refuse(9));
    await always.start();
    expect(Object.fromEntries(always.faults)).toEqual({ [numberOf(1)]: { refused: 'came' } });
  });
});
