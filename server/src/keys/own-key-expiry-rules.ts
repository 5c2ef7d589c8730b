/**
 * "Key expiry warnings to the owner at 30 and 7 days."
 *
 * Keys made here do not expire; brought ones may. Pure.
 */
export const ownKeyWarningDays = [7, 30] as const;
export type OwnKeyWarning = (typeof ownKeyWarningDays)[number];

const DAY_MS = 86_400_000;

/** The warning that is due at `now` and was not given yet; of two that were missed, the nearer alone. Null: none, or it has ended. */
export function ownKeyWarning({ expiresAt, expiryWarnedDays }: { readonly expiresAt: Date | null; readonly expiryWarnedDays: number | null }, now: Date): OwnKeyWarning | null {
  if (expiresAt === null || expiresAt <= now) return null;
  const due = ownKeyWarningDays.find((days) => expiresAt.getTime() - now.getTime() <= days * DAY_MS);
  return due === undefined || (expiryWarnedDays !== null && expiryWarnedDays <= due) ? null : due;
}
