import type { OnCallPerson, Schedule, ScheduleException, Shift } from './on-call-facts.ts';
import { dayAfter, instantOf, wallTimeOf, weekdayOf } from './zone-time-rules.ts';

/**
 * "On-call is a schedule with days, holidays and deputies." Who answers on Saturday is somebody's name, or a gap that the page shows.
 *
 * Shifts and exceptions are calendar time in their zones; everything else of Laurel is elapsed time.
 */

/** One stretch of time with the same people. */
export interface Coverage {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** In the order of the shifts; empty: a gap. */
  readonly people: readonly OnCallPerson[];
}

interface Stretch {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** When a shift that begins on that day begins and ends. */
function stretchOf({ startsAt, endsAt, timeZone }: Shift, day: string): Stretch {
  return { startsAt: instantOf(day, startsAt, timeZone), endsAt: instantOf(endsAt > startsAt ? day : dayAfter(day), endsAt, timeZone) };
}

const covers = ({ startsAt, endsAt }: Stretch, at: Date): boolean => startsAt <= at && at < endsAt;

/** Shifts over midnight began yesterday. */
function isRunning(shift: Shift, at: Date): boolean {
  const { day: today } = wallTimeOf(at, shift.timeZone);
  return [dayAfter(today, -1), today].some((day) => shift.weekdays.includes(weekdayOf(day)) && covers(stretchOf(shift, day), at));
}

const holdsAt = ({ fromDay, untilDay, timeZone }: ScheduleException, at: Date): boolean => {
  const { day } = wallTimeOf(at, timeZone);
  return fromDay <= day && day <= untilDay;
};

/** Who stands in a shift: its person, whoever covers for them, its deputy; the first of them who is not away, and the next one as deputy. */
function standing(shift: Shift, holding: readonly ScheduleException[]): readonly OnCallPerson[] {
  const covers = holding.filter(({ awayId }) => awayId === shift.personId).map(({ coverId }) => coverId);
  const present = [shift.personId, ...covers, shift.deputyId].filter((id) => id !== null && !holding.some(({ awayId }) => awayId === id));
  const [personId, deputyId] = [...new Set(present)];
  return personId == null ? [] : [{ personId, deputyId: deputyId ?? null }];
}

/** Who is on call at that instant. On a holiday no shift holds, only who covers it. */
export function onCallAt({ shifts, exceptions }: Schedule, at: Date): readonly OnCallPerson[] {
  const holding = exceptions.filter((exception) => holdsAt(exception, at));
  const holidays = holding.filter(({ awayId }) => awayId === null);
  const found = holidays.length > 0
    ? holidays.flatMap(({ coverId }) => (coverId === null ? [] : [{ personId: coverId, deputyId: null }]))
    : shifts.filter((shift) => isRunning(shift, at)).flatMap((shift) => standing(shift, holding));
  return found.filter(({ personId }, place) => found.findIndex((other) => other.personId === personId) === place);
}

/** Every instant from `from` on at which somebody may come or go. */
function changes({ shifts, exceptions }: Schedule, from: Date, until: Date): readonly Date[] {
  const days = (timeZone: string): string[] => {
    const found: string[] = [];
    for (let day = dayAfter(wallTimeOf(from, timeZone).day, -1); day <= wallTimeOf(until, timeZone).day; day = dayAfter(day)) found.push(day);
    return found;
  };
  const ofShifts = shifts.flatMap((shift) => days(shift.timeZone).filter((day) => shift.weekdays.includes(weekdayOf(day)))
    .flatMap((day) => Object.values(stretchOf(shift, day))));
  const ofExceptions = exceptions.flatMap(({ fromDay, untilDay, timeZone }) =>
    [instantOf(fromDay, '00:00', timeZone), instantOf(dayAfter(untilDay), '00:00', timeZone)]);
  const inside = [...ofShifts, ...ofExceptions].map((at: Date) => at.getTime()).filter((at) => at > from.getTime() && at < until.getTime());
  return [...new Set(inside)].toSorted((a, b) => a - b).map((at) => new Date(at));
}

const same = (one: readonly OnCallPerson[], other: readonly OnCallPerson[]): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Who is on call when, from `from` for so many times 24 hours, without a hole: where nobody is, `people` is empty. */
export function coverage(schedule: Schedule, from: Date, days: number): readonly Coverage[] {
  const until = new Date(from.getTime() + days * 86_400_000);
  const marks = [from, ...changes(schedule, from, until), until];
  const found: Coverage[] = [];
  for (const [place, startsAt] of marks.slice(0, -1).entries()) {
    const endsAt = marks[place + 1] ?? until;
    const people = onCallAt(schedule, startsAt);
    const last = found.at(-1);
    if (last && same(last.people, people)) found[found.length - 1] = { ...last, endsAt };
    else found.push({ startsAt, endsAt, people });
  }
  return found;
}
