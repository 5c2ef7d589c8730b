import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Scope } from '../read/viewer.ts';

/** A partner's or a router's token. Only the SHA-256 of the secret is kept. */
@Entity('access_token')
export class AccessTokenEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('text') name!: string;
  @Column('text', { array: true }) scopes!: Scope[];
  /** Null: every service. */
  @Column('bigint', { array: true, nullable: true }) onlineServiceIds!: string[] | null;
  @Column('uuid', { nullable: true }) createdById!: string | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}
