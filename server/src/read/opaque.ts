/**
 * Numbers of rows, and places in lists, as text that tells nobody how many rows there are, and that nobody makes up. Pure; the secret is
 * set once, before the first request. Anything may import this file.
 */
import { type Cipheriv, createCipheriv, createDecipheriv, createHash, createHmac, type Decipheriv, hash, timingSafeEqual } from 'node:crypto';

/** A page seals hundreds: making a cipher costs twenty times what a block does, and each buffer is one more for the garbage collector. */
interface Keys {
  readonly row: Cipheriv;
  readonly rowBack: Decipheriv;
  /** The two keys of HMAC, each with room for what is hashed behind it. */
  readonly inner: Buffer;
  readonly outer: Buffer;
  readonly text: Cipheriv;
}
const hmacBlock = 64;
/** Octets that most places fit in, with what they are bound to. */
const roomy = 8_192;
const part = (secret: string, name: string): Buffer => createHmac('sha256', secret).update(`laurel opaque ${name}`).digest();
function keysOf(secret: string): Keys {
  const row = part(secret, 'row').subarray(0, 16);
  const seal = part(secret, 'seal');
  const keyed = (pad: number, room: number): Buffer => Buffer.alloc(hmacBlock + room).map((_, at) => (at < hmacBlock ? (seal[at] ?? 0) ^ pad : 0)) as Buffer;
  return {
    row: createCipheriv('aes-128-ecb', row, null).setAutoPadding(false), rowBack: createDecipheriv('aes-128-ecb', row, null).setAutoPadding(false),
    inner: keyed(0x36, roomy), outer: keyed(0x5c, 32),
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

const block = Buffer.alloc(16);
/** One block: eight octets of the type, eight of the number. Without a secret the number itself. */
export function sealRow(typeName: string, key: string): string {
  if (!isSecret) return key;
  markOf(typeName).copy(block);
  block.writeBigInt64BE(BigInt(key), 8);
  return `~${keys.row.update(block).toString('base64url')}`;
}

/** The number; a text that is none of these is given back as it is. */
export function openRow(typeName: string, text: string): string {
  if (!text.startsWith('~')) return text;
  const sealed = Buffer.from(text.slice(1), 'base64url');
  if (sealed.length !== 16) return '';
  const opened = keys.rowBack.update(sealed);
  return opened.subarray(0, 8).equals(markOf(typeName)) ? opened.readBigInt64BE(8).toString() : '';
}

const tagLength = 16;
/** HMAC-SHA-256 as RFC 2104 has it, of two hashes. @returns an octet a letter */
function tagOf(bound: string, text: string): string {
  const message = `${bound}\0${text}`;
  const room = message.length * 3;
  const inner = room <= roomy ? keys.inner : Buffer.concat([keys.inner.subarray(0, hmacBlock), Buffer.alloc(room)]);
  const end = hmacBlock + inner.write(message, hmacBlock);
  keys.outer.write(hash('sha256', inner.subarray(0, end), 'binary'), hmacBlock, 'latin1');
  return hash('sha256', keys.outer, 'binary').slice(0, tagLength);
}

const counters = Buffer.alloc(roomy);
/** AES-128 in counter mode over the octets from `from` to `to`, in place: the same both ways. @param tag where it counts from */
function mask(tag: string, octets: Buffer, from: number, to: number): void {
  const size = Math.ceil((to - from) / 16) * 16;
  const counted = size <= roomy ? counters : Buffer.alloc(size);
  for (let at = 0; at < size; at += 16) {
    counted.write(tag, at, 'latin1');
    for (let place = at + 15, carry = at / 16; carry > 0 && place >= at; place--, carry >>= 8) {
      carry += counted[place] ?? 0;
      counted[place] = carry & 255;
    }
  }
  const stream = keys.text.update(counted.subarray(0, size));
  for (let at = from; at < to; at++) octets[at] = (octets[at] ?? 0) ^ (stream[at - from] ?? 0);
}

const sealed = Buffer.alloc(tagLength + roomy);
/** The same text for the same place, and of use only where `bound` is the same. */
export function sealPlace(bound: string, text: string): string {
  const tag = tagOf(bound, text);
  const octets = text.length * 3 <= roomy ? sealed : Buffer.alloc(tagLength + text.length * 3);
  octets.write(tag, 0, 'latin1');
  const end = tagLength + octets.write(text, tagLength);
  mask(tag, octets, tagLength, end);
  return octets.toString('base64url', 0, end);
}

/** Null: not made here, or bound to something else. */
export function openPlace(bound: string, place: string): string | null {
  const octets = Buffer.from(place, 'base64url');
  if (octets.length <= tagLength) return null;
  const tag = octets.toString('latin1', 0, tagLength);
  mask(tag, octets, tagLength, octets.length);
  const text = octets.toString('utf8', tagLength);
  return timingSafeEqual(octets.subarray(0, tagLength), Buffer.from(tagOf(bound, text), 'latin1')) ? text : null;
}
