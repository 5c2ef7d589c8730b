import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { drained } from './drained.ts';
import { EventQueue } from './event-queue.ts';

it('gives in order, waits, and ends for a reader who is too slow', async () => {
  const queue = new EventQueue<number>(2);
  const waiting = queue.next();
  queue.push(1);
  expect(await waiting).toBe(1);
  queue.push(2);
  queue.push(3);
  expect([await queue.next(), await queue.next()]).toEqual([2, 3]);
  for (const one of [4, 5, 6]) queue.push(one);
  expect(await queue.next()).toBeNull();
  queue.push(7);
  expect(await queue.next()).toBeNull();
});

it('waits for a reader who is behind, and lets go of one who never reads', async () => {
  const reader = new PassThrough({ highWaterMark: 1 });
  const { signal } = new AbortController();
  reader.write(Buffer.alloc(300_000));
  const waiting = drained(reader, signal);
  reader.resume();
  await waiting;
  expect(reader.destroyed).toBe(false);
  const never = new PassThrough({ highWaterMark: 1 });
  never.write(Buffer.alloc(300_000));
  await drained(never, AbortSignal.abort());
  expect(never.destroyed).toBe(true);
});
