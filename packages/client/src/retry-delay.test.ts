import { expect, it } from 'vitest';
import { retryDelay } from './retry-delay.ts';

it('waits longer each time, half a minute at most, and spreads who waits', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 1_000].map((failures) => retryDelay(failures, 1))).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  expect(retryDelay(6, 0)).toBe(15_000);
});
