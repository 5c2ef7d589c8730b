/**
 * ASCII armor of sealed texts, both ways: RFC 9580, section 6. Reading is strict about what stands around the block, and lenient
 * about what mail programs do to lines: CRLF, trailing blanks, a byte order mark, doubled line ends, a missing checksum.
 */
import { fail } from './faults.ts';

const BEGIN = '-----BEGIN PGP MESSAGE-----';
const END = '-----END PGP MESSAGE-----';
/** GnuPG, Mailvelope and the like write a Version and a Comment. More, or longer, is somebody's words in clear. */
const MAX_HEADERS = 8;
const HEADER = /^[A-Za-z0-9-]{1,40}:(?: .{0,200})?$/u;
const lineLength = 76;
const CHECKSUM = /^=[A-Za-z0-9+/]{4}$/;

/**
 * The octets inside the one armored message; armor headers are dropped.
 * @throws SealedFault
 */
export function readArmor(text: string): Buffer {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u).map((line) => line.trimEnd());
  const begin = lines.indexOf(BEGIN);
  if (begin < 0) failWithoutBlock(text);
  const end = lines.indexOf(END, begin + 1);
  requireNothingAround(lines, begin, end);
  if (end < 0) fail('unfinished-block');
  const body = bodyAfterHeaders(lines.slice(begin + 1, end));
  const checksum = CHECKSUM.test(body.at(-1) ?? '') ? body.pop() : undefined;
  const base64 = body.join('');
  const bytes = Buffer.from(base64, 'base64');
  // Buffer skips foreign characters, so the text is compared whole: cheaper than a search, and it finds odd padding too.
  if (bytes.toString('base64') !== base64) fail('bad-base64');
  if (checksum !== undefined && checksum !== `=${crc24(bytes).toString('base64')}`) fail('bad-checksum');
  return bytes;
}

/** What was sent instead of a sealed text, as far as its first words tell. */
function failWithoutBlock(text: string): never {
  if (text.includes('PGP PRIVATE KEY BLOCK')) fail('private-key');
  if (text.includes('BEGIN PGP SIGNED MESSAGE')) fail('cleartext-signed');
  if (text.includes('BEGIN PGP MESSAGE')) fail('altered-block');
  if (text.includes('BEGIN PGP PUBLIC KEY BLOCK')) fail('public-key');
  if (text.includes('BEGIN PGP SIGNATURE')) fail('detached-signature');
  fail('plain-text');
}

function requireNothingAround(lines: readonly string[], begin: number, end: number): void {
  const around = [...lines.slice(0, begin), ...(end < 0 ? [] : lines.slice(end + 1))];
  const others = lines.filter((line, at) => at !== begin && line.startsWith('-----BEGIN PGP'));
  if (others.some((line) => line.includes('PRIVATE KEY'))) fail('private-key');
  if (others.length > 0) fail('second-block');
  if (around.some((line) => line !== '')) fail('text-around-block');
}

/** Armor headers end at an empty line, which must be there; mail programs may double every line end. */
function bodyAfterHeaders(lines: readonly string[]): string[] {
  let at = 0;
  let headers = 0;
  let sawEmptyLine = false;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') sawEmptyLine = true;
    else if (!line.includes(':')) break;
    else if (HEADER.test(line) && headers < MAX_HEADERS) headers += 1;
    else fail('bad-armor-header');
  }
  if (!sawEmptyLine) fail('bad-armor-header');
  return lines.slice(at).filter((line) => line !== '');
}

/** Of every octet, one to four places before the end of a word. The 24 bits stand at the top of a word, so nothing has to be masked. */
const crcTables = ((): readonly [Int32Array, Int32Array, Int32Array, Int32Array] => {
  const first = Int32Array.from({ length: 256 }, (_, octet) => {
    let crc = octet << 24;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc << 1) ^ (crc < 0 ? 0x86_4c_fb_00 : 0);
    return crc;
  });
  const next = (table: Int32Array): Int32Array => table.map((crc) => (crc << 8) ^ (first[crc >>> 24] ?? 0));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
})();

/** CRC-24 of RFC 9580, 6.1.1: three octets. Four octets at a time: a checksum of 1 MiB otherwise costs more than all other checks. */
export function crc24(bytes: Uint8Array): Buffer {
  const [t0, t1, t2, t3] = crcTables;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = 0xb7_04_ce_00;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    const word = crc ^ view.getInt32(at);
    crc = (t3[word >>> 24] ?? 0) ^ (t2[(word >>> 16) & 0xff] ?? 0) ^ (t1[(word >>> 8) & 0xff] ?? 0) ^ (t0[word & 0xff] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc << 8) ^ (t0[(crc >>> 24) ^ view.getUint8(at)] ?? 0);
  return Buffer.of(crc >>> 24, (crc >>> 16) & 0xff, (crc >>> 8) & 0xff);
}

/**
 * The armored message of PKESK packets and the SEIPD packet they open. It carries the CRC-24 that RFC 9580 leaves out: without it
 * GnuPG 2.4 fails, and Thunderbird shows nothing, whenever the octets are a multiple of three.
 */
export function assemble(pkesks: readonly Uint8Array[], seipdBytes: Uint8Array): string {
  const bytes = Buffer.concat([...pkesks, seipdBytes]);
  const base64 = bytes.toString('base64');
  let lines = '';
  for (let at = 0; at < base64.length; at += lineLength) lines += `${base64.slice(at, at + lineLength)}\n`;
  return `${BEGIN}\n\n${lines}=${crc24(bytes).toString('base64')}\n${END}\n`;
}
