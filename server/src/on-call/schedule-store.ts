/** Rows of shifts and exceptions, as the rules take them. This folder only. */
import type { EntityManager } from 'typeorm';
import type { OnCallPerson, Schedule, ScheduleException, Shift } from './on-call-facts.ts';
import { onCallAt } from './schedule-rules.ts';
import { isTimeZone } from './zone-time-rules.ts';

type From = Pick<EntityManager, 'query'>;

/** Shifts and exceptions of those who are of the team now; past exceptions left out, and zones that this node does not know: no row may keep pages from going. */
export async function readSchedule(from: From): Promise<Schedule> {
  const ofTeam = `select id from account where roles && '{TRIAGER,LEAD}'::text[] and disabled_at is null`;
  const shifts = await from.query<Shift[]>(
    `select account_id as "personId", (case when deputy_id in (${ofTeam}) then deputy_id end) as "deputyId", weekdays, starts_at as "startsAt",
       ends_at as "endsAt", time_zone as "timeZone" from on_call_shift where account_id in (${ofTeam}) order by id`);
  const exceptions = await from.query<ScheduleException[]>(
    `select from_day::text as "fromDay", until_day::text as "untilDay", time_zone as "timeZone", away_id as "awayId",
       (case when cover_id in (${ofTeam}) then cover_id end) as "coverId" from on_call_exception where until_day >= current_date - 2 order by id`);
  const isKnown = ({ timeZone }: { readonly timeZone: string }): boolean => isTimeZone(timeZone);
  return { shifts: shifts.filter(isKnown), exceptions: exceptions.filter(isKnown) };
}

export const whoIsOnCall = async (from: From, now: Date): Promise<readonly OnCallPerson[]> => onCallAt(await readSchedule(from), now);
