import type { App } from '../../app.ts';
import { storeFiles, takeFiles } from '../../attachments/take-files.ts';
import { authorize, requirePerson } from '../../authorization.ts';
import { UserRefusal } from '../../errors.ts';
import { portalIsOpen } from '../../keys/portal-open.ts';
import { queueMail } from '../../mail/outbox.ts';
import type { Viewer } from '../../read/viewer.ts';
import { issueReceipt } from '../../receipts/receipt-store.ts';
import { findService } from '../../services/service-store.ts';
import { findPolicy } from '../../policies/policy-store.ts';
import type { Sealed } from '../../sealed/gate.ts';
import { storeSealedText } from '../../sealed/sealed-text-store.ts';
import type { CaseEntity } from '../case.entity.ts';
import type { IssueType } from '../case-facts.ts';
import { insertCase, nextCaseNumber, recordEvent } from '../case-store.ts';
import { idempotentCommand, type PersonContext } from '../command.ts';
import { responseDueAt } from '../response-clock-rules.ts';
import { judgeAsReporter, type TakenField, takeFromReporter } from '../sealed-input.ts';
import { clearReference } from '../clear-input.ts';
import { requireRoom } from '../unanswered-reports.ts';
import { requireDate } from '../disclosure-rules.ts';

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
    await requireOpenPortal(context, input.policyVersion);
    if (input.plannedDisclosureAt) requireDate(input.plannedDisclosureAt, context.now, 'plannedDisclosureAt');
    const onlineServiceId = await serviceId(context, input.onlineService);
    const [report, title] = await takeFromReporter(context, [
      { armored: input.report, size: 'report', path: ['input', 'report'] },
      ...(input.title ? [{ armored: input.title, size: 'title', path: ['input', 'title'] } as const] : []),
    ]);
    if (!report) throw new Error('One field gives one sealed text.');
    const earlier = await earlierSubmission(context, input.idempotencyKey, report);
    if (earlier) return earlier;
    await requireRoom(context);
    const files = await takeFiles(context, input.attachments, judgeAsReporter(context));
    const row = await insertCase(context.manager, await caseFacts(context, input, onlineServiceId));
    await storeWords(context, row, report, title);
    await storeFiles(context.manager, { caseId: row.id, messageId: null, internal: false, authorId: context.viewer.accountId }, files);
    await acknowledge(context, row, input, [
      { label: 'Report', sealed: report }, ...(title ? [{ label: 'Title', sealed: title }] : []),
      ...files.flatMap(({ name, body }, at) => [{ label: `Attachment ${at + 1}`, sealed: body }, { label: `Attachment ${at + 1} name`, sealed: name }]),
    ]);
    await handOn(context, row);
    return { caseId: row.id };
  });
}

/** Idempotency keys are forgotten after a month, submissions never: the same text is the same case, another one a mistake. */
async function earlierSubmission({ manager, viewer }: PersonContext, submissionId: string, report: TakenField): Promise<{ caseId: string } | null> {
  const [row] = await manager.query<{ id: string; sha256: Buffer }[]>(
    `select cases.id, sha256 from cases join sealed_text on sealed_text.id = report_id where reporter_id = $1 and submission_id = $2`,
    [viewer.accountId, submissionId]);
  if (!row) return null;
  if (row.sha256.equals(report.sha256)) return { caseId: row.id };
  throw new UserRefusal('IDEMPOTENCY_MISMATCH', 'This submission id belongs to an earlier report. Take a new one for a new report.', ['input', 'idempotencyKey']);
}

/**
 * Rule 11: a report about software that people install is "handed on to the contact the settings name, visibly to the reporter". The
 * contact learns that it is there and asks the team for its words: to seal them anew takes the key of somebody of the team.
 */
async function handOn({ manager, now, settings }: PersonContext, row: CaseEntity): Promise<void> {
  if (!row.installedSoftware || settings.softwareContactEmail === null) return;
  await queueMail(manager, {
    identity: `software:${row.id}`, accountId: null, recipient: settings.softwareContactEmail, kind: 'SOFTWARE_REPORTED',
    facts: { number: row.number, dueAt: row.responseDueAt?.toISOString() ?? null },
  });
  await manager.query('update cases set handed_on_at = $2 where id = $1', [row.id, now]);
}

/** "A portal stays closed until a lead has adopted its policy text", and until the team key's recovery was tried. */
async function requireOpenPortal({ manager, settings }: PersonContext, policyVersion: number): Promise<void> {
  if (!(await portalIsOpen(manager))) {
    throw new UserRefusal('PORTAL_CLOSED', `This portal does not take reports ${settings.restoredAt === null ? 'yet' : 'until it is opened again'}. Write to ${settings.contactEmail} meanwhile.`);
  }
  if (!(await findPolicy(manager, 'DISCLOSURE', policyVersion))) {
    throw new UserRefusal('INVALID', 'There is no policy of this version. Name the version that the reporter saw.', ['input', 'policyVersion']);
  }
}

export async function serviceId({ manager }: Pick<PersonContext, 'manager'>, globalId: string | null | undefined): Promise<string | null> {
  if (globalId == null) return null;
  const service = await findService(manager, globalId);
  if (!service) throw new UserRefusal('INVALID', 'There is no such online service. Choose one of the list, or none.', ['input', 'onlineService']);
  return service.id;
}

async function caseFacts(context: PersonContext, input: SubmitReport, onlineServiceId: string | null): Promise<Partial<CaseEntity>> {
  const { manager, now, settings, viewer } = context;
  return {
    number: await nextCaseNumber(manager, now),
    source: 'PORTAL',
    state: 'RECEIVED',
    version: 1,
    issueType: input.issueType ?? null,
    installedSoftware: input.installedSoftware,
    onlineServiceId,
    reporterId: viewer.accountId,
    reporterReference: clearReference(input.reporterReference),
    plannedDisclosureAt: input.plannedDisclosureAt ?? null,
    policyVersion: input.policyVersion,
    submissionId: input.idempotencyKey,
    submittedAt: now,
    updatedAt: now,
    responseDueAt: responseDueAt('PORTAL', now, settings),
  };
}

export async function storeWords(
  { manager, viewer }: PersonContext, row: CaseEntity, report: TakenField, title: TakenField | undefined,
): Promise<void> {
  const authorId = viewer.accountId;
  row.reportId = await storeSealedText(manager, { caseId: row.id, kind: 'REPORT', sealed: report, authorId });
  row.titleId = title ? await storeSealedText(manager, { caseId: row.id, kind: 'TITLE', sealed: title, authorId }) : null;
  await manager.query('update cases set report_id = $2, title_id = $3 where id = $1', [row.id, row.reportId, row.titleId]);
}

async function acknowledge(
  { app, manager, now, settings, viewer }: PersonContext, row: CaseEntity, input: SubmitReport,
  parts: readonly { readonly label: string; readonly sealed: Omit<Sealed, 'seipdBytes'> }[],
): Promise<void> {
  await recordEvent(manager, row.id, { id: viewer.accountId, role: 'REPORTER' }, { kind: 'CaseReceived', source: 'PORTAL' }, now);
  await issueReceipt(app, manager, {
    caseId: row.id, number: row.number, submissionId: input.idempotencyKey, receivedAt: now, policyVersion: input.policyVersion,
    portalId: settings.portalId,
    parts: parts.map(({ label, sealed }) => ({ label, sha256: sealed.sha256, readers: sealed.pkesks.map(({ keyId }) => keyId) })),
  });
  await queueMail(manager, {
    identity: `receipt:${row.id}`, accountId: viewer.accountId, kind: 'RECEIPT',
    facts: { number: row.number, reference: row.reporterReference, dueAt: row.responseDueAt?.toISOString() ?? null },
  });
}
