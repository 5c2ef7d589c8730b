import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The key that reports are sealed to, public half. At most one is current. */
@Entity('team_key')
export class TeamKeyEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('text') fingerprint!: string;
  @Column('text', { array: true }) keyIds!: string[];
  @Column('text') armored!: string;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) retiredAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
  /** When its recovery kit was restored for the first time; before that no report is taken. */
  @Column('timestamptz', { nullable: true }) recoveryRestoredAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) registeredAt!: Date;
}

/** The team key's private half, sealed to one holder's key. */
@Entity('team_key_grant')
export class TeamKeyGrantEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('bigint') teamKeyId!: string;
  @Column('uuid') holderId!: string;
  @Column('text') sealedPrivateKey!: string;
  @Column('uuid', { nullable: true }) grantedById!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) grantedAt!: Date;
}

/** A recovery kit's own key, which signs where the kit names a lead. The private half is in the kit alone. */
@Entity('team_kit')
export class TeamKitEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('bigint') teamKeyId!: string;
  @Column('text') fingerprint!: string;
  @Column('text') armored!: string;
  @Column('timestamptz', { default: () => 'now()' }) restoredAt!: Date;
}
