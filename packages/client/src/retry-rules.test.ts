import { expect, it } from 'vitest';
import { waitBefore } from './retry-rules.ts';

const patience = { attempts: 4, maxWaitSeconds: 60 };
const lost = { kind: 'LOST', retryAfterSeconds: null } as const;
const wait = (retryAfterSeconds: number) => ({ kind: 'WAIT', retryAfterSeconds }) as const;

it('waits longer each time, as long as it is asked to, and ends', () => {
  expect([1, 2, 3, 4].map((sent) => waitBefore(lost, 'READ', sent, patience, 1))).toEqual([500, 1_000, 2_000, null]);
  expect(waitBefore(wait(7), 'KEYED_WRITE', 1, patience, 0)).toBe(7_000);
  expect(waitBefore(wait(0), 'KEYED_WRITE', 1, patience, 0)).toBe(250);
  expect(waitBefore(wait(61), 'READ', 1, patience, 0)).toBeNull();
});

it('never repeats a write without a key, nor what was answered', () => {
  expect(waitBefore(lost, 'NEVER', 1, patience, 0)).toBeNull();
  expect(waitBefore(wait(1), 'NEVER', 1, patience, 0)).toBeNull();
  expect(waitBefore({ kind: 'FINAL', retryAfterSeconds: null }, 'READ', 1, patience, 0)).toBeNull();
});
