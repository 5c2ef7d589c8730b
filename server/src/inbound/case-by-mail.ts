/** A case out of a mail: what the gate let pass becomes its report, as it was sealed by its sender, or on arrival by us. */
import { findByEmail } from '../accounts/account-store.ts';
import type { CaseEntity } from '../cases/case.entity.ts';
import { insertCase, mailReporter, nextCaseNumber, recordEvent } from '../cases/case-store.ts';
import type { CommandContext } from '../cases/command.ts';
import { responseDueAt } from '../cases/response-clock-rules.ts';
import { UserRefusal } from '../errors.ts';
import { issueReceipt } from '../receipts/receipt-store.ts';
import { type Sealed, gateOrFault, sealedLimits } from '../sealed/gate.ts';
import { readerKeys } from '../sealed/reader-keys.ts';
import { type ReaderMark, requireReporterReaders } from '../sealed/reader-policy.ts';
import { storeSealedText } from '../sealed/sealed-text-store.ts';
import type { Arrival } from './arrival.ts';
import { claimDays } from './claim-links.ts';
import { insertInbound } from './inbound-mail-store.ts';
import { MailCorrespondentEntity } from './inbound-mail.entity.ts';
import { type InboundReason, reasonOf } from './inbound-reasons.ts';
import type { ArrivedMail } from './read-mail.ts';
import { sayItIsACase, type Sender } from './receipts-by-mail.ts';
import { sealedParts } from './sealed-parts.ts';

export type OpenedMail = Sealed & { readonly marks: readonly ReaderMark[] };

/** The OpenPGP message that the mail is, through the gate and the reader policy; or why it is none that a case can be made of. */
export async function openMail({ manager }: CommandContext, { openPgp, sender }: ArrivedMail): Promise<OpenedMail | InboundReason> {
  if (typeof openPgp === 'string') return openPgp;
  const sealed = gateOrFault(openPgp.armored, sealedLimits.report);
  if (typeof sealed === 'string') return reasonOf(sealed);
  try {
    // Whose keys the text may name beside the team's; a From field makes nobody the reporter, so the case stays unclaimed.
    const writer = sender === null ? null : await findByEmail(manager, sender);
    const reporterId = writer?.emailVerifiedAt ? writer.id : null;
    const keys = await readerKeys(manager, reporterId === null ? [] : [reporterId]);
    return { ...sealed, marks: requireReporterReaders(sealed, { keys, reporterId: reporterId ?? '', path: [] }) };
  } catch (error) {
    if (error instanceof UserRefusal) return 'OTHER_READERS';
    throw error;
  }
}

export async function arrivedAsCase(context: CommandContext, arrival: Arrival, report: OpenedMail): Promise<void> {
  const { mail } = arrival;
  const row = await makeCase(context, { report, sender: mail, messageId: mail.messageId, arrivedAt: context.now, submissionId: submissionIdOf(arrival.identity) });
  await insertInbound(context, arrival, { state: 'CASE', caseId: row.id, ...(await sealedParts(arrival, 'HEAD')) });
}

/** A UUID (RFC 9562, version 8) from the mail's identity, which nobody else can make. */
export function submissionIdOf(identity: string): string {
  const hex = Buffer.from(identity, 'base64url').toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface MailedReport {
  readonly report: Sealed & { readonly marks?: readonly ReaderMark[] };
  readonly sender: Sender;
  readonly messageId: string | null;
  /** The clock runs from here, however late somebody looked. */
  readonly arrivedAt: Date;
  /** As its sender was told already; left out, as the settings promise now. */
  readonly dueAt?: Date | null;
  readonly submissionId: string;
}

/** State, event, receipt, log and mail together. */
export async function makeCase(context: CommandContext, { report, sender, messageId, arrivedAt, dueAt, submissionId }: MailedReport): Promise<CaseEntity> {
  const { app, manager, now, settings } = context;
  const policyVersion = await currentPolicy(context);
  const row = await insertCase(manager, {
    number: await nextCaseNumber(manager, now), source: 'MAIL', state: 'RECEIVED', version: 1, installedSoftware: false, reporterId: null,
    policyVersion, submissionId, submittedAt: arrivedAt, updatedAt: now, responseDueAt: dueAt ?? responseDueAt('MAIL', arrivedAt, settings),
  });
  row.reportId = await storeSealedText(manager, { caseId: row.id, kind: 'REPORT', sealed: report, authorId: null });
  await manager.query('update cases set report_id = $2 where id = $1', [row.id, row.reportId]);
  await recordEvent(manager, row.id, mailReporter, { kind: 'CaseReceived', source: 'MAIL' }, arrivedAt);
  await issueReceipt(app, manager, {
    caseId: row.id, number: row.number, submissionId, receivedAt: arrivedAt, policyVersion, portalId: settings.portalId,
    parts: [{ label: 'Report', sha256: report.sha256, readers: report.pkesks.map(({ keyId }) => keyId) }],
  });
  if (sender.sender === null) return row;
  const claimEndsAt = new Date(now.getTime() + claimDays * 86_400_000);
  await manager.insert(MailCorrespondentEntity, { caseId: row.id, address: sender.sender, messageId, claimEndsAt, claimedAt: null });
  await sayItIsACase(context, row, sender, claimEndsAt);
  return row;
}

/** Who writes by mail saw no policy page; the text in force is the one that protects them. */
async function currentPolicy({ manager }: CommandContext): Promise<number> {
  const [row] = await manager.query<{ version: number }[]>(
    `select version from policy where slug = 'DISCLOSURE' and adopted_by_id is not null order by version desc limit 1`);
  if (!row) throw new Error('An open portal has a policy.');
  return row.version;
}
