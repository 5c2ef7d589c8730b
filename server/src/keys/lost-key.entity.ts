import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { DeclineReason, LostKeyState } from './lost-key-rules.ts';

/** Somebody's key is lost, and another is to take its place. */
@Entity('lost_key')
export class LostKeyEntity {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id!: string;
  @Column('uuid') accountId!: string;
  /** The new key. */
  @Column('bigint') publicKeyId!: string;
  /** Of the new key, as the approvals name it. */
  @Column('text') fingerprint!: string;
  @Column('text') state!: LostKeyState;
  @Column('timestamptz', { default: () => 'now()' }) askedAt!: Date;
  /** When the second approval came. */
  @Column('timestamptz', { nullable: true }) waitingSince!: Date | null;
  @Column('timestamptz', { nullable: true }) remindedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** Null: ended by the old key's signature, or open. */
  @Column('uuid', { nullable: true }) endedById!: string | null;
  @Column('text', { nullable: true }) declineReason!: DeclineReason | null;
}

/** One person of the team agrees, and chooses the cases. */
@Entity('lost_key_approval')
export class LostKeyApprovalEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('uuid') lostKeyId!: string;
  @Column('uuid') approverId!: string;
  @Column('bigint', { array: true }) caseIds!: string[];
  @Column('timestamptz', { default: () => 'now()' }) approvedAt!: Date;
}
