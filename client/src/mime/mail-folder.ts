/**
 * Looks through an old mailbox before anything is made of it: which mails there are and where, who wrote them, what belongs together. Files
 * are read in pieces and never held; of each mail only its head, its place and its hash stay. Shared by the page and the tests.
 */
import { sha256Hex } from '../../../packages/client/src/sealing/bytes.ts';
import { looksLikeMail } from '../../../packages/client/src/sealing/mail-likeness.ts';
import type { Closing } from '../../../schema/import/imported-report.ts';
import type { MailFault, MailHead } from './mail-api.ts';
import { MboxSplitter, type Span, startsLikeMbox, unquoteFrom } from './mbox.ts';
import { threadsOf } from './threads.ts';

export interface FolderFile {
  readonly name: string;
  readonly blob: Blob;
  /** Made here of a report that has an id of its own: what else it says may change until a later run. */
  readonly isMade?: boolean;
  /** How that report ended. */
  readonly closedAs?: Closing;
}
export interface FoundMail extends Span {
  readonly file: FolderFile;
  readonly isQuoted: boolean;
  readonly head: MailHead;
  /** SHA-256 of its octets, hex. */
  readonly sha256: string;
}
/** NO_MAIL: the whole file is none. TWICE: the same mail was found before. NO_DATE: it says not when it was written. */
export type SkipReason = 'NO_MAIL' | 'AUTOMATIC' | 'SPAM' | 'TWICE' | 'NO_DATE' | MailFault;
export interface SkippedMail<Reason = SkipReason> {
  readonly where: string;
  readonly reason: Reason;
  readonly from: string | null;
  readonly subject: string | null;
}
export interface PlannedCase {
  /** A UUID out of the first mail's Message-ID and content, or a report's own id: the same folder gives the same ones. */
  readonly key: string;
  readonly mails: readonly FoundMail[];
  readonly first: FoundMail;
  /** Null: it begins open, as every mail does. */
  readonly closedAs: Closing | null;
}
export interface FolderPlan {
  readonly cases: readonly PlannedCase[];
  readonly skipped: readonly SkippedMail[];
}
export interface Scanning {
  readonly readHead: (header: Uint8Array) => Promise<MailHead | { readonly fault: MailFault }>;
  readonly onProgress: (doneBytes: number, totalBytes: number) => void;
  readonly signal: AbortSignal;
}

const PIECE = 4 * 1024 * 1024;
const MAX_MAIL = 40 * 1024 * 1024;
const MAX_HEADER = 256 * 1024;

const octetsOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());

/** The mail as it was written. */
export async function readOctets({ file, start, end, isQuoted }: Pick<FoundMail, 'file' | 'start' | 'end' | 'isQuoted'>): Promise<Uint8Array> {
  const octets = await octetsOf(file.blob.slice(start, end));
  return isQuoted ? unquoteFrom(octets) : octets;
}

function headerOctets(mail: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(mail.subarray(0, MAX_HEADER));
  const end = /\r?\n\r?\n/.exec(text);
  return mail.subarray(0, end === null ? MAX_HEADER : end.index + end[0].length);
}

async function* spansOf(file: FolderFile, { signal }: Scanning): AsyncGenerator<Span & { readonly isQuoted: boolean }> {
  const start = await octetsOf(file.blob.slice(0, MAX_HEADER));
  if (!startsLikeMbox(start)) {
    if (looksLikeMail(start)) yield { start: 0, end: file.blob.size, isQuoted: false };
    return;
  }
  const splitter = new MboxSplitter();
  for (let at = 0; at < file.blob.size; at += PIECE) {
    signal.throwIfAborted();
    for (const span of splitter.take(await octetsOf(file.blob.slice(at, at + PIECE)))) yield { ...span, isQuoted: true };
  }
  for (const span of splitter.finish()) yield { ...span, isQuoted: true };
}

async function mailAt(file: FolderFile, span: Span & { readonly isQuoted: boolean }, scanning: Scanning): Promise<FoundMail | MailFault> {
  if (span.end - span.start > MAX_MAIL) return 'TOO_LARGE';
  const octets = await readOctets({ file, ...span });
  const head = await scanning.readHead(headerOctets(octets));
  return 'fault' in head ? head.fault : { file, ...span, head, sha256: await sha256Hex(octets) };
}

const placeOf = (file: FolderFile, { start }: Span): string => (start === 0 ? file.name : `${file.name}, octet ${start}`);

/** Copies of one mail differ by the servers that they passed. */
const identityOf = ({ head, sha256 }: FoundMail): string =>
  head.messageId === null ? sha256 : [head.messageId, head.fromAddress, head.subject, head.date].join('\n');

function reasonOf({ head }: FoundMail): SkipReason | null {
  if (head.nature !== 'PERSONAL') return head.nature;
  return head.date === null ? 'NO_DATE' : null;
}

/** RFC 9562, 5.8. */
async function keyOf({ head, sha256, file }: FoundMail): Promise<string> {
  const hex = await sha256Hex(new TextEncoder().encode(`laurel import\n${head.messageId ?? ''}\n${file.isMade === true ? '' : sha256}`));
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** @throws what `signal` was aborted with, or what reading a file throws */
export async function planOf(files: readonly FolderFile[], scanning: Scanning): Promise<FolderPlan> {
  const totalBytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const mails: FoundMail[] = [];
  const skipped: SkippedMail[] = [];
  const known = new Set<string>();
  let doneBefore = 0;
  for (const file of files) {
    let count = 0;
    for await (const span of spansOf(file, scanning)) {
      scanning.signal.throwIfAborted();
      count += 1;
      const found = await mailAt(file, span, scanning);
      scanning.onProgress(doneBefore + span.end, totalBytes);
      const where = placeOf(file, span);
      if (typeof found === 'string') {
        skipped.push({ where, reason: found, from: null, subject: null });
        continue;
      }
      const { from, subject } = found.head;
      const reason = known.has(identityOf(found)) ? 'TWICE' : reasonOf(found);
      known.add(identityOf(found));
      if (reason === null) mails.push(found);
      else skipped.push({ where, reason, from, subject });
    }
    if (count === 0) skipped.push({ where: file.name, reason: 'NO_MAIL', from: null, subject: null });
    doneBefore += file.blob.size;
    scanning.onProgress(doneBefore, totalBytes);
  }
  const cases = await Promise.all(threadsOf(mails).map(plannedCase));
  return { cases: cases.flatMap((each) => each ?? []), skipped };
}

async function plannedCase(mails: readonly FoundMail[]): Promise<PlannedCase | null> {
  const [first] = mails;
  return first === undefined ? null : { key: await keyOf(first), mails, first, closedAs: mails.find(({ file }) => file.closedAs)?.file.closedAs ?? null };
}
