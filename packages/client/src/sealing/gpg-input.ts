/**
 * Cuts the armored block out of what somebody pasted or dropped, and mends what mail programs and editors do to it. Says what it
 * did: nothing is changed in silence. Pure; the page uses it without the worker.
 */
import { fromBase64, toBase64 } from '../../../../schema/recovery/base64.ts';

export type Mend = 'TEXT_AROUND' | 'HEADERS_DROPPED' | 'UNQUOTED' | 'DASHES' | 'QUOTED_PRINTABLE' | 'BLANK_LINE' | 'FROM_BINARY';
export type GpgInputFault = 'NOTHING' | 'NOT_SEALED' | 'PRIVATE_KEY' | 'PUBLIC_KEY' | 'SEVERAL' | 'CUT_SHORT' | 'DAMAGED';
export type GpgInput =
  | { readonly state: 'FOUND'; readonly armored: string; readonly mends: readonly Mend[] }
  | { readonly state: 'REFUSED'; readonly fault: GpgInputFault };

const refused = (fault: GpgInputFault): GpgInput => ({ state: 'REFUSED', fault });
const BEGIN = '-----BEGIN PGP MESSAGE-----';
const END = '-----END PGP MESSAGE-----';
const dashes = '[-\\u2010-\\u2015\\u2212]{1,8}';
const marker = (word: string): RegExp => new RegExp(`^[>|\\s]*${dashes} ?${word} PGP MESSAGE ?${dashes}$`);
const beginLine = marker('BEGIN');
const endLine = marker('END');

/** Blanks of every kind as blanks, no invisible characters. */
const plainLines = (text: string): string[] =>
  text.replace(/[\uFEFF\u200B-\u200D\u2060]/g, '').replace(/\u00A0/g, ' ').split(/\r\n|\r|\n/).map((line) => line.trimEnd());

function faultWithoutBlock(text: string): GpgInputFault {
  if (text.trim() === '') return 'NOTHING';
  if (/BEGIN PGP PRIVATE KEY BLOCK/.test(text)) return 'PRIVATE_KEY';
  if (/BEGIN PGP PUBLIC KEY BLOCK/.test(text)) return 'PUBLIC_KEY';
  if (/BEGIN PGP MESSAGE/.test(text)) return 'CUT_SHORT';
  return 'NOT_SEALED';
}

/** Quoted-printable turns every `=` into `=3D`, and the checksum's line has one. */
function undoQuotedPrintable(lines: readonly string[]): string[] {
  const joined = lines.join('\n').replace(/=\n/g, '');
  return joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).split('\n');
}

interface Inner {
  readonly base64: string;
  readonly hasHeaders: boolean;
  readonly hasBlank: boolean;
}

function innerOf(lines: readonly string[]): Inner {
  const isHeader = (line: string): boolean => /^[A-Za-z][A-Za-z0-9-]*:( |$)/.test(line);
  const start = lines.findIndex((line) => line !== '' && !isHeader(line));
  const body = start < 0 ? [] : lines.slice(start).filter((line) => line !== '');
  const checksum = /^=[A-Za-z0-9+/]{4}$/.test(body.at(-1) ?? '') ? 1 : 0;
  return {
    base64: body.slice(0, body.length - checksum).join(''),
    hasHeaders: lines.some(isHeader),
    hasBlank: start > 0 && lines.slice(0, start).includes(''),
  };
}

/** RFC 9580, 6.1. */
function crc24(bytes: Uint8Array): Uint8Array {
  let crc = 0xb704ce;
  for (const octet of bytes) {
    crc ^= octet << 16;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc << 1) ^ (crc & 0x800000 ? 0x1864cfb : 0);
  }
  return Uint8Array.of((crc >> 16) & 0xff, (crc >> 8) & 0xff, crc & 0xff);
}

function armorOf(bytes: Uint8Array): string {
  return `${BEGIN}\n\n${toBase64(bytes).replace(/.{1,64}/g, '$&\n')}=${toBase64(crc24(bytes))}\n${END}\n`;
}

/** What stands in a pasted text. */
export function readGpgInput(text: string): GpgInput {
  const lines = plainLines(text);
  const begin = lines.findIndex((line) => beginLine.test(line));
  const end = lines.findIndex((line, at) => at > begin && endLine.test(line));
  if (begin < 0 || end < 0) return refused(faultWithoutBlock(text));
  const outside = [...lines.slice(0, begin), ...lines.slice(end + 1)];
  if (outside.some((line) => line.includes('BEGIN PGP PRIVATE KEY'))) return refused('PRIVATE_KEY');
  if (outside.some((line) => beginLine.test(line))) return refused('SEVERAL');
  const mends = new Set<Mend>();
  if (outside.some((line) => /[^>|\s]/.test(line))) mends.add('TEXT_AROUND');
  if (/^[>|\s]/.test(lines[begin] ?? '')) mends.add('UNQUOTED');
  if (!(lines[begin] ?? '').endsWith(BEGIN) || !(lines[end] ?? '').endsWith(END)) mends.add('DASHES');
  let block = lines.slice(begin + 1, end).map((line) => line.replace(/^[>|\s]+/, ''));
  if (block.some((line) => /=3D/.test(line))) {
    block = undoQuotedPrintable(block);
    mends.add('QUOTED_PRINTABLE');
  }
  const { base64, hasHeaders, hasBlank } = innerOf(block);
  if (hasHeaders) mends.add('HEADERS_DROPPED');
  if (!hasBlank) mends.add('BLANK_LINE');
  return found(base64, mends);
}

/** What the first packet says, whatever the armor says: gpg exports keys in binary too. RFC 9580, section 5. */
const faultOfTag: Readonly<Record<number, GpgInputFault>> = { 5: 'PRIVATE_KEY', 7: 'PRIVATE_KEY', 6: 'PUBLIC_KEY', 14: 'PUBLIC_KEY' };

function foundBytes(bytes: Uint8Array, mends: readonly Mend[]): GpgInput {
  const first = bytes[0];
  if (first === undefined) return refused('DAMAGED');
  const fault = faultOfTag[first >= 0xc0 ? first & 0x3f : (first >> 2) & 0x0f];
  return fault === undefined ? { state: 'FOUND', armored: armorOf(bytes), mends } : refused(fault);
}

function found(base64: string, mends: ReadonlySet<Mend>): GpgInput {
  try {
    return foundBytes(fromBase64(base64), [...mends]);
  } catch {
    return refused('DAMAGED');
  }
}

/** The same for a file: what gpg writes without --armor is binary. */
export function readGpgFile(bytes: Uint8Array): GpgInput {
  const first = bytes[0] ?? 0;
  // A byte order mark looks like a packet header.
  const isBinary = first >= 0x80 && !(first === 0xef && bytes[1] === 0xbb);
  if (!isBinary) return readGpgInput(new TextDecoder().decode(bytes));
  return foundBytes(bytes, ['FROM_BINARY']);
}
