/**
 * What Laurel looks at in a mail: who sent it, what it answers, whether a machine wrote it, and whether it is one OpenPGP message. The
 * mail is somebody's words in clear until it is sealed, so nothing of it leaves this folder but what `ArrivedMail` names.
 */
import { createHash } from 'node:crypto';
import { type ParsedMail, simpleParser } from 'mailparser';
import { automaticKind, type AutomaticKind, type HeaderField } from './automatic-rules.ts';
import { type DeliveryReport, deliveryReports } from './delivery-reports.ts';
import { type OpenPgpPart, openPgpPart, unparsed } from './open-pgp-part.ts';

export interface ArrivedMail {
  /** The one address in the one From field, in lower case; null where there is none, or several. */
  readonly sender: string | null;
  /** With angle brackets. */
  readonly messageId: string | null;
  /** In-Reply-To and References, the nearest first, at most 50. */
  readonly answers: readonly string[];
  readonly automatic: AutomaticKind | null;
  readonly reports: readonly DeliveryReport[];
  readonly authentication: readonly string[];
  readonly spam: boolean;
  /** Every address in To, Cc, Delivered-To and the like, at most 200. */
  readonly recipients: readonly string[];
  readonly openPgp: OpenPgpPart;
  /** The header fields' own octets, without the empty line. */
  readonly headBytes: Buffer;
  /** Of what makes it the same mail, however often it travels: body, Message-ID, From, Date, Subject. */
  readonly digest: Buffer;
  readonly subject: string | null;
}

const options = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true };
/** A report of the largest size in base64 twice. Larger ones are sealed as they are: a parser makes a gigabyte of thirty megabytes of empty lines. */
const parsedWhole = 2 * 1024 * 1024;
/** Of a head that is too long for the parser, so that its sender is known. */
const longestHead = 64 * 1024;

/**
 * @param raw the mail's octets @param envelopeFrom MAIL FROM; null for the empty one, undefined where it is not known
 * @param trusted whose Authentication-Results count; undefined: nobody's
 */
export async function readMail(raw: Buffer, envelopeFrom: string | null | undefined, trusted: string | undefined): Promise<ArrivedMail> {
  const head = headOf(raw);
  const whole = raw.length <= parsedWhole;
  const full = whole ? await tryParse(raw) : null;
  const parsed = full ?? (await tryParse(head)) ?? (await tryParse(head.subarray(0, longestHead)));
  const isBroken = whole && full === null;
  const fields = (parsed?.headerLines ?? []).map(({ key, line }): HeaderField => ({ name: key, value: unfolded(line) }));
  return {
    sender: senderIn(parsed, fields),
    messageId: idsIn(fields, 'message-id')[0] ?? null,
    answers: [...new Set([...idsIn(fields, 'in-reply-to'), ...idsIn(fields, 'references').reverse()])].slice(0, 50),
    automatic: automaticKind(fields, envelopeFrom),
    reports: parsed ? deliveryReports(parsed) : [],
    ...verdicts(fields, trusted),
    recipients: recipientsIn(fields),
    openPgp: full ? openPgpPart(full) : isBroken ? 'BROKEN' : unparsed(raw),
    headBytes: head,
    digest: isBroken ? createHash('sha256').update(raw).digest() : digestOf(fields, raw.subarray(head.length)),
    subject: parsed?.subject ?? null,
  };
}

/** What no parser makes sense of is no fault of ours: a person looks at it. */
async function tryParse(octets: Buffer): Promise<ParsedMail | null> {
  try {
    return await simpleParser(octets, options);
  } catch {
    return null;
  }
}

function digestOf(fields: readonly HeaderField[], body: Buffer): Buffer {
  const named = ['message-id', 'from', 'date', 'subject'].flatMap((name) => valuesOf(fields, name));
  return createHash('sha256').update(JSON.stringify(named)).update(withoutReturns(body)).digest();
}

/** Whatever carries a mail may end its lines in its own way. */
function withoutReturns(body: Buffer): Buffer {
  const kept = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const octet = body[at] ?? 0;
    if (octet === 0x0d) continue;
    kept[length] = octet;
    length += 1;
  }
  return kept.subarray(0, length);
}

function headOf(raw: Buffer): Buffer {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => raw.indexOf(end)).filter((at) => at >= 0);
  return raw.subarray(0, Math.min(raw.length, ...ends));
}

const unfolded = (line: string): string => line.slice(line.indexOf(':') + 1).replaceAll(/\r?\n[ \t]+/g, ' ').trim();
const valuesOf = (fields: readonly HeaderField[], name: string): readonly string[] =>
  fields.flatMap((field) => (field.name === name ? [field.value] : []));
const idsIn = (fields: readonly HeaderField[], name: string): string[] =>
  valuesOf(fields, name).flatMap((value) => value.slice(0, 20_000).match(/<[!-;=?-~]{1,500}>/g) ?? []);

/** What PostgreSQL and a mail server both take; in no other form do we answer. */
const plainAddress = /^[^\s\p{C}@<>()[\],;:\\"]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,190}[\p{L}\p{N}])?$/u;

function senderIn(parsed: ParsedMail | null, fields: readonly HeaderField[]): string | null {
  const [one, ...others] = parsed?.from?.value ?? [];
  const address = one?.address?.toLowerCase();
  const isOne = others.length === 0 && valuesOf(fields, 'from').length === 1 && one?.group === undefined;
  return isOne && address !== undefined && plainAddress.test(address) ? address : null;
}

function recipientsIn(fields: readonly HeaderField[]): readonly string[] {
  const values = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) => valuesOf(fields, name));
  const found = values.flatMap((value) => value.slice(0, 20_000).match(/[^\s<>,;"()]{1,64}@[^\s<>,;"()]{1,200}/g) ?? []);
  return [...new Set(found.map((address) => address.toLowerCase()))].slice(0, 200);
}

/** RFC 8601: fields of our own server stand on top, so that of its fields the first counts; spam likewise. */
function verdicts(fields: readonly HeaderField[], trusted: string | undefined): Pick<ArrivedMail, 'authentication' | 'spam'> {
  if (trusted === undefined) return { authentication: [], spam: false };
  const said = valuesOf(fields, 'authentication-results').find((value) => value.split(/[\s;]/, 1)[0]?.toLowerCase() === trusted.toLowerCase()) ?? '';
  const authentication = said.slice(0, 4_000).match(/\b(?:spf|dkim|dmarc|arc)=[a-z]{1,12}\b/gi) ?? [];
  return { authentication: [...new Set(authentication.map((one) => one.toLowerCase()))].slice(0, 8), spam: said !== '' && /^yes/i.test(valuesOf(fields, 'x-spam-flag')[0] ?? '') };
}
