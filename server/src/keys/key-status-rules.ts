/**
 * "RETIRED: replaced, still opens what was sealed to it, still accepted. REVOKED: compromised, refused."
 *
 * What a key's dates say at `now`.
 */
export const keyStatuses = ['CURRENT', 'RETIRED', 'EXPIRED', 'REVOKED'] as const;
export type KeyStatus = (typeof keyStatuses)[number];

export interface KeyDates {
  readonly revokedAt: Date | null;
  readonly retiredAt: Date | null;
  readonly expiresAt: Date | null;
}

/** A key that is both retired and expired is retired: extending it would not bring it back. */
export function keyStatus({ revokedAt, retiredAt, expiresAt }: KeyDates, now: Date): KeyStatus {
  if (revokedAt !== null) return 'REVOKED';
  if (retiredAt !== null) return 'RETIRED';
  return expiresAt !== null && expiresAt <= now ? 'EXPIRED' : 'CURRENT';
}
