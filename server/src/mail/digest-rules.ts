import { instantOf, wallTimeOf } from '../on-call/zone-time-rules.ts';

/**
 * "A digest for triagers: daily at an hour of a named zone, weekly or off." "No digest when nothing is to say."
 *
 * It says what waits by number and time. Once a day at most, and later the same day where the server was away at its hour.
 */

export const digestRhythms = ['OFF', 'DAILY', 'WEEKLY'] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

export interface DigestWish {
  readonly digest: DigestRhythm;
  /** 0 to 23, on the wall there. */
  readonly hour: number;
  /** For WEEKLY; Monday is 1. */
  readonly weekday: number;
  readonly zone: string;
  /** `YYYY-MM-DD`: the last day that was seen to. */
  readonly lastDay: string | null;
}

/** The day whose digest is due now; null where none is. */
export function digestDue({ digest, hour, weekday, zone, lastDay }: DigestWish, now: Date): string | null {
  if (digest === 'OFF') return null;
  const wall = wallTimeOf(now, zone);
  if (digest === 'WEEKLY' && wall.weekday !== weekday) return null;
  if (lastDay !== null && lastDay >= wall.day) return null;
  return now >= instantOf(wall.day, `${String(hour).padStart(2, '0')}:00`, zone) ? wall.day : null;
}

export interface DigestCase {
  readonly number: string;
  /** ISO time. */
  readonly dueAt: string;
}
export interface DigestFacts {
  readonly overdue: readonly DigestCase[];
  /** Within the next day. */
  readonly dueSoon: readonly DigestCase[];
  readonly unassigned: readonly string[];
  /** Open cases that the reader works on. */
  readonly mine: readonly string[];
  /** Mails that nobody sorted yet. */
  readonly toSort: number;
}

/** What is the reader's alone is no reason to write: they know of it. */
export const isWorthSaying = ({ overdue, dueSoon, unassigned, toSort }: DigestFacts): boolean =>
  overdue.length + dueSoon.length + unassigned.length + toSort > 0;
