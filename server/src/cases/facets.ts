/**
 * Counts per value of a field, for the cases of a query with that field left open, in one statement. They are taken of the newest 10,000
 * cases, so that they cost little at a million; where there are more, every count says so.
 */
import { leaveOpen } from '../../../schema/case-query/left-open.ts';
import { quoteIfNeeded } from '../../../schema/case-query/print-case-query.ts';
import { unset } from '../../../schema/case-query/read-value.ts';
import { choicesOf, vocabularies } from '../../../schema/case-query/vocabulary.ts';
import type { Expression } from '../../../schema/case-query/case-query.ts';
import type { Row } from '../read/database.ts';
import { identifier, list, literal, type Sql, sql } from '../read/sql.ts';
import type { ViewerShape } from '../read/viewer.ts';
import { askerOf, conditionsOf } from './case-query-sql.ts';
import { mostCounted, newestCases } from './newest-cases.ts';

const facetFields = ['state', 'service', 'type', 'severity', 'resolution', 'assignee', 'label'] as const;
export type FacetField = (typeof facetFields)[number];
export const facetFieldsOf = (viewer: ViewerShape): readonly FacetField[] =>
  facetFields.filter((field) => vocabularies[askerOf(viewer)].fields.includes(field));

export interface FacetValue {
  readonly value: string;
  readonly count: { readonly value: number; readonly hasMore: boolean };
}
export interface Facet {
  readonly field: FacetField;
  readonly values: FacetValue[];
}
const mostValues = 100;

/** Rows of (value, another name of it, how many) from a table of cases; null is `unset`. Counted before anything is joined. */
const countBy = (column: Sql) => (from: Sql): Sql => sql`select ${column}, null, count(*) from ${from} found group by 1`;
const tallies: Readonly<Record<FacetField, (from: Sql) => Sql>> = {
  state: countBy(sql`state`),
  service: (from) => sql`select its.slug, null, each.cases from (${countBy(sql`online_service_id`)(from)}) each(id, also, cases) left join online_service its on its.id = each.id`,
  type: countBy(sql`issue_type`),
  severity: countBy(sql`severity`),
  resolution: countBy(sql`resolution`),
  assignee: (from) => sql`select coalesce(its.handle, lower(its.display_name)), lower(its.display_name), each.cases
    from (${countBy(sql`assignee_id`)(from)}) each(id, also, cases) left join account its on its.id = each.id where each.id is null or coalesce(its.handle, its.display_name) is not null`,
  // Case by case along the index: joined at once, all labels of all cases would be read.
  label: (from) => sql`select its.name, null, each.cases from (select worn.label_id, count(*) from ${from} found
    left join lateral (select label_id from case_label where case_id = found.id offset 0) worn on true group by 1) each(id, cases) left join label its on its.id = each.id`,
};

/** One statement: rows of (field, value, another name, how many, how many cases were found for the field). */
export function facetStatement(where: Expression, viewer: ViewerShape): Sql {
  const found = new Map<Expression, string>();
  const tableOf = (field: FacetField): Sql => {
    const open = leaveOpen(where, field);
    const name = found.get(open) ?? `found_${found.size}`;
    found.set(open, name);
    return identifier(name);
  };
  const parts = facetFieldsOf(viewer).map((field) => {
    const table = tableOf(field);
    return sql`select ${literal(field)} as field, tally.*, (select count(*) from ${table}) as found
      from (${tallies[field](sql`(select * from ${table} where place <= ${literal(mostCounted)})`)}) tally(value, also, cases)`;
  });
  const tables = [...found].map(([open, name]) => sql`${identifier(name)} as materialized (
    select row_number() over (order by submitted_at desc, id desc) as place, id, state, online_service_id, issue_type, severity, resolution, assignee_id
    from (${newestCases(viewer, (row) => conditionsOf(open, viewer, row))}) newest)`);
  return sql`with ${list(tables, ', ')} ${list(parts, ' union all ')}`;
}

interface Tally {
  readonly value: string | null;
  readonly also: string | null;
  readonly cases: number;
}

/** @param rows of `facetStatement` */
export function facetsFrom(rows: readonly Row[], viewer: ViewerShape): Facet[] {
  return facetFieldsOf(viewer).map((field) => {
    const own = rows.filter(([name]) => name === field);
    const hasMore = own.some(([, , , , found]) => Number(found) > mostCounted);
    const counted = countsOf(field, own.map(([, value = null, also = null, cases]) => ({ value, also, cases: Number(cases) })));
    return { field, values: counted.slice(0, mostValues).map(([value, cases]) => ({ value, count: { value: cases, hasMore } })) };
  });
}

function countsOf(field: FacetField, tallies: readonly Tally[]): readonly (readonly [string, number])[] {
  const total = (all: readonly Tally[]): number => all.reduce((sum, { cases }) => sum + cases, 0);
  const values = [...new Set(tallies.flatMap(({ value }) => value ?? []))];
  // Whom a query finds by a name: whoever bears it, as a handle or not.
  const counted = values.map((value) => [value, total(tallies.filter((one) => one.value === value || one.also === value))] as const);
  const without = tallies.filter(({ value }) => value === null);
  const places = field in choicesOf ? choicesOf[field as keyof typeof choicesOf].map(({ name }) => name) : null;
  const sorted = counted.toSorted(([a, most], [b, less]) => (places ? places.indexOf(a) - places.indexOf(b) : less - most || (a < b ? -1 : 1)));
  return [...sorted.map(([value, cases]) => [places ? value : quoteIfNeeded(value), cases] as const), ...(without.length > 0 ? [[unset, total(without)] as const] : [])];
}
