import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkpointText, originOf } from '../../../schema/log/checkpoint.ts';
import { type Checks, type Finding, judgeFiles } from '../../../schema/log/judge-files.ts';
import { printKeptReceipt } from '../../../schema/log/kept-receipt.ts';
import { consistencyProof, type HashReader, inclusionProof, leafHash, rootHash } from '../../../schema/log/merkle.ts';
import { printNote } from '../../../schema/log/note.ts';
import { ed25519Of } from '../../../schema/log/portal-key.ts';
import { foldHashes } from '../../../schema/log/tiles.ts';
import { printConsistency } from '../../../schema/log/tlog-proof.ts';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { loadPortalKey, type PortalKey } from './portal-key.ts';
import { BadReceipt, checkReceipt } from './receipt-check.ts';
import { makeReceipt } from './receipt.ts';

const portalId = 'b2c0f6d1';
const origin = originOf(portalId, 1);
let folder: string;
let gnupg: Gnupg;
let key: PortalKey;
let receipts: string[];
let read: HashReader;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-receipt-'));
  gnupg = makeGnupg();
  key = await loadPortalKey(path.join(folder, 'portal.key'), 'Example Provider');
  gnupg.importKey(key.publicKeyArmored);
  const part = { label: 'report', sha256: randomBytes(32), readers: ['0123456789ABCDEF'] };
  receipts = await Promise.all(Array.from({ length: 11 }, async (_, at) => makeReceipt(key, {
    portalId, number: `LRL-2026-0000${10 + at}`, submissionId: randomUUID(), receivedAt: new Date(), policyVersion: 1, parts: [part],
  })));
  const leaves = receipts.map(leafOf);
  read = (height, index) => foldHashes(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height));
});
afterAll(() => {
  gnupg.remove();
  rmSync(folder, { recursive: true });
});

const leafOf = (text: string): Uint8Array => leafHash(createHash('sha256').update(text).digest());
function checkpoint(size: number, by = key, of = origin, reader = read): string {
  const text = checkpointText({ origin: of, size, root: rootHash(reader, size) });
  return printNote(text, { name: of, publicKey: by.ed25519 }, by.signNote(text));
}
const kept = (index: number, size: number): string =>
  printKeptReceipt(receipts[index] ?? '', { index, hashes: inclusionProof(read, index, size), checkpoint: checkpoint(size) });
const growth = (from: number, to: number, of = origin): string => printConsistency({ origin: of, from, to, hashes: consistencyProof(read, from, to) });

/** A text is judged once: turning a bit of its proof changes nothing of it. */
const wordsOf = new Map<string, Promise<string | null>>();
async function signedWords(receipt: string): Promise<string | null> {
  const known = wordsOf.get(receipt) ?? checkReceipt(receipt, key.publicKeyArmored, new Date()).then(({ text }) => text, (error: unknown) => {
    if (error instanceof BadReceipt) return null;
    throw error;
  });
  wordsOf.set(receipt, known);
  return known;
}
const checks = (): Checks => ({ portalKeyArmored: key.publicKeyArmored, signedWords, askGrowth: async () => null });
const judge = async (...texts: readonly string[]): Promise<Finding[]> => judgeFiles(texts.map((text, at) => ({ name: `file ${at}`, text })), checks());
const faultsOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap((one) => (one.kind === 'FAULT' ? [one.fault] : one.kind === 'GROWTH' && one.verdict !== 'HOLDS' ? [one.verdict] : []));

/** Every octet with each of its bits turned; what is no UTF-8 any more counts as refused by whoever reads the file. */
async function turnEveryBit(text: string, holds: (changed: string) => Promise<boolean>): Promise<{ turned: number; held: string[] }> {
  const octets = Buffer.from(text);
  const held: string[] = [];
  for (let at = 0; at < octets.length; at++) {
    for (let bit = 1; bit < 256; bit <<= 1) {
      const changed = Buffer.from(octets);
      changed[at] = (changed[at] ?? 0) ^ bit;
      try {
        if (await holds(new TextDecoder('utf-8', { fatal: true }).decode(changed))) held.push(`${at}^${bit}`);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
    }
  }
  return { turned: octets.length * 8, held };
}

describe('a kept receipt', () => {
  it('holds, says what was signed and where it stands, and is taken by gpg as it is', async () => {
    const [finding] = await judge(kept(4, 11));
    expect(finding).toMatchObject({ kind: 'RECEIPT', place: { index: 4, checkpoint: { origin, size: 11 } } });
    expect(finding && 'words' in finding && finding.words).toMatch(/^Laurel receipt 1\nPortal: b2c0f6d1\nCase: LRL-2026-000014\n/u);
    expect(gnupg.run(['--verify'], kept(4, 11)).status.some((line) => line.startsWith('GOODSIG'))).toBe(true);
  });

  it('holds for the first, the last and the only entry, and with the line ends of another system', async () => {
    expect(faultsOf(await judge(kept(0, 1), kept(10, 11), kept(0, 11)))).toEqual(['NOT_GIVEN']);
    expect(faultsOf(await judge(`\uFEFF${kept(4, 11).replaceAll('\n', '\r\n')}`))).toEqual([]);
    expect(faultsOf(await judge(`\n${kept(4, 11).trimEnd()}`))).toEqual([]);
  });

  it('fails with any bit of any of its octets turned', { timeout: 120_000 }, async () => {
    const text = kept(4, 11);
    const { turned, held } = await turnEveryBit(text, async (changed) => faultsOf(await judge(changed)).length === 0);
    expect(held).toEqual([]);
    expect(turned).toBeGreaterThan(8_000);
  });

  it('fails as well where the receipt was kept without its proof', { timeout: 120_000 }, async () => {
    const [alone = ''] = receipts;
    expect(faultsOf(await judge(alone))).toEqual([]);
    expect((await turnEveryBit(alone, async (changed) => faultsOf(await judge(changed)).length === 0)).held).toEqual([]);
  });

  it.each([
    ['words before it', () => `We promise a bounty.\n${kept(4, 11)}`, 'NOT_ONE_BLOCK'],
    ['words between', () => kept(4, 11).replace('\n\nc2sp', '\n\nWe promise a bounty.\n\nc2sp'), 'NOT_ONE_BLOCK'],
    ['words after it', () => `${kept(4, 11)}We promise a bounty.\n`, 'NOT_A_NOTE'],
    ['blanks at a line end', () => kept(4, 11).replace('\nCase', ' \nCase'), 'ALTERED'],
    ['another receipt’s proof', () => kept(4, 11).replace(receipts[4] ?? '', receipts[5] ?? ''), 'NOT_INCLUDED'],
    ['another place', () => kept(4, 11).replace('index 4', 'index 5'), 'NOT_INCLUDED'],
    ['an older checkpoint', () => kept(4, 11).replace(checkpoint(11), checkpoint(9)), 'NOT_INCLUDED'],
    ['no receipt', () => 'hello', 'UNKNOWN_FILE'],
    ['the log of another installation', () => kept(4, 11).replace(checkpoint(11), checkpoint(11, key, originOf('other', 1))), 'OTHER_LOG'],
    ['a log of no portal', () => kept(4, 11).replace(checkpoint(11), checkpoint(11, key, 'example.com/behind-the-sofa')), 'OTHER_LOG'],
  ])('fails with %s', async (_what, file, fault) => {
    expect(faultsOf(await judge(file()))).toEqual([fault]);
  });

  it('fails with a checkpoint that another key signed', async () => {
    const stranger = await loadPortalKey(path.join(folder, 'stranger.key'), 'Example Provider');
    expect(faultsOf(await judge(kept(4, 11).replace(checkpoint(11), checkpoint(11, stranger))))).toEqual(['NOT_SIGNED_BY_LOG']);
  });
});

describe('two checkpoints', () => {
  it('hold together with the proof that one grew into the other', async () => {
    expect(await judge(checkpoint(5), kept(8, 11), growth(5, 11))).toContainEqual(expect.objectContaining({ kind: 'GROWTH', verdict: 'HOLDS' }));
    expect(faultsOf(await judge(checkpoint(5), checkpoint(11)))).toEqual(['NOT_GIVEN']);
  });

  it('of one log that was changed in between are found out, whatever proof comes with them', async () => {
    const other = receipts.map((text, at) => leafOf(at === 2 ? 'changed' : text));
    const changed: HashReader = (height, index) => foldHashes(other.slice(index * 2 ** height, (index + 1) * 2 ** height));
    const later = checkpoint(11, key, origin, changed);
    expect(faultsOf(await judge(checkpoint(5), later, growth(5, 11)))).toEqual(['NOT_PROVED']);
    expect(faultsOf(await judge(checkpoint(5), later, printConsistency({ origin, from: 5, to: 11, hashes: consistencyProof(changed, 5, 11) })))).toEqual(['NOT_PROVED']);
    expect(faultsOf(await judge(checkpoint(11), later))).toEqual(['BROKEN']);
  });

  it('fail with any bit turned of either, or of the proof between them', { timeout: 120_000 }, async () => {
    const files = [checkpoint(5), checkpoint(11), growth(5, 11)] as const;
    expect(faultsOf(await judge(...files))).toEqual([]);
    let count = 0;
    for (const [at, file] of files.entries()) {
      const { turned, held } = await turnEveryBit(file, async (changed) => faultsOf(await judge(...files.with(at, changed))).length === 0);
      expect(held).toEqual([]);
      count += turned;
    }
    expect(count).toBeGreaterThan(4_000);
  });

  it('of two logs are said to be of two', async () => {
    expect(await judge(checkpoint(5), checkpoint(11, key, originOf(portalId, 2)))).toContainEqual({ kind: 'OTHER_LOG', origins: [origin, originOf(portalId, 2)] });
  });
});

describe('a statement about a key', () => {
  it('holds by the log alone, and with no bit turned', { timeout: 60_000 }, async () => {
    const statement = `Laurel key statement 1\nPortal: ${portalId}\nKey: ABCD\nState: REVOKED\nSalt: ${'0'.repeat(64)}\n`;
    const leaves = [...receipts.map(leafOf), leafOf(statement)];
    const reader: HashReader = (height, index) => foldHashes(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height));
    const file = printKeptReceipt(statement, { index: 11, hashes: inclusionProof(reader, 11, 12), checkpoint: checkpoint(12, key, origin, reader) });
    expect(await judge(file)).toEqual([expect.objectContaining({ kind: 'STATEMENT', words: statement })]);
    expect((await turnEveryBit(file, async (changed) => faultsOf(await judge(changed)).length === 0)).held).toEqual([]);
    expect(faultsOf(await judge(statement))).toEqual(['NO_STATEMENT']);
  });
});

describe('the portal’s Ed25519 key', () => {
  it('is the one inside its OpenPGP key', () => {
    expect(Buffer.from(ed25519Of(key.publicKeyArmored))).toEqual(Buffer.from(key.ed25519));
    expect(Buffer.from(ed25519Of(key.publicKeyArmored.replaceAll('\n', '\r\n')))).toEqual(Buffer.from(key.ed25519));
  });
  it('is refused where there is none', () => {
    for (const text of ['', 'hello', key.publicKeyArmored.replace('PUBLIC', 'PRIVATE'), key.publicKeyArmored.slice(0, 200), receipts[0] ?? ''])
      expect(() => ed25519Of(text)).toThrow('BAD_KEY');
  });
  it('signs nothing so short that it could be a digest', () => {
    expect(() => key.signNote('x'.repeat(64))).toThrow(RangeError);
  });
});
