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
  /** Who answers for it: somebody with the role that may make such a token. */
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  /** Since when nobody does, as the clock noticed. */
  @Column('timestamptz', { nullable: true }) ownerlessSince!: Date | null;
  /** To the hour. */
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
  /** The token that takes its place, while this one lives on for a while. */
  @Column('bigint', { nullable: true }) replacedById!: string | null;
  /** The last warning that was mailed: 30, 7 or 1 days ahead. */
  @Column('int', { nullable: true }) warnedDays!: number | null;
}
