import pg from 'pg';
import { expect, it } from 'vitest';
import { StreamReads } from './stream-reads.ts';

it('runs a few at a time, in the order in which they came, and goes on after one that failed', async () => {
  const reads = new StreamReads(new pg.Pool());
  const begun: number[] = [];
  const gates = Array.from({ length: 9 }, () => Promise.withResolvers<void>());
  const all = gates.map(async ({ promise }, at) => reads.inTurn(async () => {
    begun.push(at);
    await promise;
  }).catch(() => undefined));
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  gates[3]?.reject(new Error('the database is away'));
  await all[3];
  gates[0]?.resolve();
  await all[0];
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  for (const { resolve } of gates) resolve();
  await Promise.all(all);
  expect(begun).toHaveLength(9);
});
