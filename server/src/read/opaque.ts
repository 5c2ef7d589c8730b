/**
 * Numbers of rows, and places in lists, as text that tells nobody how many rows there are, and that nobody makes up. Pure; the secret is
 * set once, before the first request. Anything may import this file.
 */
import { type Cipheriv, createCipheriv, createDecipheriv, createHash, createHmac, type Decipheriv, timingSafeEqual } from 'node:crypto';

interface Keys {
  readonly row: Cipheriv;
  readonly rowBack: Decipheriv;
  readonly seal: Buffer;
  readonly text: Buffer;
}
const part = (secret: string, name: string): Buffer => createHmac('sha256', secret).update(`laurel opaque ${name}`).digest();
function keysOf(secret: string): Keys {
  const row = part(secret, 'row').subarray(0, 16);
  return {
    row: createCipheriv('aes-128-ecb', row, null).setAutoPadding(false), rowBack: createDecipheriv('aes-128-ecb', row, null).setAutoPadding(false),
    seal: part(secret, 'seal'), text: part(secret, 'text').subarray(0, 16),
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
const tagOf = (bound: string, text: string): Buffer => createHmac('sha256', keys.seal).update(`${bound}\0${text}`).digest().subarray(0, tagLength);

/** The same text for the same place, and of use only where `bound` is the same. */
export function sealPlace(bound: string, text: string): string {
  const tag = tagOf(bound, text);
  return Buffer.concat([tag, createCipheriv('aes-128-ctr', keys.text, tag).update(text)]).toString('base64url');
}

/** Null: not made here, or bound to something else. */
export function openPlace(bound: string, sealed: string): string | null {
  const octets = Buffer.from(sealed, 'base64url');
  if (octets.length <= tagLength) return null;
  const tag = octets.subarray(0, tagLength);
  const text = createDecipheriv('aes-128-ctr', keys.text, tag).update(octets.subarray(tagLength)).toString();
  return timingSafeEqual(tag, tagOf(bound, text)) ? text : null;
}
