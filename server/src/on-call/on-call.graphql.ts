/** The schedule, its deputies and services, for the team and administrators. Secrets of services are in no field. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Triager } from '../accounts/triager.graphql.ts';
import { seesSettings } from '../authorization.ts';
import { enumOf, Node } from '../read/graphql-types.ts';
import { Read, ReadList, ReadOne, type Related, Rows } from '../read/read-model.ts';
import { type Sql, sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { type SenderKind, senderKinds } from './on-call-facts.ts';

export const SenderKindEnum = enumOf('PageSenderKind', senderKinds, 'Services that carry pages.', {
  PAGERDUTY: 'PagerDuty, by its Events API.',
  OPSGENIE: 'Opsgenie, by its Alert API.',
  NTFY: 'ntfy.sh, or a server of that kind.',
  SLACK: 'Slack, and whatever takes its incoming webhooks.',
  MATRIX: 'A room of a Matrix server.',
});

const personBehind = (column: (row: Sql) => Sql): Related => ({ type: () => Triager, on: (row, person) => sql`${person}.id = ${column(row)}` });

@ObjectType({ implements: Node, description: 'A shift of every week.' })
@Rows('on_call_shift', { visible: seesSettings })
export class OnCallShift extends Node {
  @Field(() => Triager, { description: 'Who is called.' }) @ReadOne(personBehind((row) => sql`${row}.account_id`)) person!: Triager;
  @Field(() => Triager, { nullable: true, description: 'Who is called where that person is away or does not acknowledge.' })
  @ReadOne(personBehind((row) => sql`${row}.deputy_id`))
  deputy!: Triager | null;
  @Field(() => [Int], { description: 'Days on which it begins; Monday is 1.' }) @Read() weekdays!: number[];
  @Field(() => String, { description: 'HH:MM on the wall there.' }) @Read() startsAt!: string;
  @Field(() => String, { description: 'HH:MM; where it is not later than the beginning, on the next day.' }) @Read() endsAt!: string;
  @Field(() => String, { description: 'Where the wall is: Europe/Berlin.' }) @Read() timeZone!: string;
}

@ObjectType({ implements: Node, description: 'Whole days on which something differs.' })
@Rows('on_call_exception', { visible: seesSettings })
export class OnCallException extends Node {
  @Field(() => String, { description: 'YYYY-MM-DD.' }) @Read({ value: (row) => sql`${row}.from_day::text` }) fromDay!: string;
  @Field(() => String, { description: 'YYYY-MM-DD, included.' }) @Read({ value: (row) => sql`${row}.until_day::text` }) untilDay!: string;
  @Field(() => String, { description: 'Where these are the days.' }) @Read() timeZone!: string;
  @Field(() => Triager, { nullable: true, description: 'Who is away. Null: a holiday, on which no shift holds.' })
  @ReadOne(personBehind((row) => sql`${row}.away_id`))
  away!: Triager | null;
  @Field(() => Triager, { nullable: true, description: 'Who is called instead. Null: the deputy of the shift; on a holiday nobody.' })
  @ReadOne(personBehind((row) => sql`${row}.cover_id`))
  cover!: Triager | null;
}

@ObjectType({ implements: Node, description: 'A service that carries pages. What it needs to is written and never read.' })
@Rows('page_sender', { visible: seesSettings })
export class PageSender extends Node {
  @Field(() => SenderKindEnum, { description: 'Which kind of service it is.' }) @Read() kind!: SenderKind;
  @Field(() => String, { description: 'What the team calls it.' }) @Read() name!: string;
  @Field(() => String, { description: 'The host of its address.' }) @Read() host!: string;
  @Field(() => DateTime, { description: 'Since when pages go through it.' }) @Read() createdAt!: Date;
}

@ObjectType({ description: 'A stretch of time with the same people on call.' })
export class OnCallSpan {
  @Field(() => DateTime, { description: 'From then on.' }) startsAt!: Date;
  @Field(() => DateTime, { description: 'When the span ends; it is not part of it.' }) endsAt!: Date;
  @Field(() => [String], { description: 'Their names; empty: nobody, and pages go to the leads.' }) names!: readonly string[];
}

@ObjectType({ description: 'Who answers when. For the team and administrators.' })
@Rows('installation', { key: { column: 'portal_id', type: 'uuid' }, visible: seesSettings })
export class OnCall {
  @Field(() => Int, { description: 'Within how many hours a person answers what is submitted from now on.' }) @Read() responseHours!: number;
  @Field(() => Int, { description: 'After how many minutes without an acknowledgement the deputy is called, and after as many again the leads.' })
  @Read()
  acknowledgeMinutes!: number;
  @Field(() => String, { nullable: true, description: 'Somebody outside of the team who is told where a follow-up stays without an answer.' })
  @Read({ value: (row) => sql`${row}.independent_contact_name` })
  contactName!: string | null;
  @Field(() => String, { nullable: true, description: 'The address of the contact outside of the team. Null where there is none.' })
  @Read({ value: (row) => sql`${row}.independent_contact_email` })
  contactEmail!: string | null;
  @Field(() => [OnCallShift], { description: 'Every week’s shifts.' })
  @ReadList({ type: () => OnCallShift, where: () => sql`true`, order: (row) => sql`${row}.id` })
  shifts!: OnCallShift[];
  @Field(() => [OnCallException], { description: 'What differs, unless it is over.' })
  @ReadList({ type: () => OnCallException, where: (row) => sql`${row}.until_day >= current_date - 1`, order: (row) => sql`${row}.from_day, ${row}.id` })
  exceptions!: OnCallException[];
  @Field(() => [PageSender], { description: 'What carries pages beside mail.' })
  @ReadList({ type: () => PageSender, where: (row) => sql`${row}.removed_at is null`, order: (row) => sql`${row}.id` })
  senders!: PageSender[];
  @Field(() => [Triager], { description: 'Who can be on call: the team.' })
  @ReadList({
    type: () => Triager, where: (row) => sql`${row}.roles && '{TRIAGER,LEAD}'::text[] and ${row}.disabled_at is null`, order: (row) => sql`${row}.display_name, ${row}.id`,
  })
  people!: Triager[];
}
