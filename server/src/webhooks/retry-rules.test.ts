import { describe, expect, it } from 'vitest';
import { judgeStatus, nextTry, readRetryAfter } from './retry-rules.ts';

const now = new Date('2026-11-26T12:00:00Z');
const secondsUntil = (next: Date | null): number | null => (next === null ? null : (next.getTime() - now.getTime()) / 1_000);
const after = (attempts: number, more: Partial<Parameters<typeof nextTry>[0]> = {}): number | null =>
  secondsUntil(nextTry({ attempts, firstTriedAt: now, retryAfter: null, chance: 0.5, ...more }, now));

describe('"Laurel tries again after 5 seconds, then ever more seldom up to every six hours, for three days"', () => {
  it('waits four times as long after each try, up to six hours', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map((attempts) => after(attempts))).toEqual([5, 20, 80, 320, 1_280, 5_120, 20_480, 21_600, 21_600]);
  });

  it('spreads by a quarter to both sides', () => {
    expect([after(1, { chance: 0 }), after(1, { chance: 1 })]).toEqual([3.75, 6.25]);
  });

  it('gives up where the next try would be three days after the first', () => {
    const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
    expect(after(20, { firstTriedAt: hoursAgo(66) })).toBe(21_600);
    expect(after(20, { firstTriedAt: hoursAgo(66.1) })).toBeNull();
  });

  it('ends within three days and two dozen tries, whatever the chance', () => {
    for (const chance of [0, 0.5, 0.999]) {
      let at = now;
      let attempts = 0;
      for (let next: Date | null = now; next; next = nextTry({ attempts, firstTriedAt: now, retryAfter: null, chance }, at)) {
        at = next;
        attempts += 1;
      }
      expect(at.getTime() - now.getTime()).toBeGreaterThan(64 * 3_600_000);
      expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(72 * 3_600_000);
      expect(attempts).toBeLessThan(25);
    }
  });
});

describe('"a Retry-After is respected"', () => {
  it('where it is later than the own time', () => {
    expect([after(1, { retryAfter: 60 }), after(5, { retryAfter: 60 })]).toEqual([60, 1_280]);
  });

  it.each([
    ['120', 120], [' 7 ', 7], ['Thu, 26 Nov 2026 12:10:00 GMT', 600], ['999999', 86_400], ['0', 0],
    ['-5', null], ['soon', null], ['', null], [undefined, null], ['Thu, 26 Nov 2020 12:10:00 GMT', null], ['99999999999', null],
  ])('%s is read as %s', (header, wait) => expect(readRetryAfter(header, now)).toBe(wait));
});

it('"Any status from 200 to 299 takes a delivery; 410 switches the webhook off; everything else, a redirect too, is tried again."', () => {
  expect([200, 202, 204, 299].map(judgeStatus)).toEqual(Array(4).fill('DELIVERED'));
  expect(judgeStatus(410)).toBe('GONE');
  expect([100, 301, 307, 400, 401, 404, 429, 500, 503, 0].map(judgeStatus)).toEqual(Array(10).fill('AGAIN'));
});
