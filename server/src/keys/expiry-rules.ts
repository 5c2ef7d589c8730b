/**
 * "Warnings 90, 30 and 7 days ahead, at last to everyone."
 *
 * Who hears that the team key ends, and when. Pure.
 */
/** LEADS, everybody who HOLDS the current team key, everybody of the TEAM, or the team and the administrators: ALL. */
export type Told = 'LEADS' | 'HOLDERS' | 'TEAM' | 'ALL';

export interface ExpiryWarning {
  /** Days ahead; 0 once it has expired. */
  readonly days: 90 | 30 | 7 | 0;
  readonly told: Told;
}

const DAY_MS = 86_400_000;
const steps: readonly ExpiryWarning[] = [
  { days: 0, told: 'ALL' },
  { days: 7, told: 'ALL' },
  { days: 30, told: 'HOLDERS' },
  { days: 90, told: 'LEADS' },
];

/** The warning that is due at `now`: of several that were missed, the most pressing alone. Null: none yet. */
export function expiryWarning(expiresAt: Date | null, now: Date): ExpiryWarning | null {
  if (expiresAt === null) return null;
  const ahead = expiresAt.getTime() - now.getTime();
  return steps.find(({ days }) => ahead <= days * DAY_MS) ?? null;
}
