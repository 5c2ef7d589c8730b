import { describe, expect, it } from 'vitest';
import { expiryWarning } from './expiry-rules.ts';

const expiresAt = new Date('2027-06-01T12:00:00Z');
const before = (days: number, milliseconds = 0): Date => new Date(expiresAt.getTime() - days * 86_400_000 + milliseconds);

describe('"Warnings 90, 30 and 7 days ahead, at last to everyone."', () => {
  it.each([
    ['the leads', 90, 'LEADS'],
    ['those who hold it', 30, 'HOLDERS'],
    ['everyone', 7, 'ALL'],
    ['everyone', 0, 'ALL'],
  ] as const)('goes to %s %i days ahead, to the millisecond', (_whom, days, told) => {
    expect(expiryWarning(expiresAt, before(days))).toEqual({ days, told });
    expect(expiryWarning(expiresAt, before(days, -1))?.days).not.toBe(days);
  });

  it('is none before, and none where nothing expires', () => {
    expect(expiryWarning(expiresAt, before(90, -1))).toBeNull();
    expect(expiryWarning(null, expiresAt)).toBeNull();
  });

  it('stays the last one after the end, and skips what was missed', () => {
    expect(expiryWarning(expiresAt, before(-400))).toEqual({ days: 0, told: 'ALL' });
    expect(expiryWarning(expiresAt, before(3))).toEqual({ days: 7, told: 'ALL' });
  });
});
