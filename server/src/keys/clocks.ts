/** People's clocks differ from ours: OpenPGP calls a signature of the next minute invalid, so judging looks a little ahead. */
const TOLERANCE_MS = 600_000;

export const slightlyAhead = (now: Date): Date => new Date(now.getTime() + TOLERANCE_MS);
export const later = (one: Date, other: Date): Date => (one > other ? one : other);
