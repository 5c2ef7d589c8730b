import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { BackupMethod } from './key-backup-rules.ts';

/** A person's key, public half. */
@Entity('public_key')
export class PublicKeyEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('uuid') accountId!: string;
  /** 40 upper-case hex digits. */
  @Column('text') fingerprint!: string;
  /** Of the primary key and all subkeys: 16 upper-case hex digits each. */
  @Column('text', { array: true }) keyIds!: string[];
  /** As its owner sees it, with all user ids. */
  @Column('text') armored!: string;
  /** As everybody else sees it: the random user id alone, and no subkey that is unfit. Null: the same. */
  @Column('text', { nullable: true }) publishedArmored!: string | null;
  /** Compromised: nothing may be sealed to it. */
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  /** Replaced, or never vouched for by the key before it: opens what was sealed to it, and nobody seals to it any more. */
  @Column('timestamptz', { nullable: true }) retiredAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
  /** The last of the warnings before it expires, in days ahead. */
  @Column('int', { nullable: true }) expiryWarnedDays!: number | null;
  @Column('timestamptz', { default: () => 'now()' }) registeredAt!: Date;
}

/** A key's private half as its owner's browser sealed it; useless to anybody else. */
@Entity('key_backup')
export class KeyBackupEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('bigint') publicKeyId!: string;
  @Column('text') method!: BackupMethod;
  @Column('text') sealed!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
