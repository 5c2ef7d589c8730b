import { Column, Entity, Generated, PrimaryColumn } from 'typeorm';
import type { ConsentState, ListingChoice } from '../cases/case-facts.ts';

/** What one researcher said about being thanked for one case. */
@Entity('consent')
export class ConsentEntity {
  @PrimaryColumn('bigint') caseId!: string;
  @Column('uuid') researcherId!: string;
  @Column('text') state!: ConsentState;
  @Column('text', { nullable: true }) choice!: ListingChoice | null;
  @Column('text', { nullable: true }) publishedName!: string | null;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text', { nullable: true }) organization!: string | null;
  @Column('timestamptz', { nullable: true }) askedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) remindedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  /** The mail's link works once. */
  @Column('timestamptz', { nullable: true }) linkUsedAt!: Date | null;
  /** The random id under which a listing is published. */
  @Column('uuid') @Generated('uuid') acknowledgmentId!: string;
}
