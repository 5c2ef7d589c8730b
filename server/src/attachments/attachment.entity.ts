import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A file on its way, or whole and not used yet. Its id is unguessable and names its octets in the store. */
@Entity('upload')
export class UploadEntity {
  /** 48 hex digits. */
  @PrimaryColumn('text') id!: string;
  @Column('uuid') accountId!: string;
  /** Of everything that is uploaded: PKESK packets and SEIPD packet. */
  @Column('bigint') sizeBytes!: string;
  /** The sealed name as it was sent; it has passed the gate. */
  @Column('text') nameArmored!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  /** When all of it was there and had been judged. */
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
  /** Of the SEIPD packet's exact octets. */
  @Column('bytea', { nullable: true }) sha256!: Buffer | null;
  @Column('bytea', { array: true, nullable: true }) pkesks!: Buffer[] | null;
  /** Where the SEIPD packet begins in the stored octets. */
  @Column('int', { nullable: true }) seipdOffset!: number | null;
}

/** A file of a report or of a message. What it is sealed to and its name are sealed texts. */
@Entity('attachment')
export class AttachmentEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('bigint') caseId!: string;
  /** Null: of the report. */
  @Column('bigint', { nullable: true }) messageId!: string | null;
  /** Of a note. */
  @Column('boolean') internal!: boolean;
  /** From 1, counted apart for notes, so that nobody outside can tell from a gap that there is one. */
  @Column('int') place!: number;
  /** A sealed text without a body of its own: that is in the store. */
  @Column('bigint') bodyId!: string;
  @Column('bigint') nameId!: string;
  @Column('text') storageKey!: string;
  /** Of the SEIPD packet. */
  @Column('bigint') sizeBytes!: string;
  @Column('int') seipdOffset!: number;
}
