import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { checksumOf, isMalformed, randomToken, tokenPrefixes } from './token-format.ts';
import { newToken } from './tokens.ts';

/** As docs/partners.md gives it to scanners. */
const documented = /\blaurel_(?:person|partner|router)_[0-9A-Za-z]{49}\b/g;
const old = `laurel_partner_${'aB3_-'.repeat(8)}xyz`;
const kinds = Object.keys(tokenPrefixes) as (keyof typeof tokenPrefixes)[];

describe('a token', () => {
  it.each(kinds)('of kind %s is found by the documented expression and holds its checksum', (kind) => {
    const token = randomToken(kind);
    expect(`key = "${token}";`.match(documented)).toEqual([token]);
    expect(token.startsWith(tokenPrefixes[kind])).toBe(true);
    expect(isMalformed(token)).toBe(false);
  });

  it('never comes twice, and uses all 62 characters', () => {
    const tokens = Array.from({ length: 400 }, () => randomToken('PARTNER'));
    expect(new Set(tokens).size).toBe(400);
    expect(new Set(tokens.flatMap((token) => [...token.slice(15, -6)])).size).toBe(62);
  });

  it('is what newToken makes for tools, people and routers; a cookie has no prefix', () => {
    expect(newToken('ROUTER').token).toMatch(/^laurel_router_[0-9A-Za-z]{49}$/);
    expect(newToken().token).toMatch(/^[\w-]{43}$/);
  });
});

describe('a checksum', () => {
  it('is one that another program computes, as docs/partners.md shows', () => {
    const text = 'laurel_partner_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg';
    const script = `
import sys, zlib
rest, sum = zlib.crc32(sys.argv[1].encode()), ''
for _ in range(6):
    rest, digit = divmod(rest, 62)
    sum = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'[digit] + sum
print(sum, end='')`;
    expect(execFileSync('python3', ['-c', script, text], { encoding: 'utf8' })).toBe(checksumOf(text));
    expect(checksumOf(text)).toHaveLength(6);
  });
});

describe('malformed', () => {
  const token = randomToken('PARTNER');
  const swapped = token.slice(0, 20) + (token[20] === 'x' ? 'y' : 'x') + token.slice(21);
  it.each([
    ['one character changed', swapped],
    ['cut off', token.slice(0, -1)],
    ['another kind’s prefix', token.replace('laurel_partner_', 'laurel_person_')],
    ['a hyphen in it', `${token.slice(0, 30)}-${token.slice(31)}`],
    ['too long', `${token}0`],
    ['empty behind the prefix', 'laurel_router_'],
  ])('%s', (_what, text) => expect(isMalformed(text)).toBe(true));

  it.each([['a token from before checksums', old], ['what is none of ours', 'a router token that an operator chose']])(
    'is not said of %s', (_what, text) => expect(isMalformed(text)).toBe(false));
});
