import { Directive, Field, ObjectType } from 'type-graphql';
import { hasPublicProfile, researcherIsVisible, selfOrTeam, selfTeamOrFellow, team } from '../authorization.ts';
import { Case, CaseConnection } from '../cases/case.graphql.ts';
import { caseOrder, CasesArguments, queryConditions } from '../cases/case-list.graphql.ts';
import { keysOf, PublicKey } from '../keys/public-key.graphql.ts';
import { marksOf, type NameMark, nameMarks } from '../names/look-alike-rules.ts';
import { enumOf, Node, Takes } from '../read/graphql-types.ts';
import { Derive, Read, ReadList, ReadPage, ReadPart, Rows } from '../read/read-model.ts';
import { every, sql } from '../read/sql.ts';
import { ReporterRecord } from './reporter-record.graphql.ts';

const NameMarkEnum = enumOf('NameMark', nameMarks, 'Why a name might pass for another. More may come.', {
  MIXED_SCRIPTS: 'One word of it has letters of more than one alphabet.',
  LOOKS_LIKE_TEAM: 'It looks like the name of somebody of the team.',
  LOOKS_LIKE_PORTAL: 'It looks like the organization’s name, or like an office of the portal.',
  UNUSUAL_CHARACTERS: 'It has letters that no keyboard writes, or piles of marks.',
});

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

  @Field(() => ReporterRecord, { nullable: true, description: 'What their reports came to so far. For the team.' })
  @ReadPart(() => ReporterRecord, () => sql`true`, team)
  record!: ReporterRecord | null;

  @Field(() => [NameMarkEnum], { nullable: true, description: 'Why their name might pass for another. For the team; of people who are not of it.' })
  @Derive({
    visible: team,
    from: {
      name: (row) => sql`case when not ${row}.roles && '{TRIAGER,LEAD,ADMINISTRATOR}'::text[] then ${row}.display_name end`,
      known: () => sql`(select json_build_object('organization', installation.organization, 'team', coalesce(
        (select json_agg(member.display_name) from account member where member.roles && '{TRIAGER,LEAD,ADMINISTRATOR}'::text[] and member.display_name is not null), '[]'))::text from installation)`,
    },
    value: ({ name, known }) => (name === null || known === null ? [] : marksOf(name, JSON.parse(known))),
  })
  nameMarks!: NameMark[] | null;
}
