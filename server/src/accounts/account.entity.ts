import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../read/viewer.ts';

/** A person: with an address and a password, with nothing but recovery words, or with both. */
@Entity('account')
export class AccountEntity {
  @PrimaryGeneratedColumn('uuid') id!: string;
  /** Lower case, and only ever one whose mailbox was proved. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('timestamptz', { nullable: true }) emailVerifiedAt!: Date | null;
  @Column('text', { nullable: true }) passwordHash!: string | null;
  /** Too short to stand without a second factor. */
  @Column('boolean', { default: false }) shortPassword!: boolean;
  @Column('bytea', { nullable: true }) signInSecretHash!: Buffer | null;
  @Column('text', { array: true }) roles!: Role[];
  @Column('text', { nullable: true }) handle!: string | null;
  @Column('text', { nullable: true }) displayName!: string | null;
  @Column('boolean') publicProfile!: boolean;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  /** When it goes, told before; null while nobody asked. */
  @Column('timestamptz', { nullable: true }) deletionAt!: Date | null;
  /** Whether its acknowledgments stay as they are named. */
  @Column('boolean') deletionKeepsThanks!: boolean;
  /** The row stays, emptied, so that cases have a reporter without a name. */
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
}
