import { describe, expect, it } from 'vitest';
import { emptyVault, type Person, person, portalId, researcherOf, type Team, team } from './testing/vaults.ts';

const reports = { kind: 'REPORT', body: { text: 'x', sections: [] }, about: { submission: '8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be' }, readers: [], toSelf: true } as const;
/** What a dishonest server makes: a team key of its own, certified by a lead of its own. */
async function impostor(): Promise<{ lead: Person; teamKeyArmored: string }> {
  const lead = await person();
  return { lead, teamKeyArmored: (await lead.vault.createTeamKey('security@example.com', 'Example')).publicKeyArmored };
}
const trustOf = (people: Team, change: { teamKeyArmored?: string; certifiersArmored?: string[] } = {}) =>
  people.triager.vault.setTrust({ teamKeyArmored: people.teamKeyArmored, certifiersArmored: [people.lead.publicKeyArmored], forTeam: true, ...change });

describe('a dishonest server', () => {
  it('cannot swap the team key for its own in a team browser', async () => {
    const people = await team();
    const false_ = await impostor();
    expect(await trustOf(people)).toMatchObject({ state: 'CERTIFIED', certifiedBy: [people.lead.fingerprint] });
    for (const certifiersArmored of [[people.lead.publicKeyArmored], [false_.lead.publicKeyArmored], []]) {
      expect(await trustOf(people, { teamKeyArmored: false_.teamKeyArmored, certifiersArmored })).toMatchObject({ state: 'REFUSED' });
      await expect(people.triager.vault.seal(reports)).rejects.toMatchObject({ code: 'TEAM_KEY_REFUSED' });
    }
    expect(await trustOf(people)).toMatchObject({ state: 'CERTIFIED' });
  });

  it('cannot graft the certification of the real key onto its own', async () => {
    const { readKey } = await import('../../../packages/client/src/sealing/openpgp.ts');
    const people = await team();
    const real = await readKey({ armoredKey: people.teamKeyArmored });
    const false_ = await readKey({ armoredKey: (await impostor()).teamKeyArmored });
    const [from, to] = [real.users[0], false_.users[0]];
    if (from === undefined || to === undefined) throw new Error('no user id');
    to.otherCertifications = from.otherCertifications;
    expect(await trustOf(people, { teamKeyArmored: false_.armor() })).toMatchObject({ state: 'REFUSED', reason: 'NOT_CERTIFIED' });
  });

  it('cannot take the certifications away in a team browser', async () => {
    const { readKey } = await import('../../../packages/client/src/sealing/openpgp.ts');
    const people = await team();
    const key = await readKey({ armoredKey: people.teamKeyArmored });
    for (const user of key.users) user.otherCertifications = [];
    expect(await trustOf(people, { teamKeyArmored: key.armor() })).toMatchObject({ state: 'REFUSED', reason: 'NOT_CERTIFIED' });
  });

  it('cannot give a colleague a key that no lead certified', async () => {
    const people = await team();
    const stranger = await person();
    await expect(people.triager.vault.sealTeamKeyFor(stranger.publicKeyArmored, stranger.fingerprint)).rejects.toMatchObject({ code: 'NOT_CERTIFIED' });
    const certified = await people.triager.vault.certify(stranger.publicKeyArmored, stranger.fingerprint);
    await expect(people.lead.vault.sealTeamKeyFor(certified, stranger.fingerprint)).rejects.toMatchObject({ code: 'NOT_CERTIFIED' });
    await expect(people.lead.vault.sealTeamKeyFor(stranger.publicKeyArmored, people.triager.fingerprint)).rejects.toMatchObject({ code: 'OTHER_KEY' });
    await expect(people.lead.vault.certify(stranger.publicKeyArmored, people.triager.fingerprint)).rejects.toMatchObject({ code: 'OTHER_KEY' });
  });

  it('cannot show a key as certified by a lead whom this browser does not know', async () => {
    const people = await team();
    const [stranger, other] = [await person(), await person()];
    const { vault, publicKeyArmored } = people.triager;
    expect(await vault.certifiersOf(publicKeyArmored)).toEqual([people.lead.fingerprint]);
    expect(await vault.certifiersOf(await stranger.vault.certify(other.publicKeyArmored, other.fingerprint))).toEqual([]);
    expect(await stranger.vault.certifiersOf(publicKeyArmored)).toEqual([]);
    expect(await vault.certifiersOf('no key')).toEqual([]);
  });

  it('cannot show a returning researcher its own key before they unlock', async () => {
    const people = await team();
    const researcher = await researcherOf(people);
    const words = await researcher.vault.newRecoveryWords();
    const backup = await researcher.vault.sealBackup(words, portalId);
    const false_ = await impostor();
    const request = { teamKeyArmored: false_.teamKeyArmored, certifiersArmored: [false_.lead.publicKeyArmored] };
    const vault = await emptyVault();
    expect(await vault.setTrust(request)).toMatchObject({ state: 'FIRST_USE' });
    await vault.openBackup(words, portalId, backup, researcher.fingerprint);
    await expect(vault.seal(reports)).rejects.toMatchObject({ code: 'NO_TEAM_KEY' });
    expect(await vault.setTrust(request)).toMatchObject({ state: 'REFUSED' });
  });

  it('cannot bring a researcher another key after the first', async () => {
    const people = await team();
    const researcher = await researcherOf(people);
    const false_ = await impostor();
    const trust = await researcher.vault.setTrust({ teamKeyArmored: false_.teamKeyArmored, certifiersArmored: [false_.lead.publicKeyArmored] });
    expect(trust).toMatchObject({ state: 'REFUSED' });
    await expect(researcher.vault.seal(reports)).rejects.toMatchObject({ code: 'TEAM_KEY_REFUSED' });
  });
});

describe('trust', () => {
  it('is on first use for a researcher, and follows the leads to the next key', async () => {
    const people = await team();
    const vault = await emptyVault();
    const certifiersArmored = [people.lead.publicKeyArmored];
    expect(await vault.setTrust({ teamKeyArmored: people.teamKeyArmored, certifiersArmored })).toMatchObject({
      state: 'FIRST_USE',
      fingerprint: people.teamFingerprint,
      certifiedBy: [people.lead.fingerprint],
    });
    const next = await people.lead.vault.createTeamKey('security@example.com');
    expect(await vault.setTrust({ teamKeyArmored: next.publicKeyArmored, certifiersArmored })).toMatchObject({ state: 'CERTIFIED' });
    expect((await vault.status()).pins).toEqual({ leads: [people.lead.fingerprint], teamKeys: [people.teamFingerprint] });
  });

  it('of a visitor is worth nothing once the same tab works for the team', async () => {
    const [people, false_] = [await team(), await impostor()];
    const { vault } = await person();
    const request = { teamKeyArmored: false_.teamKeyArmored, certifiersArmored: [false_.lead.publicKeyArmored] };
    expect(await vault.setTrust(request)).toMatchObject({ state: 'FIRST_USE' });
    const invited = { ...request, pins: { leads: [people.lead.fingerprint] }, forTeam: true };
    expect(await vault.setTrust(invited)).toMatchObject({ state: 'REFUSED' });
    expect((await vault.status()).pins).toEqual({ leads: [people.lead.fingerprint], teamKeys: [] });
  });

  it('is never on first use for the team', async () => {
    const people = await team();
    const vault = (await person()).vault;
    const request = { teamKeyArmored: people.teamKeyArmored, certifiersArmored: [people.lead.publicKeyArmored], forTeam: true };
    expect(await vault.setTrust(request)).toMatchObject({ state: 'REFUSED', reason: 'NOT_CERTIFIED' });
  });

  it('says what is wrong with a key', async () => {
    const vault = await emptyVault();
    const judge = (teamKeyArmored: string) => vault.setTrust({ teamKeyArmored, certifiersArmored: ['garbage'] });
    expect(await judge('garbage')).toEqual({ state: 'REFUSED', fingerprint: null, reason: 'MALFORMED_KEY' });
    const { config, generateKey } = await import('../../../packages/client/src/sealing/openpgp.ts');
    const userIDs = { email: 'security@example.com' };
    const aead = await generateKey({ userIDs, config: { ...config, aeadProtect: true } });
    expect(await judge(aead.publicKey)).toMatchObject({ state: 'REFUSED', reason: 'ANNOUNCES_AEAD' });
    const day = 86_400_000;
    const old = await generateKey({ userIDs, date: new Date(Date.now() - 32 * day), keyExpirationTime: 86_400 });
    expect(await judge(old.publicKey)).toMatchObject({ state: 'REFUSED', reason: 'EXPIRED_KEY' });
    const lately = await generateKey({ userIDs, date: new Date(Date.now() - 20 * day), keyExpirationTime: 86_400 });
    expect(await judge(lately.publicKey)).toMatchObject({ state: 'FIRST_USE' });
  });
});

describe('the recovery kit', () => {
  it('brings the team key back and proves it', async () => {
    const { readCleartextMessage, readKey, verify } = await import('../../../packages/client/src/sealing/openpgp.ts');
    const people = await team();
    const { kit, words } = await people.lead.vault.recoveryKit('a-portal');
    const proof = { portalId: 'a-portal', accountId: 'an-account', challenge: 'a-challenge' };
    const mangled = kit.split('\n').map((line) => `> ${line}`).join('\r\n');
    const vault = await emptyVault();
    for (const text of [kit, mangled]) {
      const restored = await vault.restoreRecoveryKit(text, words, proof);
      expect(restored.fingerprint).toBe(people.teamFingerprint);
      const verificationKeys = await Promise.all([people.teamKeyArmored, restored.kitKeyArmored].map(async (armoredKey) => readKey({ armoredKey })));
      const { data, signatures } = await verify({ message: await readCleartextMessage({ cleartextMessage: restored.proof }), verificationKeys });
      expect(await Promise.all(signatures.map(async ({ verified }) => verified))).toEqual([true, true]);
      expect(data).toContain('a-challenge');
    }
    const wrong: [string, readonly string[], string][] = [
      [kit, await vault.newRecoveryWords(), 'a-portal'], [kit, words, 'another'], [kit.replace(/(\n\n.{40})../, '$1AB'), words, 'a-portal'], ['', words, 'a-portal'],
    ];
    for (const [text, typed, portalId] of wrong) {
      await expect(vault.restoreRecoveryKit(text, typed, { ...proof, portalId })).rejects.toMatchObject({ code: 'KIT_UNREADABLE' });
    }
  });
});
