/** Fills an example installation with many cases by plain SQL: their words are random octets, which nobody opens here. */
import type pg from 'pg';

/** @returns the number of a case with 100 messages of 2 kB */
export async function seed(client: pg.Client, cases: number, researcherId: string, triagerId: string): Promise<string> {
  await client.query(`
    insert into cases (number, source, state, resolution, closed_at, severity, issue_type, online_service_id, reporter_id, submitted_at, updated_at, response_due_at, first_responded_at)
    select 'LRL-2020-' || lpad((1000 + n)::text, 7, '0'), 'PORTAL', case when n % 50 = 0 then 'TRIAGING' else 'CLOSED' end,
      case when n % 50 <> 0 then 'INFORMATIVE' end, case when n % 50 <> 0 then at + interval '9 days' end,
      (array['LOW', 'MEDIUM', 'HIGH'])[1 + n % 3], 'OTHER', (select min(id) from online_service) + n % 6, reporter.id, at, at, at + interval '1 day', at + interval '3 hours'
    from (select n, now() - n * interval '1 minute' as at from generate_series(1, $1::int) n) made
    join (select id, row_number() over (order by id) - 1 as place, count(*) over () as every from account where roles = '{RESEARCHER}') reporter
      on reporter.place = n % reporter.every`, [cases]);
  await client.query(`update cases set reporter_id = (select id from account where id <> $1 and roles = '{RESEARCHER}' order by id limit 1) where reporter_id = $1
    and id not in (select id from cases where reporter_id = $1 order by id limit 200)`, [researcherId]);
  const { rows: [row] } = await client.query<{ id: string; number: string }>(`select id, number from cases where number like 'LRL-2020-%' and state = 'TRIAGING' order by id limit 1`);
  if (!row) throw new Error('Seeding made no open case.');
  await client.query(`
    with texts as (insert into sealed_text (case_id, kind, seipd, sha256, author_id) select $1, 'MESSAGE', decode(repeat(md5(n::text), 128), 'hex'), decode(repeat(md5(n::text), 2), 'hex'), $2::uuid
      from generate_series(1, 100) n returning id),
    keys as (insert into sealed_text_key (sealed_text_id, key_id, packet) select id, '0011223344556677', decode(repeat('ab', 94), 'hex') from texts, generate_series(1, 2))
    insert into message (case_id, author_id, author_role, body_id, sent_at) select $1, $2::uuid, 'TEAM', id, now() - id * interval '1 second' from texts`, [row.id, triagerId]);
  await client.query('vacuum analyze');
  return row.number;
}
