import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { MailKind } from './mail-kinds.ts';

/** One mail of the outbox. Its text is made of its facts when it is sent or looked at. */
@Entity('mail')
export class MailEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  /** What it is about and for whom: queued twice, it is one mail. Its Message-ID comes from it, so that a repeat shows. */
  @Column('text') identity!: string;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('text') recipient!: string;
  @Column('text') kind!: MailKind;
  @Column('jsonb') facts!: Record<string, unknown>;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { nullable: true }) failedAt!: Date | null;
  @Column('int') attempts!: number;
  /** The case it is about, for who sees its history. */
  @Column('bigint', { nullable: true }) caseId!: string | null;
  /** As it went out, with angle brackets; null until then. */
  @Column('text', { nullable: true }) messageId!: string | null;
  /** Words that a reporter without a key chose to get unsealed: here until delivered, at most three days. */
  @Column('text', { nullable: true }) clearCopy!: string | null;
  @Column('timestamptz', { nullable: true }) bouncedAt!: Date | null;
  /** RFC 3463, of a refusal or a bounce: 5.1.1. */
  @Column('text', { nullable: true }) bounceStatus!: string | null;
}
