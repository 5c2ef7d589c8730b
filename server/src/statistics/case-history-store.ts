/**
 * What the pictures of a history count, in one statement: over exactly the cases that `Query.cases` lists to this viewer for this query.
 * What a status is, `response-status-sql.ts` says.
 */
import { queryConditions } from '../cases/case-list.graphql.ts';
import { mostCounted, newestCases } from '../cases/newest-cases.ts';
import { responseStatusOf } from '../cases/response-status-sql.ts';
import type { Database } from '../read/database.ts';
import type { Given } from '../read/read-model.ts';
import { bind, identifier, literal, render, type Sql, sql } from '../read/sql.ts';
import { shapeOf, type Viewer } from '../read/viewer.ts';
import { type CaseHistoryCounts, type CaseHistoryFacts, countHistory, mostDots, spansInPromise } from './case-history.ts';

const row = identifier('c');

const statement = (given: Given): Sql => sql`
  with promise as materialized (
    select coalesce((select response_hours from installation), 24) as hours
  ), newest as materialized (${newestCases(given.viewer, (its) => queryConditions(given, its))}
  ), counted as materialized (
    select to_char(date_trunc('month', c.submitted_at, 'UTC') at time zone 'UTC', 'YYYY-MM') as month, c.state, c.resolution, c.severity,
      ${responseStatusOf(row)} as status, extract(epoch from c.first_responded_at - c.submitted_at)::float8 as seconds,
      extract(epoch from c.fixed_at - c.submitted_at)::float8 / 86400 as days
    from (select * from newest order by submitted_at desc, id desc limit ${literal(mostCounted)}) c
  ), months as (
    select month, state, resolution, count(*)::int as cases from counted group by 1, 2, 3 order by 1, 2, 3
  ), answers as (
    select status, greatest(least(floor(seconds * ${literal(spansInPromise)} / (hours * 3600)), ${literal(2 * spansInPromise)}), 0)::int as span, count(*)::int as cases
    from counted cross join promise group by 1, 2
  ), fixes as (
    select severity, count(*)::int as cases, percentile_cont(array[0.25, 0.5, 0.75]) within group (order by days) as quartiles,
      case when count(*) <= ${literal(mostDots)} then array_agg(days order by days) else '{}' end as dots
    from counted where days is not null group by 1
  )
  select json_build_object('found', (select count(*)::int from newest), 'responseHours', (select hours from promise),
    'medianSeconds', (select percentile_cont(0.5) within group (order by seconds) from counted where status in ('MET', 'ANSWERED_LATE')),
    'months', (select coalesce(json_agg(months), '[]') from months), 'answers', (select coalesce(json_agg(answers), '[]') from answers),
    'fixes', (select coalesce(json_agg(fixes), '[]') from fixes))`;

/** @throws BadUserInput as `Query.cases` does for the same query */
export async function readCaseHistory(database: Pick<Database, 'read'>, viewer: Viewer, query: string | null): Promise<CaseHistoryCounts> {
  const { text, values } = render(statement({ viewer: shapeOf(viewer), args: { query } }));
  const [cells] = await database.read(text, bind(values, { viewer, variables: {} }));
  return countHistory(JSON.parse(cells?.[0] ?? '') as CaseHistoryFacts);
}
