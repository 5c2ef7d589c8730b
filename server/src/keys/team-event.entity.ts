import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const teamEventKinds = [
  'TEAM_KEY_MADE', 'TEAM_KEY_REPLACED', 'TEAM_KEY_REVOKED', 'TEAM_KEY_EXTENDED', 'TEAM_KEY_GRANTED', 'KIT_RESTORED', 'LEAD_VOUCHED', 'LEAD_NAMED', 'LEFT_TEAM',
] as const;
export type TeamEventKind = (typeof teamEventKinds)[number];

/** One thing that happened to the team and its key. Never edited, never deleted. */
@Entity('team_event')
export class TeamEventEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') kind!: TeamEventKind;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  /** To whom it happened, where it was another person. */
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('bigint', { nullable: true }) teamKeyId!: string | null;
}
