import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How a session began. */
export type SessionMethod = 'PASSWORD' | 'WORDS' | 'PASSKEY' | 'OIDC' | 'INVITATION' | 'CEREMONY' | 'RESET' | 'VERIFY_EMAIL' | 'PSEUDONYMOUS';
export type SessionKind = 'COOKIE' | 'BEARER';

/** A browser that is signed in, or a person's own token. Only the SHA-256 of the secret is kept. */
@Entity('session')
export class SessionEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('uuid') accountId!: string;
  @Column('text') kind!: SessionKind;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @CreateDateColumn({ type: 'timestamptz' }) lastUsedAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('text') method!: SessionMethod;
  /** `Firefox, Windows`: no more than its owner needs to know it by. */
  @Column('text', { nullable: true }) browser!: string | null;
  /** When a second factor was shown in it. */
  @Column('timestamptz', { nullable: true }) factorAt!: Date | null;
  /** When its owner last showed what the account is guarded by now. */
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
}
