/** A case's history as a closed set of types, each with its own facts. */
import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { Author, authorBy, type AuthorType } from '../accounts/author.graphql.ts';
import { Triager } from '../accounts/triager.graphql.ts';
import { eventIsVisible, itsCaseIsRead, itsCaseIsVisible } from '../authorization.ts';
import { connectionTo, Node } from '../read/graphql-types.ts';
import { Read, ReadOne, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { SealedText } from '../sealed/sealed-text.graphql.ts';
import { EngineeringWayEnum } from '../engineering/engineering-way.graphql.ts';
import type { EngineeringWay } from '../engineering/tracker-rules.ts';
import { Case } from './case.graphql.ts';
import {
  CaseMoveEnum, CaseRoleEnum, CaseSourceEnum, CaseStateEnum, ClockEnum, ConsentStateEnum, ResolutionEnum, SeverityEnum,
} from './case-enums.graphql.ts';
import { caseEventKinds } from './case-event.entity.ts';
import type { CaseMove, CaseSource, CaseState, Clock, ConsentState, Resolution, Severity } from './case-facts.ts';
import type { AuthorRole } from './message.entity.ts';
import { Message } from './message.graphql.ts';

@InterfaceType({
  implements: Node,
  description: 'One closed set of concrete types, each with its own facts; more may come. actor is null for the clock.',
})
@Rows('case_event', { kinds: { column: 'kind', types: caseEventKinds }, visible: eventIsVisible, visibleAlone: itsCaseIsVisible })
export abstract class CaseEvent extends Node {
  @Field(() => Case, { description: 'Whose history it is.' })
  @ReadOne({ type: () => Case, on: (event, row) => sql`${row}.id = ${event}.case_id` })
  case!: Case;

  @Field(() => DateTime, { description: 'When it happened.' }) @Read() at!: Date;

  @Field(() => Author, { nullable: true, description: 'Who did it. Null for the clock, and once the account is gone.' })
  @ReadOne(authorBy('actor'))
  actor!: AuthorType | null;

  @Field(() => CaseRoleEnum, { nullable: true, description: 'As what, also where who it was is not shown. Null for the clock.' })
  @Read()
  actorRole!: AuthorRole | null;
}

@ObjectType({ implements: [CaseEvent, Node], description: 'The case came in.' })
class CaseReceived extends CaseEvent {
  @Field(() => CaseSourceEnum, { description: 'By which way it came in.' }) @Read() source!: CaseSource;
}

@ObjectType({ implements: [CaseEvent, Node], description: 'The state changed.' })
class CaseMoved extends CaseEvent {
  @Field(() => CaseMoveEnum, { nullable: true, description: 'By which move. Null where a reply or the clock did it.' })
  @Read()
  move!: CaseMove | null;

  @Field(() => CaseStateEnum, { description: 'Where the case stood before.' }) @Read() fromState!: CaseState;
  @Field(() => CaseStateEnum, { description: 'Where the case stands since then.' }) @Read() toState!: CaseState;
  @Field(() => ResolutionEnum, { nullable: true, description: 'Why, where it was closed.' }) @Read() resolution!: Resolution | null;
}

@ObjectType({ implements: [CaseEvent, Node], description: 'Somebody wrote a sealed text that the viewer may know of.' })
class MessagePosted extends CaseEvent {
  @Field(() => Message, { description: 'What was written.' })
  @ReadOne({ type: () => Message, on: (event, row) => sql`${row}.id = ${event}.message_id` })
  message!: Message;

  @Field(() => Boolean, { description: 'Whether it answers the promise: sealed, by a person of the team, to the reporter.' })
  @Read()
  isResponse!: boolean;
}

@ObjectType({ implements: [CaseEvent, Node], description: 'The team judged how grave it is.' })
class CaseAssessed extends CaseEvent {
  @Field(() => String, { nullable: true, description: 'CWE identifier, CWE-79.' }) @Read() weakness!: string | null;
  @Field(() => SeverityEnum, { nullable: true, description: 'How grave it was judged to be. Null: not judged.' }) @Read() severity!: Severity | null;

  @Field(() => SealedText, { nullable: true, description: 'Why, where no CVSS vector says it.' })
  @ReadOne({ type: () => SealedText, on: (event, row) => sql`${row}.id = ${event}.reason_id` }, itsCaseIsRead)
  reason!: SealedText | null;
}

@ObjectType({ implements: [CaseEvent, Node], description: 'Somebody took the case, was given it, or gave it back.' })
class CaseAssigned extends CaseEvent {
  @Field(() => Triager, { nullable: true, description: 'Null: nobody has it.' })
  @ReadOne({ type: () => Triager, on: (event, row) => sql`${row}.id = ${event}.assignee_id` })
  assignee!: Triager | null;
}

@ObjectType({ implements: [CaseEvent, Node], description: 'A moment passed.' })
class ClockPassed extends CaseEvent {
  @Field(() => ClockEnum, { description: 'Which time passed without anybody acting.' }) @Read() clock!: Clock;
}

@ObjectType({ implements: [CaseEvent, Node], description: 'The reporter asked whether the team has the report.' })
class FollowedUp extends CaseEvent {}

@ObjectType({ implements: [CaseEvent, Node], description: 'Somebody was added to the readers, or taken off.' })
class AccessChanged extends CaseEvent {
  @Field(() => Author, { nullable: true, description: 'Whose access changed. Null for who may not know the name; `readerRole` stands in for it.' })
  @ReadOne(authorBy('reader'))
  reader!: AuthorType | null;

  @Field(() => CaseRoleEnum, { description: 'As what that person reads the case.' }) @Read() readerRole!: AuthorRole | 'CONTACT';
  @Field(() => Boolean, { description: 'Added, or taken off.' }) @Read() granted!: boolean;
}

@ObjectType({ implements: [CaseEvent, Node], description: 'The researcher was asked, or said, whether to be listed.' })
class ConsentChanged extends CaseEvent {
  @Field(() => ConsentStateEnum, { description: 'What holds since then.' })
  @Read({ value: (row) => sql`${row}.consent_state` })
  state!: ConsentState;
}

@ObjectType({ implements: [CaseEvent, Node], description: 'A reduced ticket went to engineering, or its address changed. For the team alone.' })
class HandedToEngineering extends CaseEvent {
  @Field(() => EngineeringWayEnum, { description: 'How the ticket, or its address, got there.' }) @Read() way!: EngineeringWay;
}

export const CaseEventConnection = connectionTo('CaseEvent', () => CaseEvent, { counted: true });

/** Nothing but the interface leads to them, so the schema is told of each. */
export const caseEventTypes = [
  CaseReceived, CaseMoved, MessagePosted, CaseAssessed, CaseAssigned, ClockPassed, FollowedUp, AccessChanged, ConsentChanged, HandedToEngineering,
] as const;
