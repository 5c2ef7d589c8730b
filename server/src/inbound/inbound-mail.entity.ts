import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { InboundFacts, InboundState } from './inbound-facts.ts';
import type { InboundReason } from './inbound-reasons.ts';

/** A mail that arrived: facts in clear, words sealed to the team key before the row is written. */
@Entity('inbound_mail')
export class InboundMailEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  /** Derived from Message-ID and content by the portal key: the same mail again finds it, and nobody can try contents on it. */
  @Column('text') identity!: string;
  @Column('timestamptz') arrivedAt!: Date;
  /** The one address that it says it is from; null where there is none, or several. */
  @Column('text', { nullable: true }) sender!: string | null;
  @Column('text', { nullable: true }) messageId!: string | null;
  @Column('int') sizeBytes!: number;
  @Column('text') state!: InboundState;
  /** Why a person has to look at it. */
  @Column('text', { nullable: true }) reason!: InboundReason | null;
  @Column('jsonb') facts!: InboundFacts;
  @Column('timestamptz', { nullable: true }) responseDueAt!: Date | null;
  @Column('bigint', { nullable: true }) caseId!: string | null;
  @Column('bigint', { nullable: true }) messageRowId!: string | null;
  @Column('timestamptz', { nullable: true }) sortedAt!: Date | null;
  @Column('uuid', { nullable: true }) sortedById!: string | null;
  /** A SEIPD packet: the mail as one MIME entity, or its beginning where `isWhole` is false. */
  @Column('bytea', { nullable: true }) seipd!: Buffer | null;
  /** Of `seipd`. */
  @Column('bytea', { nullable: true }) sha256!: Buffer | null;
  /** Of the team key that `packet` names. */
  @Column('text', { nullable: true }) keyId!: string | null;
  @Column('bytea', { nullable: true }) packet!: Buffer | null;
  @Column('boolean', { default: true }) isWhole!: boolean;
  /** All of a large mail, sealed on its own. */
  @Column('bytea', { nullable: true, select: false }) wholeSeipd!: Buffer | null;
  @Column('bytea', { nullable: true, select: false }) wholePacket!: Buffer | null;
}

/** Who reported a case by mail, until an account claims it. */
@Entity('mail_correspondent')
export class MailCorrespondentEntity {
  @PrimaryColumn('bigint') caseId!: string;
  @Column('text') address!: string;
  /** Of the first mail, with its angle brackets. */
  @Column('text', { nullable: true }) messageId!: string | null;
  @Column('timestamptz') claimEndsAt!: Date;
  @Column('timestamptz', { nullable: true }) claimedAt!: Date | null;
}
