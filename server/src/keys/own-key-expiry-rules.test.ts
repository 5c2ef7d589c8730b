import { describe, expect, it } from 'vitest';
import { ownKeyWarning } from './own-key-expiry-rules.ts';

const now = new Date('2026-11-26T12:00:00Z');
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

describe('the warning of a key’s end', () => {
  it.each([
    ['never ends', null, null, null],
    ['ends in 31 days', inDays(31), null, null],
    ['ends in 30 days', inDays(30), null, 30],
    ['ends in 30 days and was warned of', inDays(30), 30, null],
    ['ends in 7 days, the first warning given', inDays(7), 30, 7],
    ['ends in 7 days, nothing given', inDays(7), null, 7],
    ['ends tomorrow, all given', inDays(1), 7, null],
    ['ends now', now, null, null],
  ])('%s', (_, expiresAt, expiryWarnedDays, days) => {
    expect(ownKeyWarning({ expiresAt, expiryWarnedDays }, now)).toBe(days);
  });
});
