import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { InboundReason } from './inbound-reasons.ts';

/**
 * What became of a mail. WAITING: in the Sort tray. BOUNCE: a mail server's notice about a mail of ours. DROPPED: an automatic answer, of
 * which nothing but the row is kept.
 */
export const inboundStates = ['WAITING', 'CASE', 'MESSAGE', 'NOT_A_REPORT', 'FORWARDED', 'BOUNCE', 'DROPPED'] as const;
export type InboundState = (typeof inboundStates)[number];

/** What a trusted mail server said about a mail, as it said it, and what the mail says of itself. */
export interface InboundFacts {
  /** `spf=pass`, `dkim=fail`, `dmarc=none`. */
  readonly authentication?: readonly string[];
  readonly spam?: boolean;
  /** Of a mailing list, an automatic answer: it gets no receipt. */
  readonly automatic?: boolean;
}

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
