import { describe, expect, it } from 'vitest';
import { digestDue, type DigestFacts, type DigestWish, isWorthSaying } from './digest-rules.ts';

const wish: DigestWish = { digest: 'DAILY', hour: 8, weekday: 1, zone: 'Europe/Berlin', lastDay: null };

describe('a digest is due', () => {
  it.each<[string, Partial<DigestWish>, string, string | null]>([
    ['not before its hour there', {}, '2026-11-26T06:59:59Z', null],
    ['at its hour there', {}, '2026-11-26T07:00:00Z', '2026-11-26'],
    ['later that day, where nobody was awake at its hour', {}, '2026-11-26T20:00:00Z', '2026-11-26'],
    ['once a day', { lastDay: '2026-11-26' }, '2026-11-26T09:00:00Z', null],
    ['again on the next', { lastDay: '2026-11-25' }, '2026-11-26T09:00:00Z', '2026-11-26'],
    ['never where it is off', { digest: 'OFF' }, '2026-11-26T09:00:00Z', null],
    ['weekly on its day', { digest: 'WEEKLY', weekday: 4 }, '2026-11-26T09:00:00Z', '2026-11-26'],
    ['weekly on no other', { digest: 'WEEKLY', weekday: 5 }, '2026-11-26T09:00:00Z', null],
    ['an hour earlier in summer', {}, '2026-07-01T06:00:00Z', '2026-07-01'],
    ['on the night that skips its hour, when it is skipped', { hour: 2 }, '2026-03-29T01:00:00Z', '2026-03-29'],
    ['by the day there, not here', { zone: 'Pacific/Auckland', hour: 1 }, '2026-11-25T12:30:00Z', '2026-11-26'],
  ])('%s', (_, changes, now, day) => {
    expect(digestDue({ ...wish, ...changes }, new Date(now))).toBe(day);
  });
});

describe('a digest', () => {
  const nothing: DigestFacts = { overdue: [], dueSoon: [], unassigned: [], mine: ['LRL-2026-000001'], toSort: 0 };
  it('is not written when nothing waits for anybody else', () => {
    expect(isWorthSaying(nothing)).toBe(false);
    expect(isWorthSaying({ ...nothing, toSort: 1 })).toBe(true);
    expect(isWorthSaying({ ...nothing, unassigned: ['LRL-2026-000002'] })).toBe(true);
  });
});
