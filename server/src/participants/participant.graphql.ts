/** Who reads a case beside its reporter and the team. Adds its fields to Case, so that cases need not know of them. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Researcher } from '../accounts/researcher.graphql.ts';
import { people, selfTeamOrFellow, team } from '../authorization.ts';
import { ParticipantRoleEnum } from '../cases/case-enums.graphql.ts';
import { type ParticipantRole, participantRoles } from '../cases/case-facts.ts';
import { Case } from '../cases/case.graphql.ts';
import { kindsReadBy } from '../cases/reading-rules.ts';
import { Node } from '../read/graphql-types.ts';
import { Read, ReadList, ReadOne, Rows } from '../read/read-model.ts';
import { list, literal, type Sql, sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';

const readsText = (row: Sql, text: Sql): Sql => sql`case ${row}.role ${list(participantRoles.map((role) =>
  sql`when ${literal(role)} then ${text}.kind in (${list(kindsReadBy(role).map(literal), ', ')})`), ' ')} end`;
const currentKeyIds = (row: Sql): Sql => sql`(select unnest(held.key_ids) from public_key held where held.account_id = ${row}.account_id
  and held.revoked_at is null and held.retired_at is null and (held.expires_at is null or held.expires_at > now()))`;

@ObjectType({ description: 'A co-finder, a service’s owner or an outside party who reads one case with a key of their own.' })
@Rows('case_participant')
export class Participant {
  @Field(() => Researcher, { nullable: true, description: 'For the people of the case.' })
  @ReadOne({ type: () => Researcher, on: (parent, row, { viewer }) => sql`${row}.id = ${parent}.account_id and ${selfTeamOrFellow(viewer, row)}` })
  researcher!: Researcher | null;

  @Field(() => ParticipantRoleEnum, { description: 'As what they were added, which says what they read.' }) @Read() role!: ParticipantRole;
  @Field(() => DateTime, { description: 'Since when they read the case.' }) @Read() addedAt!: Date;

  @Field(() => Int, { nullable: true, description: 'Texts of their role that name no current key of theirs: what a re-wrap mends. For the team.' })
  @Read({
    visible: team,
    value: (row) => sql`(select count(*)::int from sealed_text unread where unread.case_id = ${row}.case_id and unread.destroyed_at is null and ${readsText(row, sql`unread`)}
      and not exists (select from sealed_text_key reader where reader.sealed_text_id = unread.id and reader.key_id in ${currentKeyIds(row)}))`,
  })
  missingTexts!: number | null;
}

@ObjectType({ implements: Node, description: 'Somebody who was invited by mail to read a case, and reads nothing yet.' })
@Rows('participant_invitation', { visible: team })
export class ParticipantInvitation extends Node {
  @Field(() => String, { description: 'Where the mail went.' }) @Read() email!: string;
  @Field(() => ParticipantRoleEnum, { description: 'As what they will be added.' }) @Read() role!: ParticipantRole;
  @Field(() => DateTime, { description: 'When the mail with the link was written.' }) @Read() invitedAt!: Date;
  @Field(() => Researcher, { nullable: true, description: 'Their account. Null until they opened the link.' })
  @ReadOne({ type: () => Researcher, on: (parent, row) => sql`${row}.id = ${parent}.account_id` })
  researcher!: Researcher | null;
}

function extend(field: string, ...decorators: readonly PropertyDecorator[]): void {
  for (const decorate of decorators) decorate(Case.prototype, field);
}
extend(
  'participants',
  Field(() => [Participant], { description: 'Who else reads it, in the order in which they were added. Empty for tools.' }),
  ReadList({
    type: () => Participant,
    where: (row, parent, viewer) => sql`${row}.case_id = ${parent}.id and ${people(viewer, row)}`,
    order: (row) => sql`${row}.added_at, ${row}.account_id`,
  }),
);
extend(
  'participantInvitations',
  Field(() => [ParticipantInvitation], { description: 'Who was invited to read it and does not yet. For the team, else empty.' }),
  ReadList({
    type: () => ParticipantInvitation,
    where: (row, parent, viewer) => sql`${row}.case_id = ${parent}.id and ${team(viewer, row)}`,
    order: (row) => sql`${row}.invited_at, ${row}.id`,
  }),
);
