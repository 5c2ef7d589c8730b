import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** HOLDERS: two people who hold the team key signed. KIT: the recovery kit did. */
export const namingWays = ['HOLDERS', 'KIT'] as const;
export type NamingWay = (typeof namingWays)[number];

/** A new lead, named where no lead could act; open until somebody signs a second time. */
@Entity('lead_naming')
export class LeadNamingEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('uuid') candidateId!: string;
  /** Of the candidate's key. */
  @Column('text') fingerprint!: string;
  @Column('text') armored!: string;
  /** What each of them signs. */
  @Column('text') text!: string;
  @Column('text') way!: NamingWay;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('timestamptz', { nullable: true }) namedAt!: Date | null;
  /** Everything that a browser needs to check the signatures: public keys as they stood then, armored. */
  @Column('text', { array: true }) keys!: string[];
}

/** One signature under it. */
@Entity('lead_voucher')
export class LeadVoucherEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('bigint') leadNamingId!: string;
  /** Null: a recovery kit. */
  @Column('uuid', { nullable: true }) voucherId!: string | null;
  /** The signer's public key. */
  @Column('text') armored!: string;
  /** Clearsigned. */
  @Column('text') statement!: string;
  @Column('timestamptz') signedAt!: Date;
}
