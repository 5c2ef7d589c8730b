import { UserRefusal } from '../errors.ts';
import { dayAfter, isTimeZone } from './zone-time-rules.ts';

/** "Days, holidays and deputies": what can be a shift or an exception at all. */

const refuse = (message: string, field: string): never => {
  throw new UserRefusal('INVALID', message, ['input', field]);
};

export interface TypedShift {
  readonly weekdays: readonly number[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
}

/** Throws INVALID. */
export function judgeShift({ weekdays, startsAt, endsAt, timeZone }: TypedShift): void {
  if (weekdays.length === 0) refuse('Choose at least one day.', 'weekdays');
  if (weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) refuse('Days are 1, Monday, to 7, Sunday.', 'weekdays');
  for (const [field, time] of [['startsAt', startsAt], ['endsAt', endsAt]] as const) {
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) refuse('A time looks like 09:30, in 24 hours.', field);
  }
  judgeZone(timeZone);
}

export interface TypedException {
  readonly fromDay: string;
  readonly untilDay: string;
  readonly timeZone: string;
}

/** Throws INVALID. */
export function judgeException({ fromDay, untilDay, timeZone }: TypedException): void {
  for (const [field, day] of [['fromDay', fromDay], ['untilDay', untilDay]] as const) {
    if (!isDay(day)) refuse('A day looks like 2026-12-24.', field);
  }
  if (untilDay < fromDay) refuse('The last day comes before the first.', 'untilDay');
  if (untilDay > dayAfter(fromDay, 366)) refuse('At most a year at once.', 'untilDay');
  judgeZone(timeZone);
}

function judgeZone(name: string): void {
  if (!isTimeZone(name)) refuse('A time zone is named by a place, as Europe/Berlin is.', 'timeZone');
}

/** A day of the calendar that exists. */
function isDay(text: string): boolean {
  return /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && dayAfter(text, 0) === text;
}
