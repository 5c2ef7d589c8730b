import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ParticipantRole } from '../cases/case-facts.ts';

/** Somebody who was invited by mail and reads nothing yet. */
@Entity('participant_invitation')
export class ParticipantInvitationEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('bigint') caseId!: string;
  @Column('text') email!: string;
  @Column('text') role!: ParticipantRole;
  /** The one-time code of the mail's link. */
  @Column('bigint', { nullable: true }) codeId!: string | null;
  /** Null until the link was opened. */
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('uuid', { nullable: true }) invitedById!: string | null;
  @Column('timestamptz') invitedAt!: Date;
}
