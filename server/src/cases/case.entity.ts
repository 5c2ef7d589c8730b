import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type {
  CaseFacts, CaseSource, CaseState, DisclosureAnswer, IssueType, Resolution, Severity,
} from './case-facts.ts';
import type { ReplyBy } from './reply-by-rules.ts';

/** A row of `cases`: the facts of one investigation, never its words. */
@Entity('cases')
export class CaseEntity implements CaseFacts {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column('text') number!: string;
  /** What a reporter may know: notes don't move it. Counted by `case-store.ts`, not by TypeORM. */
  @Column('int') version!: number;
  @Column('text') source!: CaseSource;
  @Column('text') state!: CaseState;
  @Column('text', { nullable: true }) resolution!: Resolution | null;
  @Column('text', { nullable: true }) issueType!: IssueType | null;
  @Column('boolean') installedSoftware!: boolean;
  @Column('text', { nullable: true }) weakness!: string | null;
  @Column('text', { nullable: true }) severity!: Severity | null;
  @Column('text', { nullable: true }) cvssVector!: string | null;
  @Column('text', { nullable: true }) cvssVersion!: string | null;
  @Column('numeric', { nullable: true }) cvssScore!: string | null;
  @Column('bigint', { nullable: true }) onlineServiceId!: string | null;
  @Column('uuid', { nullable: true }) reporterId!: string | null;
  @Column('uuid', { nullable: true }) assigneeId!: string | null;
  @Column('text', { nullable: true }) reporterReference!: string | null;
  /** How the reporter hears as long as they have no key. */
  @Column('text', { default: 'PAGE' }) replyBy!: ReplyBy;
  @Column('timestamptz', { nullable: true }) reporterGoneAt!: Date | null;
  @Column('int', { nullable: true }) policyVersion!: number | null;
  @Column('uuid', { nullable: true }) submissionId!: string | null;
  @Column('timestamptz') submittedAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) responseDueAt!: Date | null;
  @Column('timestamptz', { nullable: true }) firstRespondedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) nextUpdateDueAt!: Date | null;
  @Column('timestamptz', { nullable: true }) lastFollowUpAt!: Date | null;
  @Column('timestamptz', { nullable: true }) informationAskedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) verifiedAt!: Date | null;
  @Column('uuid', { nullable: true }) verifiedById!: string | null;
  @Column('timestamptz', { nullable: true }) fixedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('uuid', { nullable: true }) closedById!: string | null;
  @Column('text', { nullable: true }) advisoryUrl!: string | null;
  @Column('bigint', { nullable: true }) duplicateOfId!: string | null;
  @Column('timestamptz', { nullable: true }) secondLookAskedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) secondLookDecidedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) plannedDisclosureAt!: Date | null;
  @Column('text', { nullable: true }) disclosureAnswer!: DisclosureAnswer | null;
  @Column('timestamptz', { nullable: true }) disclosureUntil!: Date | null;
  @Column('text', { nullable: true }) writeUpUrl!: string | null;
  @Column('bigint', { nullable: true }) titleId!: string | null;
  @Column('bigint', { nullable: true }) reportId!: string | null;
  @Column('timestamptz', { nullable: true }) wordsDestroyedAt!: Date | null;
  /** When its readers were told that the words are destroyed. */
  @Column('timestamptz', { nullable: true }) wordsEndToldAt!: Date | null;
  @Column('timestamptz', { nullable: true }) wordsKeptAt!: Date | null;
  /** When the contact for installed software was told of it. */
  @Column('timestamptz', { nullable: true }) handedOnAt!: Date | null;
  /** Since when the case earns a thank-you (rule 4); null while it does not. */
  @Column('timestamptz', { nullable: true }) creditableSince!: Date | null;
}
