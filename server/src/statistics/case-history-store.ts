/**
 * What the pictures of a history count, in one statement: over exactly the cases that `Query.cases` lists to this viewer for this query.
 * What a status is, `response-status-sql.ts` says.
 */
import { visibleCases } from '../authorization.ts';
import { queryConditions } from '../cases/case-list.graphql.ts';
import { responseStatusOf } from '../cases/response-status-sql.ts';
import type { Database } from '../read/database.ts';
import type { Given } from '../read/read-model.ts';
import { bind, every, identifier, list, literal, render, type Sql, sql } from '../read/sql.ts';
import { shapeOf, type Viewer } from '../read/viewer.ts';
import { type CaseHistoryCounts, type CaseHistoryFacts, countHistory, mostCases, mostDots, spansInPromise } from './case-history.ts';

const row = identifier('c');

/** The newest of them, and one more, which tells that there are more. Each branch walks its own index. */
function newestOf(given: Given): Sql {
  const order = sql`order by ${row}.submitted_at desc, ${row}.id desc limit ${literal(mostCases + 1)}`;
  const conditions = queryConditions(given, row);
  const branches = visibleCases(given.viewer, row).map((visible) => sql`(select ${row}.* from cases ${row} where ${every([visible, ...conditions])} ${order})`);
  const all = branches.length > 0 ? list(branches, ' union all ') : sql`(select ${row}.* from cases ${row} where false)`;
  return sql`select ${row}.* from (${all}) ${row} ${order}`;
}

const statement = (given: Given): Sql => sql`
  with promise as materialized (
    select coalesce((select response_hours from installation), 24) as hours
  ), newest as materialized (${newestOf(given)}
  ), counted as materialized (
    select to_char(date_trunc('month', c.submitted_at, 'UTC') at time zone 'UTC', 'YYYY-MM') as month, c.state, c.resolution, c.severity,
      ${responseStatusOf(row)} as status, extract(epoch from c.first_responded_at - c.submitted_at)::float8 as seconds,
      extract(epoch from c.fixed_at - c.submitted_at)::float8 / 86400 as days
    from (select * from newest order by submitted_at desc, id desc limit ${literal(mostCases)}) c
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
