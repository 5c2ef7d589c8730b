/**
 * A portal that PostgreSQL takes for one with a million cases. Eight thousand stand in the table, one to a page, so that it is as large as it would
 * be, and its statistics say how many there are to a page: so plans are those of a million, made in seconds. Numbers of rows in them are real.
 */
import type pg from 'pg';
import { people } from './read-world.ts';

const rows = 8_000;
const million = 1_000_000;
/** Of the researcher who asks; everybody else has some. */
const ownCases = 40;

/** Rows of a table for each case of the million. */
const perCase: Readonly<Record<string, number>> = { cases: 1, message: 4, sealed_text: 6, sealed_text_key: 12, case_event: 8, consent: 0.1, case_participant: 0.02, case_label: 0.2, mail: 6 };

export async function pretendMillion(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await fill(client);
    for (const [table, each] of Object.entries(perCase)) await enlarge(client, table, million * each);
  } finally {
    client.release(true);
  }
}

async function fill(client: pg.PoolClient): Promise<void> {
  // Neither foreign keys nor triggers are looked at: the rows are good.
  await client.query(`set statement_timeout = 0; set session_replication_role = replica`);
  await client.query(`
    alter table cases set (fillfactor = 10, autovacuum_enabled = false);
    insert into account (id, roles, handle) select md5('many ' || n)::uuid, '{RESEARCHER}', 'many-' || n from generate_series(1, 2000) n;
    insert into cases (number, source, state, resolution, closed_at, severity, issue_type, weakness, online_service_id, reporter_id, assignee_id, submission_id,
      submitted_at, updated_at, response_due_at, first_responded_at, next_update_due_at, information_asked_at)
    select 'LRL-2019-' || lpad(n::text, 7, '0'), 'PORTAL', state, case when state = 'CLOSED' then (array['INFORMATIVE', 'SPAM', 'BY_DESIGN'])[1 + n % 3] end,
      case when state = 'CLOSED' then at + interval '9 days' end, (array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + n % 4],
      (array['OTHER', 'SQL_INJECTION', 'OPEN_REDIRECT'])[1 + n % 3], 'CWE-' || 70 + n % 20, 1 + n % 3,
      case when n % ${rows / ownCases} < 1 then '${people.reporter}'::uuid else md5('many ' || 1 + n % 2000)::uuid end,
      case when state <> 'CLOSED' then case n % 5 when 0 then '${people.triager}'::uuid when 1 then '${people.lead}'::uuid end end, md5('submission ' || n)::uuid,
      at, at + interval '3 hours', at + interval '1 day', case when n % 16 > 0 then at + interval '3 hours' end, case when state <> 'CLOSED' and n % 16 > 0 then at + interval '14 days' end,
      case when state = 'NEEDS_INFORMATION' then at + interval '1 day' end
    from (select n, now() - interval '10 years' + n * interval '600 minutes' as at,
      case when n % 8 > 0 then 'CLOSED' else (array['RECEIVED', 'TRIAGING', 'VERIFIED', 'NEEDS_INFORMATION'])[1 + n / 8 % 4] end as state from generate_series(1, ${rows}) n) made;
    insert into case_event (case_id, kind, source, actor_role, at) select id, 'CaseReceived', 'PORTAL', 'REPORTER', submitted_at from cases where number like 'LRL-2019-%';
    insert into case_event (case_id, kind, clock, at) select id, 'ClockPassed', case when first_responded_at is null then 'RESPONSE' else 'NEXT_UPDATE' end, now() - interval '1 minute'
      from cases where number like 'LRL-2019-%' and state <> 'CLOSED';
    with texts as (insert into sealed_text (case_id, kind, seipd, sha256) select id, 'MESSAGE', sha256(number::bytea), sha256(number::bytea) from cases where number like 'LRL-2019-%' returning id, case_id),
      keys as (insert into sealed_text_key (sealed_text_id, key_id, packet) select id, '0011223344556677', '\\x00' from texts)
    insert into message (case_id, author_role, body_id, sent_at) select case_id, 'TEAM', id, now() - interval '1 day' from texts;
    insert into label (name) select 'label ' || n from generate_series(1, 20) n;
    insert into case_label (case_id, label_id) select id, 1 + id % 20 from cases where id % 5 = 0 on conflict do nothing`);
  await client.query('vacuum analyze');
}

async function enlarge(client: pg.PoolClient, table: string, many: number): Promise<void> {
  await client.query(`
    select pg_restore_relation_stats('schemaname', 'public', 'relname', relname::text, 'relpages', relpages, 'relallvisible', relallvisible,
      'reltuples', (case when of_all then $2::float8 else reltuples * $2::float8 / $3::float8 end)::real)
    from (select relname, relpages, relallvisible, reltuples, not exists (select from pg_index where indexrelid = oid and indpred is not null) as of_all
      from pg_class where oid = $1::regclass or oid in (select indexrelid from pg_index where indrelid = $1::regclass)) told`, [table, many, rows]);
}
