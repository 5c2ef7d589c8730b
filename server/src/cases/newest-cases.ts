/** What counts look at: the newest cases that a viewer sees and that answer some conditions. */
import { visibleCases } from '../authorization.ts';
import { every, list, literal, type Sql, sql } from '../read/sql.ts';
import type { ViewerShape } from '../read/viewer.ts';

/** As many as a count goes, and one more, which tells that there are more. */
export const mostCounted = 10_000;

/** A `select` of at most `mostCounted + 1` rows, newest first. Each branch of what the viewer sees walks its own index. */
export function newestCases(viewer: ViewerShape, conditions: (row: Sql) => readonly Sql[]): Sql {
  const row = sql`c`;
  const order = sql`order by c.submitted_at desc, c.id desc limit ${literal(mostCounted + 1)}`;
  const branches = visibleCases(viewer, row).map((visible) => sql`(select c.* from cases c where ${every([visible, ...conditions(row)])} ${order})`);
  const [only] = branches;
  if (only === undefined) return sql`select c.* from cases c where false`;
  return branches.length === 1 ? only : sql`select c.* from (${list(branches, ' union all ')}) c ${order}`;
}
