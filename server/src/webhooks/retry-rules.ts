/**
 * When a webhook is tried again. "Laurel tries again after 5 seconds, then ever more seldom up to every six hours, for three days; a
 * `Retry-After` is respected." (docs/partners.md)
 */

const seconds = { first: 5, most: 6 * 3_600, givesUp: 3 * 86_400, longestWait: 86_400 } as const;
const factor = 4;

export type Verdict = 'DELIVERED' | 'GONE' | 'AGAIN';

/** "Any status from 200 to 299 takes a delivery; 410 switches the webhook off; everything else, a redirect too, is tried again." */
export function judgeStatus(status: number): Verdict {
  if (status >= 200 && status < 300) return 'DELIVERED';
  return status === 410 ? 'GONE' : 'AGAIN';
}

/** RFC 9110, section 10.2.3: seconds, or a date. Null where there is none that can be read. @returns seconds, at most a day */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  const wait = /^\d{1,9}$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now.getTime()) / 1_000;
  return Number.isNaN(wait) || wait < 0 ? null : Math.min(Math.ceil(wait), seconds.longestWait);
}

export interface Tries {
  /** The one that just failed included. */
  readonly attempts: number;
  readonly firstTriedAt: Date;
  readonly retryAfter: number | null;
  /** From 0 up to 1, at random: so that what failed together does not come back together. */
  readonly chance: number;
}

/** Null: it is given up. */
export function nextTry({ attempts, firstTriedAt, retryAfter, chance }: Tries, now: Date): Date | null {
  const backoff = Math.min(seconds.first * factor ** (attempts - 1), seconds.most) * (0.75 + chance / 2);
  const next = new Date(now.getTime() + Math.max(backoff, retryAfter ?? 0) * 1_000);
  return next.getTime() - firstTriedAt.getTime() > seconds.givesUp * 1_000 ? null : next;
}
