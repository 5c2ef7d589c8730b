import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { Researcher } from '../accounts/researcher.graphql.ts';
import { connectionTo, enumOf, Node, PageArguments } from '../read/graphql-types.ts';
import { type Order, Read, ReadOne, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { WebAddress } from '../scalars.ts';
import { OnlineService } from '../services/online-service.graphql.ts';

const creditRoles = ['FINDER', 'CO_FINDER'] as const;
const CreditRoleEnum = enumOf('CreditRole', creditRoles, 'What somebody is thanked as.', {
  FINDER: 'Reported it first.',
  CO_FINDER: 'Reported on their own what somebody else had reported before.',
});

/** The view `acknowledgment` holds the rule; whatever it has is public. */
@ObjectType({ implements: Node, description: 'A published thank-you. Exists while, and only while, the rule and the consent hold.' })
@Directive('@key(fields: "id")')
@Rows('acknowledgment', { key: { type: 'uuid' } })
export class Acknowledgment extends Node {
  @Field(() => String, { nullable: true, description: 'As the researcher chose: name, alias, or null for anonymous.' })
  @Read()
  publishedName!: string | null;

  @Field(() => WebAddress, { nullable: true, description: "The researcher's page, where they gave one." }) @Read() url!: string | null;
  @Field(() => String, { nullable: true, description: 'Whom they work with, where they said.' }) @Read() organization!: string | null;
  @Field(() => WebAddress, { nullable: true, description: 'What they wrote about it.' }) @Read() writeUpUrl!: string | null;

  @Field(() => OnlineService, { nullable: true, description: 'Where it was found.' })
  @ReadOne({ type: () => OnlineService, on: (parent, row) => sql`${row}.id = ${parent}.online_service_id` })
  onlineService!: OnlineService | null;

  @Field(() => Int, { description: 'In UTC, when the case became creditable.' }) @Read() year!: number;
  @Field(() => Int, { description: 'The month, 1 to 12, in which the case became creditable; UTC.' }) @Read() month!: number;
  @Field(() => CreditRoleEnum, { description: 'Found first, or found as well.' }) @Read() role!: (typeof creditRoles)[number];

  @Field(() => Researcher, { nullable: true, description: 'Only where the listing is by name.' })
  @ReadOne({ type: () => Researcher, on: (parent, row) => sql`${row}.id = ${parent}.researcher_id` })
  researcher!: Researcher | null;
}

export const AcknowledgmentConnection = connectionTo('Acknowledgment', () => Acknowledgment);

/** By month, so that no listing says on which day a case was closed. */
export const latestFirst: Order = { name: 'listed_at', by: (row) => sql`${row}.listed_at`, type: 'timestamptz', descending: true };

@ArgsType()
export class AcknowledgmentsArguments extends PageArguments {
  @Field(() => Int, { nullable: true, description: 'Only this year.' }) year?: number | null;
  @Field(() => String, { nullable: true, description: 'Part of a name, an organization or a service.' }) query?: string | null;
}
