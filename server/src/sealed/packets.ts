/**
 * Splits octets into OpenPGP packets without any key: PKESK packets, then one SEIPD version 1 packet, then the end. RFC 9580, 4.2,
 * 5.1 and 5.13.1. The SEIPD packet keeps its exact octets, header and partial lengths included, because their SHA-256 stands on
 * the receipt.
 */
import { type Fault, fail } from './faults.ts';
import { HIDDEN_KEY_ID, keyIdOfPkesk, type Pkesk } from './pkesk.ts';
import { isPlainText } from './plain-text.ts';

export interface SealedPackets {
  readonly pkesks: readonly Pkesk[];
  readonly seipdBytes: Uint8Array;
}

interface Packet {
  readonly tag: number;
  readonly parts: readonly Uint8Array[];
  readonly start: number;
  readonly end: number;
}

export const MAX_PKESKS = 8;
const PKESK = 1;
const SEIPD = 18;
/** Version, prefix of one block and two octets, an empty packet inside, and the modification detection code. */
const MIN_SEIPD_BODY = 43;
/** RFC 9580, 4.2.1.4: the first part has at least 512 octets, which is the exponent 9. */
const MIN_FIRST_PART = 224 + 9;

/** What the other packets say about what was sent. */
const faultOfTag: Readonly<Record<number, Fault>> = {
  2: 'not-encrypted', 3: 'password', 4: 'not-encrypted', 5: 'private-key', 6: 'public-key', 7: 'private-key', 8: 'not-encrypted',
  9: 'outdated-encryption', 11: 'not-encrypted', 14: 'public-key', 20: 'unsupported-encryption',
};

class Octets {
  at = 0;
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
  next(): number {
    const octet = this.bytes[this.at] ?? fail('truncated');
    this.at += 1;
    return octet;
  }
  number(size: number): number {
    let value = 0;
    for (let left = size; left > 0; left -= 1) value = value * 256 + this.next();
    return value;
  }
  take(size: number): Uint8Array {
    if (this.at + size > this.bytes.length) fail('truncated');
    const part = this.bytes.subarray(this.at, this.at + size);
    this.at += size;
    return part;
  }
}

/** Old header: the length has 1, 2 or 4 octets; an indeterminate one would swallow whatever follows. */
function oldBody(octets: Octets, lengthType: number): Uint8Array {
  if (lengthType === 3) fail('bad-length');
  return octets.take(octets.number(1 << lengthType));
}

/** New header: one, two or five octets of length; partial lengths for the SEIPD packet alone. */
function newBody(octets: Octets, tag: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (;;) {
    const first = octets.next();
    const isPartial = first >= 224 && first < 255;
    if (!isPartial) {
      const size = first < 192 ? first : first < 224 ? (first - 192) * 256 + octets.next() + 192 : octets.number(4);
      return [...parts, octets.take(size)];
    }
    if (tag !== SEIPD || (parts.length === 0 && first < MIN_FIRST_PART)) fail('bad-length');
    parts.push(octets.take(2 ** (first & 31)));
  }
}

const tagOf = (first: number): number => (first >= 0xc0 ? first & 0x3f : (first >> 2) & 0x0f);

function readPacket(octets: Octets, isAllowed: (tag: number) => boolean): Packet {
  const start = octets.at;
  const first = octets.next();
  if (first < 0x80) fail('bad-packet-header');
  const isNew = first >= 0xc0;
  const tag = tagOf(first);
  if (!isAllowed(tag)) fail(faultOfTag[tag] ?? 'unexpected-packet');
  const parts = isNew ? newBody(octets, tag) : [oldBody(octets, first & 3)];
  return { tag, parts, start, end: octets.at };
}

function toPkesk(packet: Packet, bytes: Uint8Array): Pkesk {
  return { keyId: keyIdOfPkesk(packet.parts[0] ?? fail('bad-pkesk')), bytes: Buffer.from(bytes.subarray(packet.start, packet.end)) };
}

/** Hidden recipients may repeat: each is another key. */
function requireRecipients(pkesks: readonly Pkesk[]): void {
  if (pkesks.length === 0) fail('no-recipient');
  if (pkesks.length > MAX_PKESKS) fail('too-many-recipients');
  const named = pkesks.map(({ keyId }) => keyId).filter((keyId) => keyId !== HIDDEN_KEY_ID);
  if (new Set(named).size !== named.length) fail('repeated-recipient');
}

/**
 * PKESK packets and the one SEIPD packet, as copies: the views would keep the whole upload alive.
 * @throws SealedFault with the first fault
 */
export function readSealedPackets(bytes: Uint8Array): SealedPackets {
  const octets = new Octets(bytes);
  const pkesks: Pkesk[] = [];
  while (octets.at < bytes.length) {
    const packet = readPacket(octets, (tag) => tag === PKESK || tag === SEIPD);
    if (packet.tag === PKESK) {
      pkesks.push(toPkesk(packet, bytes));
      if (pkesks.length > MAX_PKESKS) fail('too-many-recipients');
      continue;
    }
    if (packet.parts[0]?.[0] !== 1) fail('unsupported-encryption');
    if (packet.parts.reduce((sum, part) => sum + part.length, 0) < MIN_SEIPD_BODY) fail('bad-body');
    if (octets.at !== bytes.length) fail('after-body');
    if (isPlainText(packet.parts[0].subarray(1))) fail('not-encrypted');
    requireRecipients(pkesks);
    return { pkesks, seipdBytes: Buffer.from(bytes.subarray(packet.start, packet.end)) };
  }
  return fail('no-body');
}

/**
 * PKESK packets alone, as a re-wrap brings them. At least one, at most eight.
 * @throws SealedFault
 */
export function readPkeskPackets(bytes: Uint8Array): readonly Pkesk[] {
  const octets = new Octets(bytes);
  const pkesks: Pkesk[] = [];
  while (octets.at < bytes.length && pkesks.length <= MAX_PKESKS) {
    pkesks.push(toPkesk(readPacket(octets, (tag) => tag === PKESK), bytes));
  }
  requireRecipients(pkesks);
  return pkesks;
}

/**
 * PKESK packets at the beginning of a file, up to the header of the SEIPD packet, which is not looked into.
 * @param bytes the first octets of the file, enough for the most readers
 * @throws SealedFault
 */
export function readPkesksBefore(bytes: Uint8Array): { readonly pkesks: readonly Pkesk[]; readonly end: number } {
  const octets = new Octets(bytes);
  const pkesks: Pkesk[] = [];
  while (octets.at < bytes.length && tagOf(bytes[octets.at] ?? 0) !== SEIPD) {
    pkesks.push(toPkesk(readPacket(octets, (tag) => tag === PKESK), bytes));
    if (pkesks.length > MAX_PKESKS) fail('too-many-recipients');
  }
  if (octets.at === bytes.length) fail('no-body');
  requireRecipients(pkesks);
  return { pkesks, end: octets.at };
}
