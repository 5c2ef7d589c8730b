import { describe, expect, it } from 'vitest';
import { objectionText } from '../../../schema/objection-text.ts';
import { toBase64 } from '../../../schema/recovery/base64.ts';
import { readPasskeyBackup } from '../../../schema/recovery/passkey-backup.ts';
import type { KeyApi, SealedBackup } from './key-api.ts';
import { readCleartextMessage, readKey, verify } from '../../../packages/client/src/sealing/openpgp.ts';
import { Gpg } from '../../../packages/client/src/testing/gpg.ts';
import { emptyVault, memoryStore, type Person, person, portalId, researcherOf, team } from './testing/vaults.ts';

const caseNumber = 'LRL-2026-000042';
const message = { kind: 'MESSAGE', body: { text: 'thank you', sections: [] }, about: { case: caseNumber }, readers: [], toSelf: true } as const;
const request = { kind: 'MESSAGE', caseNumber, signers: [] } as const;
const sealedOf = (backups: readonly SealedBackup[], method: SealedBackup['method']): string => backups.find((each) => each.method === method)?.sealed ?? '';

/** Somebody whose key is under words and a passkey. */
async function withPasskey(by: Person): Promise<{ words: readonly string[]; secret: ArrayBuffer; backups: readonly SealedBackup[]; restored: Person['vault'] }> {
  const words = await by.vault.newRecoveryWords();
  await by.vault.wordsStored(words);
  const secret = crypto.getRandomValues(new Uint8Array(32)).buffer;
  const backups = await by.vault.addPasskey({ credentialId: 'mine', prfSecret: secret.slice(0) }, toBase64(new Uint8Array(32)), { passkeys: null });
  const restored = await emptyVault();
  await restored.openPasskeyBackup({ credentialId: 'mine', prfSecret: secret.slice(0), sealed: sealedOf(backups, 'PASSKEY'), fingerprint: by.fingerprint });
  return { words, secret, backups, restored };
}

describe('a key under words and passkeys', () => {
  it('opens by either, pins included, and each seals both anew', async () => {
    const people = await team();
    const researcher = await researcherOf(people);
    const { armored } = await researcher.vault.seal(message);
    const { words, backups, restored, secret } = await withPasskey(researcher);
    expect((await restored.status()).pins.teamKeys).toEqual([people.teamFingerprint]);
    expect((await restored.open(armored, request)).text).toBe('thank you');
    const again = await restored.sealBackups({ passkeys: sealedOf(backups, 'PASSKEY'), pins: { leads: ['A'.repeat(40)] } });
    expect(again.map(({ method }) => method)).toEqual(['RECOVERY_WORDS', 'PASSKEY']);
    const byWords = await emptyVault();
    const opened = await byWords.openBackup(words, portalId, sealedOf(again, 'RECOVERY_WORDS'), researcher.fingerprint);
    expect(opened.pins.leads).toContain('A'.repeat(40));
    await byWords.checkPasskeyBackup({ credentialId: 'mine', prfSecret: secret, sealed: sealedOf(again, 'PASSKEY'), fingerprint: researcher.fingerprint });
  });

  it('takes a second passkey beside the first, by whatever opened it', async () => {
    const me = await person();
    const { backups, restored, secret } = await withPasskey(me);
    const second = crypto.getRandomValues(new Uint8Array(32)).buffer;
    const both = await restored.addPasskey({ credentialId: 'second', prfSecret: second.slice(0) }, toBase64(new Uint8Array(32).fill(1)), { passkeys: sealedOf(backups, 'PASSKEY') });
    expect(readPasskeyBackup(sealedOf(both, 'PASSKEY')).passkeys.map(({ credentialId }) => credentialId)).toEqual(['mine', 'second']);
    for (const [credentialId, prfSecret] of [['mine', secret], ['second', second]] as const) {
      const vault = await emptyVault();
      expect(await vault.openPasskeyBackup({ credentialId, prfSecret: prfSecret.slice(0), sealed: sealedOf(both, 'PASSKEY'), fingerprint: me.fingerprint })).toMatchObject({ fingerprint: me.fingerprint });
      const wrong = { credentialId, prfSecret: crypto.getRandomValues(new Uint8Array(32)).buffer, sealed: sealedOf(both, 'PASSKEY'), fingerprint: me.fingerprint };
      await expect(vault.checkPasskeyBackup(wrong)).rejects.toMatchObject({ code: 'PASSKEY_WRONG' });
    }
  });

  it('opens by new words and no longer by the old, and by the passkey as before', async () => {
    const me = await person();
    const { words, backups, secret } = await withPasskey(me);
    const fresh = await me.vault.newRecoveryWords();
    const sealed = await me.vault.sealBackups({ words: fresh, passkeys: sealedOf(backups, 'PASSKEY') });
    const open = async (tried: readonly string[]) => (await emptyVault()).openBackup(tried, portalId, sealedOf(sealed, 'RECOVERY_WORDS'), me.fingerprint);
    await expect(open(words)).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' });
    expect(await open(fresh)).toMatchObject({ fingerprint: me.fingerprint });
    await me.vault.checkPasskeyBackup({ credentialId: 'mine', prfSecret: secret, sealed: sealedOf(sealed, 'PASSKEY'), fingerprint: me.fingerprint });
    // Nothing was stored yet: what is sealed again stays under the words that the server knows.
    const meanwhile = await me.vault.sealBackups({ passkeys: null });
    expect(await (await emptyVault()).openBackup(words, portalId, sealedOf(meanwhile, 'RECOVERY_WORDS'), me.fingerprint)).toMatchObject({ fingerprint: me.fingerprint });
  });

  it('asks for the words before the first passkey, or a later one would lose it', async () => {
    const me = await person();
    const answer = { credentialId: 'mine', prfSecret: new ArrayBuffer(32) };
    await expect(me.vault.addPasskey(answer, toBase64(new Uint8Array(32)), { passkeys: null })).rejects.toMatchObject({ code: 'LOCKED' });
  });
});

describe('replacing a key', () => {
  const prove = (vault: KeyApi) => vault.proofOfNextKey({ accountId: 'an-account', challenge: 'a-challenge' });

  it('is signed by both, seals the one before into the new backup, and opens what was sealed to that', async () => {
    using gpg = new Gpg();
    const people = await team();
    const researcher = await researcherOf(people);
    const { vault } = researcher;
    const { armored } = await vault.seal(message);
    await expect(prove(vault)).rejects.toMatchObject({ code: 'LOCKED' });
    const next = await vault.createNextKey();
    gpg.run(['--import'], researcher.publicKeyArmored + next.publicKeyArmored);
    const { status } = gpg.run(['--verify'], await prove(vault));
    for (const { fingerprint } of [researcher, next]) expect(status).toContain(`VALIDSIG ${fingerprint}`);
    const words = await vault.newRecoveryWords();
    const sealed = await vault.sealNextBackups({ words, passkeys: null });
    expect((await vault.status()).fingerprint).toBe(researcher.fingerprint);
    expect(await vault.adoptNextKey()).toMatchObject({ fingerprint: next.fingerprint });
    const elsewhere = await emptyVault();
    await elsewhere.openBackup(words, portalId, sealedOf(sealed, 'RECOVERY_WORDS'), next.fingerprint);
    for (const each of [vault, elsewhere]) expect(await each.open(armored, request)).toMatchObject({ text: 'thank you', signature: 'VALID' });
    await elsewhere.createNextKey();
    const third = await elsewhere.sealNextBackups({ words, passkeys: null });
    const last = await emptyVault();
    await last.openBackup(words, portalId, sealedOf(third, 'RECOVERY_WORDS'), (await elsewhere.adoptNextKey()).fingerprint);
    expect((await last.open(armored, request)).text).toBe('thank you');
  });

  it('opens a team key that was granted to the one before', async () => {
    const people = await team();
    const { vault } = people.triager;
    const grant = await people.lead.vault.sealTeamKeyFor(people.triager.publicKeyArmored, people.triager.fingerprint);
    await vault.createNextKey();
    await vault.adoptNextKey();
    expect(await vault.openTeamKeyGrants([grant])).toEqual([people.teamFingerprint]);
  });

  it('keeps the passkeys, and what stays open on the device', async () => {
    const store = memoryStore();
    const vault = await emptyVault(store);
    const me = { vault, ...(await vault.createKey()) };
    const { words, backups, secret } = await withPasskey(me);
    await vault.stayUnlocked(true);
    await vault.createNextKey();
    const sealed = await vault.sealNextBackups({ words, passkeys: sealedOf(backups, 'PASSKEY') });
    const { fingerprint } = await vault.adoptNextKey();
    await vault.checkPasskeyBackup({ credentialId: 'mine', prfSecret: secret, sealed: sealedOf(sealed, 'PASSKEY'), fingerprint });
    expect(await (await emptyVault(store)).resume(fingerprint)).toBe(true);
    expect(await (await emptyVault(store)).resume(me.fingerprint)).toBe(false);
  });
});

describe('a key from gpg', () => {
  const secretOf = (gpg: Gpg, fingerprint: string, ...options: string[]): string => gpg.run([...options, '--armor', '--export-secret-keys', fingerprint]).stdout.toString();
  const made = (gpg: Gpg, algorithm: string, subkey: string): string => {
    const { status } = gpg.run(['--passphrase', '', '--quick-gen-key', `${algorithm} ${subkey}`, algorithm, 'sign,cert', '1y']);
    const fingerprint = /KEY_CREATED P ([0-9A-F]{40})/.exec(status)?.[1] ?? '';
    gpg.run(['--passphrase', '', '--quick-add-key', fingerprint, subkey, 'encr', '1y']);
    return fingerprint;
  };

  it.each([['rsa3072', 'cv25519'], ['nistp256', 'nistp256'], ['ed25519', 'cv25519']])('is brought with its private half: %s', async (one, other) => {
    using gpg = new Gpg();
    const fingerprint = made(gpg, one, other);
    const people = await team();
    const researcher = { ...(await researcherOf(people)), fingerprint };
    expect(await researcher.vault.importKey(secretOf(gpg, fingerprint))).toMatchObject({ fingerprint, userIds: [`${one} ${other}`] });
    const { armored } = await researcher.vault.seal(message);
    expect((await researcher.vault.open(armored, request)).text).toBe('thank you');
    expect(gpg.run(['--decrypt'], armored).stdout.toString()).toContain('thank you');
  });

  it.each([
    ['RSA with 2048 bits', 'rsa2048', 'cv25519', 'WEAK_KEY', '3072'],
    ['Brainpool', 'brainpoolP256r1', 'brainpoolP256r1', 'NOT_INTEROPERABLE', 'Brainpool'],
    ['a weak subkey', 'ed25519', 'rsa1024', 'WEAK_KEY', '--quick-add-key'],
  ])('is refused with what to do: %s', async (_, one, other, code, says) => {
    using gpg = new Gpg();
    const fingerprint = made(gpg, one, other);
    const refusal = { code, message: expect.stringContaining(says) };
    await expect((await emptyVault()).importKey(secretOf(gpg, fingerprint))).rejects.toMatchObject(refusal);
    await expect((await emptyVault()).readBroughtKey(gpg.exportPublic(fingerprint))).rejects.toMatchObject(refusal);
  });

  it('is refused where it is expired, revoked, on a card, locked, private where it should be public, or no key', async () => {
    using gpg = new Gpg();
    const vault = await emptyVault();
    const fingerprint = made(gpg, 'ed25519', 'cv25519');
    await expect(vault.readBroughtKey(secretOf(gpg, fingerprint))).rejects.toMatchObject({ code: 'PRIVATE_KEY', message: expect.stringContaining('compromised') });
    await expect(vault.readBroughtKey('hello')).rejects.toMatchObject({ code: 'MALFORMED_KEY' });
    for (const no of ['', 'hello', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nhello\n-----END PGP PRIVATE KEY BLOCK-----'])
      await expect(vault.importKey(no), no).rejects.toMatchObject({ code: 'MALFORMED_KEY', message: expect.stringContaining('--export-secret-keys') });
    await expect(vault.importKey(gpg.exportPublic(fingerprint))).rejects.toMatchObject({ code: 'MALFORMED_KEY', message: expect.stringContaining('--export-secret-keys') });
    const stub = gpg.run(['--armor', '--export-secret-subkeys', fingerprint]).stdout.toString();
    await expect(vault.importKey(stub)).rejects.toMatchObject({ code: 'ELSEWHERE' });
    const own = await emptyVault();
    await own.createKey();
    const locked = await own.exportKey('a long walk home');
    await expect(vault.importKey(locked)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await expect(vault.importKey(locked, 'another')).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    const later = await emptyVault();
    await later.setPortal({ portalId, serverTime: new Date(Date.now() + 2 * 366 * 86_400_000).toISOString() });
    await expect(later.importKey(secretOf(gpg, fingerprint))).rejects.toMatchObject({ code: 'EXPIRED_KEY', message: expect.stringContaining('--quick-set-expire') });
    const revoked = await own.revokedForm(true);
    await expect(vault.readBroughtKey(revoked)).rejects.toMatchObject({ code: 'REVOKED_KEY' });
  });

  it('takes a random user id beside its own, which certifications and others can use', async () => {
    using gpg = new Gpg();
    const fingerprint = made(gpg, 'ed25519', 'cv25519');
    const vault = await emptyVault();
    const { publicKeyArmored, userIds } = await vault.importKey(secretOf(gpg, fingerprint), undefined, true);
    expect(userIds).toEqual(['ed25519 cv25519', expect.stringMatching(/^laurel:[0-9a-f]{32}$/)]);
    gpg.run(['--import'], publicKeyArmored);
    const listed = gpg.run(['--with-colons', '--check-sigs', fingerprint]).stdout.toString();
    expect(listed.match(/^sig:!/gm)?.length).toBeGreaterThanOrEqual(3);
    const stripped = await readKey({ armoredKey: publicKeyArmored });
    stripped.users = stripped.users.filter(({ userID }) => userID?.userID.startsWith('laurel:'));
    const others = await readKey({ armoredKey: stripped.armor() });
    expect(await others.getExpirationTime()).toEqual(await (await readKey({ armoredKey: gpg.exportPublic(fingerprint) })).getExpirationTime());
    await others.getEncryptionKey();
  });
});

describe('extending and ending a key', () => {
  it('objects as ever once it has expired: its end says nothing against its holder', async () => {
    const { vault } = await person();
    const day = 86_400_000;
    const { publicKeyArmored } = await vault.extendKey(new Date(Date.now() + day).toISOString());
    await vault.setPortal({ portalId, serverTime: new Date(Date.now() + 90 * day).toISOString() });
    const signed = await vault.signObjection({ lostKeyId: 'request', newFingerprint: 'A'.repeat(40) });
    const message = await readCleartextMessage({ cleartextMessage: signed });
    const { signatures } = await verify({ message, verificationKeys: await readKey({ armoredKey: publicKeyArmored }), date: new Date(Date.now() + 90 * day) });
    expect(await signatures[0]?.verified).toBe(true);
    expect(message.getText()).toBe(objectionText({ portalId, lostKeyId: 'request', fingerprint: 'A'.repeat(40) }));
  });

  it('gives it another expiry, which gpg sees', async () => {
    using gpg = new Gpg();
    const { vault, fingerprint } = await person();
    const end = new Date(Date.now() + 86_400_000 * 700);
    const { publicKeyArmored } = await vault.extendKey(end.toISOString());
    gpg.run(['--import'], publicKeyArmored);
    const [, , , , , , expires] = gpg.run(['--with-colons', '--list-keys', fingerprint]).stdout.toString().split('\n').find((line) => line.startsWith('pub:'))?.split(':') ?? [];
    expect(Math.abs(Number(expires) * 1000 - end.getTime())).toBeLessThan(5_000);
    expect(await (await readKey({ armoredKey: (await vault.extendKey(null)).publicKeyArmored })).getExpirationTime()).toBe(Number.POSITIVE_INFINITY);
  });

  it('takes over what gpg changed, and nothing of another key', async () => {
    const [one, other] = [await person(), await person()];
    const store = await emptyVault();
    await store.importKey(await one.vault.exportKey('a long walk home'), 'a long walk home');
    const { publicKeyArmored } = await store.extendKey(new Date(Date.now() + 86_400_000).toISOString());
    expect(await one.vault.refreshKey(publicKeyArmored)).toMatchObject({ fingerprint: one.fingerprint });
    expect(await (await readKey({ armoredKey: (await one.vault.status()).publicKeyArmored ?? '' })).getExpirationTime()).toBeInstanceOf(Date);
    await expect(one.vault.refreshKey(other.publicKeyArmored)).rejects.toMatchObject({ code: 'OTHER_KEY' });
  });

  it('leaves what a superseded key signed before believed, and nothing that a compromised one did', async () => {
    const people = await team();
    const researcher = await researcherOf(people);
    const { armored } = await researcher.vault.seal(message);
    const opened = async (compromised: boolean) => {
      const signers = [await researcher.vault.revokedForm(compromised)];
      return (await people.lead.vault.open(armored, { ...request, signers })).signature;
    };
    await researcher.vault.setPortal({ portalId, serverTime: new Date(Date.now() + 60_000).toISOString() });
    expect(await opened(false)).toBe('VALID');
    expect(await opened(true)).toBe('INVALID');
  });

  it('makes a revocation that gpg believes, and leaves the open key as it is', async () => {
    using gpg = new Gpg();
    const { vault, fingerprint } = await person();
    gpg.run(['--import'], await vault.revokedForm(false));
    expect(gpg.run(['--with-colons', '--list-keys', fingerprint]).stdout.toString()).toContain('pub:r:');
    expect((await vault.status()).unlocked).toBe(true);
  });
});
