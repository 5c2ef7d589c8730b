/** The reporter used *Follow up*, and the leads hear of it. For the command that records it. */
import type { EntityManager } from 'typeorm';
import { callPeople } from './call-people.ts';
import { floodBegins } from './flood-rules.ts';
import { addCases } from './page-store.ts';

export interface FollowedUpCase {
  readonly id: string;
  readonly number: string;
  readonly reporterId: string | null;
}

/** @param missed what the team let pass */
export async function callAboutFollowUp(manager: EntityManager, row: FollowedUpCase, missed: Date, now: Date): Promise<void> {
  const paged = { id: row.id, number: row.number, kind: 'FOLLOWED_UP' as const, occasion: now.toISOString() };
  // One after the other, so that of many at once each knows the earlier ones.
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('follow-up ' || $1, 0))`, [row.reporterId ?? row.id]);
  const recent = await manager.query<{ id: string }[]>(
    `select page.id from page where kind = 'FOLLOWED_UP' and at > $2::timestamptz - interval '24 hours' and id in (
       select called.page_id from page_case called join cases on cases.id = called.case_id where cases.reporter_id = $1)
     order by id desc`, [row.reporterId, now]);
  const [last] = recent;
  if (last && recent.length >= floodBegins) {
    await addCases(manager, last.id, [paged]);
    await manager.query('update page set case_count = (select count(distinct case_id) from page_case where page_id = $1) where id = $1', [last.id]);
    return;
  }
  await callPeople(manager, { identity: `FOLLOWED_UP:${row.id}:${now.toISOString()}`, kind: 'FOLLOWED_UP', at: now, dueAt: missed, cases: [paged] });
}
