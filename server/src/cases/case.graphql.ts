/** A case as the API shows it: each field with what it reads and which rule shows it. Acknowledgments add theirs from their folder. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Researcher } from '../accounts/researcher.graphql.ts';
import { Triager } from '../accounts/triager.graphql.ts';
import { attachmentLimits } from '../attachments/attachment-limits.ts';
import { Attachment } from '../attachments/attachment.graphql.ts';
import { actorFor, can, type CaseAuthorization, caseIsVisible, readsMessagesOf, readsWordsOf, seesOriginal, seesReporter, takesPartIn, team, visibleCases } from '../authorization.ts';
import { connectionTo, ForwardArguments, Node, PageArguments, Takes } from '../read/graphql-types.ts';
import { Derive, type Order, Read, ReadList, ReadOne, ReadPage, ReadPart, Rows } from '../read/read-model.ts';
import { every, sql } from '../read/sql.ts';
import { SubmissionReceipt } from '../receipts/receipt.graphql.ts';
import { DateTime, WebAddress } from '../scalars.ts';
import { SealedText, SealedTextConnection } from '../sealed/sealed-text.graphql.ts';
import { OnlineService } from '../services/online-service.graphql.ts';
import { allFacts, consentColumn, consentOf, othersReadIn, participationColumn, participationOf, readsFacts, settingColumns, settingsOf } from './case-cells.ts';
import {
  CaseActionEnum, CaseSourceEnum, CaseStateEnum, IssueTypeEnum, ResolutionEnum, ResponseStatusEnum, SeverityEnum,
} from './case-enums.graphql.ts';
import { CaseEvent, CaseEventConnection } from './case-event.graphql.ts';
import type { CaseAction, CaseSource, CaseState, IssueType, Resolution, ResponseStatus, Severity } from './case-facts.ts';
import { closingsFor } from './closing-rules.ts';
import { Cvss, DisclosurePlan, DuplicateSummary } from './case-parts.graphql.ts';
import { newestFirst } from './case-relations-sql.ts';
import { CaseRelations } from './case-relations.graphql.ts';
import { Message, MessageConnection } from './message.graphql.ts';
import { responseStatus } from './response-clock-rules.ts';
import { unreadCountOf } from './unread-sql.ts';
import { actionsFor } from './viewer-can-rules.ts';

const inOrder = (name: 'sent_at' | 'at'): Order =>
  ({ name, by: (row) => (name === 'at' ? sql`${row}.at` : sql`${row}.sent_at`), type: 'timestamptz', descending: false });
const asWritten: Order = { name: 'id', by: (row) => sql`${row}.id`, type: 'bigint', descending: false };

/** What authorization has to say beside the case's rules: who holds no team key wraps to nobody, and not every participant talks. */
const needs: Partial<Record<CaseAction, CaseAuthorization>> = {
  GRANT_ACCESS: 'case:grantAccess', ADD_PARTICIPANT: 'case:addParticipant', REPLY: 'case:reply',
};

const promise = readsFacts('source', 'resolution', 'responseDueAt', 'firstRespondedAt', 'closedAt');

@ObjectType({ implements: Node, description: 'The investigation of one report: its facts are clear, its words sealed.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "number")')
@Rows('cases', { keys: ['number'], visibleAlone: caseIsVisible })
export class Case extends Node {
  @Field(() => String, { description: 'What people say aloud: LRL-2026-000042.' }) @Read() number!: string;
  @Field(() => Int, { description: 'Moves with every change that the reporter may know of.' }) @Read() version!: number;
  @Field(() => CaseSourceEnum, { description: 'How it came in.' }) @Read() source!: CaseSource;
  @Field(() => CaseStateEnum, { description: 'Where it stands.' }) @Read() state!: CaseState;
  @Field(() => ResolutionEnum, { nullable: true, description: 'Why it was closed. Null while it is open.' })
  @Read()
  resolution!: Resolution | null;

  @Field(() => IssueTypeEnum, { nullable: true, description: 'Null where nobody was sure yet.' }) @Read() issueType!: IssueType | null;
  @Field(() => Boolean, { description: 'Software that people install and run themselves.' }) @Read() installedSoftware!: boolean;
  @Field(() => DateTime, {
    nullable: true, description: 'When the contact for installed software was told that the report is there. Null: it is about an online service, or there is no contact.',
  })
  @Read()
  handedOnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'CWE identifier, CWE-79.' }) @Read() weakness!: string | null;
  @Field(() => SeverityEnum, { nullable: true, description: 'Null until assessed.' }) @Read() severity!: Severity | null;

  @Field(() => Cvss, { nullable: true, description: 'Null where the severity was judged without a vector.' })
  @ReadPart(() => Cvss, (row) => sql`${row}.cvss_vector is not null`)
  cvss!: Cvss | null;

  @Field(() => OnlineService, { nullable: true, description: 'Where it was found. Null where nobody was sure yet.' })
  @ReadOne({ type: () => OnlineService, on: (parent, row) => sql`${row}.id = ${parent}.online_service_id` })
  onlineService!: OnlineService | null;

  @Field(() => Researcher, { nullable: true, description: 'Null for partners, for participants, and for internal cases.' })
  @ReadOne({ type: () => Researcher, on: (parent, row) => sql`${row}.id = ${parent}.reporter_id` }, seesReporter)
  reporter!: Researcher | null;

  @Field(() => DateTime, { nullable: true, description: 'When the reporter deleted their account: nobody outside reads an answer any more. For the team, else null.' })
  @Read({ visible: team })
  reporterGoneAt!: Date | null;

  @Field(() => Triager, { nullable: true, description: 'Who works on it. Null: nobody yet.' })
  @ReadOne({ type: () => Triager, on: (parent, row) => sql`${row}.id = ${parent}.assignee_id` })
  assignee!: Triager | null;

  @Field(() => String, { nullable: true, description: "Clear, optional, the reporter's own: what they call it in mails and lists." })
  @Read({ visible: takesPartIn })
  reporterReference!: string | null;

  @Field(() => DateTime, { description: 'When the portal had the report.' }) @Read() submittedAt!: Date;
  @Field(() => DateTime, { description: 'When something last changed that the reporter may know of.' }) @Read() updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until when a person answers. Null where no answer is owed.' })
  @Read()
  responseDueAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When a person first did.' }) @Read() firstRespondedAt!: Date | null;

  @Field(() => ResponseStatusEnum, { description: 'How the promise stands now.' })
  @Derive({ from: promise.columns, value: (cells, { now }) => responseStatus(promise.facts(cells), now) })
  responseStatus!: ResponseStatus;

  @Field(() => DateTime, { nullable: true, description: 'By when the reporter hears again, once answered and still open.' })
  @Read()
  nextUpdateDueAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the team had reproduced it.' }) @Read() verifiedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was fixed.' }) @Read() fixedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was closed.' }) @Read() closedAt!: Date | null;

  @Field(() => WebAddress, {
    nullable: true,
    description: "Null is the rule: an online service is fixed on the provider's side and asks nothing of customers.",
  })
  @Read()
  advisoryUrl!: string | null;

  @Field(() => DisclosurePlan, { nullable: true, description: 'Null until the reporter or the team spoke of publishing.' })
  @ReadPart(() => DisclosurePlan, (row) => sql`(coalesce(${row}.planned_disclosure_at, ${row}.disclosure_until) is not null
    or coalesce(${row}.disclosure_answer, ${row}.write_up_url) is not null)`)
  disclosurePlan!: DisclosurePlan | null;

  @Field(() => DuplicateSummary, {
    nullable: true,
    description: 'Number, state, severity and date of the original: never its text, never its reporter.',
  })
  @ReadOne({ type: () => DuplicateSummary, on: (parent, row, { viewer }) => every([sql`${row}.id = ${parent}.duplicate_of_id`, seesOriginal(viewer, row)]) })
  duplicateOf!: DuplicateSummary | null;

  @Field(() => CaseConnection, { description: 'What was reported again later, as far as the viewer sees it.' })
  @Takes(() => ForwardArguments)
  @ReadPage({
    type: () => Case,
    branches: (row, original, { viewer }) =>
      visibleCases(viewer, row).map((visible) => every([sql`${row}.duplicate_of_id = ${original}.id`, visible])),
    order: () => newestFirst,
  })
  duplicates!: object;

  @Field(() => CaseRelations, { description: 'What it has in common with other cases that the viewer sees.' })
  @ReadPart(() => CaseRelations, () => sql`true`)
  related!: CaseRelations;

  @Field(() => SealedText, { nullable: true, description: 'What it is called, for its readers.' })
  @ReadOne({ type: () => SealedText, on: (parent, row) => sql`${row}.id = ${parent}.title_id` }, readsWordsOf)
  title!: SealedText | null;

  @Field(() => SealedText, { nullable: true, description: 'What was reported, for its readers.' })
  @ReadOne({ type: () => SealedText, on: (parent, row) => sql`${row}.id = ${parent}.report_id` }, readsWordsOf)
  report!: SealedText | null;

  @Field(() => DateTime, { nullable: true, description: 'When retention destroyed the words; facts and receipts remain.' })
  @Read()
  wordsDestroyedAt!: Date | null;

  @Field(() => [Attachment], { description: 'The files of the report and of the messages that the viewer reads, as they came.' })
  @ReadList({
    type: () => Attachment,
    where: (row, parent, viewer) => every([sql`${row}.case_id = ${parent}.id`, readsMessagesOf(viewer, parent)]),
    order: (row) => sql`${row}.id`,
    most: 2 * attachmentLimits.perCase,
  })
  attachments!: Attachment[];

  @Field(() => MessageConnection, { nullable: true, description: 'As they were sent. Null for who reads none here.' })
  @Takes(() => PageArguments)
  @ReadPage({
    type: () => Message,
    branches: (row, parent) => [sql`${row}.case_id = ${parent}.id`],
    order: () => inOrder('sent_at'),
  }, readsMessagesOf)
  messages!: object | null;

  @Field(() => SealedTextConnection, {
    nullable: true,
    description: 'Everything sealed in this case that the viewer may read: what a re-wrap has to cover.',
  })
  @Takes(() => ForwardArguments)
  @ReadPage({
    type: () => SealedText,
    branches: (row, parent) => [sql`${row}.case_id = ${parent}.id`],
    order: () => asWritten,
  }, readsWordsOf)
  sealedTexts!: object | null;

  @Field(() => CaseEventConnection, { description: 'Its history, oldest first, as far as the viewer sees it.' })
  @Takes(() => PageArguments)
  @ReadPage({
    type: () => CaseEvent,
    branches: (row, parent) => [sql`${row}.case_id = ${parent}.id`],
    order: () => inOrder('at'),
  })
  timeline!: object;

  @Field(() => Int, { description: 'Messages by others since the viewer last marked it read.' })
  @Read({ value: (row, viewer) => unreadCountOf(viewer, row) })
  unreadCount!: number;

  @Field(() => SubmissionReceipt, { nullable: true, description: 'For the reporter and the team.' })
  @ReadOne({ type: () => SubmissionReceipt, on: (parent, row) => sql`${row}.case_id = ${parent}.id` }, takesPartIn)
  receipt!: SubmissionReceipt | null;

  @Field(() => [CaseActionEnum], { description: 'What the viewer may do now, from the same rules that the server enforces.' })
  @Derive({
    from: { ...allFacts.columns, ...settingColumns, ...consentColumn, ...participationColumn },
    value: (cells, { viewer, now }) => {
      const facts = { ...allFacts.facts(cells), participants: participationOf(cells, viewer), othersRead: othersReadIn(cells), onlineServiceId: null };
      const actions = actionsFor(facts, actorFor(viewer, facts), now, settingsOf(cells), consentOf(cells));
      return actions.filter((action) => needs[action] === undefined || can(viewer, needs[action], facts));
    },
  })
  viewerCan!: CaseAction[];

  @Field(() => [ResolutionEnum], { description: 'With what the viewer may close it now, from the same rules that the server enforces. Empty where they may not.' })
  @Derive({
    from: { ...allFacts.columns, ...settingColumns, ...participationColumn },
    value: (cells, { viewer, now }) => {
      const facts = { ...allFacts.facts(cells), participants: participationOf(cells, viewer), onlineServiceId: null };
      const actor = actorFor(viewer, facts);
      return actor === null ? [] : closingsFor(facts, actor, now, settingsOf(cells));
    },
  })
  viewerCloses!: Resolution[];
}

export const CaseConnection = connectionTo('Case', () => Case, { counted: true });
