import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../read/viewer.ts';

export type CodePurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD' | 'CEREMONY' | 'KEY_CHALLENGE' | 'INVITATION' | 'CONTACT_ADDRESS';

/** What a code lets its holder finish. A registration's password waits here, so that each link confirms the password chosen with it. */
export interface CodeFacts {
  readonly email?: string;
  readonly passwordHash?: string;
  readonly displayName?: string | null;
  /** What an invitation makes of the invited. */
  readonly role?: Role;
  readonly invitedById?: string;
  /** An administrator ended it before it was used. */
  readonly revoked?: true;
}

/** A secret that works once. Only its SHA-256 is kept. */
@Entity('one_time_code')
export class OneTimeCodeEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('text') purpose!: CodePurpose;
  @Column('bytea') codeHash!: Buffer;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('jsonb') facts!: CodeFacts;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}
