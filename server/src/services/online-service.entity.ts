import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What the provider runs for its users, and people report about. */
@Entity('online_service')
export class OnlineServiceEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('boolean') inScope!: boolean;
  @Column('text', { array: true }) hostnames!: string[];
  /** Markdown. */
  @Column('text', { nullable: true }) testingRules!: string | null;
  /** Who answers for it within the organization, in words. For the team. */
  @Column('text', { nullable: true }) owner!: string | null;
  @Column('int') position!: number;
  /** Not offered any more; its cases stay. */
  @Column('timestamptz', { nullable: true }) archivedAt!: Date | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
}
