/** Who answers when in the example: working days, nights, a Saturday, and a Sunday that nobody took yet. */
import type { EntityManager } from 'typeorm';
import type { Inhabitant } from './write-people.ts';

interface OnCallTeam {
  readonly triager: Inhabitant;
  readonly newTriager: Inhabitant;
  readonly lead: Inhabitant;
  readonly otherLead: Inhabitant;
}

export async function writeOnCall(manager: EntityManager, { triager, newTriager, lead, otherLead }: OnCallTeam): Promise<void> {
  const shifts = [
    [triager, newTriager, [1, 2, 3, 4, 5], '08:00', '20:00'],
    [lead, otherLead, [1, 2, 3, 4, 5], '20:00', '08:00'],
    [otherLead, lead, [6], '08:00', '08:00'],
  ] as const;
  for (const [person, deputy, weekdays, startsAt, endsAt] of shifts) {
    await manager.query(
      `insert into on_call_shift (account_id, deputy_id, weekdays, starts_at, ends_at, time_zone) values ($1, $2, $3, $4, $5, 'Europe/Berlin')`,
      [person.accountId, deputy.accountId, weekdays, startsAt, endsAt]);
  }
}
