/** What acknowledgments add to Case and Researcher, so that neither has to know of them. */
import { Field, ObjectType } from 'type-graphql';
import { Researcher } from '../accounts/researcher.graphql.ts';
import { takesPartIn } from '../authorization.ts';
import { Case } from '../cases/case.graphql.ts';
import { ConsentStateEnum, ListingChoiceEnum } from '../cases/case-enums.graphql.ts';
import type { ConsentState, ListingChoice } from '../cases/case-facts.ts';
import { ForwardArguments, Takes } from '../read/graphql-types.ts';
import { Read, ReadOne, ReadPage, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { Acknowledgment, AcknowledgmentConnection, latestFirst } from './acknowledgment.graphql.ts';

@ObjectType({ description: 'Whether the researcher agreed to be listed for a case.' })
@Rows('consent', { key: { column: 'case_id', type: 'bigint' } })
export class ConsentStatus {
  @Field(() => ConsentStateEnum, { description: 'Where the question stands.' }) @Read() state!: ConsentState;
  @Field(() => ListingChoiceEnum, { nullable: true, description: 'What they chose.' }) @Read() choice!: ListingChoice | null;
  @Field(() => DateTime, { nullable: true, description: 'When they were asked.' }) @Read() askedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When they answered.' }) @Read() answeredAt!: Date | null;
}

function extend(type: { readonly prototype: object }, field: string, ...decorators: readonly PropertyDecorator[]): void {
  for (const decorate of decorators) decorate(type.prototype, field);
}

extend(
  Case, 'acknowledgment',
  Field(() => Acknowledgment, { nullable: true, description: 'The thank-you that rests on it. For the reporter and the team.' }),
  ReadOne({ type: () => Acknowledgment, on: (parent, row) => sql`${row}.case_id = ${parent}.id` }, takesPartIn),
);
extend(
  Case, 'consent',
  Field(() => ConsentStatus, { nullable: true, description: 'For the reporter and the team. Null until there is something to ask about.' }),
  ReadOne({ type: () => ConsentStatus, on: (parent, row) => sql`${row}.case_id = ${parent}.id` }, takesPartIn),
);
extend(
  Researcher, 'acknowledgments',
  Field(() => AcknowledgmentConnection, { description: 'Listings by name; those by alias or anonymous lead here for nobody.' }),
  Takes(() => ForwardArguments),
  ReadPage({
    type: () => Acknowledgment,
    branches: (row, researcher) => [sql`${row}.researcher_id = ${researcher}.id`],
    order: () => latestFirst,
  }),
);
