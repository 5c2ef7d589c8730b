import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ReaderMark } from './reader-policy.ts';
import type { SealedTextKind } from './sealed-text-facts.ts';

/** The body of a sealed text: written once, never touched again. */
@Entity('sealed_text')
export class SealedTextEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('bigint') caseId!: string;
  @Column('text') kind!: SealedTextKind;
  /** The SEIPD packet's exact octets. Null for a file, whose octets are in the store. */
  @Column('bytea', { nullable: true }) seipd!: Buffer | null;
  @Column('bytea') sha256!: Buffer;
  /** What is unusual about its readers, for the triager. */
  @Column('text', { array: true }) readerMarks!: ReaderMark[];
  @Column('uuid', { nullable: true }) authorId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** One PKESK packet beside a body: a reader. A re-wrap adds rows here. */
@Entity('sealed_text_key')
export class SealedTextKeyEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('bigint') sealedTextId!: string;
  /** As in the packet: 16 upper-case hex digits, zeros for a hidden recipient. */
  @Column('text') keyId!: string;
  @Column('bytea') packet!: Buffer;
  /** Who re-wrapped it; null for what came with the text. */
  @Column('uuid', { nullable: true }) grantedById!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) grantedAt!: Date;
}
