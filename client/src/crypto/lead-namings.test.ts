import { beforeAll, describe, expect, it } from 'vitest';
import { leadStatementText } from '../../../schema/lead-statement.ts';
import { createCleartextMessage, generateKey, type PrivateKey, readKey, readPrivateKey, sign } from '../../../packages/client/src/sealing/openpgp.ts';
import type { LeadNamingToJudge } from '../../../packages/client/src/sealing/team-key-trust.ts';
import { type Person, person, portalId, team, type Team } from './testing/vaults.ts';

const round = 'r'.repeat(43);
let people: Team;
/** Certified by the lead, holding the team key: people.triager, and this one. */
let other: Person;
let candidate: Person;
let team_: string[];
beforeAll(async () => {
  people = await team();
  other = await colleague(people);
  candidate = await certified(people);
  team_ = [people.teamKeyArmored, people.lead.publicKeyArmored, people.triager.publicKeyArmored, other.publicKeyArmored, candidate.publicKeyArmored];
});

async function certified({ lead }: Team): Promise<Person> {
  const made = await person();
  return { ...made, publicKeyArmored: await lead.vault.certify(made.publicKeyArmored, made.fingerprint) };
}
async function colleague(all: Team): Promise<Person> {
  const made = await certified(all);
  await made.vault.openTeamKeyGrants([await all.lead.vault.sealTeamKeyFor(made.publicKeyArmored, made.fingerprint)]);
  await trust(made, all);
  return made;
}
const trust = async ({ vault }: Person, { lead, teamKeyArmored }: Team, leadNamings: readonly LeadNamingToJudge[] = []) =>
  vault.setTrust({ teamKeyArmored, certifiersArmored: [lead.publicKeyArmored], pins: { leads: [lead.fingerprint] }, forTeam: true, leadNamings });

const named = { leadKeyArmored: '', leadFingerprint: '', teamKeys: [] };
async function twoStatements(by: readonly [Person, Person] = [people.triager, other], lead = candidate): Promise<string[]> {
  const about = { ...named, leadKeyArmored: lead.publicKeyArmored, leadFingerprint: lead.fingerprint };
  const first = await by[0].vault.vouchForLead({ ...about, round });
  const text = /\n\n([\s\S]*)\n-----BEGIN PGP SIGNATURE/.exec(first.statement)?.[1] ?? '';
  const second = await by[1].vault.vouchForLead({ ...about, text });
  return [first.statement, second.statement];
}
/** Whether a browser that knew only the old lead believes the new one afterwards. */
async function believes(statements: readonly string[], keys: readonly string[] = team_, all = people): Promise<boolean> {
  const browser = await certified(all);
  await trust(browser, all, [{ statements, keys }]);
  return (await browser.vault.status()).pins.leads.includes(candidate.fingerprint);
}

describe('a lead named by two holders of the team key', () => {
  it('is believed by browsers that believed the lead who certified them, and may certify from then on', async () => {
    const statements = await twoStatements();
    expect(await believes(statements)).toBe(true);
    const stranger = await person();
    const byNew = await candidate.vault.certify(stranger.publicKeyArmored, stranger.fingerprint);
    const browser = await colleague(people);
    await browser.vault.setTrust({ teamKeyArmored: people.teamKeyArmored, certifiersArmored: [people.lead.publicKeyArmored, candidate.publicKeyArmored], forTeam: true, leadNamings: [{ statements, keys: team_ }] });
    await expect(browser.vault.sealTeamKeyFor(byNew, stranger.fingerprint)).resolves.toContain('BEGIN PGP MESSAGE');
  });

  it('is believed by a researcher’s browser whose first team key the old lead certified', async () => {
    const { vault } = await person();
    const request = { teamKeyArmored: people.teamKeyArmored, certifiersArmored: [people.lead.publicKeyArmored] };
    await vault.setTrust(request);
    await vault.setTrust({ ...request, leadNamings: [{ statements: await twoStatements(), keys: team_ }] });
    expect((await vault.status()).pins.leads).toContain(candidate.fingerprint);
  });

  it('may help to name the next one, the one before being gone', async () => {
    const statements = await twoStatements();
    const [next, third] = [await person(), await person()];
    const byNew = { ...third, publicKeyArmored: await candidate.vault.certify(third.publicKeyArmored, third.fingerprint) };
    await third.vault.openTeamKeyGrants([await handOver(byNew)]);
    await trust(third, people);
    const second = await twoStatements([third, other], next);
    const browser = await certified(people);
    const keys = [...team_, byNew.publicKeyArmored, next.publicKeyArmored];
    await trust(browser, people, [{ statements, keys }, { statements: second, keys }]);
    expect((await browser.vault.status()).pins.leads).toContain(next.fingerprint);
  });
});

/** By a lead whose browser believes the new one. */
async function handOver(to: Person): Promise<string> {
  await people.lead.vault.setTrust({ teamKeyArmored: people.teamKeyArmored, certifiersArmored: [people.lead.publicKeyArmored, candidate.publicKeyArmored], pins: { leads: [candidate.fingerprint] }, forTeam: true });
  return people.lead.vault.sealTeamKeyFor(to.publicKeyArmored, to.fingerprint);
}

describe('a dishonest server', () => {
  it('cannot name a lead by one colleague twice, or by the candidate', async () => {
    const [first = '', second = ''] = await twoStatements();
    expect(await believes([first])).toBe(false);
    expect(await believes([first, first])).toBe(false);
    expect(await believes([])).toBe(false);
    expect(await believes([first, second])).toBe(true);
    const holder = await colleague(people);
    expect(await believes(await twoStatements([people.triager, holder], holder), [...team_, holder.publicKeyArmored])).toBe(false);
  });

  it('cannot name a lead by people of its own, or in another portal', async () => {
    const theirs = await team();
    const accomplice = await colleague(theirs);
    const keys = [theirs.teamKeyArmored, theirs.lead.publicKeyArmored, theirs.triager.publicKeyArmored, accomplice.publicKeyArmored, candidate.publicKeyArmored];
    expect(await believes(await twoStatements([theirs.triager, accomplice]), keys)).toBe(false);
    await accomplice.vault.setPortal({ portalId: 'another', serverTime: new Date().toISOString() });
    await other.vault.setPortal({ portalId: 'another', serverTime: new Date().toISOString() });
    await people.triager.vault.setPortal({ portalId: 'another', serverTime: new Date().toISOString() });
    const elsewhere = await twoStatements();
    for (const each of [accomplice, other, people.triager]) await each.vault.setPortal({ portalId, serverTime: new Date().toISOString() });
    expect(await believes(elsewhere)).toBe(false);
  });

  it('cannot put two texts together, or change one', async () => {
    const [first = '', second = ''] = await twoStatements();
    const [otherFirst = ''] = await twoStatements();
    expect(await believes([otherFirst, second])).toBe(false);
    expect(await believes([first, second.replace(/^Lead: .*$/m, `Lead: ${other.fingerprint}`)])).toBe(false);
    expect(await believes([first, second.replace('Laurel new lead 1', 'Laurel new lead 2')])).toBe(false);
    expect(await believes([first, first.replace(/^Hash: .*$/m, 'Hash: SHA256')])).toBe(false);
  });

  it('cannot have a browser sign another key than was compared', async () => {
    const [first = ''] = await twoStatements();
    const text = /\n\n([\s\S]*)\n-----BEGIN PGP SIGNATURE/.exec(first)?.[1] ?? '';
    const about = { ...named, leadKeyArmored: other.publicKeyArmored, leadFingerprint: other.fingerprint };
    const otherKey = { code: 'OTHER_KEY' };
    await expect(people.triager.vault.vouchForLead({ ...about, text })).rejects.toMatchObject(otherKey);
    await expect(people.triager.vault.vouchForLead({ ...about, leadFingerprint: candidate.fingerprint, text })).rejects.toMatchObject(otherKey);
    await expect(people.triager.vault.vouchForLead({ ...about, text: 'Something else' })).rejects.toMatchObject(otherKey);
  });
});

/** Signs whatever it is told: a colleague who helps a dishonest server. */
interface Signer {
  readonly key: PrivateKey;
  readonly armored: string;
}
async function teamPrivateKey(): Promise<PrivateKey> {
  const { openTeamKeyGrant } = await import('../../../packages/client/src/sealing/team-key.ts');
  const { key } = await certifiedSigner({ name: 'laurel:holder' });
  const sealed = await people.lead.vault.sealTeamKeyFor(await people.lead.vault.certify(key.toPublic().armor(), key.getFingerprint().toUpperCase()), key.getFingerprint().toUpperCase());
  return openTeamKeyGrant(sealed, { decryptionKeys: [key], signers: [], date: new Date(Date.now() + 600_000) });
}
async function certifiedSigner(...userIDs: { readonly name: string }[]): Promise<Signer> {
  const { privateKey } = await generateKey({ userIDs, format: 'object' });
  const armored = await people.lead.vault.certify(privateKey.toPublic().armor(), privateKey.getFingerprint().toUpperCase());
  return { key: await readPrivateKey({ armoredKey: privateKey.armor() }), armored };
}
async function statement(time: string, ...signingKeys: PrivateKey[]): Promise<string> {
  const text = leadStatementText({ portalId, lead: candidate.fingerprint, teamKey: people.teamFingerprint, round, time });
  return sign({ message: await createCleartextMessage({ text }), signingKeys });
}

describe('a colleague who helps a dishonest server', () => {
  it('cannot pass for a recovery kit with a user id like a kit’s', async () => {
    const key = await teamPrivateKey();
    const kitLike = await certifiedSigner({ name: 'laurel:0123' }, { name: `laurel-kit:${people.teamFingerprint}` });
    const now = new Date().toISOString();
    expect(await believes([await statement(now, kitLike.key, key)], [...team_, kitLike.armored])).toBe(false);
    const { privateKey } = await generateKey({ userIDs: { name: `laurel-kit:${people.teamFingerprint}` }, format: 'object' });
    await expect(people.lead.vault.certify(privateKey.toPublic().armor(), privateKey.getFingerprint().toUpperCase())).rejects.toMatchObject({ code: 'OTHER_KEY' });
  });

  it('is one of two at most, needs the team key, and has 72 hours', async () => {
    const key = await teamPrivateKey();
    const [one, two] = [await certifiedSigner({ name: 'laurel:one' }), await certifiedSigner({ name: 'laurel:two' })];
    const keys = [...team_, one.armored, two.armored];
    const now = new Date().toISOString();
    const both = async (time: string, ...more: PrivateKey[]) => [await statement(time, one.key, ...more), await statement(time, two.key, ...more)];
    expect(await believes(await both(now, key), keys)).toBe(true);
    expect(await believes(await both(now), keys)).toBe(false);
    expect(await believes([await statement(now, one.key, two.key)], keys)).toBe(false);
    expect(await believes([await statement(now, one.key, two.key, key)], keys)).toBe(false);
    expect(await believes(await both(new Date(Date.now() - 73 * 3_600_000).toISOString(), key), keys)).toBe(false);
    expect(await believes(await both(new Date(Date.now() + 3_600_000).toISOString(), key), keys)).toBe(false);
  });
});

describe('the recovery kit', () => {
  it('names whoever opened it, and its word is believed', async () => {
    const { kit, words } = await people.lead.vault.recoveryKit(portalId);
    const restored = await candidate.vault.restoreRecoveryKit(kit, words, { portalId, accountId: 'an-account', challenge: 'a-challenge' });
    const taken = await candidate.vault.takeLeadByKit(kit, words, round);
    expect(taken.teamKeyFingerprint).toBe(people.teamFingerprint);
    expect(await believes([taken.statement], [...team_, restored.kitKeyArmored])).toBe(true);
    expect(await believes([taken.statement])).toBe(false);
  });

  it('that another lead made is worth nothing here', async () => {
    const theirs = await team();
    const { kit, words } = await theirs.lead.vault.recoveryKit(portalId);
    const { kitKeyArmored } = await candidate.vault.restoreRecoveryKit(kit, words, { portalId, accountId: 'a', challenge: 'c' });
    const taken = await candidate.vault.takeLeadByKit(kit, words, round);
    expect(await believes([taken.statement], [...team_, theirs.teamKeyArmored, theirs.lead.publicKeyArmored, kitKeyArmored])).toBe(false);
    expect((await readKey({ armoredKey: kitKeyArmored })).getUserIDs()).toEqual([`laurel-kit:${theirs.teamFingerprint}`]);
  });
});
