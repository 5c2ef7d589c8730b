/**
 * Cases as an old portal has them: 20,000 researchers, of whom a few reported most (one 5,000 of a million), a quarter of all cases open. Words
 * are random octets, which nobody opens here. Rows come without secondary indexes, which are made anew at the end: a million in a minute.
 */
import type pg from 'pg';
import { newToken } from '../server/src/accounts/tokens.ts';

const researchers = 20_000;
/** Those who ask for their history: each has some sixty cases, however many there are, and one goes on reporting. */
const callers = 32;
const talkative = 16;
/** With this the first of 20,000 has one case of two hundred. */
const skew = 1.869;
const first = 10_000;

export interface People {
  /** With a bearer token each, the first of whom has thousands of cases. */
  readonly researchers: readonly { readonly id: string; readonly token: string }[];
}

/** Makes the accounts, and tokens for `signedIn` of them. */
export async function makePeople(client: pg.Client, signedIn: number): Promise<People> {
  await client.query(`insert into account (id, roles) select md5('bench ' || n)::uuid, '{RESEARCHER}' from generate_series(0, ${researchers - 1}) n`);
  const tokens = Array.from({ length: signedIn }, () => newToken('PERSON'));
  const { rows } = await client.query<{ id: string }>(`
    insert into session (token_hash, account_id, kind, expires_at, factor_at)
    select hash, md5('bench ' || place - 1)::uuid, 'BEARER', now() + interval '9 days', now() from unnest($1::bytea[]) with ordinality given (hash, place) order by place
    returning account_id as id`, [tokens.map(({ hash }) => hash)]);
  return { researchers: rows.map(({ id }, at) => ({ id, token: tokens[at]?.token ?? '' })) };
}

/** Adds cases until there are `to`; `from` of them are there. */
export async function grow(client: pg.Client, from: number, to: number): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid = 'cases'::regclass and not exists (select from pg_constraint where conindid = indexrelid)`);
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 0`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  const state = `case when n % 4 > 0 then 'CLOSED' else (array['RECEIVED', 'TRIAGING', 'VERIFIED', 'REMEDIATING'])[1 + n / 4 % 4] end`;
  // Chance that is the same at each run: the upper 31 bits of a hash.
  const chance = `((hashint8extended(n, 7) >> 33) & 1073741823) / 1073741824.0`;
  await client.query(`
    insert into cases (number, source, state, resolution, closed_at, severity, issue_type, online_service_id, reporter_id, assignee_id, submission_id,
      submitted_at, updated_at, response_due_at, first_responded_at, next_update_due_at)
    select 'LRL-2019-' || lpad(n::text, 7, '0'), 'PORTAL', ${state}, case when n % 4 > 0 then (array['INFORMATIVE', 'BY_DESIGN', 'NOT_REPRODUCIBLE', 'OUT_OF_SCOPE'])[1 + n / 4 % 4] end,
      case when n % 4 > 0 then at + interval '9 days' end, (array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[1 + n / 3 % 4], (array['CROSS_SITE_SCRIPTING','SQL_INJECTION','COMMAND_INJECTION', 'OTHER'])[1 + n / 5 % 4],
      (select min(id) from online_service) + n % (select count(*) from online_service),
      md5('bench ' || case when n <= ${first} and n % 5 = 0 then n / 5 % ${callers} else floor(${researchers} * power(${chance}, ${skew})) end
        + case when n % 5 = 0 and n <= ${first} or floor(${researchers} * power(${chance}, ${skew})) not between 1 and ${callers - 1} then 0 else ${callers} end)::uuid,
      case when n % 4 = 0 and n % 7 > 0 then (array(select id from account where roles && '{TRIAGER,LEAD}' order by id))[1 + n % 3] end, md5('submission ' || n)::uuid,
      at, at + interval '3 hours', at + interval '1 day', case when n / 4 % 4 > 0 or n % 4 > 0 then at + interval '3 hours' end, case when n % 4 = 0 and n / 4 % 4 > 0 then at + interval '14 days' end
    from (select n, now() - interval '10 years' + n * interval '5 minutes' + hashint4(n) % 100000 * interval '1 millisecond' as at from generate_series($1::int, $2::int) n) made`, [from + 1, to]);
  for (const { definition } of indexes) await client.query(definition);
  await client.query('set session_replication_role = default');
  await client.query('vacuum analyze cases');
  // Else it is written to the disk while the first pages are measured.
  await client.query('checkpoint');
}

/** @returns the numbers of some open cases with 100 messages of 2 kB each, every one sealed to two readers */
export async function talk(client: pg.Client, triagerId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ number: string }>(`
    with talked as (select id, number from cases where number like 'LRL-2019-%' and state <> 'CLOSED' order by id limit ${talkative}),
    texts as (
      insert into sealed_text (case_id, kind, seipd, sha256, author_id)
      select talked.id, 'MESSAGE', seipd, sha256(seipd), $1 from talked, generate_series(1, 100) n,
        lateral (select string_agg(sha256(convert_to(talked.id || ' ' || n || ' ' || part, 'UTF8')), '') as seipd from generate_series(1, 64) part) made
      returning id, case_id),
    keys as (insert into sealed_text_key (sealed_text_id, key_id, packet)
      select id, '001122334455667' || reader, substr(sha512(convert_to(id || ' ' || reader, 'UTF8')) || sha256(''), 1, 94) from texts, generate_series(1, 2) reader),
    sent as (insert into message (case_id, author_id, author_role, body_id, sent_at) select case_id, $1, 'TEAM', id, now() - interval '9 years' + id * interval '1 second' from texts)
    select number from talked`, [triagerId]);
  await client.query('analyze sealed_text; analyze sealed_text_key; analyze message; analyze account');
  return rows.map(({ number }) => number);
}
