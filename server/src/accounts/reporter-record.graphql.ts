/** What somebody's reports came to, beside each case for who decides about the next one. */
import { Field, Int, ObjectType } from 'type-graphql';
import type { Resolution } from '../cases/case-facts.ts';
import { Read } from '../read/read-model.ts';
import { literal, type Sql, sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';

const count = (row: Sql, condition: Sql): Sql =>
  sql`(select count(*)::int from cases theirs where theirs.reporter_id = ${row}.id and theirs.source <> 'INTERNAL' and ${condition})`;
const closedAs = (resolution: Resolution) => ({ value: (row: Sql) => count(row, sql`theirs.resolution = ${literal(resolution)}`) });

@ObjectType({ description: 'How many reports somebody sent, and what became of them. For the team.' })
export class ReporterRecord {
  @Field(() => DateTime, { description: 'Since when they have the account.' }) @Read({ value: (row) => sql`${row}.created_at` }) since!: Date;
  @Field(() => Int, { description: 'All of them.' }) @Read({ value: (row) => count(row, sql`true`) }) reports!: number;
  @Field(() => Int, { description: 'Reports that are not closed.' }) @Read({ value: (row) => count(row, sql`theirs.state <> 'CLOSED'`) }) open!: number;

  @Field(() => Int, { description: 'Open, without a first answer.' })
  @Read({ value: (row) => count(row, sql`theirs.state <> 'CLOSED' and theirs.first_responded_at is null`) })
  unanswered!: number;

  @Field(() => Int, { description: 'Reproduced, with weakness and severity.' })
  @Read({ value: (row) => count(row, sql`theirs.verified_at is not null`) })
  verified!: number;

  @Field(() => Int, { description: 'Closed as resolved.' }) @Read(closedAs('RESOLVED')) resolved!: number;
  @Field(() => Int, { description: 'Closed as an accepted risk.' }) @Read(closedAs('ACCEPTED_RISK')) acceptedRisk!: number;
  @Field(() => Int, { description: 'Closed as a duplicate.' }) @Read(closedAs('DUPLICATE')) duplicate!: number;
  @Field(() => Int, { description: 'Closed as not reproducible.' }) @Read(closedAs('NOT_REPRODUCIBLE')) notReproducible!: number;
  @Field(() => Int, { description: 'Closed as by design.' }) @Read(closedAs('BY_DESIGN')) byDesign!: number;
  @Field(() => Int, { description: 'Closed as informative.' }) @Read(closedAs('INFORMATIVE')) informative!: number;
  @Field(() => Int, { description: 'Closed as out of scope.' }) @Read(closedAs('OUT_OF_SCOPE')) outOfScope!: number;
  @Field(() => Int, { description: 'Closed because nobody answered a question.' }) @Read(closedAs('NO_RESPONSE')) noResponse!: number;
  @Field(() => Int, { description: 'Reports that were taken back before they were verified.' }) @Read(closedAs('WITHDRAWN')) withdrawn!: number;
  @Field(() => Int, { description: 'Closed as spam.' }) @Read(closedAs('SPAM')) spam!: number;
}
