import { Directive, Field, ObjectType } from 'type-graphql';
import { hasPublicProfile, researcherIsVisible, selfOrTeam, selfTeamOrFellow } from '../authorization.ts';
import { Case, CaseConnection } from '../cases/case.graphql.ts';
import { caseOrder, CasesArguments, queryConditions } from '../cases/case-list.graphql.ts';
import { keysOf, PublicKey } from '../keys/public-key.graphql.ts';
import { Node, Takes } from '../read/graphql-types.ts';
import { Read, ReadList, ReadPage, Rows } from '../read/read-model.ts';
import { every, sql } from '../read/sql.ts';

@ObjectType({ implements: Node, description: 'Somebody who reports and is thanked.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "handle")')
@Rows('account', { key: { type: 'uuid' }, keys: ['handle'], visible: researcherIsVisible })
export class Researcher extends Node {
  @Field(() => String, { nullable: true, description: 'The last part of the address of their public page.' })
  @Read()
  handle!: string | null;

  @Field(() => String, { nullable: true, description: 'The name they go by; for strangers, the one they had published.' })
  @Read({
    value: (row, viewer) => sql`case when ${selfTeamOrFellow(viewer, row)} or ${hasPublicProfile(row)} then ${row}.display_name else (
      select listing.published_name from acknowledgment listing where listing.researcher_id = ${row}.id
      order by listing.listed_at desc, listing.id desc limit 1) end`,
  })
  displayName!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For this researcher and the team: at least one creditable case. Public only through what is listed.',
  })
  @Read({
    visible: selfOrTeam,
    value: (row) => sql`exists (select from cases credit where credit.reporter_id = ${row}.id and credit.creditable_since is not null)`,
  })
  isAcknowledgeable!: boolean | null;

  @Field(() => CaseConnection, { nullable: true, description: 'What they reported. For this researcher and the team.' })
  @Takes(() => CasesArguments)
  @ReadPage({
    type: () => Case,
    branches: (row, researcher, given) => [every([sql`${row}.reporter_id = ${researcher}.id`, ...queryConditions(given, row)])],
    order: caseOrder,
  }, selfOrTeam)
  cases!: object | null;

  @Field(() => [PublicKey], {
    nullable: true,
    description: 'For this researcher, the team and the people of a common case. A key made here shows one random user id.',
  })
  @ReadList(keysOf, selfTeamOrFellow)
  publicKeys!: PublicKey[] | null;
}
