import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type AuthorRole = 'REPORTER' | 'TEAM' | 'PARTICIPANT';

/** A sealed text in a case: to the reporter, or within the team (`internal`, a note). */
@Entity('message')
export class MessageEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('bigint') caseId!: string;
  @Column('uuid', { nullable: true }) authorId!: string | null;
  @Column('text') authorRole!: AuthorRole;
  @Column('boolean') internal!: boolean;
  @Column('bigint') bodyId!: string;
  @Column('timestamptz') sentAt!: Date;
}
