/** What the statistics count, in one statement: groups rather than cases, so that a year of them stays small. */
import type { QueryResultRow } from 'pg';
import { BadUserInput } from '../errors.ts';
import { nextDueOf, responseStatusOf } from '../cases/response-status-sql.ts';
import { identifier, render, type Sql, sql, type Value } from '../read/sql.ts';
import { type AnswerGroup, countResponses, type ResponseCounts } from './response-statistics.ts';

/** The reading pool, or a client of it. */
export interface Querying {
  query<R extends QueryResultRow>(text: string, values: Value[]): Promise<{ rows: R[] }>;
}

interface Counted extends QueryResultRow {
  readonly now: Date;
  readonly groups: readonly (Omit<AnswerGroup, 'week'> & { readonly week: string })[] | null;
  readonly seconds: readonly [number, number] | null;
  readonly missed: number;
  readonly missed_weeks: readonly { readonly week: string; readonly updates: number }[] | null;
  readonly hours: number;
}

const row = identifier('c');
const statement = (days: number, now: Sql): Sql => sql`
  with promise as materialized (
    select coalesce((select response_hours from installation), 24) as hours
  ), counted as materialized (
    select ${responseStatusOf(row, now)} as status, date_trunc('week', c.submitted_at, 'UTC') as week,
      extract(epoch from c.first_responded_at - c.submitted_at)::float8 as seconds
    from cases c
    where c.submitted_at > ${now} - make_interval(days => ${days}) and c.submitted_at <= ${now}
      and c.response_due_at is not null and c.source not in ('INTERNAL', 'IMPORT')
  ), grouped as (
    select week, status, least(floor(seconds / 3600), hours)::int as hour, count(*)::int as cases from counted cross join promise group by 1, 2, 3
  ), missed as (
    select date_trunc('week', passed.at, 'UTC') as week, count(*)::int as updates
    from case_event passed join cases c on c.id = passed.case_id and c.source not in ('INTERNAL', 'IMPORT')
    where passed.clock = 'NEXT_UPDATE' and passed.at > ${now} - make_interval(days => ${days}) and passed.at <= ${now} group by 1
  )
  select ${now} as now, (select hours from promise) as hours, (select json_agg(grouped) from grouped) as groups, (select json_agg(missed) from missed) as missed_weeks,
    (select percentile_cont(array[0.5, 0.9]) within group (order by seconds) from counted where status in ('MET', 'ANSWERED_LATE')) as seconds,
    (select count(*)::int from cases c where c.state <> 'CLOSED' and c.first_responded_at is not null and (${nextDueOf(row)}) <= ${now}) as missed`;

const longestDays = 366;

/** @throws BadUserInput unless 1 ≤ days ≤ 366. `now` is the database's own unless a test says otherwise. */
export async function readResponseCounts(database: Querying, days: number, now: Sql = sql`now()`): Promise<ResponseCounts> {
  if (!Number.isInteger(days) || days < 1 || days > longestDays) throw new BadUserInput(`“days” is a whole number from 1 to ${longestDays}.`);
  const { text, values } = render(statement(days, now));
  const { rows: [counted] } = await database.query<Counted>(text, values as Value[]);
  if (!counted) throw new Error('the statistics came without a row');
  return countResponses({
    now: counted.now,
    groups: (counted.groups ?? []).map((group) => ({ ...group, week: new Date(group.week) })),
    medianSeconds: counted.seconds?.[0] ?? null,
    percentile90Seconds: counted.seconds?.[1] ?? null,
    updatesMissed: counted.missed,
    missedByWeek: (counted.missed_weeks ?? []).map(({ week, updates }) => ({ week: new Date(week), updates })),
    responseHours: counted.hours,
  }, days);
}
