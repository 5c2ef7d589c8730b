/** The audit log as leads and administrators read it, and everybody their own entries. */
import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { seesAuditEntry, seesOrigin } from '../authorization.ts';
import { connectionTo, enumOf, ForwardArguments, Node } from '../read/graphql-types.ts';
import { Read, Rows } from '../read/read-model.ts';
import { type Sql, sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { auditKindMeanings } from './audit-kind-meanings.ts';
import { type AuditKind, auditKindNames } from './audit-kinds.ts';

const AuditKindEnum = enumOf('AuditKind', auditKindNames, 'What the audit log notes. More may come.', auditKindMeanings);

/** The name of somebody of the team or an administrator: whoever reports is not named here. */
const nameOf = (id: Sql): Sql => sql`(select coalesce(person.display_name, 'Security team') from audit_actor actor join account person on person.id = actor.account_id
  where actor.id = ${id} and person.roles && '{TRIAGER,LEAD,ADMINISTRATOR}')`;

@ObjectType({ implements: Node, description: 'One thing that happened. Never edited, never deleted. For leads and administrators, and for whom it is about.' })
@Rows('audit_entry', { visible: seesAuditEntry })
export class AuditEntry extends Node {
  @Field(() => DateTime, { description: 'When, by the database’s clock.' }) @Read() at!: Date;
  @Field(() => AuditKindEnum, { description: 'What happened, in one word of a list.' }) @Read() kind!: AuditKind;

  @Field(() => String, { nullable: true, description: 'Who did it: a random id that stands for one account, and for nobody once it is deleted. Null: the clock, the command line, or a stranger.' })
  @Read()
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name, of the team and of administrators alone.' })
  @Read({ value: (row) => nameOf(sql`${row}.actor_id`) })
  actorName!: string | null;

  @Field(() => String, { nullable: true, description: 'To whom, where it was another account.' }) @Read() subjectId!: string | null;

  @Field(() => String, { nullable: true, description: 'As `actorName`.' })
  @Read({ value: (row) => nameOf(sql`${row}.subject_id`) })
  subjectName!: string | null;

  @Field(() => String, { description: 'What more is known: a JSON object of numbers, words of ours and ids.' })
  @Read({ value: (row) => sql`${row}.facts::text` })
  facts!: string;

  @Field(() => String, { nullable: true, description: 'From which address it was asked; of IPv6 the network. Kept for 90 days. For administrators, leads and the account that asked.' })
  @Read({ value: (row) => sql`(select origin.address from audit_origin origin where origin.entry_id = ${row}.id)`, visible: seesOrigin })
  origin!: string | null;

  @Field(() => Float, { nullable: true, description: 'Its place in the chain, from 1. Null until the sequencer has given it one, a moment later.' })
  @Read({ value: (row) => sql`(select link.position from audit_link link where link.entry_id = ${row}.id)` })
  position!: number | null;
}

export const AuditEntryConnection = connectionTo('AuditEntry', () => AuditEntry);

@ArgsType()
export class AuditLogArguments extends ForwardArguments {
  @Field(() => [AuditKindEnum], { nullable: true, description: 'Of these kinds alone.' }) kinds?: AuditKind[] | null;
  @Field(() => String, { nullable: true, description: 'By, or about, this actor.' }) person?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'From this time on.' }) from?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Before this time.' }) until?: Date | null;
  @Field(() => String, { nullable: true, description: 'A part of the facts or of the address.' }) search?: string | null;
}

export const auditConditions = ['WHOLE', 'EMPTY', 'CUT', 'REWRITTEN', 'NOT_SIGNED', 'NO_MARK', 'LOST_BEFORE'] as const;
export type AuditCondition = (typeof auditConditions)[number];
const AuditConditionEnum = enumOf('AuditCondition', auditConditions,
  'How the end of the chain stands against the head that was signed outside of the database. `npm run admin -- audit verify` looks at every entry.', {
  WHOLE: 'It ends with the head that was signed.',
  EMPTY: 'There are no entries yet.',
  CUT: 'Entries are missing at the end.',
  REWRITTEN: 'At the signed place stands something else.',
  NOT_SIGNED: 'The head’s signature is not by the portal key.',
  NO_MARK: 'The head that lay outside of the database is not there, so nobody knows whether entries were cut off.',
  LOST_BEFORE: 'It went on after entries were lost, and no backup that was put back explains it.',
});

@ObjectType({ description: 'How the audit log stands.' })
export class AuditState {
  @Field(() => AuditConditionEnum, { description: 'What was found.' }) condition!: AuditCondition;
  @Field(() => Float, { description: 'How many entries have their place in the chain.' }) entries!: number;
  @Field(() => Int, { description: 'How many wait for it.' }) waiting!: number;
  @Field(() => DateTime, { nullable: true, description: 'When its end was signed last.' }) signedAt!: Date | null;
  @Field(() => Int, { description: 'How often it went on after a backup was put back.' }) restorations!: number;
}
