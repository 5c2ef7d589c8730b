import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '../read/viewer.ts';
import { testDatabase } from '../testing/database.ts';
import { sessionHolds, sessionIsStale } from './session-limits-sql.ts';
import { limitFor, touchedAfter } from './session-rules.ts';

type Database = Awaited<ReturnType<typeof testDatabase>>;
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const sets: readonly (readonly Role[])[] = [['RESEARCHER'], ['RESEARCHER', 'TRIAGER'], ['LEAD'], ['LEAD', 'ADMINISTRATOR'], ['ADMINISTRATOR'], []];

/** A session that began and was used so many minutes ago, as SQL judges it. */
async function judged(roles: readonly Role[], began: number, used: number): Promise<{ holds: boolean; stale: boolean }> {
  const { rows: [row] } = await database.pool.query<{ holds: boolean; stale: boolean }>(
    `select ${sessionHolds} as holds, ${sessionIsStale} as stale from (select $1::text[] as roles) account,
       (select now() - $2::int * interval '1 minute' as created_at, now() - $3::int * interval '1 minute' as last_used_at, now() + interval '1 minute' as expires_at) session`,
    [roles, began, used]);
  return row ?? { holds: false, stale: false };
}

it.each(sets.map((roles) => ({ roles })))('PostgreSQL judges sessions of $roles as the rule does', async ({ roles }) => {
  const { hours, idleHours } = limitFor(roles);
  const [longest, idle] = [hours * 60, idleHours * 60];
  expect(await judged(roles, longest - 1, 0)).toEqual({ holds: true, stale: false });
  expect((await judged(roles, longest, 0)).holds).toBe(false);
  expect(await judged(roles, idle - 1, idle - 1)).toEqual({ holds: true, stale: true });
  expect((await judged(roles, idle, idle)).holds).toBe(false);
  const touched = Math.min(60, idle * touchedAfter);
  expect((await judged(roles, 60, Math.floor(touched) - 1)).stale).toBe(false);
  expect((await judged(roles, 60, Math.ceil(touched) + 1)).stale).toBe(true);
});
