/** Pages as the team sees them. Adds a field to Case. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Triager } from '../accounts/triager.graphql.ts';
import { pageIsVisible } from '../authorization.ts';
import { Case } from '../cases/case.graphql.ts';
import { enumOf, Node } from '../read/graphql-types.ts';
import { Read, ReadList, ReadOne, type Related, Rows } from '../read/read-model.ts';
import { type Sql, sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import {
  type DeliveryReason, deliveryReasons, type PageChannel, pageChannels, type PageKind, pageKinds,
} from './on-call-facts.ts';

const PageKindEnum = enumOf('PageKind', pageKinds, 'Why people were called.', {
  HALF_TIME: 'Half of the time for an answer has passed without one.',
  NEARLY_DUE: 'Five sixths of the time for an answer have passed without one.',
  OVERDUE: 'The time for an answer has passed without one.',
  FOLLOW_UP_UNANSWERED: 'The reporter followed up on an overdue answer, and nobody answered that either.',
  FOLLOWED_UP: 'The reporter followed up.',
  UPDATE_MISSED: 'The announced next word to a reporter did not come.',
  SORT_WAITS: 'A mail waits in the Sort tray.',
  TEST: 'Somebody tries whether pages arrive.',
});
const PageChannelEnum = enumOf('PageChannel', pageChannels, 'By what it went.', {
  MAIL: 'To a person’s own address.',
  PAGERDUTY: 'Through PagerDuty.',
  OPSGENIE: 'Through Opsgenie, by its Alert API.',
  NTFY: 'Through ntfy, or a server of that kind.',
  SLACK: 'Through an incoming webhook of Slack’s kind.',
  MATRIX: 'Through a Matrix room.',
});
const DeliveryReasonEnum = enumOf('DeliveryReason', deliveryReasons, 'As what somebody was called.', {
  ASSIGNEE: 'Works on the case.',
  ON_CALL: 'Has the shift.',
  DEPUTY: 'Stands in for who has the shift.',
  LEAD: 'Leads hear of what is overdue.',
  CONTACT: 'The contact outside of the team, for what nobody took.',
  SENDER: 'No person: a service that carries pages.',
  TESTER: 'Asked for a test.',
});

const personBehind = (column: (row: Sql) => Sql): Related => ({ type: () => Triager, on: (row, person) => sql`${person}.id = ${column(row)}` });

@ObjectType({ description: 'What was sent to one person or through one service, and how it went.' })
@Rows('page_delivery')
export class PageDelivery {
  @Field(() => DeliveryReasonEnum, { description: 'As what this person or service was called.' }) @Read() reason!: DeliveryReason;
  @Field(() => PageChannelEnum, { description: 'By which way it was sent.' }) @Read() channel!: PageChannel;
  @Field(() => Triager, { nullable: true, description: 'To whom, where it is somebody of the team.' })
  @ReadOne(personBehind((row) => sql`${row}.account_id`))
  person!: Triager | null;
  @Field(() => String, { nullable: true, description: 'Of the service, or of the contact outside of the team.' }) @Read() name!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it left the portal. Null: it waits, or is being tried.' }) @Read() sentAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the service said that it has it. Mail tells nobody.' }) @Read() deliveredAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was given up.' }) @Read() failedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'What went wrong last, in plain words.' }) @Read() failure!: string | null;
  @Field(() => Int, { description: 'How often it was tried.' }) @Read() attempts!: number;
  @Field(() => DateTime, { nullable: true, description: 'When this very page was acknowledged, by its link or its button.' }) @Read() acknowledgedAt!: Date | null;
  @Field(() => Triager, { nullable: true, description: 'By whom. Null where a link of a service was used.' })
  @ReadOne(personBehind((row) => sql`${row}.acknowledged_by_id`))
  acknowledgedBy!: Triager | null;
}

@ObjectType({ implements: Node, description: 'People were called, about cases or about none. For the team.' })
@Rows('page', { visibleAlone: pageIsVisible })
export class Page extends Node {
  @Field(() => PageKindEnum, { description: 'Why people were called.' }) @Read() kind!: PageKind;
  @Field(() => DateTime, { description: 'When they were called, by the database’s clock.' }) @Read() at!: Date;
  @Field(() => DateTime, { nullable: true, description: 'What was due then: of several cases the earliest.' }) @Read() dueAt!: Date | null;
  @Field(() => Int, { description: 'How many cases it gathers: those of one reporter come in one page.' }) @Read() caseCount!: number;
  @Field(() => Boolean, { description: 'Recorded and not sent, because a later one was due by then.' }) @Read() skipped!: boolean;
  @Field(() => Boolean, { description: 'Nobody was on call, so the leads were called.' }) @Read() fellToLeads!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When somebody said that they are on it. It stops the calling of deputies and is no answer.' })
  @Read()
  acknowledgedAt!: Date | null;
  @Field(() => Triager, { nullable: true, description: 'Who. Null where a link of a service was used.' })
  @ReadOne(personBehind((row) => sql`${row}.acknowledged_by_id`))
  acknowledgedBy!: Triager | null;
  @Field(() => DateTime, { nullable: true, description: 'When what it called for was done.' }) @Read() settledAt!: Date | null;
  @Field(() => [PageDelivery], { description: 'What went out, in order.' })
  @ReadList({ type: () => PageDelivery, where: (row, page) => sql`${row}.page_id = ${page}.id`, order: (row) => sql`${row}.id` })
  deliveries!: PageDelivery[];
}

Field(() => [Page], { description: 'When people were called about this case, oldest first. For the team; else empty.' })(Case.prototype, 'pages');
ReadList({
  type: () => Page,
  where: (row, ofCase, { kind }) => (kind === 'team' ? sql`${row}.id in (select called.page_id from page_case called where called.case_id = ${ofCase}.id)` : sql`false`),
  order: (row) => sql`${row}.at, ${row}.id`,
})(Case.prototype, 'pages');
