import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { WebhookEventKind } from './webhook-kinds.ts';

/** Where changes of cases are told to a program. */
@Entity('webhook')
export class WebhookEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') url!: string;
  @Column('text') description!: string;
  @Column('text', { array: true }) eventKinds!: WebhookEventKind[];
  /** Null: every service, and cases of none. */
  @Column('bigint', { array: true, nullable: true }) onlineServiceIds!: string[] | null;
  /** As `webhook-secrets.ts` seals it. */
  @Column('bytea') secretSealed!: Buffer;
  /** The one before, which signs too until then. */
  @Column('bytea', { nullable: true }) formerSecretSealed!: Buffer | null;
  @Column('timestamptz', { nullable: true }) formerSecretUntil!: Date | null;
  @Column('uuid', { nullable: true }) createdById!: string | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) offAt!: Date | null;
  @Column('text', { nullable: true }) offBecause!: 'LEAD' | 'GONE' | 'FAILED' | null;
  /** The first failure since the last success. */
  @Column('timestamptz', { nullable: true }) failingSince!: Date | null;
  @Column('timestamptz', { nullable: true }) lastDeliveredAt!: Date | null;
}
