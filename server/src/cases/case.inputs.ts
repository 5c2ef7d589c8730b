/** The inputs of the contract's mutations on cases. What they mean is said by the commands. */
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, OpenPGPMessage, WebAddress } from '../scalars.ts';
import { CaseMoveEnum, DisclosureAnswerEnum, IssueTypeEnum, ReplyByEnum, ResolutionEnum, SeverityEnum } from './case-enums.graphql.ts';
import type { CaseMove, DisclosureAnswer, IssueType, Resolution, Severity } from './case-facts.ts';
import type { ReplyBy } from './reply-by-rules.ts';

const idempotencyKey = 'New for each request; a repeat with the same key gives the first answer and writes nothing.';
const version = 'The version of the case that was seen. A stale one is refused with CONFLICT.';
const uploads = 'Ids of finished uploads (tus, at /attachments), at most 20, sealed to the same readers.';
const number = 'LRL-2026-000042.';
const clearCopy = 'Team only, and only where Case.hearsInPlain: the same words unsealed, for one mail. Kept until it left, three days at most; else refused, and kept nowhere.';

@InputType({ description: 'A sealed report.' })
export class SubmitReportInput {
  @Field(() => ID, { description: 'The submission id: a UUID, new for each report and named inside the sealed text.' }) idempotencyKey!: string;
  @Field(() => ID, { nullable: true, description: 'Null where the reporter is not sure.' }) onlineService?: string | null;
  @Field(() => IssueTypeEnum, { nullable: true, description: 'Null where the reporter is not sure.' }) issueType?: IssueType | null;
  @Field(() => Boolean, {
    defaultValue: false, description: 'Software that people install and run themselves: taken, and routed to the contact for it.',
  }) installedSoftware!: boolean;
  @Field(() => OpenPGPMessage, { nullable: true, description: 'Sealed, at most 4 KiB.' }) title?: string | null;
  @Field(() => OpenPGPMessage, { description: 'Sealed, at most 1 MiB.' }) report!: string;
  @Field(() => [ID], { nullable: true, description: uploads }) attachments?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Clear: what the reporter calls it, at most 100 characters.' }) reporterReference?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Clear: when the reporter means to publish.' }) plannedDisclosureAt?: Date | null;
  @Field(() => Int, { description: 'The policy version, safe harbour included, that the reporter saw.' }) policyVersion!: number;
}

@InputType({ description: 'A finding from inside, or a report that came by telephone.' })
export class RecordInternalCaseInput {
  @Field(() => ID, { description: idempotencyKey }) idempotencyKey!: string;
  @Field(() => ID, { nullable: true, description: 'Null where it is not known.' }) onlineService?: string | null;
  @Field(() => IssueTypeEnum, { nullable: true, description: 'Null where it is not known.' }) issueType?: IssueType | null;
  @Field(() => OpenPGPMessage, { description: 'Sealed to the team key alone.' }) title!: string;
  @Field(() => OpenPGPMessage, { description: 'Sealed to the team key alone.' }) report!: string;
}

@InputType({ description: 'Names one case.' })
export class CaseInput {
  @Field(() => String, { description: number }) number!: string;
}

@InputType({ description: 'A sealed text in a case.' })
export class PostMessageInput {
  @Field(() => ID, { description: idempotencyKey }) idempotencyKey!: string;
  @Field(() => String, { description: number }) number!: string;
  @Field(() => OpenPGPMessage, { description: 'Sealed to everybody who reads the case; a note to the team key alone.' }) body!: string;
  @Field(() => [ID], { nullable: true, description: uploads }) attachments?: string[] | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Team only: a note. Never a response.' }) internal!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'Team only: when the reporter hears again. Default: the setting, 14 days.' })
  nextUpdateDueAt?: Date | null;

  @Field(() => String, { nullable: true, description: clearCopy }) clearCopy?: string | null;
}

@InputType({ description: 'A change of state.' })
export class MoveCaseInput {
  @Field(() => ID, { description: idempotencyKey }) idempotencyKey!: string;
  @Field(() => String, { description: number }) number!: string;
  @Field(() => Int, { description: version }) version!: number;
  @Field(() => CaseMoveEnum, { description: 'Case.viewerCan lists what is allowed now.' }) move!: CaseMove;
  @Field(() => ResolutionEnum, { nullable: true, description: 'Why the case is closed; for CLOSE, else left out.' }) resolution?: Resolution | null;
  @Field(() => String, { nullable: true, description: 'For CLOSE as DUPLICATE: the number of the original.' }) duplicateOf?: string | null;
  @Field(() => OpenPGPMessage, {
    nullable: true,
    description: 'Sealed to the reporter and the team; a response where the team sends it. Required for ASK_FOR_INFORMATION, UNVERIFY, '
      + 'REPORT_FIX_FAILS, REOPEN, the second-look moves, and CLOSE with any resolution but SPAM.',
  }) message?: string | null;
  @Field(() => WebAddress, { nullable: true, description: 'By a lead: what customers should read. Null is the rule.' }) advisoryUrl?: string | null;
  @Field(() => String, { nullable: true, description: clearCopy }) clearCopy?: string | null;
}

@InputType({ description: 'Weakness with a CVSS vector, or with a severity and the reason for it, sealed.' })
export class AssessCaseInput {
  @Field(() => String, { description: number }) number!: string;
  @Field(() => Int, { description: version }) version!: number;
  @Field(() => String, { nullable: true, description: 'CWE identifier, CWE-79.' }) weakness?: string | null;
  @Field(() => String, { nullable: true, description: 'CVSS 3.0, 3.1 or 4.0; the severity follows from it.' }) cvssVector?: string | null;
  @Field(() => SeverityEnum, { nullable: true, description: 'Without a vector, with a reason.' }) severity?: Severity | null;
  @Field(() => OpenPGPMessage, { nullable: true, description: 'Sealed to the reporter and the team.' }) reason?: string | null;
}

@InputType({ description: 'Who works on a case.' })
export class AssignCaseInput {
  @Field(() => String, { description: number }) number!: string;
  @Field(() => Int, { description: version }) version!: number;
  @Field(() => ID, { nullable: true, description: 'A triager. Null gives the case back.' }) assignee?: string | null;
}

@InputType({ description: 'What a case is about. What is left out stays; null clears.' })
export class ClassifyCaseInput {
  @Field(() => String, { description: number }) number!: string;
  @Field(() => Int, { description: version }) version!: number;
  @Field(() => ID, { nullable: true, description: 'The service affected.' }) onlineService?: string | null;
  @Field(() => IssueTypeEnum, { nullable: true, description: 'Which kind of vulnerability it is. Null takes it away; left out, it stays.' }) issueType?: IssueType | null;
}

@InputType({ description: 'A title sealed to the readers of the case.' })
export class TitleCaseInput {
  @Field(() => String, { description: number }) number!: string;
  @Field(() => OpenPGPMessage, { description: 'Sealed, at most 4 KiB.' }) title!: string;
}

@InputType({ description: 'When the reporter means to publish, and what the team answers. What is left out stays; null clears.' })
export class PlanDisclosureInput {
  @Field(() => String, { description: number }) number!: string;
  @Field(() => DateTime, { nullable: true, description: 'By the reporter.' }) plannedAt?: Date | null;
  @Field(() => DisclosureAnswerEnum, { nullable: true, description: 'By the team.' }) answer?: DisclosureAnswer | null;
  @Field(() => DateTime, { nullable: true, description: 'By the team: the date that goes with the answer.' }) until?: Date | null;
  @Field(() => WebAddress, { nullable: true, description: 'By the reporter: where the write-up stands.' }) writeUpUrl?: string | null;
}

@InputType({ description: 'How a reporter without a key hears.' })
export class ChooseReplyByInput {
  @Field(() => String, { description: number }) number!: string;
  @Field(() => ReplyByEnum, { description: 'PLAIN_MAIL only for who holds no key and has an address.' }) replyBy!: ReplyBy;
}
