/**
 * Between instants and the clock on the wall in a named time zone: the only place with calendar time. By the zone data of the
 * runtime (Intl), so nights on which clocks change have 23 or 25 hours.
 */

export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Monday is 1. */
  readonly weekday: number;
}

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}

/** A zone by its IANA name; offsets and abbreviations that name no place keep no summer time and are none. */
export function isTimeZone(name: string): boolean {
  if (name !== 'UTC' && !/^[A-Z]\w+(\/[\w+-]+)+$/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The clock on the wall at that instant, as if it were UTC, in milliseconds. */
function wallMs(instant: number, timeZone: string): number {
  const parts = new Map(formatOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/**
 * The instant at which the wall shows `time` on `day`. Shown twice: the first of the two. Never shown, because clocks skip it:
 * the instant at which they skip.
 */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (instant: number): number => wallMs(instant, timeZone) - instant;
  const candidates = [offsetAt(wanted - dayMs), offsetAt(wanted + dayMs)].map((offset) => wanted - offset).toSorted((a, b) => a - b);
  const shown = candidates.find((instant) => wallMs(instant, timeZone) === wanted);
  return new Date(shown ?? firstAfter(candidates[0] ?? wanted, candidates[1] ?? wanted, wanted, timeZone));
}

/** Between two instants, the first at which the wall is past `wanted`. To the second. */
function firstAfter(early: number, late: number, wanted: number, timeZone: string): number {
  let [before, after] = [early, late];
  while (after - before > 1_000) {
    const middle = before + Math.floor((after - before) / 2_000) * 1_000;
    if (wallMs(middle, timeZone) < wanted) before = middle;
    else after = middle;
  }
  return after;
}

/** Which day it is there. */
export function wallTimeOf(instant: Date, timeZone: string): WallTime {
  const wall = new Date(Math.floor(wallMs(instant.getTime(), timeZone)));
  return { day: wall.toISOString().slice(0, 10), weekday: wall.getUTCDay() || 7 };
}

/** Another day of the calendar. @param by days, may be negative */
export function dayAfter(day: string, by = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);
}

/** The weekday of a day of the calendar; Monday is 1. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
