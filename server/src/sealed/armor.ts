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

/** Of every octet, with so many others behind it. The 24 bits stand at the top of a word, so nothing has to be masked. */
const crcTables = ((): readonly Int32Array[] => {
  const first = Int32Array.from({ length: 256 }, (_, octet) => {
    let crc = octet << 24;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc << 1) ^ (crc < 0 ? 0x86_4c_fb_00 : 0);
    return crc;
  });
  const tables = [first];
  for (let behind = 1; behind < 8; behind += 1) tables.push((tables[behind - 1] ?? first).map((crc) => (crc << 8) ^ (first[crc >>> 24] ?? 0)));
  return tables;
})();

/** CRC-24 of RFC 9580, 6.1.1: three octets. Eight octets at a time: a checksum of 1 MiB otherwise costs more than all other checks. */
export function crc24(bytes: Uint8Array): Buffer {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = crcTables as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const of = (table: Int32Array, octet: number): number => table[octet] ?? 0;
  const octet = (at: number): number => bytes[at] ?? 0;
  let crc = 0xb7_04_ce_00;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    crc = of(t7, (crc >>> 24) ^ octet(at)) ^ of(t6, ((crc >>> 16) & 0xff) ^ octet(at + 1)) ^ of(t5, ((crc >>> 8) & 0xff) ^ octet(at + 2))
      ^ of(t4, octet(at + 3)) ^ of(t3, octet(at + 4)) ^ of(t2, octet(at + 5)) ^ of(t1, octet(at + 6)) ^ of(t0, octet(at + 7));
  }
  for (; at < bytes.length; at += 1) crc = (crc << 8) ^ of(t0, (crc >>> 24) ^ octet(at));
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
