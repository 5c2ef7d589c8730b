/** What a single term of a case query is in SQL: comparisons of one column with given values, each a parameter. */
import type { PersonValue } from '../../../schema/case-query/case-query.ts';
import type { Operator } from '../../../schema/case-query/syntax.ts';
import { list, me, type Sql, sql } from '../read/sql.ts';

export const oneOf = (parts: readonly Sql[]): Sql => (parts.length === 0 ? sql`false` : sql`(${list(parts, ' or ')})`);

/** Whether a column holds one of the values; null among them stands for a missing one. */
export function isIn(column: Sql, values: readonly (string | null)[]): Sql {
  const present = values.filter((value) => value !== null);
  return oneOf([
    ...(present.length === 1 && present[0] !== undefined ? [sql`${column} = ${present[0]}`] : []),
    ...(present.length > 1 ? [sql`${column} = any(${present}::text[])`] : []),
    ...(present.length < values.length ? [sql`${column} is null`] : []),
  ]);
}

export function isPerson(value: PersonValue | 'somebody' | null, column: Sql): Sql {
  if (value === null) return sql`${column} is null`;
  if (value === 'somebody') return sql`${column} is not null`;
  if (value.kind === 'me') return sql`${column} = ${me}`;
  return sql`${column} in (select id from account where handle = ${value.name} or lower(display_name) = ${value.name})`;
}

export function compare(left: Sql, operator: Operator, right: Sql): Sql {
  switch (operator) {
    case '>': return sql`${left} > ${right}`;
    case '>=': return sql`${left} >= ${right}`;
    case '<': return sql`${left} < ${right}`;
    case '<=': return sql`${left} <= ${right}`;
  }
}
