/**
 * The edges of the case graph: which other cases have something in common with one, as disjoint branches that each walk an index. None
 * leads to a case that the viewer does not see.
 */
import { caseIsVisible, visibleCases } from '../authorization.ts';
import type { Order } from '../read/read-model.ts';
import { every, type Sql, sql } from '../read/sql.ts';
import type { ViewerShape } from '../read/viewer.ts';

/** One way to be related, as conditions whose union it is. */
export type Relation = (row: Sql, parent: Sql, viewer: ViewerShape) => readonly Sql[];

const isOther = (row: Sql, parent: Sql): Sql => sql`${row}.id <> ${parent}.id`;

/** The original, what was reported again, and what was reported again of the same original. A tool learns of no original outside of its services. */
export const duplicates: Relation = (row, parent, viewer) => {
  const original = sql`original`;
  const known = viewer.kind !== 'partner' || viewer.services === null ? []
    : [sql`exists (select from cases ${original} where ${original}.id = ${parent}.duplicate_of_id and ${caseIsVisible(viewer, original)})`];
  return [
    sql`${row}.id = ${parent}.duplicate_of_id`,
    sql`${row}.duplicate_of_id = ${parent}.id`,
    every([sql`${row}.duplicate_of_id = ${parent}.duplicate_of_id`, isOther(row, parent), ...known]),
  ];
};

export const sameService: Relation = (row, parent) => [every([sql`${row}.online_service_id = ${parent}.online_service_id`, isOther(row, parent)])];

export const sameWeakness: Relation = (row, parent) => [every([sql`${row}.weakness = ${parent}.weakness`, isOther(row, parent)])];

/** What the team recorded itself has no reporter. */
export const sameReporter: Relation = (row, parent) => [every([
  sql`${row}.reporter_id = ${parent}.reporter_id`, isOther(row, parent),
  sql`${row}.source <> 'INTERNAL'`, sql`${parent}.source <> 'INTERNAL'`,
])];

/** The branches of a relation, each for each way to see a case. */
export const seenRelation = (relation: Relation) => (row: Sql, parent: Sql, { viewer }: { readonly viewer: ViewerShape }): readonly Sql[] =>
  relation(row, parent, viewer).flatMap((related) => visibleCases(viewer, row).map((visible) => every([related, visible])));

export const newestFirst: Order = { name: 'SUBMITTED_AT', by: (row) => sql`${row}.submitted_at`, type: 'timestamptz', descending: true };
