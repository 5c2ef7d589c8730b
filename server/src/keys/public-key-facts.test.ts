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

/** A key of this kind with a subkey to seal to. */
const withSubkey = (algorithm: string, subkey: string, ...options: string[]): string => {
  const fingerprint = gnupg.makeKey(`${algorithm} ${subkey}`, algorithm);
  gnupg.run([...options, '--quick-add-key', fingerprint, subkey, 'encr', '1y']);
  return fingerprint;
};

describe('a brought key of the kinds that are named', () => {
  it.each([['rsa3072', 'rsa3072'], ['nistp256', 'nistp256'], ['nistp384', 'nistp521'], ['ed25519', 'cv25519']])('is taken: %s with %s', async (one, other) => {
    const facts = await readPublicKey(gnupg.exportPublic(withSubkey(one, other)), { now, path });
    expect(facts.encryptionKeyIds).toHaveLength(1);
    const sealed = await openpgp.encrypt({ message: await openpgp.createMessage({ text: 'hello' }), encryptionKeys: facts.key });
    expect(gnupg.run(['--decrypt'], sealed).stdout.toString()).toBe('hello');
  });
  it('is mended as its refusal says: signed anew after SHA-1, another subkey after a weak one', async () => {
    const old = withSubkey('ed25519', 'cv25519', '--cert-digest-algo', 'SHA1');
    gnupg.run(['--cert-digest-algo', 'SHA1', '--quick-set-expire', old, '3y']);
    const again = ['--cert-digest-algo', 'SHA512', '--quick-set-expire', old, '2y'];
    gnupg.run(again);
    gnupg.run([...again, '*']);
    expect((await readPublicKey(gnupg.exportPublic(old), { now: new Date(Date.now() + 5_000), path })).fingerprint).toBe(old);
    const half = withSubkey('ed25519', 'rsa1024');
    gnupg.run(['--quick-add-key', half, 'cv25519', 'encr']);
    expect((await readPublicKey(gnupg.exportPublic(half), { now, path })).encryptionKeyIds).toHaveLength(1);
  });
});

describe('a key that is refused', () => {
  const old = new Date(now.getTime() - 7_200_000);
  const cases: Readonly<Record<string, readonly [string, string, () => Promise<string>]>> = {
    text: ['MALFORMED', 'public key', async () => 'a key'],
    'two keys': [
      'MALFORMED',
      'several keys',
      async () => {
        const [one, two] = [await generate(), await generate()];
        return openpgp.armor(openpgp.enums.armor.publicKey, Buffer.concat([one.publicKey.write(), two.publicKey.write()]));
      },
    ],
    'half a key': ['MALFORMED', 'Export it again', async () => openpgp.armor(openpgp.enums.armor.publicKey, (await generate()).publicKey.write().subarray(0, 300))],
    'a private key': ['PRIVATE_KEY', 'compromised', async () => (await generate()).privateKey.armor()],
    'a private key in public armor': [
      'PRIVATE_KEY',
      'compromised',
      async () => (await generate()).privateKey.armor().replaceAll('PRIVATE', 'PUBLIC'),
    ],
    'a version 6 key': [
      'NOT_INTEROPERABLE',
      'version 4',
      async () => (await generate({ type: 'curve25519', config: { v6Keys: true } })).publicKey.armor(),
    ],
    'a version 5 key': ['NOT_INTEROPERABLE', 'version 4', async () => {
      gnupg.run(['--compliance', 'gnupg', '--quick-generate-key', 'v5', 'ed448', 'default', '1y']);
      return gnupg.run(['--compliance', 'gnupg', '--armor', '--export', 'v5']).stdout.toString();
    }],
    'Ed25519 by its newer name': ['NOT_INTEROPERABLE', 'too new', async () => (await generate({ type: 'curve25519' })).publicKey.armor()],
    Brainpool: ['NOT_INTEROPERABLE', 'Brainpool', async () => gnupg.exportPublic(withSubkey('brainpoolP256r1', 'brainpoolP256r1'))],
    secp256k1: ['NOT_INTEROPERABLE', 'secp256k1', async () => gnupg.exportPublic(withSubkey('secp256k1', 'secp256k1'))],
    'a Brainpool subkey': ['NOT_INTEROPERABLE', 'sealed to', async () => gnupg.exportPublic(withSubkey('ed25519', 'brainpoolP384r1'))],
    'AEAD alone': [
      'NOT_INTEROPERABLE',
      'setpref',
      async () => {
        const bytes = Buffer.from((await generate({ config: { aeadProtect: true } })).publicKey.write());
        // The length, type and value of the features subpacket: SEIPD version 1 and 2 becomes version 2 alone.
        bytes[bytes.indexOf(Buffer.of(2, 30, 9)) + 2] = 8;
        return openpgp.armor(openpgp.enums.armor.publicKey, bytes);
      },
    ],
    'RSA with 1024 bits': ['WEAK_KEY', '3072', async () => gnupg.exportPublic(gnupg.makeKey('weak', 'rsa1024'))],
    'RSA with 2048 bits': ['WEAK_KEY', '3072', async () => gnupg.exportPublic(withSubkey('rsa2048', 'rsa2048'))],
    DSA: ['WEAK_KEY', 'DSA', async () => gnupg.exportPublic(gnupg.makeKey('dsa', 'dsa2048'))],
    ElGamal: ['WEAK_KEY', 'ElGamal', async () => gnupg.exportPublic(withSubkey('ed25519', 'elg3072'))],
    'RSA with a weak encryption subkey': ['WEAK_KEY', 'part of this key', async () => gnupg.exportPublic(withSubkey('ed25519', 'rsa2048'))],
    'a key that vouches for itself with SHA-1': [
      'WEAK_KEY',
      'SHA-1',
      async () => {
        const made = gnupg.run(['--cert-digest-algo', 'SHA1', '--quick-generate-key', 'sha1', 'future-default', 'default', '1y']);
        return gnupg.exportPublic(made.status.find((line) => line.startsWith('KEY_CREATED'))?.split(' ')[2] ?? '');
      },
    ],
    'a key that only signs': ['NOT_INTEROPERABLE', 'no encryption subkey', async () => gnupg.exportPublic(gnupg.makeKey('signer', 'ed25519'))],
    'a key without a user id': [
      'NOT_INTEROPERABLE',
      'no user id',
      async () => {
        const { publicKey } = await generate();
        publicKey.users = [];
        return publicKey.armor();
      },
    ],
    'a key whose user id somebody else signed': [
      'MALFORMED',
      'vouch for',
      async () => {
        const [{ publicKey }, other] = [await generate(), await generate()];
        publicKey.users = other.publicKey.users;
        return publicKey.armor();
      },
    ],
    'an expired key': ['EXPIRED_KEY', 'quick-set-expire', async () => (await generate({ date: old, keyExpirationTime: 3600 })).publicKey.armor()],
    'a key whose encryption subkey expired': [
      'EXPIRED_KEY',
      'sealed to',
      async () => (await generate({ date: old, subkeys: [{ keyExpirationTime: 3600 }] })).publicKey.armor(),
    ],
    'a key of next week': ['INVALID', 'future', async () => (await generate({ date: new Date(now.getTime() + 7 * 86_400_000) })).publicKey.armor()],
    'a revoked key': [
      'REVOKED_KEY',
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
    expect(refusal.message).toContain(reason);
    expect(refusal.code).toBe(code);
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
