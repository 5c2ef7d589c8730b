import { describe, expect, it } from 'vitest';
import { expiryState, untilIn } from './team-key-expiry.ts';

const now = new Date('2026-11-26T12:00:00Z');
const inDays = (days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString();

describe('the end of the team key on the page', () => {
  it.each([[null, 'FAR'], [91, 'FAR'], [90, 'SOON'], [31, 'SOON'], [30, 'PRESSING'], [1, 'PRESSING'], [0, 'EXPIRED'], [-400, 'EXPIRED']] as const)('%s days ahead is %s', (days, state) => {
    expect(expiryState(days === null ? null : inDays(days), now)).toBe(state);
  });

  it('is put off by whole years', () => {
    expect(untilIn(2, now)).toBe('2028-11-26T12:00:00.000Z');
  });
});
