import { describe, expect, it } from 'vitest';
import { keyStatus } from './key-status-rules.ts';

const now = new Date('2026-11-24T08:00:00Z');
const past = new Date('2026-11-01T00:00:00Z');
const none = { revokedAt: null, retiredAt: null, expiresAt: null };

describe('the status of a key', () => {
  it('is CURRENT until something happens to it', () => {
    expect(keyStatus(none, now)).toBe('CURRENT');
    expect(keyStatus({ ...none, expiresAt: new Date(now.getTime() + 1) }, now)).toBe('CURRENT');
  });
  it('is EXPIRED from the instant of its expiry', () => {
    expect(keyStatus({ ...none, expiresAt: now }, now)).toBe('EXPIRED');
  });
  it('is RETIRED once replaced, and REVOKED whatever else it is', () => {
    expect(keyStatus({ ...none, retiredAt: past, expiresAt: past }, now)).toBe('RETIRED');
    expect(keyStatus({ revokedAt: past, retiredAt: past, expiresAt: past }, now)).toBe('REVOKED');
  });
});
