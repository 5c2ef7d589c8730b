import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../../../schema/recovery/base64.ts';
import { writePasskeyBackup } from '../../../../schema/recovery/passkey-backup.ts';
import { signInWithWords } from '../../accounts/sign-in.ts';
import { setRecoveryWords } from '../../accounts/account-changes.ts';
import { anonymous } from '../../read/viewer.ts';
import { type KeyedPerson, makePerson, newKey, proofBy, registerOwnKey } from '../../testing/keyed-people.ts';
import { codeOf } from '../../testing/refusals.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import type { KeyBackup } from '../key-backup-rules.ts';
import { removeKeyBackup, storeKeyBackup } from './key-backups.ts';
import { registerKey } from './register-key.ts';
import { revokeKey } from './revoke-key.ts';

let node: TestApp;
beforeAll(async () => {
  node = await testApp();
});
afterAll(async () => node.drop());

const secretOf = (fill: number): string => toBase64(new Uint8Array(32).fill(fill));
const words: KeyBackup = { method: 'RECOVERY_WORDS', sealed: 'laurel1.AAAA.BBBB' };
const wrapped = { credentialId: 'credential', salt: toBase64(new Uint8Array(32)), wrappedKey: 'laurel1.AAAA.CCCC', addedAt: '2026-11-26T12:00:00.000Z' };
const passkey: KeyBackup = { method: 'PASSKEY', sealed: writePasskeyBackup({ passkeys: [wrapped], body: 'laurel1.AAAA.DDDD' }) };
const fingerprintOf = ({ publicKey }: KeyedPerson): string => publicKey.getFingerprint();
const backupsOf = async ({ viewer: { accountId } }: KeyedPerson): Promise<string[]> => {
  const rows = await node.app.dataSource.query<{ method: string; sealed: string }[]>(
    'select method, sealed from key_backup join public_key on public_key.id = public_key_id where account_id = $1 order by method', [accountId]);
  return rows.map(({ method, sealed }) => `${method} ${sealed}`);
};
const store = async (person: KeyedPerson, backups: readonly KeyBackup[], changes: { proof?: string; signInSecret?: string } = {}) => {
  const proof = changes.proof ?? (await proofBy(node.app, person, [person.privateKey]));
  return storeKeyBackup(node.app, person.viewer, { fingerprint: fingerprintOf(person), backups, ...changes, proof });
};
const remove = async (person: KeyedPerson, method: KeyBackup['method'], evenLast = false) =>
  removeKeyBackup(node.app, person.viewer, {
    fingerprint: fingerprintOf(person), method, evenLast, proof: await proofBy(node.app, person, [person.privateKey]),
  });
async function keyed(backups: readonly KeyBackup[] = [words]): Promise<KeyedPerson> {
  const person = await makePerson(node.app);
  await registerOwnKey(node.app, person, backups);
  return person;
}

describe('storing a backup', () => {
  it('puts words and passkeys side by side, each in place of the one before', async () => {
    const person = await keyed();
    await store(person, [passkey]);
    expect(await backupsOf(person)).toEqual([`PASSKEY ${passkey.sealed}`, 'RECOVERY_WORDS laurel1.AAAA.BBBB']);
    await store(person, [{ ...words, sealed: 'laurel1.EEEE.FFFF' }]);
    expect(await backupsOf(person)).toEqual([`PASSKEY ${passkey.sealed}`, 'RECOVERY_WORDS laurel1.EEEE.FFFF']);
  });

  it('needs the key itself: a session alone changes nothing', async () => {
    const [person, thief] = [await keyed(), await makePerson(node.app)];
    expect(await codeOf(store(person, [passkey], { proof: 'none' }))).toBe('BAD_PROOF');
    expect(await codeOf(store(person, [passkey], { proof: await proofBy(node.app, person, [thief.privateKey]) }))).toBe('BAD_PROOF');
    const used = await proofBy(node.app, person, [person.privateKey]);
    await store(person, [words], { proof: used });
    expect(await codeOf(store(person, [passkey], { proof: used }))).toBe('BAD_PROOF');
    expect(await backupsOf(person)).toHaveLength(1);
  });

  it('is for a key of one’s own that is not revoked', async () => {
    const [person, other] = [await keyed(), await keyed()];
    const proof = await proofBy(node.app, other, [other.privateKey]);
    const foreign = storeKeyBackup(node.app, other.viewer, { fingerprint: fingerprintOf(person), backups: [words], proof });
    expect(await codeOf(foreign)).toBe('NOT_FOUND');
    expect(await codeOf(storeKeyBackup(node.app, anonymous, { fingerprint: '', backups: [words], proof: '' }))).toBe('UNAUTHENTICATED');
    await revokeKey(node.app, person.viewer, { fingerprint: fingerprintOf(person), compromised: true });
    expect(await codeOf(store(person, [words]))).toBe('REVOKED_KEY');
  });

  it('refuses what is no sealed backup of its method, and an empty list', async () => {
    const person = await keyed();
    expect(await codeOf(store(person, []))).toBe('REQUIRED');
    expect(await codeOf(store(person, [{ method: 'RECOVERY_WORDS', sealed: passkey.sealed }]))).toBe('MALFORMED');
    expect(await codeOf(store(person, [{ method: 'PASSKEY', sealed: words.sealed }]))).toBe('MALFORMED');
    expect(await codeOf(store(person, [{ method: 'PASSKEY', sealed: person.privateKey.armor() }]))).toBe('PRIVATE_KEY');
    expect(await codeOf(store(person, [{ method: 'PASSKEY', sealed: `laurel1p.${'A'.repeat(140_000)}` }]))).toBe('TOO_LARGE');
    expect(await backupsOf(person)).toEqual(['RECOVERY_WORDS laurel1.AAAA.BBBB']);
  });
});

describe('new words', () => {
  const signIn = (secret: string) => codeOf(signInWithWords(node.app, secret));

  it('open and sign in from one moment on, and the old ones do neither', async () => {
    const person = await keyed([]);
    await setRecoveryWords(node.app, person.viewer, secretOf(1));
    await store(person, [words], { signInSecret: secretOf(2) });
    expect([await signIn(secretOf(1)), await signIn(secretOf(2))]).toEqual(['UNAUTHENTICATED', 'done']);
  });

  it('change nothing where the backup is refused, and no backup where the words are taken', async () => {
    const [person, other] = [await keyed([]), await keyed([])];
    await store(person, [words], { signInSecret: secretOf(3) });
    await store(other, [words], { signInSecret: secretOf(4) });
    expect(await codeOf(store(person, [{ ...words, sealed: 'no' }], { signInSecret: secretOf(5) }))).toBe('MALFORMED');
    expect(await codeOf(store(person, [passkey], { signInSecret: secretOf(5) }))).toBe('REQUIRED');
    expect(await signIn(secretOf(3))).toBe('done');
    expect(await codeOf(store(person, [{ ...words, sealed: 'laurel1.AAAA.AAAA' }], { signInSecret: secretOf(4) }))).toBe('INVALID');
    expect(await backupsOf(person)).toEqual(['RECOVERY_WORDS laurel1.AAAA.BBBB']);
  });

  it('cannot be set by a session alone once words open a key', async () => {
    const person = await keyed();
    expect(await codeOf(setRecoveryWords(node.app, person.viewer, secretOf(6)))).toBe('INVALID');
  });

  it('come with a key that replaces another, whose old backup goes; not with one that nobody vouched for', async () => {
    const person = await keyed();
    const next = await newKey();
    const register = async (keys: Parameters<typeof proofBy>[2], signInSecret: string) =>
      registerKey(node.app, person.viewer, {
        publicKey: keys[0]?.toPublic().armor() ?? '', proof: await proofBy(node.app, person, keys), signInSecret,
        backups: [{ ...words, sealed: 'laurel1.NEXT.NEXT' }],
      });
    await register([(await newKey()).privateKey], secretOf(7));
    expect(await signIn(secretOf(7))).toBe('UNAUTHENTICATED');
    await register([next.privateKey, person.privateKey], secretOf(8));
    expect(await signIn(secretOf(8))).toBe('done');
    expect(await backupsOf(person)).toEqual(['RECOVERY_WORDS laurel1.NEXT.NEXT']);
  });
});

describe('removing a backup', () => {
  it('leaves the others, and takes the last one only on request', async () => {
    const person = await keyed([words, passkey]);
    await remove(person, 'PASSKEY');
    expect(await codeOf(remove(person, 'RECOVERY_WORDS'))).toBe('REQUIRED');
    expect(await backupsOf(person)).toHaveLength(1);
    await remove(person, 'PASSKEY');
    await remove(person, 'RECOVERY_WORDS', true);
    expect(await backupsOf(person)).toEqual([]);
  });

  it('needs the key itself', async () => {
    const person = await keyed([words, passkey]);
    const input = { fingerprint: fingerprintOf(person), method: 'PASSKEY', proof: '' } as const;
    expect(await codeOf(removeKeyBackup(node.app, person.viewer, input))).toBe('BAD_PROOF');
    expect(await backupsOf(person)).toHaveLength(2);
  });
});
