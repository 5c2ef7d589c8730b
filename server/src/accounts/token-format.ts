/**
 * How our secrets look, so that a scanner of leaked secrets knows one for sure, offline: a prefix that says what it is, 43 characters of
 * base62 (256 bits), and six more that are the CRC-32 of everything before them. docs/partners.md tells scanners. Pure.
 */
import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

export const tokenPrefixes = { PERSON: 'laurel_person_', PARTNER: 'laurel_partner_', ROUTER: 'laurel_router_' } as const;
export type TokenKind = keyof typeof tokenPrefixes;

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const secretLength = 43;
const checksumLength = 6;
const prefixed = /^laurel_(?:person|partner|router)_/;
const checked = new RegExp(`${prefixed.source}[0-9A-Za-z]{${secretLength + checksumLength}}$`);
/** Tokens made before there was a checksum: 32 octets in base64url. They hold until they end. */
const unchecked = new RegExp(`${prefixed.source}[\\w-]{43}$`);

/** CRC-32 as zlib has it, in base62, most significant digit first. @param text ASCII */
export function checksumOf(text: string): string {
  let rest = crc32(text);
  let sum = '';
  for (let place = 0; place < checksumLength; place++) {
    sum = `${digits[rest % 62] ?? ''}${sum}`;
    rest = Math.floor(rest / 62);
  }
  return sum;
}

export function randomToken(kind: TokenKind): string {
  const secret = Array.from({ length: secretLength }, () => digits[randomInt(digits.length)] ?? '').join('');
  const text = `${tokenPrefixes[kind]}${secret}`;
  return `${text}${checksumOf(text)}`;
}

/** Whether a bearer token cannot be one of ours: mistyped, cut off or invented. What has none of our prefixes is not judged. */
export function isMalformed(token: string): boolean {
  if (!prefixed.test(token)) return false;
  if (checked.test(token)) return checksumOf(token.slice(0, -checksumLength)) !== token.slice(-checksumLength);
  return !unchecked.test(token);
}
