import { describe, expect, it } from 'vitest';
import type { Found, KeySeen, Published, SecurityTxtSeen } from './publication-facts.ts';
import { judgePublication } from './publication-rules.ts';

const now = new Date('2026-11-26T12:00:00Z');
const url = 'https://security.example.org';
const key: KeySeen = {
  fingerprint: 'A'.repeat(40), expiresAt: '2028-01-01T00:00:00.000Z', isRevoked: false, keyIds: ['1', '2'], certifiedBy: ['3'], otherUserIds: 0, hasAddress: true,
};
const fields: SecurityTxtSeen['fields'] = [
  ['contact', `${url}/report`], ['expires', '2027-05-25T00:00:00Z'], ['encryption', `${url}/pgp-key.asc`], ['encryption', `openpgp4fpr:${key.fingerprint}`],
  ['canonical', `${url}/.well-known/security.txt`],
];
const good: Published = {
  url, securityTxt: { isSigned: true, fields },
  keys: { 'key page': key, '/pgp-key.asc': { ...key, otherUserIds: 2 }, 'WKD, direct': key, 'WKD, advanced': key },
};
const judged = (change: Partial<Published>): readonly string[] => judgePublication({ ...good, ...change }, now).map(({ place, fault }) => `${place} ${fault}`);
const without = (name: string): SecurityTxtSeen['fields'] => fields.filter(([each]) => each !== name);

it('finds nothing where all places agree', () => {
  expect(judged({})).toEqual([]);
});

describe('a place that has something else than the key page', () => {
  it.each<readonly [Found, string]>([
    ['MISSING', 'MISSING'],
    ['SILENT', 'SILENT'],
    ['UNREADABLE', 'UNREADABLE'],
    [{ ...key, fingerprint: 'B'.repeat(40) }, 'OTHER_KEY'],
    [{ ...key, expiresAt: null }, 'OTHER_EXPIRY'],
    [{ ...key, keyIds: ['1'] }, 'OTHER_SUBKEYS'],
    [{ ...key, isRevoked: true }, 'OTHER_SUBKEYS'],
    [{ ...key, certifiedBy: [] }, 'OTHER_CERTIFICATIONS'],
    [{ ...key, hasAddress: false }, 'OTHER_ADDRESS'],
    [{ ...key, otherUserIds: 1 }, 'MORE_USER_IDS'],
  ])('%#: is named with what it has', (found, fault) => {
    expect(judged({ keys: { ...good.keys, 'WKD, direct': found } })).toEqual([`WKD, direct ${fault}`]);
  });
});

it('takes the first place that has a key for the others to be compared with', () => {
  expect(judged({ keys: { ...good.keys, 'key page': 'SILENT' } })).toEqual(['key page SILENT']);
});

it.each([
  [new Date('2027-12-24T23:59:59Z'), true],
  [new Date('2027-12-25T00:00:01Z'), false],
])('says when the key ends soon, %s', (at, holds) => {
  const securityTxt = { isSigned: true, fields: [...without('expires'), ['expires', '2028-06-20T00:00:00Z'] as const] };
  expect(judgePublication({ ...good, securityTxt }, at)).toEqual(holds ? [] : [{ place: 'key page', fault: 'ENDS_SOON' }]);
});

it('says that a key is revoked', () => {
  const revoked = { ...key, isRevoked: true };
  expect(judged({ keys: { 'key page': revoked, '/pgp-key.asc': revoked, 'WKD, direct': revoked, 'WKD, advanced': revoked } })).toEqual(['key page REVOKED']);
});

describe('security.txt', () => {
  it.each<readonly [Published['securityTxt'], string]>([
    ['MISSING', 'MISSING'],
    ['SILENT', 'SILENT'],
    [{ isSigned: false, fields }, 'NOT_SIGNED'],
    [{ isSigned: true, fields: without('contact') }, 'BAD_FIELDS'],
    [{ isSigned: true, fields: [...fields, ['expires', '2027-05-25T00:00:00Z']] }, 'BAD_FIELDS'],
    [{ isSigned: true, fields: [...without('canonical'), ['canonical', 'https://elsewhere.example/.well-known/security.txt']] }, 'BAD_FIELDS'],
    [{ isSigned: true, fields: [...without('expires'), ['expires', '2027-04-24T00:00:00Z']] }, 'LAPSES'],
    [{ isSigned: true, fields: [...without('expires'), ['expires', 'soon']] }, 'LAPSES'],
    [{ isSigned: true, fields: [...without('encryption'), ['encryption', `openpgp4fpr:${'B'.repeat(40)}`]] }, 'OTHER_KEY'],
  ])('%#: is named with what is wrong', (securityTxt, fault) => {
    expect(judged({ securityTxt })).toEqual([`security.txt ${fault}`]);
  });
});

it.each([
  ['2026-12-31T00:00:00.000Z', '2026-12-31T00:00:00Z', []],
  ['2026-12-31T00:00:00.000Z', '2026-12-30T23:59:59Z', ['security.txt LAPSES']],
  ['2026-11-26T11:00:00.000Z', '2027-05-25T00:00:00Z', ['key page ENDS_SOON']],
  ['2026-11-26T11:00:00.000Z', '2026-11-26T11:00:00Z', ['key page ENDS_SOON', 'security.txt LAPSES']],
])('expects a security.txt to end with the key: %s, %s', (keyEnds, expires, found) => {
  const ending = { ...key, expiresAt: keyEnds };
  const securityTxt = { isSigned: true, fields: [...without('expires'), ['expires', expires] as const] };
  expect(judged({ securityTxt, keys: { 'key page': ending, '/pgp-key.asc': ending, 'WKD, direct': ending } })).toEqual(found);
});

it('says once that there is no key yet, and nothing more', () => {
  const securityTxt = { isSigned: true, fields: without('encryption') };
  expect(judged({ securityTxt, keys: { 'key page': 'MISSING', '/pgp-key.asc': 'MISSING', 'WKD, direct': 'MISSING', 'WKD, advanced': 'MISSING' } })).toEqual(['key page NO_KEY']);
});
