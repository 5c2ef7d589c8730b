import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A passkey that signs its owner in: WebAuthn's credential record (Level 3, section 4). */
@Entity('passkey')
export class PasskeyEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('uuid') accountId!: string;
  @Column('bytea') credentialId!: Buffer;
  /** COSE_Key. */
  @Column('bytea') publicKey!: Buffer;
  /** A 32-bit number; 0 for authenticators that count nothing. */
  @Column('bigint') counter!: string;
  @Column('text', { array: true }) transports!: string[];
  @Column('text') name!: string;
  /** It is kept in somebody's cloud, too. */
  @Column('boolean') backedUp!: boolean;
  /** The host that it was made for; it works nowhere else. */
  @Column('text') rpId!: string;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
}
