import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proofText } from '../../../../schema/proof-text.ts';
import { readInstallation } from '../../installation.ts';
import { type Gnupg, makeGnupg } from '../../testing/gnupg.ts';
import { type KeyedPerson, makePerson, newKey, registerOwnKey } from '../../testing/keyed-people.ts';
import { codeOf } from '../../testing/refusals.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { issueKeyChallenge } from '../key-proof.ts';
import { keyStatus } from '../key-status-rules.ts';
import { PublicKeyEntity } from '../public-key.entity.ts';
import { registerKey } from './register-key.ts';
import { revokeKey } from './revoke-key.ts';
import { updateKey } from './update-key.ts';

let node: TestApp;
let gnupg: Gnupg;
beforeAll(async () => {
  node = await testApp();
  gnupg = makeGnupg();
});
afterAll(async () => {
  gnupg.remove();
  await node.drop();
});

/** Somebody whose private half stays in GnuPG: the proof is signed there. */
async function withGnupgKey(): Promise<{ person: KeyedPerson; fingerprint: string }> {
  const person = await makePerson(node.app);
  const fingerprint = gnupg.makeKey(`Reporter <${person.viewer.accountId}@finder.example>`);
  const { portalId } = await readInstallation(node.app.dataSource);
  const { accountId } = person.viewer;
  const text = proofText({ portalId, accountId, fingerprint, challenge: await issueKeyChallenge(node.app, accountId) });
  const proof = gnupg.run(['--local-user', fingerprint, '--clearsign'], text).stdout.toString();
  await registerKey(node.app, person.viewer, { publicKey: gnupg.exportPublic(fingerprint), proof });
  return { person, fingerprint };
}
const rowOf = async (fingerprint: string): Promise<PublicKeyEntity> => node.app.dataSource.manager.findOneByOrFail(PublicKeyEntity, { fingerprint });
const update = async ({ viewer }: KeyedPerson, publicKey: string) => updateKey(node.app, viewer, { publicKey });
const day = 86_400_000;

describe('a newer version of a key', () => {
  it('brings a later expiry and another subkey from GnuPG, and an older one takes neither back', async () => {
    const { person, fingerprint } = await withGnupgKey();
    const before = gnupg.exportPublic(fingerprint);
    gnupg.run(['--quick-set-expire', fingerprint, '5y']);
    gnupg.run(['--quick-set-expire', fingerprint, '5y', '*']);
    gnupg.run(['--quick-add-key', fingerprint, 'cv25519', 'encr', '4y']);
    await update(person, gnupg.exportPublic(fingerprint));
    const row = await rowOf(fingerprint);
    expect(row.keyIds).toHaveLength(3);
    expect(row.expiresAt?.getTime()).toBeGreaterThan(Date.now() + 4.9 * 365 * day);
    await update(person, before);
    expect(await rowOf(fingerprint)).toEqual(row);
  });

  it('makes an expired key current again, and no retired one', async () => {
    const { person, fingerprint } = await withGnupgKey();
    await node.app.dataSource.query(`update public_key set expires_at = now() - interval '1 day', expiry_warned_days = 7 where fingerprint = $1`, [fingerprint]);
    expect(keyStatus(await rowOf(fingerprint), new Date())).toBe('EXPIRED');
    await update(person, gnupg.exportPublic(fingerprint));
    const row = await rowOf(fingerprint);
    expect([keyStatus(row, new Date()), row.expiryWarnedDays]).toEqual(['CURRENT', null]);
    await revokeKey(node.app, person.viewer, { fingerprint, compromised: false });
    await update(person, gnupg.exportPublic(fingerprint));
    expect(keyStatus(await rowOf(fingerprint), new Date())).toBe('RETIRED');
  });

  it('brings nothing that a stranger wrote on it', async () => {
    const person = await makePerson(node.app);
    await registerOwnKey(node.app, person);
    const stranger = await newKey();
    const decorated = await person.publicKey.signAllUsers([stranger.privateKey]);
    const grafted = await openpgp.readKey({ armoredKey: decorated.armor() });
    grafted.subkeys = [...grafted.subkeys, ...stranger.publicKey.subkeys];
    await update(person, grafted.armor());
    const stored = await openpgp.readKey({ armoredKey: (await rowOf(person.publicKey.getFingerprint().toUpperCase())).armored });
    expect(stored.users[0]?.otherCertifications).toEqual([]);
    expect(await Promise.all(stored.subkeys.map((subkey) => subkey.verify().then(() => true, () => false)))).toEqual([true]);
  });

  it('is refused for a key of somebody else, a revoked one, a private one and a weak one', async () => {
    const [{ person, fingerprint }, other] = [await withGnupgKey(), await makePerson(node.app)];
    expect(await codeOf(update(other, gnupg.exportPublic(fingerprint)))).toBe('INVALID');
    expect(await codeOf(update(person, gnupg.exportPrivate(fingerprint)))).toBe('PRIVATE_KEY');
    expect(await codeOf(update(person, gnupg.exportPublic(gnupg.makeKey('weak', 'rsa2048'))))).toBe('WEAK_KEY');
    await revokeKey(node.app, person.viewer, { fingerprint, compromised: true });
    expect(await codeOf(update(person, gnupg.exportPublic(fingerprint)))).toBe('REVOKED_KEY');
  });
});

describe('ending a key', () => {
  const ended = async (key: openpgp.PrivateKey, flag: openpgp.enums.reasonForRevocation): Promise<string> =>
    (await openpgp.revokeKey({ key, reasonForRevocation: { flag, string: '' }, format: 'object' })).publicKey.armor();
  const { keyCompromised, keySuperseded } = openpgp.enums.reasonForRevocation;
  async function registered(): Promise<KeyedPerson & { fingerprint: string }> {
    const person = await makePerson(node.app);
    await registerOwnKey(node.app, person);
    return { ...person, fingerprint: person.publicKey.getFingerprint().toUpperCase() };
  }

  it('publishes the revocation that its own key made, which GnuPG sees', async () => {
    const person = await registered();
    const { fingerprint } = person;
    await revokeKey(node.app, person.viewer, { fingerprint, compromised: true, revokedKey: await ended(person.privateKey, keyCompromised) });
    gnupg.importKey((await rowOf(fingerprint)).armored);
    expect(gnupg.run(['--with-colons', '--list-keys', fingerprint]).stdout.toString()).toContain('pub:r:');
    expect(keyStatus(await rowOf(fingerprint), new Date())).toBe('REVOKED');
  });

  it('as superseded retires it; a revocation for compromise revokes whatever was asked', async () => {
    const [one, other] = [await registered(), await registered()];
    await revokeKey(node.app, one.viewer, { fingerprint: one.fingerprint, compromised: false, revokedKey: await ended(one.privateKey, keySuperseded) });
    expect(keyStatus(await rowOf(one.fingerprint), new Date())).toBe('RETIRED');
    await revokeKey(node.app, other.viewer, { fingerprint: other.fingerprint, compromised: false, revokedKey: await ended(other.privateKey, keyCompromised) });
    expect(keyStatus(await rowOf(other.fingerprint), new Date())).toBe('REVOKED');
  });

  it('refuses another key, a copy that is not revoked, and a revocation by a stranger', async () => {
    const [person, other] = [await registered(), await registered()];
    const attempt = async (revokedKey: string) => codeOf(revokeKey(node.app, person.viewer, { fingerprint: person.fingerprint, compromised: false, revokedKey }));
    expect(await attempt(await ended(other.privateKey, keyCompromised))).toBe('INVALID');
    expect(await attempt(person.publicKey.armor())).toBe('INVALID');
    const grafted = await openpgp.readKey({ armoredKey: person.publicKey.armor() });
    grafted.revocationSignatures = (await openpgp.readKey({ armoredKey: await ended(other.privateKey, keyCompromised) })).revocationSignatures;
    expect(await attempt(grafted.armor())).toBe('INVALID');
    expect(keyStatus(await rowOf(person.fingerprint), new Date())).toBe('CURRENT');
  });
});
