/** A lost key as its owner and the team see it. Adds fields to Viewer. */
import { Field, ObjectType } from 'type-graphql';
import { Researcher } from '../accounts/researcher.graphql.ts';
import { Viewer } from '../accounts/viewer.graphql.ts';
import { lostKeyIsVisible, team } from '../authorization.ts';
import { enumOf, Node } from '../read/graphql-types.ts';
import { type Cells, Derive, Read, ReadList, ReadOne, Rows } from '../read/read-model.ts';
import { timeOf } from '../read/read-writer.ts';
import { me, type Sql, sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { type DeclineReason, declineReasons, type LostKeyState, lostKeyStates, readyAt, stateAt } from './lost-key-rules.ts';
import { PublicKey } from './public-key.graphql.ts';

const LostKeyStateEnum = enumOf('LostKeyState', lostKeyStates, 'Two people of the team agree, then 72 hours pass in which the old key can object.', {
  ASKED: 'The owner asks; nobody of the team has agreed yet.',
  APPROVED_ONCE: 'One person of the team agreed; a second has to.',
  WAITING: 'Two agreed; 72 hours run in which the old key can object.',
  READY: 'The 72 hours are over: the owner can finish it.',
  DONE: 'The new key is in place.',
  OBJECTED: 'The old key objected.',
  CANCELLED: 'The owner took it back.',
  DECLINED: 'The team said no; `declineReason` says why.',
});
export const DeclineReasonEnum = enumOf('DeclineReason', declineReasons, 'Why the team said no.', {
  NOT_REACHED: 'The owner could not be reached by another way than this portal.',
  NOT_CONVINCED: 'Nobody was convinced that it is the owner.',
  NO_CASES: 'There is no case to open.',
});

const timeIn = (cell: string | null): Date | null => (cell === null ? null : timeOf(cell));
const wait = { state: (row: Sql) => sql`${row}.state`, waitingSince: (row: Sql) => sql`${row}.waiting_since` };
const stateIn = (text: string | null): LostKeyState => lostKeyStates.find((state) => state === text) ?? 'CANCELLED';

@ObjectType({ implements: Node, description: 'Somebody lost their key and words, and another key is to take its place. For its owner and the team.' })
@Rows('lost_key', { key: { type: 'uuid' }, visibleAlone: lostKeyIsVisible })
export class LostKey extends Node {
  @Field(() => LostKeyStateEnum, { description: 'How far it is.' })
  @Derive({
    from: wait,
    value: ({ state, waitingSince }: Cells<keyof typeof wait>, { now }) =>
      stateAt({ state: stateIn(state), waitingSince: timeIn(waitingSince), ownerId: '', fingerprint: '', approvals: [] }, now),
  })
  state!: LostKeyState;

  @Field(() => String, { description: 'Of the new key: 40 upper-case hex digits. Whoever agrees compares it with the owner by another way.' }) @Read() fingerprint!: string;

  @Field(() => PublicKey, { nullable: true, description: 'The new key.' })
  @ReadOne({ type: () => PublicKey, on: (lost, row) => sql`${row}.id = ${lost}.public_key_id` })
  publicKey!: PublicKey | null;

  @Field(() => Researcher, { nullable: true, description: 'Whose key was lost. Null where the account is gone.' })
  @ReadOne({ type: () => Researcher, on: (lost, row) => sql`${row}.id = ${lost}.account_id` })
  researcher!: Researcher | null;

  @Field(() => DateTime, { description: 'When it was asked for.' }) @Read() askedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until when the old key can object: 72 hours after the second person agreed. Null before that.' })
  @Derive({ from: { waitingSince: wait.waitingSince }, value: ({ waitingSince }) => (waitingSince === null ? null : readyAt(timeOf(waitingSince)).toISOString()) })
  readyAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended, one way or another.' }) @Read() endedAt!: Date | null;
  @Field(() => DeclineReasonEnum, { nullable: true, description: 'Why the team declined.' }) @Read() declineReason!: DeclineReason | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the viewer agreed. For the team.' })
  @Read({
    visible: team,
    value: (row) => sql`exists (select from lost_key_approval mine where mine.lost_key_id = ${row}.id and mine.approver_id = ${me})`,
  })
  agreedByViewer!: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Numbers of the cases that both chose; before that, those that the viewer chose: nobody sees the other choice first. For the team.' })
  @Read({
    visible: team,
    value: (row) => sql`array(select chosen.number from cases chosen where chosen.reporter_id = ${row}.account_id
      and exists (select from lost_key_approval one where one.lost_key_id = ${row}.id and chosen.id = any (one.case_ids)
        and (one.approver_id = ${me} or ${row}.waiting_since is not null))
      and not exists (select from lost_key_approval other where other.lost_key_id = ${row}.id and not chosen.id = any (other.case_ids)
        and ${row}.waiting_since is not null)
      order by chosen.number)`,
  })
  cases!: string[] | null;
}

function extend(type: { readonly prototype: object }, field: string, ...decorators: readonly PropertyDecorator[]): void {
  for (const decorate of decorators) decorate(type.prototype, field);
}

const recently = (row: Sql): Sql => sql`(${row}.ended_at is null or ${row}.ended_at > now() - interval '30 days')`;
extend(
  Viewer, 'lostKeys',
  Field(() => [LostKey], { description: "The viewer's own requests for a lost key, newest first: open ones, and those that ended in the last 30 days." }),
  ReadList({
    type: () => LostKey,
    where: (row, viewer, { kind }) => (kind === 'partner' ? sql`false` : sql`${row}.account_id = ${viewer}.id and ${recently(row)}`),
    order: (row) => sql`${row}.asked_at desc, ${row}.id`,
  }),
);
extend(
  Viewer, 'lostKeysOfOthers',
  Field(() => [LostKey], { description: "For the team: other people's, oldest open one first. Else empty." }),
  ReadList({
    type: () => LostKey,
    where: (row, viewer, { kind }) => (kind === 'team' ? sql`${row}.account_id <> ${viewer}.id and ${recently(row)}` : sql`false`),
    order: (row) => sql`${row}.ended_at is not null, ${row}.asked_at, ${row}.id`,
  }),
);
