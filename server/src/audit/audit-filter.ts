/** Which entries are asked for: the same for the page and for an export. */
import { type Bound, every, list, literal, type Sql, sql } from '../read/sql.ts';
import { auditKindNames } from './audit-kinds.ts';

export interface AuditFilter {
  readonly kinds: readonly string[];
  readonly person: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly search: string;
}

const isUuid = (text: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
const timeOf = (value: unknown): string | null => {
  const time = new Date(value instanceof Date || typeof value === 'string' ? value : Number.NaN);
  // Years that are written with a sign, and the year 0, are none of PostgreSQL's.
  return Number.isNaN(time.getTime()) || !/^(?!0000)\d{4}-/.test(time.toISOString()) ? null : time.toISOString();
};

/** @param given arguments of the query, or of the address */
export function filterOf(given: Readonly<Record<string, unknown>>): AuditFilter {
  const { kinds, person, from, until, search } = given;
  const named = Array.isArray(kinds) ? kinds.map(String) : [];
  return {
    kinds: auditKindNames.filter((kind) => named.includes(kind)),
    person: typeof person === 'string' && person !== '' ? person : null,
    from: timeOf(from), until: timeOf(until),
    search: typeof search === 'string' ? search.replaceAll('\0', '').trim().slice(0, 100) : '',
  };
}

/** As disjoint branches, each of which walks its own index. */
export function matchingEntries(row: Sql, { kinds, person, from, until, search }: AuditFilter): readonly Sql[] {
  const text = (value: Bound): Sql => sql`lower(${value})`;
  const common = every([
    ...(kinds.length > 0 ? [sql`${row}.kind in (${list(kinds.map(literal), ', ')})`] : []),
    ...(from === null ? [] : [sql`${row}.at >= ${from}::timestamptz`]),
    ...(until === null ? [] : [sql`${row}.at < ${until}::timestamptz`]),
    ...(search === '' ? [] : [sql`(strpos(lower(${row}.facts::text), ${text(search)}) > 0
      or exists (select from audit_origin origin where origin.entry_id = ${row}.id and strpos(lower(origin.address), ${text(search)}) > 0))`]),
  ]);
  if (person === null) return [common];
  if (!isUuid(person)) return [];
  return [
    sql`${row}.actor_id = ${person}::uuid and ${common}`,
    sql`${row}.subject_id = ${person}::uuid and ${row}.actor_id is distinct from ${person}::uuid and ${common}`,
  ];
}
