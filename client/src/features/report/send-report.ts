/**
 * Sends a report: makes key and account where there are none, seals, submits. Everything that a repeat has to match is kept in the
 * draft before it goes out, so a cut at any point is followed by the same submission and never by a second one.
 */
import type { KeptFile } from '../../attachments/kept-files.ts';
import { attachmentIdOf } from '../../attachments/out-file.ts';
import type { SealRequest } from '../../crypto/api.ts';
import { sha256Hex } from '../../../../packages/client/src/sealing/bytes.ts';
import { CryptoError } from '../../../../packages/client/src/sealing/crypto-error.ts';
import { readGpgInput } from '../../../../packages/client/src/sealing/gpg-input.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import type { IssueType } from '../../generated/graphql.ts';
import { beginProof } from '../../session/proof-of-work.ts';
import { enterAccount } from '../../session/enter-account.ts';
import { request } from '../../session/graphql.ts';
import { loadKeyRing } from '../../session/key-ring.ts';
import type { SessionState } from '../../session/session.tsx';
import { readDateParts } from '../../ui/date-parts.ts';
import { filesOf } from './files-of-report.ts';
import { openReporterKey } from './reporter-key.ts';
import { submitReportMutation } from './report-queries.ts';
import { type Arrived, type Draft, emptyValues, type ReportValues, type SentReport } from './report-values.ts';
import { ReportRefused, type UserError } from './report-refused.ts';
import { type ClearNames, titleOf, wordsOf } from './report-words.ts';

export interface Sending {
  readonly session: SessionState;
  readonly clear: ClearNames;
  readonly policyVersion: number;
  readonly keep: (part: Partial<Draft>) => Promise<Draft>;
}

const chosen = (value: string): string | null => (value === '' || value === 'NOT_SURE' ? null : value);

/** Whoever comes without an account will open one: the sum for it is begun while they write. */
export function prepareSending({ account, session }: SessionState): void {
  if (account === null && session !== null) void beginProof('PSEUDONYMOUS').catch(() => undefined);
}

/** The clear facts, and what identifies this content: equal where nothing was changed since it was sent. */
function clearFacts(values: ReportValues, policyVersion: number): Omit<SentReport, 'title' | 'report' | 'attachments'> {
  const planned = readDateParts(values.plannedDate);
  return {
    onlineService: values.nature === 'INSTALLED' ? null : chosen(values.service),
    issueType: chosen(values.issueType),
    installedSoftware: values.nature === 'INSTALLED',
    reporterReference: values.reference.trim() === '' ? null : values.reference.trim(),
    plannedDisclosureAt: planned.kind === 'DATE' ? planned.date.toISOString() : null,
    policyVersion,
  };
}

async function sealedParts(draft: Draft, files: readonly KeptFile[], clear: ClearNames): Promise<Pick<SentReport, 'title' | 'report'>> {
  const { values, submissionId } = draft;
  if (values.way === 'GPG') return { title: null, report: await sealedElsewhere(values.gpg) };
  const common = { about: { submission: submissionId }, readers: [], toSelf: true } satisfies Partial<SealRequest>;
  const report = await cryptoWorker.seal({ ...common, kind: 'REPORT', body: wordsOf(values, clear), attachments: files.map(({ sha256 }) => sha256) });
  const title = titleOf(values);
  const sealedTitle = title === null ? null : await cryptoWorker.seal({ ...common, kind: 'TITLE', body: title });
  return { report: report.armored, title: sealedTitle?.armored ?? null };
}

async function sealedElsewhere(pasted: string): Promise<string> {
  const input = readGpgInput(pasted);
  if (input.state === 'REFUSED') throw new CryptoError('DAMAGED');
  const { reachesTeam } = await cryptoWorker.inspect(input.armored);
  if (reachesTeam) return input.armored;
  throw new ReportRefused([{ code: 'MISSING_RECIPIENT', message: '', path: ['input', 'report'] }]);
}

type Submitted = { readonly arrived: Omit<Arrived, 'isEarlierText'> } | { readonly userErrors: readonly UserError[] };

async function submit(submissionId: string, sent: SentReport): Promise<Submitted> {
  const input = { idempotencyKey: submissionId, ...sent, issueType: sent.issueType as IssueType | null };
  const { submitReport } = await request(submitReportMutation, { input });
  const taken = submitReport.case;
  if (taken === null || taken === undefined) return { userErrors: submitReport.userErrors };
  const { number, submittedAt, responseDueAt, receipt } = taken;
  return { arrived: { number, submittedAt, responseDueAt: responseDueAt ?? null, receipt: receipt?.signedText ?? null } };
}

/** What goes out now: what went out before, where nothing was changed since. */
async function contentOf(draft: Draft, files: readonly KeptFile[], sending: Sending): Promise<{ sent: SentReport; sentFor: string }> {
  const { values, sent } = draft;
  const identity = JSON.stringify([values, sending.clear, sending.policyVersion, files.map(attachmentIdOf)]);
  const sentFor = await sha256Hex(new TextEncoder().encode(identity));
  if (sent !== null && draft.sentFor === sentFor) return { sent, sentFor };
  return { sent: { ...clearFacts(values, sending.policyVersion), ...(await sealedParts(draft, files, sending.clear)), attachments: files.map(attachmentIdOf) }, sentFor };
}

/** The team key was replaced after the words had been sealed. */
const isToFormerTeamKey = (answer: Submitted): boolean =>
  'userErrors' in answer && answer.userErrors.some(({ code, path }) => (code === 'REVOKED_KEY' || code === 'MISSING_RECIPIENT') && path[1] !== 'attachments');

/** Sealed once more, to the team key as it is now: nobody has to write anything again. */
async function submitAnew(draft: Draft, files: readonly KeptFile[], sending: Sending): Promise<Submitted> {
  await loadKeyRing(sending.session);
  const { sent, sentFor } = await contentOf(draft, files, sending);
  await sending.keep({ sent, sentFor });
  return submit(draft.submissionId, sent);
}

/**
 * @returns what the portal answered, kept in the draft too
 * @throws ReportRefused, CryptoError, HttpRefusal, OutboxFault, and what fetch throws where nothing answers
 */
export async function sendReport(begun: Draft, sending: Sending): Promise<Arrived> {
  const outbox = filesOf(begun.submissionId);
  await outbox.idle();
  // Files that were sealed meanwhile may have made a key.
  const draft: Draft = { ...(await sending.keep({})), values: begun.values };
  const newcomer = await openReporterKey(draft, sending);
  await sending.keep({ isBegun: true });
  if (newcomer !== null) await enterAccount(newcomer, sending.session);
  const files = await outbox.send();
  const { sent, sentFor } = await contentOf(draft, files, sending);
  await sending.keep({ sent, sentFor });
  let answer = await submit(draft.submissionId, sent);
  // An earlier try arrived although its answer did not, and the form was changed since: what counts is what arrived.
  const isEarlierText = 'userErrors' in answer && answer.userErrors.some(({ code }) => code === 'IDEMPOTENCY_MISMATCH') && draft.sent !== null;
  if (isEarlierText && draft.sent !== null) answer = await submit(draft.submissionId, draft.sent);
  if (isToFormerTeamKey(answer) && draft.values.way !== 'GPG') answer = await submitAnew({ ...draft, sent: null }, files, sending);
  if ('userErrors' in answer) {
    await sending.keep({ sent: null, sentFor: '' });
    if (answer.userErrors.some(({ path }) => path[1] === 'attachments')) outbox.forgetSent();
    throw new ReportRefused(answer.userErrors);
  }
  const arrived: Arrived = { ...answer.arrived, isEarlierText };
  // What arrived need not stay in this browser; what did not is shown once more.
  await sending.keep({ arrived, sent: null, sentFor: '', ...(isEarlierText ? {} : { values: emptyValues }) });
  await outbox.clear();
  void loadKeyRing(sending.session);
  return arrived;
}
