/** Lists of cases: what can be asked of them, narrowed by a query and sorted by keyset. */
import { ArgsType, Field, InputType } from 'type-graphql';
import { BadUserInput } from '../errors.ts';
import { PageArguments } from '../read/graphql-types.ts';
import type { Given, Order } from '../read/read-model.ts';
import { list, literal, type Sql, sql } from '../read/sql.ts';
import { CaseOrderFieldEnum, caseOrderFields, OrderDirectionEnum, orderDirections } from './case-enums.graphql.ts';
import { severities } from './case-facts.ts';
import { type CaseOrderField, type CaseSort, compileCaseQuery } from './case-query-sql.ts';
import { nextDueOf } from './response-status-sql.ts';

@InputType({ description: 'How a list of cases is sorted.' })
export class CaseOrder {
  @Field(() => CaseOrderFieldEnum, { description: 'By what the cases are sorted.' }) field!: CaseOrderField;
  @Field(() => OrderDirectionEnum, { description: 'Which end of the list comes first.' }) direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class CasesArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Structured terms: `is:open severity:>=high sort:due`. Plain words never leave a browser.',
  })
  query?: string | null;

  @Field(() => CaseOrder, { nullable: true, description: "Newest first unless this or the query's `sort:` says otherwise." })
  orderBy?: CaseOrder | null;
}

/** The index on cases has the same expression. */
const severityRank = (row: Sql): Sql =>
  sql`case ${row}.severity ${list(severities.map((name, rank) => sql`when ${literal(name)} then ${literal(rank)}`), ' ')} end`;

type Sorted = Pick<Order, 'by' | 'type' | 'nullable'>;
const orders: Readonly<Record<CaseSort, Sorted>> = {
  SUBMITTED_AT: { by: (row) => sql`${row}.submitted_at`, type: 'timestamptz' },
  UPDATED_AT: { by: (row) => sql`${row}.updated_at`, type: 'timestamptz' },
  RESPONSE_DUE_AT: { by: (row) => sql`${row}.response_due_at`, type: 'timestamptz', nullable: true },
  NEXT_DUE_AT: { by: nextDueOf, type: 'timestamptz', nullable: true },
  SEVERITY: { by: severityRank, type: 'int', nullable: true },
  NUMBER: { by: (row) => sql`${row}.number`, type: 'text' },
};

/** What the arguments say of the order: `orderBy`, else the query's own `sort:`, else newest first. */
export function caseOrder({ args, viewer }: Given): Order {
  const asked = orderIn(args['orderBy']) ?? compileCaseQuery(queryIn(args['query']), viewer).order;
  const { field, direction } = asked ?? { field: 'SUBMITTED_AT', direction: 'DESC' };
  return { ...orders[field], name: field, descending: direction === 'DESC' };
}

/** What the argument `query` asks of a row of cases. @throws BadUserInput with offset and expected */
export const queryConditions = ({ args, viewer }: Given, row: Sql): readonly Sql[] =>
  compileCaseQuery(queryIn(args['query']), viewer).conditions(row);

const queryIn = (given: unknown): string | null => (typeof given === 'string' ? given : null);

function orderIn(given: unknown): { field: CaseOrderField; direction: 'ASC' | 'DESC' } | null {
  if (typeof given !== 'object' || given === null) return null;
  const { field, direction }: Partial<Readonly<Record<string, unknown>>> = { ...given };
  const known = { field: caseOrderFields.find((name) => name === field), direction: orderDirections.find((name) => name === direction) };
  if (!known.field || !known.direction) throw new BadUserInput('`orderBy` names a field and a direction.');
  return { field: known.field, direction: known.direction };
}
