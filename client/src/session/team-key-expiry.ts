/** How near the end of the team key is, as the pages show it. The mails' steps are the server's. Pure. */
const DAY_MS = 86_400_000;

export type ExpiryState = 'FAR' | 'SOON' | 'PRESSING' | 'EXPIRED';

export function expiryState(expiresAt: string | null, now: Date): ExpiryState {
  if (expiresAt === null) return 'FAR';
  const days = (Date.parse(expiresAt) - now.getTime()) / DAY_MS;
  if (days <= 0) return 'EXPIRED';
  if (days <= 30) return 'PRESSING';
  return days <= 90 ? 'SOON' : 'FAR';
}

/** RFC 3339: the same day in so many years, by UTC. */
export function untilIn(years: number, now: Date): string {
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  return until.toISOString();
}
