/**
 * The packets of a transferable public or private key as facts, without an OpenPGP library: what no library reads can still be named
 * (RFC 9580, 4.2 and 5). Nothing is verified here. Pure.
 */
import { KeyPacketsError, malformed, type Packet, Reader, readPacket, subpacketLength } from './packet-reader.ts';

export interface KeySignature {
  /** RFC 9580, 5.2.1: 0x10 to 0x13 certify a user id, 0x18 binds a subkey, 0x1f stands on the key itself. */
  readonly type: number;
  /** RFC 9580, 9.5: 1 is MD5, 2 is SHA-1. */
  readonly hash: number;
  /** 16 hex digits, upper case; null where the signature names nobody. */
  readonly issuerKeyId: string | null;
  readonly keyFlags: number | null;
  readonly features: number | null;
}
export interface KeyPart {
  readonly version: number;
  readonly isSecret: boolean;
  /** RFC 9580, 9.1. */
  readonly algorithm: number;
  /** Of the modulus or prime; null for curves. */
  readonly bits: number | null;
  /** Object identifier of the curve in hex; null where there is none. */
  readonly curve: string | null;
  /** The public part of the packet, from which the key id is computed. */
  readonly body: Uint8Array;
  readonly signatures: KeySignature[];
}
export interface KeyUser {
  readonly text: string;
  readonly signatures: KeySignature[];
}
export interface KeyPackets {
  readonly primary: KeyPart;
  readonly users: readonly KeyUser[];
  readonly subkeys: readonly KeyPart[];
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (octet) => octet.toString(16).padStart(2, '0')).join('');
const withModulus: ReadonlySet<number> = new Set([1, 2, 3, 16, 17, 20]);
const withCurve: ReadonlySet<number> = new Set([18, 19, 22]);
/** How many integers of the public part follow the algorithm, and for ECDH whether its parameters do. */
const integers: Readonly<Record<number, number>> = { 1: 2, 2: 2, 3: 2, 16: 3, 17: 4, 20: 3 };

function readMpi(reader: Reader): number {
  const bits = reader.number(2);
  reader.take(Math.ceil(bits / 8));
  return bits;
}

function readPart({ tag, body }: Packet): KeyPart {
  const reader = new Reader(body);
  const version = reader.number(1);
  const isSecret = tag === 5 || tag === 7;
  const unknown = { version, isSecret, algorithm: 0, bits: null, curve: null, body, signatures: [] };
  if (version !== 4) return unknown;
  reader.take(4);
  const algorithm = reader.number(1);
  let bits: number | null = null;
  let curve: string | null = null;
  if (withModulus.has(algorithm)) {
    bits = readMpi(reader);
    for (let left = (integers[algorithm] ?? 1) - 1; left > 0; left -= 1) readMpi(reader);
  } else if (withCurve.has(algorithm)) {
    curve = hex(reader.take(reader.number(1)));
    readMpi(reader);
    if (algorithm === 18) reader.take(reader.number(1));
  } else return { ...unknown, algorithm };
  return { version, isSecret, algorithm, bits, curve, body: body.subarray(0, reader.at), signatures: [] };
}

/** @param area hashed or unhashed subpackets */
function* subpackets(area: Uint8Array): Generator<{ readonly type: number; readonly data: Uint8Array }> {
  const reader = new Reader(area);
  while (!reader.isAtEnd) {
    const body = reader.take(subpacketLength(reader));
    if (body.length > 0) yield { type: (body[0] ?? 0) & 0x7f, data: body.subarray(1) };
  }
}

function readSignature(body: Uint8Array): KeySignature | null {
  const reader = new Reader(body);
  const version = reader.number(1);
  if (version === 3) {
    reader.take(1);
    const type = reader.number(1);
    reader.take(4);
    const issuerKeyId = hex(reader.take(8)).toUpperCase();
    reader.take(1);
    return { type, hash: reader.number(1), issuerKeyId, keyFlags: null, features: null };
  }
  if (version !== 4) return null;
  const type = reader.number(1);
  reader.take(1);
  const hash = reader.number(1);
  const areas = [reader.take(reader.number(2)), reader.take(reader.number(2))];
  const found = new Map(areas.flatMap((area) => [...subpackets(area)].map(({ type: kind, data }) => [kind, data] as const)));
  const issuer = found.get(16) ?? found.get(33)?.subarray(-8);
  return {
    type,
    hash,
    issuerKeyId: issuer === undefined ? null : hex(issuer).toUpperCase(),
    keyFlags: found.get(27)?.[0] ?? null,
    features: found.get(30)?.[0] ?? null,
  };
}

const PRIMARY: readonly number[] = [5, 6];
const SUBKEY: readonly number[] = [7, 14];
/** Trust and padding packets, and pictures, which carry signatures of their own. */
const USER_ID = 13;
const USER_ATTRIBUTE = 17;
const SIGNATURE = 2;

/** @throws KeyPacketsError */
export function readKeyPackets(bytes: Uint8Array): KeyPackets {
  const reader = new Reader(bytes);
  const first = readPacket(reader);
  if (!PRIMARY.includes(first.tag)) return malformed();
  const primary = readPart(first);
  const users: KeyUser[] = [];
  const subkeys: KeyPart[] = [];
  let signatures: KeySignature[] = primary.signatures;
  while (!reader.isAtEnd) {
    const packet = readPacket(reader);
    if (PRIMARY.includes(packet.tag)) throw new KeyPacketsError('SEVERAL');
    if (packet.tag === SIGNATURE) {
      const signature = readSignature(packet.body);
      if (signature !== null) signatures.push(signature);
    } else if (packet.tag === USER_ID) {
      signatures = [];
      users.push({ text: new TextDecoder().decode(packet.body), signatures });
    } else if (packet.tag === USER_ATTRIBUTE) signatures = [];
    else if (SUBKEY.includes(packet.tag)) {
      const subkey = readPart(packet);
      subkeys.push(subkey);
      signatures = subkey.signatures;
    }
  }
  return { primary, users, subkeys };
}

/** RFC 9580, 5.5.4.2: the last eight octets of SHA-1 over the public part. 16 hex digits, upper case. */
export async function keyIdOf({ body }: Pick<KeyPart, 'body'>): Promise<string> {
  const framed = Uint8Array.from([0x99, body.length >> 8, body.length & 0xff, ...body]);
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-1', framed)).subarray(-8)).toUpperCase();
}
