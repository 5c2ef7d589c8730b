import { describe, expect, it } from 'vitest';
import { reportBody } from '../../../schema/sealed-entity/report-text.ts';
import type { OpenedText, TextKind } from '../../../packages/client/src/sealing/opened-text.ts';
import type { SealRequest } from './api.ts';
import { emptyVault, memoryStore, person, portalId, researcherOf, team } from './testing/vaults.ts';

const submission = '8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be';
const caseNumber = 'LRL-2026-000042';
const report: SealRequest = { kind: 'REPORT', body: reportBody({ title: 'XSS', steps: 'one\r\ntwo' }), about: { submission }, readers: [], toSelf: true };
const message: SealRequest = { kind: 'MESSAGE', body: { text: 'thank you\r\n-- \n', sections: [] }, about: { case: caseNumber }, readers: [], toSelf: false };
const worth = ({ signature, refused, warnings }: OpenedText) => ({ signature, refused, warnings });
const good = { signature: 'VALID', refused: null, warnings: [] };

describe('sealing and opening', () => {
  it('takes a report to the team and back to its writer', async () => {
    const people = await team();
    const researcher = await researcherOf(people);
    const sealed = await researcher.vault.seal(report);
    const request = { kind: 'REPORT', caseNumber, submissionId: submission, signers: [researcher.publicKeyArmored] } as const;
    for (const vault of [researcher.vault, people.lead.vault, people.triager.vault]) {
      const opened = await vault.open(sealed.armored, request);
      expect(worth(opened)).toEqual(good);
      expect(opened.body).toEqual(report.body);
      expect(opened).toMatchObject({ sha256: sealed.sha256, signerFingerprint: researcher.fingerprint });
      expect(worth(await vault.open(sealed.armored, request))).toEqual(good);
    }
    await expect((await person()).vault.open(sealed.armored, request)).rejects.toMatchObject({ code: 'NOT_A_READER' });
  });

  it('seals a note to the team alone, its writer opening it with the team key', async () => {
    const people = await team();
    const researcher = await researcherOf(people);
    const sealed = await people.triager.vault.seal({ ...message, kind: 'NOTE' });
    const request = { kind: 'NOTE', caseNumber, signers: [people.triager.publicKeyArmored] } as const;
    expect((await people.lead.vault.open(sealed.armored, request)).text).toBe('thank you\r\n-- \n');
    expect((await people.lead.vault.inspect(sealed.armored)).recipientKeyIds).toHaveLength(1);
    await expect(researcher.vault.open(sealed.armored, request)).rejects.toMatchObject({ code: 'NOT_A_READER' });
  });

  it('refuses text that belongs elsewhere', async () => {
    const people = await team();
    const researcher = await researcherOf(people);
    const { armored } = await researcher.vault.seal({ ...message, toSelf: true });
    const request = { kind: 'MESSAGE', caseNumber, signers: [researcher.publicKeyArmored] } as const;
    const open = async (change: object) => (await people.lead.vault.open(armored, { ...request, ...change })).refused;
    expect(await open({ caseNumber: 'LRL-2026-000043' })).toBe('OTHER_CASE');
    expect(await open({ kind: 'NOTE' })).toBe('OTHER_KIND');
    expect(await open({})).toBe(null);
    await people.lead.vault.setPortal({ portalId: 'another-portal', serverTime: new Date().toISOString() });
    expect(await open({})).toBe('OTHER_PORTAL');
    expect((await people.lead.vault.open(armored, request)).text).toBe('');
  });

  it('refuses a report in another submission, and as a message', async () => {
    const people = await team();
    const researcher = await researcherOf(people);
    const { armored } = await researcher.vault.seal(report);
    const open = async (kind: 'REPORT' | 'MESSAGE', submissionId: string) =>
      (await people.lead.vault.open(armored, { kind, caseNumber, submissionId, signers: [] })).refused;
    expect(await open('REPORT', '00000000-0000-4000-8000-000000000000')).toBe('OTHER_CASE');
    expect(await open('MESSAGE', submission)).toBe('OTHER_KIND');
  });

  it('shows and marks an unknown signer', async () => {
    const people = await team();
    const researcher = await researcherOf(people);
    const { armored } = await researcher.vault.seal(message);
    const opened = await people.lead.vault.open(armored, { kind: 'MESSAGE', caseNumber, signers: [people.triager.publicKeyArmored] });
    expect(worth(opened)).toEqual({ signature: 'UNKNOWN_SIGNER', refused: null, warnings: [] });
    expect(opened.text).toBe('thank you\r\n-- \n');
  });

  it('says that damage is damage', async () => {
    const people = await team();
    const { armored } = await people.triager.vault.seal(message);
    const lines = armored.split('\n');
    const middle = Math.floor(lines.length / 2) + 1;
    const flipped = lines.with(middle, (lines[middle] ?? '').replace(/./, (letter) => (letter === 'A' ? 'B' : 'A'))).filter((line) => !/^=....$/.test(line));
    const request = { kind: 'MESSAGE', caseNumber, signers: [] } as const;
    await expect(people.lead.vault.open(flipped.join('\n'), request)).rejects.toMatchObject({ code: expect.stringMatching(/DAMAGED|NOT_A_READER/) });
    await expect(people.lead.vault.open('hello', request)).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  it('works where the device runs an hour behind or ahead', async () => {
    const people = await team();
    for (const hours of [-1, 1]) {
      const researcher = await researcherOf(people);
      await researcher.vault.setPortal({ portalId, serverTime: new Date(Date.now() + hours * 3_600_000).toISOString() });
      const { armored } = await researcher.vault.seal(report);
      await people.lead.vault.setPortal({ portalId, serverTime: new Date(Date.now() + hours * 3_600_000).toISOString() });
      const opened = await people.lead.vault.open(armored, { kind: 'REPORT', caseNumber, signers: [researcher.publicKeyArmored] });
      expect(worth(opened)).toEqual(good);
    }
  });

  it('does nothing while locked', async () => {
    const vault = await emptyVault();
    await expect(vault.seal(report)).rejects.toMatchObject({ code: 'LOCKED' });
    await expect(vault.proofOfPossession({ accountId: 'a', challenge: 'b' })).rejects.toMatchObject({ code: 'LOCKED' });
    await expect((await person()).vault.seal(report)).rejects.toMatchObject({ code: 'NO_TEAM_KEY' });
  });
});

describe('re-wrapping', () => {
  it('lets one more person read the same octets', async () => {
    const people = await team();
    const [researcher, later] = [await researcherOf(people), await person()];
    const { armored, sha256 } = await researcher.vault.seal(report);
    await people.triager.vault.open(armored, { kind: 'REPORT', caseNumber, signers: [] });
    const packets = Buffer.from(await people.triager.vault.rewrap(armored, later.publicKeyArmored, caseNumber, ['REPORT']), 'base64');
    const body = Buffer.from(armored.split('\n').slice(2, -3).join(''), 'base64');
    const { recipientKeyIds } = await people.lead.vault.inspect(armored);
    expect(recipientKeyIds).toHaveLength(2);
    const rewrapped = `-----BEGIN PGP MESSAGE-----\n\n${Buffer.concat([packets, body]).toString('base64')}\n-----END PGP MESSAGE-----\n`;
    const opened = await later.vault.open(rewrapped, { kind: 'REPORT', caseNumber, signers: [researcher.publicKeyArmored] });
    expect(opened).toMatchObject({ sha256, signature: 'VALID', body: report.body });
  });

  it('hands on nothing that a server only says is of the case', async () => {
    const people = await team();
    const [researcher, later] = [await researcherOf(people), await person()];
    const { vault } = people.triager;
    const rewrap = (armored: string, number = caseNumber, kinds: readonly TextKind[] = ['REPORT', 'MESSAGE']) =>
      vault.rewrap(armored, later.publicKeyArmored, number, kinds);
    const elsewhere = { code: 'OTHER_CASE' };
    const other = 'LRL-2026-000043';
    const { armored: sealedMessage } = await researcher.vault.seal({ ...message, toSelf: true });
    expect(await rewrap(sealedMessage)).not.toBe('');
    await expect(rewrap(sealedMessage, other)).rejects.toMatchObject(elsewhere);
    await expect(rewrap(sealedMessage, caseNumber, ['REPORT', 'TITLE'])).rejects.toMatchObject(elsewhere);
    const { armored: note } = await vault.seal({ ...message, kind: 'NOTE' });
    await expect(rewrap(note)).rejects.toMatchObject(elsewhere);
    const { armored: unseen } = await researcher.vault.seal(report);
    await expect(rewrap(unseen)).rejects.toMatchObject(elsewhere);
    await vault.open(unseen, { kind: 'REPORT', caseNumber: other, signers: [] });
    await expect(rewrap(unseen)).rejects.toMatchObject(elsewhere);
    await vault.open(unseen, { kind: 'REPORT', caseNumber, signers: [] });
    await expect(rewrap(unseen)).rejects.toMatchObject(elsewhere);
  });
});

describe('keys', () => {
  it('come back with the words, pins included', async () => {
    const people = await team();
    const researcher = await researcherOf(people);
    const { armored } = await researcher.vault.seal(report);
    const words = await researcher.vault.newRecoveryWords();
    const backup = await researcher.vault.sealBackup(words, portalId);
    const elsewhere = await emptyVault();
    const restored = await elsewhere.openBackup(words.join(' ').toUpperCase(), portalId, backup, researcher.fingerprint);
    expect(restored).toEqual({
      fingerprint: researcher.fingerprint,
      publicKeyArmored: researcher.publicKeyArmored,
      pins: { leads: [people.lead.fingerprint], teamKeys: [people.teamFingerprint] },
    });
    expect((await elsewhere.open(armored, { kind: 'REPORT', caseNumber, signers: [] })).signature).toBe('VALID');
    await expect(elsewhere.openBackup(await elsewhere.newRecoveryWords(), portalId, backup, researcher.fingerprint)).rejects.toMatchObject({
      code: 'BACKUP_UNREADABLE',
    });
    expect(await elsewhere.sealBackups({ passkeys: null })).toEqual([{ method: 'RECOVERY_WORDS', sealed: expect.stringMatching(/^laurel1\./) }]);
  });

  it('stay open in a browser where the researcher chose so, and nowhere else', async () => {
    const store = memoryStore();
    const vault = await emptyVault(store);
    const { fingerprint } = await vault.createKey();
    expect(await (await emptyVault(store)).resume(fingerprint)).toBe(false);
    await vault.stayUnlocked(true);
    const next = await emptyVault(store);
    expect(await next.resume(fingerprint)).toBe(true);
    expect(await next.status()).toMatchObject({ unlocked: true, staysUnlocked: true, fingerprint });
    await next.stayUnlocked(false);
    expect(store.kept.size).toBe(0);
  });

  it('of the team never stay open', async () => {
    const { triager } = await team();
    await expect(triager.vault.stayUnlocked(true)).rejects.toMatchObject({ code: 'NOT_FOR_TEAM' });
  });

  it('carry one random user id and no name', async () => {
    const { readKey } = await import('../../../packages/client/src/sealing/openpgp.ts');
    const { publicKeyArmored } = await person();
    const key = await readKey({ armoredKey: publicKeyArmored });
    expect(key.getUserIDs()).toEqual([expect.stringMatching(/^laurel:[0-9a-f]{32}$/)]);
    expect(publicKeyArmored).toContain('PUBLIC KEY');
  });
});
