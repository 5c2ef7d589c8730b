import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const policySlugs = ['DISCLOSURE', 'ACKNOWLEDGMENT', 'PRIVACY'] as const;
export type PolicySlug = (typeof policySlugs)[number];

/** One version of a policy text. A version is never edited: receipts name it. */
@Entity('policy')
export class PolicyEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('text') slug!: PolicySlug;
  @Column('int') version!: number;
  @Column('text') markdown!: string;
  @Column('uuid', { nullable: true }) adoptedById!: string | null;
  @CreateDateColumn({ type: 'timestamptz' }) publishedAt!: Date;
}
