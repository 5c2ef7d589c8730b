/** What the team sees of its own history: leads named where none could act, who left with what, and what happened. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Triager } from '../accounts/triager.graphql.ts';
import { team } from '../authorization.ts';
import { enumOf, Node } from '../read/graphql-types.ts';
import { Read, ReadList, ReadOne, type Related, Rows } from '../read/read-model.ts';
import { type Sql, sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { type NamingWay, namingWays } from './lead-naming.entity.ts';
import { type TeamEventKind, teamEventKinds } from './team-event.entity.ts';
import { TeamKey } from './team-key.graphql.ts';

const NamingWayEnum = enumOf('LeadNamingWay', namingWays, 'By whose signatures a lead was named where no lead could act.', {
  HOLDERS: 'Two people who hold the team key signed.',
  KIT: 'The recovery kit did.',
});
const TeamEventKindEnum = enumOf('TeamEventKind', teamEventKinds, 'What can happen to the team and its key.', {
  TEAM_KEY_MADE: 'The first team key was made.',
  TEAM_KEY_REPLACED: 'A new team key took the old one’s place.',
  TEAM_KEY_REVOKED: 'The team key was replaced because somebody else may hold it.',
  TEAM_KEY_EXTENDED: 'The team key expires later than it did.',
  TEAM_KEY_GRANTED: 'Somebody was given the team key.',
  KIT_RESTORED: 'The recovery kit gave the team key back.',
  LEAD_VOUCHED: 'Somebody signed that another becomes a lead.',
  LEAD_NAMED: 'Somebody became a lead where no lead could act.',
  LEFT_TEAM: 'Somebody is no longer triager or lead.',
});

const personBehind = (column: (row: Sql) => Sql): Related => ({ type: () => Triager, on: (row, person) => sql`${person}.id = ${column(row)}` });
const teamKeyBehind: Related = { type: () => TeamKey, on: (row, key) => sql`${key}.id = ${row}.team_key_id` };

@ObjectType({ implements: Node, description: 'A lead named where no lead could act. Browsers check `statements` with `keys` themselves.' })
@Rows('lead_naming', { visibleAlone: team })
export class LeadNaming extends Node {
  @Field(() => String, { description: "Of the key that becomes a lead's." }) @Read() fingerprint!: string;
  @Field(() => [String], { description: 'The same text, clearsigned by each who signed.' })
  @Read({ value: (row) => sql`array(select voucher.statement from lead_voucher voucher where voucher.lead_naming_id = ${row}.id order by voucher.id)` })
  statements!: string[];
  @Field(() => [String], { description: 'Public keys to check by, armored, as they stood then: which of them to believe is for who reads.' }) @Read() keys!: string[];
  @Field(() => DateTime, { nullable: true, description: 'Null: a second signature is awaited.' }) @Read() namedAt!: Date | null;
  @Field(() => NamingWayEnum, { nullable: true, description: 'How. For the team.' }) @Read({ visible: team }) way!: NamingWay | null;
  @Field(() => String, { nullable: true, description: 'What the second one signs. For the team.' }) @Read({ visible: team }) text!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when a second signature counts. For the team.' }) @Read({ visible: team }) endsAt!: Date | null;
  @Field(() => Triager, { nullable: true, description: 'Who is named. For the team.' })
  @ReadOne(personBehind((row) => sql`${row}.candidate_id`), team)
  candidate!: Triager | null;
  @Field(() => [Triager], { nullable: true, description: 'Who signed; nobody where the kit did. For the team.' })
  @ReadList({
    type: () => Triager,
    where: (person, naming) => sql`${person}.id in (select voucher.voucher_id from lead_voucher voucher where voucher.lead_naming_id = ${naming}.id)`,
    order: (person) => sql`${person}.id`,
  }, team)
  vouchers!: Triager[] | null;
}

@ObjectType({ description: 'Somebody who left the team, and may still have what they held.' })
@Rows('former_holder')
export class FormerHolder {
  @Field(() => Triager, { nullable: true, description: 'Who left. Null where the account is gone.' }) @ReadOne(personBehind((row) => sql`${row}.holder_id`)) person!: Triager | null;
  @Field(() => TeamKey, { description: 'Whose private half they were handed.' }) @ReadOne(teamKeyBehind) teamKey!: TeamKey;
  @Field(() => DateTime, { description: 'When it was handed to them.' }) @Read({ value: (row) => sql`${row}.granted_at` }) heldSince!: Date;
  @Field(() => DateTime, { description: 'When they left.' }) @Read({ value: (row) => sql`${row}.ended_at` }) heldUntil!: Date;
  @Field(() => Int, { description: 'How many cases of others they opened.' })
  @Read({ value: (row) => sql`(select count(*) from case_reading opened join cases on cases.id = opened.case_id
    where opened.account_id = ${row}.holder_id and cases.reporter_id is distinct from ${row}.holder_id)` })
  casesOpened!: number;
}

@ObjectType({ description: 'One entry of the history of the team and its key.' })
@Rows('team_event')
export class TeamEvent {
  @Field(() => TeamEventKindEnum, { description: 'What happened to the team or its key.' }) @Read() kind!: TeamEventKind;
  @Field(() => DateTime, { description: 'When it happened, by the database’s clock.' }) @Read() at!: Date;
  @Field(() => Triager, { nullable: true, description: 'Who did it.' }) @ReadOne(personBehind((row) => sql`${row}.actor_id`)) actor!: Triager | null;
  @Field(() => Triager, { nullable: true, description: 'To whom, where it was another person.' }) @ReadOne(personBehind((row) => sql`${row}.subject_id`)) subject!: Triager | null;
  @Field(() => TeamKey, { nullable: true, description: 'The team key that it is about. Null where it is about none.' }) @ReadOne(teamKeyBehind) teamKey!: TeamKey | null;
}
