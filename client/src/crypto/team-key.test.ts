import { describe, expect, it } from 'vitest';
import type { SealRequest } from './api.ts';
import { generateKey, readKey } from '../../../packages/client/src/sealing/openpgp.ts';
import { extendTeamKey, makeTeamKey, openTeamKeyGrant, sealTeamKey } from '../../../packages/client/src/sealing/team-key.ts';
import { ServerClock } from '../../../packages/client/src/sealing/clock.ts';
import { emptyVault, type Person, person, portalId, researcherOf, type Team, team } from './testing/vaults.ts';

const DAY_MS = 86_400_000;
const submission = '8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be';
const caseNumber = 'LRL-2026-000042';
const report: SealRequest = { kind: 'REPORT', body: { text: 'words of the report', sections: [] }, about: { submission }, readers: [], toSelf: true };
const opening = { kind: 'REPORT', caseNumber, submissionId: submission, signers: [] } as const;
const serverTimeIn = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();
const inDays = async (days: number, ...who: readonly Person[]): Promise<void> => {
  for (const { vault } of who) await vault.setPortal({ portalId, serverTime: serverTimeIn(days) });
};
const teamRequest = ({ lead }: Team, teamKeyArmored: string) => ({ teamKeyArmored, certifiersArmored: [lead.publicKeyArmored] });

describe('another team key', () => {
  it('is made, put into a kit and restored before anything is sealed to it', async () => {
    const people = await team();
    const { vault } = people.lead;
    const next = await vault.createTeamKey('security@example.com', 'Example');
    const { armored: before } = await vault.seal(report);
    expect((await vault.inspect(before)).reachesTeam).toBe(true);
    expect((await people.triager.vault.open(before, opening)).text).toContain('words of the report');
    const { kit, words } = await vault.recoveryKit(portalId, next.fingerprint);
    const restored = await vault.restoreRecoveryKit(kit, words, { portalId, accountId: 'an-account', challenge: 'a-challenge' });
    expect(restored.fingerprint).toBe(next.fingerprint);
    const grant = await vault.sealTeamKeyFor(people.triager.publicKeyArmored, people.triager.fingerprint, next.fingerprint);
    expect(await vault.setTrust({ ...teamRequest(people, next.publicKeyArmored), forTeam: true })).toMatchObject({ state: 'CERTIFIED', fingerprint: next.fingerprint });
    expect(await people.triager.vault.openTeamKeyGrants([grant])).toContain(next.fingerprint);
    const { armored: after } = await vault.seal(report);
    for (const armored of [before, after]) expect((await people.triager.vault.open(armored, opening)).text).toContain('words of the report');
  });

  it('comes with its predecessors in the kit, so that older cases open', async () => {
    const people = await team();
    const researcher = await researcherOf(people);
    const { armored } = await researcher.vault.seal(report);
    const next = await people.lead.vault.createTeamKey('security@example.com');
    const { kit, words } = await people.lead.vault.recoveryKit(portalId, next.fingerprint);
    const newcomer = await person();
    const { grants } = await newcomer.vault.takeLeadByKit(kit, words, 'r'.repeat(43));
    expect(grants.map(({ fingerprint }) => fingerprint)).toEqual([next.fingerprint, people.teamFingerprint]);
    await newcomer.vault.openTeamKeyGrants(grants.map(({ sealedPrivateKey }) => sealedPrivateKey));
    expect((await newcomer.vault.open(armored, opening)).text).toContain('words of the report');
  });

  it('revokes the one before where that was compromised, and no browser seals to that', async () => {
    const people = await team();
    const revoked = await people.triager.vault.revokedTeamKey(people.teamFingerprint);
    const researcher = await researcherOf(people);
    expect(await researcher.vault.setTrust(teamRequest(people, revoked))).toMatchObject({ state: 'REFUSED', reason: 'REVOKED_KEY' });
    await expect(researcher.vault.seal(report)).rejects.toMatchObject({ code: 'TEAM_KEY_REFUSED' });
  });
});

describe('the end of the team key', () => {
  it('is put off by any holder: same fingerprint, same word of the lead', async () => {
    const people = await team();
    const extended = await people.triager.vault.extendTeamKey(people.teamKeyArmored, serverTimeIn(3 * 365));
    const key = await readKey({ armoredKey: extended });
    expect(await key.getExpirationTime()).toEqual(expect.any(Date));
    expect(Number(await key.getExpirationTime()) - Date.now()).toBeGreaterThan(3 * 364 * DAY_MS);
    expect(key.getUserIDs()).toEqual(['Example <security@example.com>']);
    const researcher = await person();
    await inDays(900, researcher);
    const request = teamRequest(people, extended);
    expect(await researcher.vault.setTrust(request)).toMatchObject({ fingerprint: people.teamFingerprint, certifiedBy: [people.lead.fingerprint] });
    await expect((await person()).vault.extendTeamKey(people.teamKeyArmored, serverTimeIn(900))).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it('past, a report is still sealed for a month, and opens', async () => {
    const people = await team();
    const [returning, newcomer] = [await researcherOf(people), await person()];
    await inDays(735, returning, newcomer, people.lead);
    for (const { vault } of [returning, newcomer]) {
      expect(await vault.setTrust(teamRequest(people, people.teamKeyArmored))).not.toMatchObject({ state: 'REFUSED' });
      const { armored } = await vault.seal(report);
      expect((await vault.inspect(armored)).recipientKeyIds).toHaveLength(2);
      for (const reader of [people.lead.vault, people.triager.vault, vault]) expect((await reader.open(armored, opening)).text).toContain('words of the report');
    }
    const late = await emptyVault();
    await late.createKey();
    await late.setPortal({ portalId, serverTime: serverTimeIn(800) });
    expect(await late.setTrust(teamRequest(people, people.teamKeyArmored))).toMatchObject({ state: 'REFUSED', reason: 'EXPIRED_KEY' });
  });

  it('closes no older case, and does not keep the key from being handed on', async () => {
    const made = new Date(Date.now() - 800 * DAY_MS);
    const teamKey = await makeTeamKey('security@example.com', undefined, made);
    const { privateKey: own } = await generateKey({ userIDs: { name: 'laurel:own' }, format: 'object' });
    const sealed = await sealTeamKey(teamKey, own.toPublic(), own, new ServerClock());
    const opened = await openTeamKeyGrant(sealed, { decryptionKeys: [own], signers: [], date: new Date(Date.now() + 600_000) });
    expect(opened.getFingerprint()).toBe(teamKey.getFingerprint());
    const extended = await readKey({ armoredKey: await extendTeamKey(opened, teamKey.toPublic(), new Date(Date.now() + 365 * DAY_MS), new Date()) });
    await expect(extended.getEncryptionKey()).resolves.toBeTruthy();
  });
});
