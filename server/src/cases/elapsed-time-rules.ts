/**
 * "`responseDueAt = submittedAt + 86,400 s` of elapsed time."
 *
 * Hours and days of the rules are elapsed time, never the calendar's: no time zone, no summer time, no leap day changes them.
 */

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** `hours` of elapsed time after `start`. */
export function afterHours(start: Date, hours: number): Date {
  return new Date(start.getTime() + hours * hourMs);
}

/** `days` of 86,400 seconds each after `start`. */
export function afterDays(start: Date, days: number): Date {
  return new Date(start.getTime() + days * dayMs);
}

/** Whether `moment` has come: at the very instant it has. */
export function hasCome(moment: Date, now: Date): boolean {
  return now.getTime() >= moment.getTime();
}
