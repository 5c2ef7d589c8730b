import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { BadPortalKeyFile, loadPortalKey, type PortalKey } from './portal-key.ts';
import { makeReceipt, receiptText } from './receipt.ts';
import { canonicalClearsigned } from '../keys/clearsigned.ts';
import { BadReceipt, checkReceipt } from './receipt-check.ts';

const now = new Date();
const facts = {
  portalId: 'b2c0f6d1',
  number: 'LRL-2026-000042',
  submissionId: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
  receivedAt: now,
  policyVersion: 3,
  parts: [
    { label: 'report', sha256: createHash('sha256').update('report').digest(), readers: ['0123456789ABCDEF', '0000000000000000'] },
    { label: 'title', sha256: createHash('sha256').update('title').digest(), readers: ['0123456789ABCDEF'] },
  ],
};
let folder: string;
let file: string;
let gnupg: Gnupg;
let key: PortalKey;
let receipt: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'portal-key-'));
  file = path.join(folder, 'deep', 'portal.key');
  gnupg = makeGnupg();
  key = await loadPortalKey(file, 'Example Provider');
  gnupg.importKey(key.publicKeyArmored);
  receipt = await makeReceipt(key, facts);
});
afterAll(() => {
  gnupg.remove();
  rmSync(folder, { recursive: true });
});

describe('the portal key', () => {
  it('is a file of mode 0600, made once', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await loadPortalKey(file, 'Another name')).publicKeyArmored).toBe(key.publicKeyArmored);
  });
  it('is one and the same for nodes that start at once', async () => {
    const shared = path.join(folder, 'shared', 'portal.key');
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadPortalKey(shared, 'Example Provider')));
    expect(new Set(keys.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect(readdirSync(path.dirname(shared))).toEqual(['portal.key']);
  });
  it('refuses a file that is something else, in one sentence', async () => {
    const other = path.join(folder, 'other.key');
    writeFileSync(other, key.publicKeyArmored);
    await expect(loadPortalKey(other, 'x')).rejects.toThrow(BadPortalKeyFile);
    writeFileSync(other, '');
    await expect(loadPortalKey(other, 'x')).rejects.toThrow(BadPortalKeyFile);
  });
  it('is read by GnuPG, signs only, and names no address', () => {
    const listing = gnupg.run(['--with-colons', '--list-keys', key.fingerprint]).stdout.toString();
    expect(listing).toMatch(/^pub:[^:]*:255:22:/mu);
    expect(listing).toContain('Example Provider portal key');
    expect(listing).not.toMatch(/^sub:|@/mu);
    expect(key.fingerprint).toMatch(/^[0-9A-F]{40}$/u);
  });
  it('derives tokens that differ with purpose and parts, and knows its own', async () => {
    const token = key.deriveToken('CONSENT', 'LRL-2026-000042', 'account');
    expect(token).toMatch(/^[\w-]{43}$/u);
    expect((await loadPortalKey(file, '')).deriveToken('CONSENT', 'LRL-2026-000042', 'account')).toBe(token);
    expect(key.isToken(token, 'CONSENT', 'LRL-2026-000042', 'account')).toBe(true);
    expect(key.isToken(token, 'CONSENT', 'LRL-2026-000042', 'other')).toBe(false);
    expect(key.isToken('', 'CONSENT', 'LRL-2026-000042', 'account')).toBe(false);
    expect(key.deriveToken('a', 'bc')).not.toBe(key.deriveToken('ab', 'c'));
    const elsewhere = await loadPortalKey(path.join(folder, 'elsewhere.key'), '');
    expect(elsewhere.isToken(token, 'CONSENT', 'LRL-2026-000042', 'account')).toBe(false);
  });
});

const gpgAccepts = (text: string): boolean => gnupg.run(['--verify'], text).status.some((line) => line.startsWith('GOODSIG'));

describe('a receipt', () => {
  it('is verified by GnuPG and by our own check, to the same text', async () => {
    const verified = gnupg.run(['--decrypt'], receipt);
    expect(verified.status.some((line) => line.startsWith(`VALIDSIG ${key.fingerprint}`))).toBe(true);
    const checked = await checkReceipt(receipt, key.publicKeyArmored, now);
    expect(checked.text).toBe(receiptText(facts));
    expect(verified.stdout.toString().replaceAll('\r\n', '\n').trimEnd()).toBe(receiptText(facts));
  });
  it('names number, submission, time, policy, hashes and readers', () => {
    expect(receipt).toContain('\nCase: LRL-2026-000042\nSubmission: 6f9619ff-8b86-4011-b42d-00c04fc964ff\n');
    expect(receipt).toContain(
      `\nReceived: ${now.toISOString()}\nPolicy version: 3\nReport SHA-256: ${createHash('sha256').update('report').digest('hex')}\n`,
    );
    expect(receipt).toContain('\nReport readers: 0123456789ABCDEF 0000000000000000\n');
  });
  it('has LF line ends and is its own stored form', () => {
    expect(receipt).not.toContain('\r');
    expect(canonicalClearsigned(receipt)).toBe(receipt);
  });
  it('is reduced to the stored form where a mail program changed its line ends', async () => {
    const changed = `\uFEFF\r\n${receipt.replaceAll('\n', ' \r\n')}\r\n\r\n`;
    const checked = await checkReceipt(changed, key.publicKeyArmored, now);
    expect(checked.signedText).toBe(receipt);
    expect(checked.sha256).toEqual(createHash('sha256').update(receipt).digest());
  });
  it('is refused with words around it, which GnuPG lets pass', async () => {
    for (const file_ of [`We promise a bounty.\n${receipt}`, `${receipt}We promise a bounty.\n`, receipt + receipt]) {
      await expect(checkReceipt(file_, key.publicKeyArmored, now)).rejects.toThrow(BadReceipt);
    }
    expect(gpgAccepts(`We promise a bounty.\n${receipt}`)).toBe(true);
  });
  it.each([
    ['another number', (text: string) => text.replace('LRL-2026-000042', 'LRL-2026-000043')],
    ['another time', (text: string) => text.replace(/Received: \d/u, 'Received: 1')],
    ['one line less', (text: string) => text.replace(/^Title readers.*\n/mu, '')],
    ['one line more', (text: string) => text.replace('\nCase:', '\nCase: LRL-2026-000001\nCase:')],
  ])('is refused with %s', async (_, tamper) => {
    expect(gpgAccepts(tamper(receipt))).toBe(false);
    await expect(checkReceipt(tamper(receipt), key.publicKeyArmored, now)).rejects.toThrow(BadReceipt);
  });
  it('is refused when somebody else signed it', async () => {
    const elsewhere = await loadPortalKey(path.join(folder, 'stranger.key'), 'Example Provider');
    await expect(checkReceipt(await makeReceipt(elsewhere, facts), key.publicKeyArmored, now)).rejects.toThrow('did not sign');
  });
  it('is refused with a second signature beside the portal’s', async () => {
    const { privateKey } = await openpgp.generateKey({ type: 'ecc', curve: 'ed25519Legacy', userIDs: { name: 'x' }, format: 'object' });
    const message = await openpgp.readCleartextMessage({ cleartextMessage: receipt });
    const both = await openpgp.sign({ message, signingKeys: privateKey });
    await expect(checkReceipt(both, key.publicKeyArmored, now)).rejects.toThrow(BadReceipt);
  });
});
