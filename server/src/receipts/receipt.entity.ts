import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Append-only: a trigger refuses changes. */
@Entity('receipt')
export class ReceiptEntity {
  @PrimaryColumn('bigint') caseId!: string;
  @Column('text') signedText!: string;
  @Column('bytea') sha256!: Buffer;
  @Column('timestamptz') receivedAt!: Date;
  @Column('int') policyVersion!: number;
}

/** What waits for, and later stands in, the Merkle log. Append-only too. */
@Entity('log_leaf')
export class LogLeafEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  /** Of the receipt in its stored form. */
  @Column('bytea') entrySha256!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
