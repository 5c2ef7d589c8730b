/**
 * Numbers of rows, and places in lists, as text that tells nobody how many rows there are, and that nobody makes up. Pure; the secret is
 * set once, before the first request. Anything may import this file.
 */
import { type Cipheriv, createCipheriv, createDecipheriv, createHash, createHmac, type Decipheriv, hash, timingSafeEqual } from 'node:crypto';

/** Ciphers are made once and used for ever: making one costs twenty times what a block does, and a page seals hundreds. */
interface Keys {
  readonly row: Cipheriv;
  readonly rowBack: Decipheriv;
  readonly inner: Buffer;
  readonly outer: Buffer;
  readonly text: Cipheriv;
}
const hmacBlock = 64;
const part = (secret: string, name: string): Buffer => createHmac('sha256', secret).update(`laurel opaque ${name}`).digest();
function keysOf(secret: string): Keys {
  const row = part(secret, 'row').subarray(0, 16);
  const seal = Buffer.alloc(hmacBlock);
  part(secret, 'seal').copy(seal);
  return {
    row: createCipheriv('aes-128-ecb', row, null).setAutoPadding(false), rowBack: createDecipheriv('aes-128-ecb', row, null).setAutoPadding(false),
    inner: seal.map((octet) => octet ^ 0x36) as Buffer, outer: seal.map((octet) => octet ^ 0x5c) as Buffer,
    text: createCipheriv('aes-128-ecb', part(secret, 'text').subarray(0, 16), null).setAutoPadding(false),
  };
}
let keys = keysOf('');
let isSecret = false;

/** The same on every node: ids and cursors of one are taken by all. @param secret of the portal key */
export function keepOpaque(secret: string): void {
  keys = keysOf(secret);
  isSecret = true;
}

const marks = new Map<string, Buffer>();
function markOf(typeName: string): Buffer {
  const known = marks.get(typeName) ?? createHash('sha256').update(`laurel row ${typeName}`).digest().subarray(0, 8);
  marks.set(typeName, known);
  return known;
}

/** One block: eight octets of the type, eight of the number. Without a secret the number itself. */
export function sealRow(typeName: string, key: string): string {
  if (!isSecret) return key;
  const block = Buffer.alloc(16);
  markOf(typeName).copy(block);
  block.writeBigInt64BE(BigInt(key), 8);
  return `~${keys.row.update(block).toString('base64url')}`;
}

/** The number; a text that is none of these is given back as it is. */
export function openRow(typeName: string, text: string): string {
  if (!text.startsWith('~')) return text;
  const sealed = Buffer.from(text.slice(1), 'base64url');
  if (sealed.length !== 16) return '';
  const block = keys.rowBack.update(sealed);
  return block.subarray(0, 8).equals(markOf(typeName)) ? block.readBigInt64BE(8).toString() : '';
}

const tagLength = 16;
/** HMAC-SHA-256 as RFC 2104 has it, of two hashes: an object for each would cost five times as much. */
function tagOf(bound: string, text: string): Buffer {
  const inside = hash('sha256', Buffer.concat([keys.inner, Buffer.from(`${bound}\0${text}`)]), 'buffer');
  return hash('sha256', Buffer.concat([keys.outer, inside]), 'buffer').subarray(0, tagLength);
}

/** AES-128 in counter mode, from the tag on: the same both ways. */
function masked(tag: Buffer, octets: Buffer): Buffer {
  const counters = Buffer.alloc(Math.ceil(octets.length / 16) * 16);
  for (let at = 0; at < counters.length; at += 16) {
    tag.copy(counters, at);
    let carry = at / 16;
    for (let place = at + 15; carry > 0 && place >= at; place--) {
      carry += counters[place] ?? 0;
      counters[place] = carry & 255;
      carry >>= 8;
    }
  }
  const stream = keys.text.update(counters);
  for (let at = 0; at < octets.length; at++) stream[at] = (stream[at] ?? 0) ^ (octets[at] ?? 0);
  return stream.subarray(0, octets.length);
}

/** The same text for the same place, and of use only where `bound` is the same. */
export function sealPlace(bound: string, text: string): string {
  const tag = tagOf(bound, text);
  return Buffer.concat([tag, masked(tag, Buffer.from(text))]).toString('base64url');
}

/** Null: not made here, or bound to something else. */
export function openPlace(bound: string, sealed: string): string | null {
  const octets = Buffer.from(sealed, 'base64url');
  if (octets.length <= tagLength) return null;
  const tag = octets.subarray(0, tagLength);
  const text = masked(tag, octets.subarray(tagLength)).toString();
  return timingSafeEqual(tag, tagOf(bound, text)) ? text : null;
}
