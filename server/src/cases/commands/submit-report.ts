import type { App } from '../../app.ts';
import { storeFiles, takeFiles } from '../../attachments/take-files.ts';
import { authorize, requirePerson } from '../../authorization.ts';
import { Unauthenticated, UserRefusal } from '../../errors.ts';
import type { Installation } from '../../installation.ts';
import { queueMail } from '../../mail/outbox.ts';
import { keyOf } from '../../read/global-id.ts';
import type { Viewer } from '../../read/viewer.ts';
import { issueReceipt } from '../../receipts/receipt-store.ts';
import type { Sealed } from '../../sealed/gate.ts';
import type { IssueType } from '../case-facts.ts';
import { noSuchService } from '../case-service.ts';
import { clearReference } from '../clear-input.ts';
import { idempotentCommand, type PersonContext } from '../command.ts';
import { requireDate } from '../disclosure-rules.ts';
import { type NewCase, openCase, type OpenedCaseRow } from '../open-case.ts';
import { responseDueAt } from '../response-clock-rules.ts';
import { judgeByKeys, type ReaderJudge, type TakenField, takeFromReporter } from '../sealed-input.ts';
import { type EarlierSubmission, holdReporter, type SubmissionFacts, submittedBefore } from '../submission-facts.ts';
import { judgeUnanswered } from '../unanswered-rules.ts';

export interface SubmitReport {
  readonly idempotencyKey: string;
  readonly onlineService?: string | null;
  readonly issueType?: IssueType | null;
  readonly installedSoftware: boolean;
  readonly title?: string | null;
  readonly report: string;
  /** Ids of finished uploads. */
  readonly attachments?: readonly string[] | null;
  readonly reporterReference?: string | null;
  readonly plannedDisclosureAt?: Date | null;
  readonly policyVersion: number;
}
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Takes a sealed report. The receipt is part of the same transaction, so what was acknowledged is durable.
 * @returns the case's id; the first answer where the submission was sent before
 * @throws Unauthenticated, UserRefusal PORTAL_CLOSED, INVALID and those of the gate
 */
export async function submitReport(app: App, viewer: Viewer, input: SubmitReport): Promise<{ caseId: string }> {
  authorize(requirePerson(viewer), 'case:submit');
  if (!uuid.test(input.idempotencyKey)) {
    throw new UserRefusal('INVALID', 'The submission id is a UUID in lower case, new for each report.', ['input', 'idempotencyKey']);
  }
  return idempotentCommand(app, viewer, 'submitReport', input, async (context) => {
    const { manager, now, settings } = context;
    const { accountId } = context.viewer;
    const onlineServiceId = input.onlineService == null ? null : keyOf('OnlineService', input.onlineService);
    const facts = await holdReporter(manager, accountId, input.policyVersion, onlineServiceId);
    requireOpenPortal(settings, facts);
    if (input.plannedDisclosureAt) requireDate(input.plannedDisclosureAt, now, 'plannedDisclosureAt');
    if (input.onlineService != null && !facts.hasService) throw noSuchService();
    const judge = judgeByKeys(facts.keys, accountId);
    const { report, title } = await takeWords(input, judge);
    const { waiting, earlier } = await submittedBefore(manager, accountId, input.idempotencyKey);
    if (earlier) return sameAs(earlier, report);
    if (!facts.isThere) throw new Unauthenticated();
    if (settings.mode === 'REAL') judgeUnanswered(waiting, app.config.unansweredReports);
    const files = await takeFiles(context, input.attachments, judge);
    const row = await openCase(manager, caseFacts(context, input, onlineServiceId), { report, title }, { id: accountId, role: 'REPORTER' }, now);
    await storeFiles(manager, { caseId: row.id, messageId: null, internal: false, authorId: accountId }, files);
    await acknowledge(context, row, input, facts.address, [
      { label: 'Report', sealed: report }, ...(title ? [{ label: 'Title', sealed: title }] : []),
      ...files.flatMap(({ name, body }, at) => [{ label: `Attachment ${at + 1}`, sealed: body }, { label: `Attachment ${at + 1} name`, sealed: name }]),
    ]);
    await handOn(context, row, input);
    return { caseId: row.id };
  });
}

async function takeWords(input: SubmitReport, judge: ReaderJudge): Promise<{ readonly report: TakenField; readonly title: TakenField | undefined }> {
  const [report, title] = await takeFromReporter(judge, [
    { armored: input.report, size: 'report', path: ['input', 'report'] },
    ...(input.title ? [{ armored: input.title, size: 'title', path: ['input', 'title'] } as const] : []),
  ]);
  if (!report) throw new Error('One field gives one sealed text.');
  return { report, title };
}

/** Idempotency keys are forgotten after a month, submissions never: the same text is the same case, another one a mistake. */
function sameAs({ caseId, sha256 }: EarlierSubmission, report: TakenField): { caseId: string } {
  if (sha256.equals(report.sha256)) return { caseId };
  throw new UserRefusal('IDEMPOTENCY_MISMATCH', 'This submission id belongs to an earlier report. Take a new one for a new report.', ['input', 'idempotencyKey']);
}

/**
 * Rule 11: a report about software that people install is "handed on to the contact the settings name, visibly to the reporter". The
 * contact learns that it is there and asks the team for its words: to seal them anew takes the key of somebody of the team.
 */
async function handOn({ manager, now, settings }: PersonContext, row: OpenedCaseRow, { installedSoftware }: SubmitReport): Promise<void> {
  if (!installedSoftware || settings.softwareContactEmail === null) return;
  await queueMail(manager, {
    identity: `software:${row.id}`, accountId: null, recipient: settings.softwareContactEmail, kind: 'SOFTWARE_REPORTED',
    facts: { number: row.number, dueAt: dueAt(now, settings) },
  });
  await manager.query('update cases set handed_on_at = $2 where id = $1', [row.id, now]);
}

/** "A portal stays closed until a lead has adopted its policy text", and until the team key's recovery was tried. */
function requireOpenPortal(settings: Installation, { isOpen, hasPolicy }: SubmissionFacts): void {
  if (!isOpen) {
    throw new UserRefusal('PORTAL_CLOSED', `This portal does not take reports ${settings.restoredAt === null ? 'yet' : 'until it is opened again'}. Write to ${settings.contactEmail} meanwhile.`);
  }
  if (!hasPolicy) {
    throw new UserRefusal('INVALID', 'There is no policy of this version. Name the version that the reporter saw.', ['input', 'policyVersion']);
  }
}

const caseFacts = ({ now, settings, viewer }: PersonContext, input: SubmitReport, onlineServiceId: string | null): NewCase => ({
  source: 'PORTAL',
  issueType: input.issueType ?? null,
  installedSoftware: input.installedSoftware,
  onlineServiceId,
  reporterId: viewer.accountId,
  reporterReference: clearReference(input.reporterReference),
  plannedDisclosureAt: input.plannedDisclosureAt ?? null,
  policyVersion: input.policyVersion,
  submissionId: input.idempotencyKey,
  submittedAt: now,
  responseDueAt: responseDueAt('PORTAL', now, settings),
});

const dueAt = (now: Date, settings: Installation): string | null => responseDueAt('PORTAL', now, settings)?.toISOString() ?? null;

/** @param address where the reporter gets mail */
async function acknowledge(
  { app, manager, now, settings, viewer }: PersonContext, row: OpenedCaseRow, input: SubmitReport, address: string | null,
  parts: readonly { readonly label: string; readonly sealed: Omit<Sealed, 'seipdBytes'> }[],
): Promise<void> {
  await issueReceipt(app, manager, {
    caseId: row.id, number: row.number, submissionId: input.idempotencyKey, receivedAt: now, policyVersion: input.policyVersion,
    portalId: settings.portalId,
    parts: parts.map(({ label, sealed }) => ({ label, sha256: sealed.sha256, readers: sealed.pkesks.map(({ keyId }) => keyId) })),
  });
  if (address === null) return;
  await queueMail(manager, {
    identity: `receipt:${row.id}`, accountId: viewer.accountId, recipient: address, kind: 'RECEIPT',
    facts: { number: row.number, reference: clearReference(input.reporterReference), dueAt: dueAt(now, settings) },
  });
}
