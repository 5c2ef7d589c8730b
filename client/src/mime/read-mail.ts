/**
 * Reads a mail, or a MIME entity that a mail program sealed. Runs in the worker for mails, which holds no keys: whatever a stranger wrote is
 * taken apart there, and a page that waits too long ends it. Words come out as text alone.
 */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { visibleText } from '../../../packages/client/src/sealing/visible-text.ts';
import { htmlToText } from './html-to-text.ts';
import type { MailFault, MailFile, MailHead, ReadMail } from './mail-api.ts';
import { oneLine } from './one-line.ts';
import { signedPartOf } from './signed-part.ts';

export const mailLimits = { octets: 40 * 1024 * 1024, depth: 64, parts: 1000, headerOctets: 1024 * 1024, files: 200, textCharacters: 1024 * 1024, lineMarks: 20_000 } as const;

export class MailRefusal extends Error {
  readonly fault: MailFault;
  constructor(fault: MailFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Lines that begin with two dashes, and those of them that are a declared boundary: what makes parts. */
function refuseManyParts(raw: Uint8Array): void {
  const text = new TextDecoder('latin1').decode(raw);
  const declared = new Set([...text.matchAll(/boundary=(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi)].map(([, quoted, bare]) => quoted ?? bare ?? ''));
  if (declared.size > mailLimits.parts) throw new MailRefusal('TOO_MANY_PARTS');
  let marks = 0;
  let parts = 0;
  for (const [, line = ''] of text.matchAll(/^--([^\r\n]{0,250})/gm)) {
    marks += 1;
    if (declared.has(line.trimEnd())) parts += 1;
    if (parts > mailLimits.parts || marks > mailLimits.lineMarks) throw new MailRefusal('TOO_MANY_PARTS');
  }
}

async function parse(raw: Uint8Array): Promise<Email> {
  if (raw.length > mailLimits.octets) throw new MailRefusal('TOO_LARGE');
  refuseManyParts(raw);
  try {
    return await PostalMime.parse(withoutFromLine(raw), {
      maxNestingDepth: mailLimits.depth,
      maxHeadersSize: mailLimits.headerOctets,
      maxRfc822NestingDepth: 0,
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    if (/nesting depth/i.test(words)) throw new MailRefusal('TOO_DEEP');
    throw new MailRefusal(/header size/i.test(words) ? 'HEADERS_TOO_LARGE' : 'UNREADABLE');
  }
}

/** Folders keep mails behind a line `From sender date`. */
function withoutFromLine(raw: Uint8Array): Uint8Array {
  const isFromLine = [0x46, 0x72, 0x6f, 0x6d, 0x20].every((octet, at) => raw[at] === octet);
  const end = isFromLine ? raw.indexOf(0x0a) : -1;
  return end < 0 ? raw : raw.subarray(end + 1);
}

const orNull = (text: string | undefined, limit = 500): string | null => {
  const line = oneLine(text ?? '', limit);
  return line === '' ? null : line;
};

const mailboxes = (addresses: readonly Address[]): string[] =>
  addresses.flatMap((each) => (each.address === undefined ? each.group.map(({ address }) => address) : [each.address])).filter((address) => address !== '');

function shownSender(address: Address | undefined): string | null {
  if (address === undefined) return null;
  const [mailbox = ''] = mailboxes([address]);
  if (mailbox === '') return orNull(address.name);
  return orNull(address.name === '' ? mailbox : `${address.name} <${mailbox}>`);
}

/** `<…>` ids out of a field, the newest last. */
const idsIn = (field: string | undefined): string[] => (field?.match(/<[^<>\s]{1,500}>/g) ?? []).slice(-100);

function natureOf(email: Email): MailHead['nature'] {
  const has = (name: string, pattern: RegExp): boolean => email.headers.some(({ key, value }) => key === name && pattern.test(value));
  if (has('x-spam-flag', /^\s*yes/i) || has('x-spam-status', /^\s*yes/i)) return 'SPAM';
  const isMachine = has('auto-submitted', /^\s*(?!no\b)\S/i) || has('precedence', /^\s*(?:bulk|junk|auto_reply)/i) || has('content-type', /^\s*multipart\/report/i);
  return isMachine ? 'AUTOMATIC' : 'PERSONAL';
}

function headOf(email: Email): MailHead {
  const from = email.from ?? email.sender;
  const replyTo = email.replyTo?.[0];
  const when = email.date === undefined ? Number.NaN : Date.parse(email.date);
  return {
    subject: orNull(email.subject),
    from: shownSender(from),
    fromAddress: from === undefined ? null : orNull(mailboxes([from])[0]?.toLowerCase()),
    replyTo: shownSender(replyTo),
    to: mailboxes([...(email.to ?? []), ...(email.cc ?? [])]).slice(0, 20).map((address) => oneLine(address, 300)),
    date: Number.isNaN(when) ? null : new Date(when).toISOString(),
    messageId: idsIn(email.messageId)[0] ?? null,
    inReplyTo: idsIn(email.inReplyTo)[0] ?? null,
    references: idsIn(email.references),
    nature: natureOf(email),
  };
}

const octetsOf = (content: Attachment['content']): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content instanceof Uint8Array ? content : new Uint8Array(content));

function fileOf(part: Attachment): MailFile {
  const isMail = part.mimeType === 'message/rfc822';
  return {
    name: part.filename ?? (isMail ? 'message.eml' : part.mimeType === 'application/pgp-signature' ? 'signature.asc' : part.mimeType === 'text/calendar' ? 'invitation.ics' : ''),
    shownName: orNull(part.filename ?? undefined, 200),
    mimeType: oneLine(part.mimeType, 100),
    isMail,
    bytes: octetsOf(part.content),
  };
}

/** What a sender wrote, in text: the plain form, else the HTML one with its marks taken off. */
function wordsOf(email: Email): Pick<ReadMail, 'text' | 'textFrom' | 'isCut'> {
  const limit = mailLimits.textCharacters;
  const plain = email.text ?? '';
  const isPlain = plain.trim() !== '' || email.html === undefined;
  const whole = isPlain ? plain : htmlToText(email.html?.slice(0, 4 * limit) ?? '');
  const isCut = whole.length > limit || (!isPlain && (email.html?.length ?? 0) > 4 * limit);
  return { text: visibleText(whole.slice(0, limit)).trimEnd(), textFrom: whole.trim() === '' ? 'NONE' : isPlain ? 'PLAIN' : 'HTML', isCut };
}

/** The first block between two lines; null where there is none, or no end to it. */
function blockIn(text: string, begin: string, end: string): string | null {
  const from = text.indexOf(`-----BEGIN PGP ${begin}-----`);
  const last = `-----END PGP ${end}-----`;
  const to = from < 0 ? -1 : text.indexOf(last, from);
  return to < 0 ? null : text.slice(from, to + last.length);
}

/** The one OpenPGP message within: of PGP/MIME, or inline. */
function sealedWithin(email: Email): string | null {
  const part = email.attachments.find(({ mimeType, filename }) => mimeType === 'application/octet-stream' && (filename === null || /\.asc$/i.test(filename)));
  const isEncrypted = email.attachments.some(({ mimeType }) => mimeType === 'application/pgp-encrypted');
  const text = isEncrypted && part !== undefined ? new TextDecoder('latin1').decode(octetsOf(part.content)) : (email.text ?? '');
  return blockIn(text, 'MESSAGE', 'MESSAGE');
}

const headingOf = ({ from, date, subject }: MailHead): string => [from, date, subject].filter((part) => part !== null).join(' · ');

/** Several mails in one, as an imported thread is: each is read, and what they carry comes together. */
async function readDigest(email: Email): Promise<Pick<ReadMail, 'text' | 'sections' | 'textFrom' | 'isCut' | 'files' | 'filesLeftOut'> | null> {
  const [first] = email.headers.filter(({ key }) => key === 'content-type');
  const mails = email.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
  if (!/^multipart\/digest\b/i.test(first?.value ?? '') || mails.length === 0 || mails.length !== email.attachments.length) return null;
  const parsed = await Promise.all(mails.map(async ({ content }) => parse(octetsOf(content))));
  const read = parsed.map((each) => ({ ...wordsOf(each), heading: headingOf(headOf(each)), files: each.attachments.map(fileOf) }));
  const files = read.flatMap((each) => each.files);
  return {
    text: read.map(({ heading, text }) => `${heading}\n\n${text}`).join('\n\n'),
    sections: read.map(({ heading, text }) => ({ heading, text })),
    textFrom: 'PLAIN',
    isCut: read.some(({ isCut }) => isCut),
    files: files.slice(0, mailLimits.files),
    filesLeftOut: Math.max(0, files.length - mailLimits.files),
  };
}

/** @throws MailRefusal */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  const email = await parse(raw);
  const clearsigned = blockIn(email.text ?? '', 'SIGNED MESSAGE', 'SIGNATURE');
  const files = email.attachments.slice(0, mailLimits.files).map(fileOf);
  return {
    ...headOf(email),
    ...((await readDigest(email)) ?? { ...wordsOf(email), sections: [], files, filesLeftOut: email.attachments.length - files.length }),
    signed: signedPartOf(withoutFromLine(raw), email) ?? (clearsigned === null ? null : { kind: 'CLEARSIGNED', text: clearsigned }),
    sealedWithin: sealedWithin(email),
  };
}

/** From the header fields alone. @throws MailRefusal */
export async function readMailHead(header: Uint8Array): Promise<MailHead> {
  return headOf(await parse(header));
}
