import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserRefusal } from '../errors.ts';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { isCertified, mergeCertifications } from './certification.ts';
import { readPublicKey } from './public-key-facts.ts';

const now = new Date();
const path = ['input', 'publicKey'];
let gnupg: Gnupg;
beforeAll(() => {
  gnupg = makeGnupg();
});
afterAll(() => gnupg.remove());

const generate = async (options: Partial<Omit<openpgp.KeyOptions, 'format'>> = {}) =>
  openpgp.generateKey({ type: 'ecc', curve: 'curve25519Legacy', userIDs: { name: 'laurel:0123' }, ...options, format: 'object' });
const refusalOf = async (armored: string): Promise<UserRefusal> => {
  try {
    await readPublicKey(armored, { now, path });
  } catch (error) {
    if (error instanceof UserRefusal) return error;
    throw error;
  }
  throw new Error('the key was taken');
};

describe('a key that is taken', () => {
  it('made by GnuPG, with its ids, times and the subkey that texts are sealed to', async () => {
    const fingerprint = gnupg.makeKey('Reporter <reporter@finder.example>');
    const facts = await readPublicKey(gnupg.exportPublic(fingerprint), { now, path });
    const rows = gnupg
      .run(['--with-colons', '--list-keys', fingerprint])
      .stdout.toString()
      .split('\n')
      .map((line) => line.split(':'));
    expect(facts.fingerprint).toBe(fingerprint);
    expect(facts.keyIds).toEqual(rows.filter(([kind]) => kind === 'pub' || kind === 'sub').map((row) => row[4]));
    expect(facts.encryptionKeyIds).toEqual(rows.filter(([kind]) => kind === 'sub').map((row) => row[4]));
    expect(facts.expiresAt?.getTime()).toBeGreaterThan(now.getTime() + 300 * 86_400_000);
    expect(gnupg.run(['--show-keys'], facts.armored).exitCode).toBe(0);
  });
  it('made by openpgp.js, also where the browser’s clock is an hour ahead', async () => {
    const { publicKey } = await generate({ date: new Date(now.getTime() + 3_600_000) });
    const facts = await readPublicKey(publicKey.armor(), { now, path });
    expect(facts.encryptionKeyIds).toHaveLength(1);
    expect(facts.expiresAt).toBeNull();
  });
  it('with every encryption subkey', async () => {
    const { publicKey } = await generate({ subkeys: [{}, { sign: true }, {}] });
    expect((await readPublicKey(publicKey.armor(), { now, path })).encryptionKeyIds).toHaveLength(2);
  });
  it('without what strangers wrote on it', async () => {
    const { publicKey } = await generate();
    const stranger = await generate();
    const decorated = await publicKey.signAllUsers([stranger.privateKey]);
    const facts = await readPublicKey(decorated.armor(), { now, path });
    expect(facts.key.users[0]?.otherCertifications).toHaveLength(0);
    expect((await openpgp.readKey({ armoredKey: facts.armored })).users[0]?.otherCertifications).toHaveLength(0);
    const kept = await readPublicKey(decorated.armor(), { now, path, certifiers: [stranger.publicKey] });
    expect(kept.key.users[0]?.otherCertifications).toHaveLength(1);
  });
});

describe('a key that is refused', () => {
  const cases: Readonly<Record<string, readonly [string, string, () => Promise<string>]>> = {
    text: ['MALFORMED', 'public key', async () => 'a key'],
    'two keys': [
      'MALFORMED',
      'one armored',
      async () => {
        const [one, two] = [await generate(), await generate()];
        return openpgp.armor(openpgp.enums.armor.publicKey, Buffer.concat([one.publicKey.write(), two.publicKey.write()]));
      },
    ],
    'a private key': ['PRIVATE_KEY', 'compromised', async () => (await generate()).privateKey.armor()],
    'a private key in public armor': [
      'PRIVATE_KEY',
      'compromised',
      async () => (await generate()).privateKey.armor().replaceAll('PRIVATE', 'PUBLIC'),
    ],
    'a version 6 key': [
      'INVALID',
      'version 4',
      async () => (await generate({ type: 'curve25519', config: { v6Keys: true } })).publicKey.armor(),
    ],
    'RSA with 1024 bits': ['WEAK_KEY', 'too weak', async () => gnupg.exportPublic(gnupg.makeKey('weak', 'rsa1024'))],
    DSA: ['WEAK_KEY', 'too weak', async () => gnupg.exportPublic(gnupg.makeKey('dsa', 'dsa2048'))],
    'RSA with a weak encryption subkey': [
      'WEAK_KEY',
      'part of this key',
      async () => {
        const fingerprint = gnupg.makeKey('half', 'ed25519');
        gnupg.run(['--quick-add-key', fingerprint, 'rsa1024', 'encr', '1y']);
        return gnupg.exportPublic(fingerprint);
      },
    ],
    'a key that only signs': ['INVALID', 'no encryption subkey', async () => gnupg.exportPublic(gnupg.makeKey('signer', 'ed25519'))],
    'an expired key': [
      'INVALID',
      'expired',
      async () => (await generate({ date: new Date(now.getTime() - 7_200_000), keyExpirationTime: 3600 })).publicKey.armor(),
    ],
    'a key of next week': [
      'INVALID',
      'future',
      async () => (await generate({ date: new Date(now.getTime() + 7 * 86_400_000) })).publicKey.armor(),
    ],
    'a revoked key': [
      'INVALID',
      'revoked',
      async () => {
        const { privateKey } = await generate();
        return (await openpgp.revokeKey({ key: privateKey, format: 'object' })).publicKey.armor();
      },
    ],
    'a huge text': ['TOO_LARGE', '256 KiB', async () => 'x'.repeat(300_000)],
  };
  it.each(Object.entries(cases))('%s', async (_, [code, reason, make]) => {
    const refusal = await refusalOf(await make());
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(reason);
    expect(refusal.path).toEqual(path);
  });
});

describe('a certification', () => {
  it('counts when a lead made it, in openpgp.js or in GnuPG, and not when a stranger did', async () => {
    const [holder, lead, stranger] = [await generate(), await generate(), await generate()];
    const certified = await holder.publicKey.signAllUsers([lead.privateKey]);
    expect(await isCertified(certified, [lead.publicKey], now)).toBe(true);
    expect(await isCertified(certified, [stranger.publicKey], now)).toBe(false);
    expect(await isCertified(holder.publicKey, [lead.publicKey], now)).toBe(false);
    const leadFingerprint = gnupg.makeKey('Lead');
    gnupg.importKey(holder.publicKey.armor());
    gnupg.run(['--quick-sign-key', '--default-key', leadFingerprint, holder.publicKey.getFingerprint()]);
    const signed = await openpgp.readKey({ armoredKey: gnupg.exportPublic(holder.publicKey.getFingerprint()) });
    expect(
      await isCertified(
        signed,
        [await openpgp.readKey({ armoredKey: gnupg.exportPublic(leadFingerprint) })],
        new Date(now.getTime() + 60_000),
      ),
    ).toBe(true);
  });
  it('of a key by itself does not count', async () => {
    const lead = await generate();
    expect(await isCertified(lead.publicKey, [lead.publicKey], now)).toBe(false);
  });
  it('grafted from another key is not taken', async () => {
    const [holder, other, lead] = [await generate(), await generate(), await generate()];
    const certified = await other.publicKey.signAllUsers([lead.privateKey]);
    const [from, to] = [certified.users[0], holder.publicKey.users[0]];
    if (from && to) to.otherCertifications = from.otherCertifications;
    // Read anew: openpgp remembers on the packet that it was once verified.
    const grafted = await openpgp.readKey({ armoredKey: holder.publicKey.armor() });
    expect(grafted.users[0]?.otherCertifications).toHaveLength(1);
    expect(await isCertified(grafted, [lead.publicKey], now)).toBe(false);
  });
  it('is merged once into the stored key', async () => {
    const [holder, lead] = [await generate(), await generate()];
    const certified = await holder.publicKey.signAllUsers([lead.privateKey]);
    const stored = await openpgp.readKey({ armoredKey: holder.publicKey.armor() });
    expect(await mergeCertifications(stored, certified, [lead.publicKey], now)).toBe(1);
    expect(await mergeCertifications(stored, certified, [lead.publicKey], now)).toBe(0);
    expect(await isCertified(await openpgp.readKey({ armoredKey: stored.armor() }), [lead.publicKey], now)).toBe(true);
  });
});
