import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { LabelColour } from './label-rules.ts';

/** A word that the team sorts cases by. */
@Entity('label')
export class LabelEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  /** No two differ in case alone. */
  @Column('text') name!: string;
  @Column('text', { default: 'GREY' }) colour!: LabelColour;
  @Column('uuid', { nullable: true }) createdById!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** That a case has a label; it goes with the label. */
@Entity('case_label')
export class CaseLabelEntity {
  @PrimaryColumn('bigint') caseId!: string;
  @PrimaryColumn('bigint') labelId!: string;
}
