/** Reads the sealed MIME entity, and anything that somebody sealed in its place. Pure; never throws. */
import type { EntityBinding, EntityFault, EntityKind, EntitySubject, ReadEntity } from './entity.ts';
import { entityKinds, fieldPatterns } from './entity.ts';
import { isReportHeading } from './report-text.ts';
import { readBody } from './sections.ts';

interface Header {
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly bodyAt: number;
  readonly lineBreak: string;
}

class Refusal extends Error {
  readonly fault: EntityFault;
  readonly field: string;
  constructor(fault: EntityFault, field: string) {
    super(fault);
    this.fault = fault;
    this.field = field;
  }
}

/** Null where the text does not start with header fields and an empty line. */
function readHeader(raw: string): Header | null {
  const end = /\r?\n\r?\n/.exec(raw);
  if (end === null) return null;
  const unfolded = raw.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  const fields = [];
  for (const line of unfolded.split(/\r?\n/)) {
    const found = /^([A-Za-z][A-Za-z0-9-]*):[ \t]*(.*?)[ \t]*$/.exec(line);
    if (found === null) return null;
    fields.push({ name: (found[1] ?? '').toLowerCase(), value: found[2] ?? '' });
  }
  return { fields, bodyAt: end.index + end[0].length, lineBreak: end[0].startsWith('\r') ? '\r\n' : '\n' };
}

/** The one value of a field, whatever the case of its name. */
function only(header: Header, name: string): string | undefined {
  const found = header.fields.filter((field) => field.name === name);
  if (found.length > 1) throw new Refusal('FIELD_TWICE', name);
  return found[0]?.value;
}

function required(header: Header, name: string, pattern: RegExp): string {
  const value = only(header, name);
  if (value === undefined) throw new Refusal('FIELD_MISSING', name);
  if (!pattern.test(value)) throw new Refusal('FIELD_MALFORMED', name);
  return value;
}

function readSubject(header: Header): EntitySubject {
  const ofCase = only(header, 'laurel-case');
  const ofSubmission = only(header, 'laurel-submission');
  if (ofCase !== undefined && ofSubmission !== undefined) throw new Refusal('FIELD_TWICE', 'laurel-case');
  if (ofCase !== undefined) return { case: required(header, 'laurel-case', fieldPatterns.case) };
  return { submission: required(header, 'laurel-submission', fieldPatterns.submission) };
}

function readKind(header: Header): EntityKind {
  const value = required(header, 'laurel-kind', /./);
  const kind = entityKinds.find((known) => known === value);
  if (kind === undefined) throw new Refusal('FIELD_MALFORMED', 'laurel-kind');
  return kind;
}

function readBinding(header: Header): EntityBinding {
  const format = required(header, 'laurel-format', /./);
  if (format !== '1') throw new Refusal('FORMAT_UNKNOWN', 'laurel-format');
  const attachments = header.fields.filter((field) => field.name === 'laurel-attachment').map((field) => field.value);
  if (attachments.some((sha256) => !fieldPatterns.attachment.test(sha256))) throw new Refusal('FIELD_MALFORMED', 'laurel-attachment');
  const mailSubject = only(header, 'subject');
  return {
    portal: required(header, 'laurel-portal', fieldPatterns.portal),
    kind: readKind(header),
    id: required(header, 'laurel-id', fieldPatterns.id),
    about: readSubject(header),
    time: required(header, 'laurel-time', fieldPatterns.time),
    signer: required(header, 'laurel-signer', fieldPatterns.signer),
    attachments,
    ...(mailSubject === undefined ? {} : { mailSubject }),
  };
}

/** Words of a hand-made text: without the few MIME fields that a mail program put in front. */
function freeBody(raw: string, header: Header | null) {
  const type = header?.fields.find((field) => field.name === 'content-type')?.value.toLowerCase() ?? '';
  const encoding = header?.fields.find((field) => field.name === 'content-transfer-encoding')?.value.toLowerCase() ?? '8bit';
  const isPlain = header !== null && type.startsWith('text/plain') && (encoding === '8bit' || encoding === '7bit');
  const words = isPlain ? raw.slice(header.bodyAt) : raw;
  return readBody(words, words.includes('\r\n') ? '\r\n' : '\n', isReportHeading);
}

/** What stands in a text that was sealed. */
export function readEntity(raw: string): ReadEntity {
  const header = readHeader(raw);
  if (header === null || !header.fields.some((field) => field.name.startsWith('laurel-'))) {
    return { state: 'FREE', body: freeBody(raw, header), raw };
  }
  try {
    const binding = readBinding(header);
    return { state: 'BOUND', binding, body: readBody(raw.slice(header.bodyAt), header.lineBreak, () => true), raw };
  } catch (error) {
    if (error instanceof Refusal) return { state: 'REFUSED', fault: error.fault, field: error.field, raw };
    throw error;
  }
}

/** The same for octets. Octets that are no UTF-8 are shown as far as they can be, and bind to nothing. */
export function readEntityBytes(bytes: Uint8Array): ReadEntity {
  try {
    return readEntity(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { state: 'REFUSED', fault: 'NOT_UTF8', field: '', raw: new TextDecoder().decode(bytes) };
  }
}
