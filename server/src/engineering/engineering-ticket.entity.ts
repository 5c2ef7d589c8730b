import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where engineering works on what a case is about. The history keeps no address, so that this row can go. */
@Entity('engineering_ticket')
export class EngineeringTicketEntity {
  @PrimaryColumn('bigint') caseId!: string;
  @Column('text') url!: string;
  @Column('uuid', { nullable: true }) linkedById!: string | null;
  @Column('timestamptz') linkedAt!: Date;
}
