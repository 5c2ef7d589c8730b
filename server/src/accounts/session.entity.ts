import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

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
}
