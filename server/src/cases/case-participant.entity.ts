import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ParticipantRole } from './case-facts.ts';

/** Who reads one case beside its reporter and the team. The row goes with the removal; history keeps that it was there. */
@Entity('case_participant')
export class CaseParticipantEntity {
  @PrimaryColumn('uuid') accountId!: string;
  @PrimaryColumn('bigint') caseId!: string;
  @Column('text') role!: ParticipantRole;
  @Column('uuid', { nullable: true }) addedById!: string | null;
  @Column('timestamptz') addedAt!: Date;
}
