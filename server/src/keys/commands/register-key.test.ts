import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proofText } from '../../../../schema/proof-text.ts';
import { anonymous } from '../../read/viewer.ts';
import { type Gnupg, makeGnupg } from '../../testing/gnupg.ts';
import { type KeyedPerson, makePerson, newKey, proofBy, registerOwnKey } from '../../testing/keyed-people.ts';
import { codeOf } from '../../testing/refusals.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { issueKeyChallenge } from '../key-proof.ts';
import { keyStatus } from '../key-status-rules.ts';
import { PublicKeyEntity } from '../public-key.entity.ts';
import { registerKey } from './register-key.ts';
import { revokeKey } from './revoke-key.ts';

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

const statusesOf = async ({ viewer: { accountId } }: KeyedPerson): Promise<string[]> => {
  const rows = await node.app.dataSource.manager.find(PublicKeyEntity, { where: { accountId }, order: { id: 'ASC' } });
  return rows.map((row) => keyStatus(row, new Date()));
};
const backup = { method: 'RECOVERY_WORDS', sealed: 'laurel1.AAAA.BBBB' } as const;

describe('registering a key', () => {
  it('keeps its public half and the sealed backup', async () => {
    const person = await makePerson(node.app);
    const keyId = await registerOwnKey(node.app, person, [backup]);
    const [row] = await node.app.dataSource.query<{ fingerprint: string; armored: string; sealed: string }[]>(
      'select fingerprint, armored, sealed from public_key join key_backup on public_key_id = public_key.id where public_key.id = $1',
      [keyId],
    );
    expect(row?.fingerprint).toBe(person.publicKey.getFingerprint().toUpperCase());
    expect(row?.sealed).toBe(backup.sealed);
    expect((await openpgp.readKey({ armoredKey: row?.armored ?? '' })).isPrivate()).toBe(false);
  });

  it('takes a key and a proof by GnuPG', async () => {
    const person = await makePerson(node.app);
    const fingerprint = gnupg.makeKey('Reporter <reporter@finder.example>');
    const { portalId } = (await node.app.dataSource.query<[{ portalId: string }]>('select portal_id as "portalId" from installation'))[0];
    const challenge = await issueKeyChallenge(node.app, person.viewer.accountId);
    const text = proofText({ portalId, accountId: person.viewer.accountId, fingerprint, challenge });
    const proof = gnupg.run(['--local-user', fingerprint, '--clearsign'], text).stdout.toString();
    await registerKey(node.app, person.viewer, { publicKey: gnupg.exportPublic(fingerprint), proof });
    expect(await statusesOf(person)).toEqual(['CURRENT']);
  });

  it('again brings it up to date and takes a newer backup in place of the old', async () => {
    const person = await makePerson(node.app);
    const first = await registerOwnKey(node.app, person, [backup]);
    const second = await registerOwnKey(node.app, person, [{ ...backup, sealed: 'laurel1.CCCC.DDDD' }]);
    expect(second).toBe(first);
    const rows = await node.app.dataSource.query<{ sealed: string }[]>('select sealed from key_backup where public_key_id = $1', [first]);
    expect(rows).toEqual([{ sealed: 'laurel1.CCCC.DDDD' }]);
  });

  it('needs somebody signed in', async () => {
    expect(await codeOf(registerKey(node.app, anonymous, { publicKey: '', proof: '' }))).toBe('UNAUTHENTICATED');
  });

  it('refuses what is no sealed backup', async () => {
    const person = await makePerson(node.app);
    const publicKey = person.publicKey.armor();
    const withBackup = async (sealed: string) =>
      codeOf(registerKey(node.app, person.viewer, { publicKey, proof: '', backups: [{ method: 'PASSKEY', sealed }] }));
    expect(await withBackup(person.privateKey.armor())).toBe('PRIVATE_KEY');
    expect(await withBackup('the words themselves')).toBe('MALFORMED');
    expect(await withBackup(`laurel1.AAAA.${'A'.repeat(140_000)}`)).toBe('TOO_LARGE');
  });
});

describe('a proof of possession', () => {
  it('is refused for another portal, account, key or challenge, used twice, or signed by somebody else', async () => {
    const [person, other] = [await makePerson(node.app), await makePerson(node.app)];
    const tryWith = async (proof: string) => codeOf(registerKey(node.app, person.viewer, { publicKey: person.publicKey.armor(), proof }));
    const keys = [person.privateKey];
    expect(await tryWith(await proofBy(node.app, person, keys, { portalId: 'another' }))).toBe('BAD_PROOF');
    expect(await tryWith(await proofBy(node.app, person, keys, { accountId: other.viewer.accountId }))).toBe('BAD_PROOF');
    expect(await tryWith(await proofBy(node.app, person, keys, { fingerprint: '0'.repeat(40) }))).toBe('BAD_PROOF');
    expect(await tryWith(await proofBy(node.app, person, keys, { challenge: 'A'.repeat(43) }))).toBe('BAD_PROOF');
    const foreign = await issueKeyChallenge(node.app, other.viewer.accountId);
    expect(await tryWith(await proofBy(node.app, person, keys, { challenge: foreign }))).toBe('BAD_PROOF');
    expect(await tryWith(await proofBy(node.app, other, [other.privateKey]))).toBe('BAD_PROOF');
    const good = await proofBy(node.app, person, keys);
    expect(await tryWith(`Words around.\n${good}`)).toBe('BAD_PROOF');
    expect(await tryWith(good.replace('Laurel key proof 1', 'Laurel key proof 2'))).toBe('BAD_PROOF');
    expect(await tryWith(good)).toBe('done');
    expect(await tryWith(good)).toBe('BAD_PROOF');
  });

  it('is refused after ten minutes', async () => {
    const person = await makePerson(node.app);
    const proof = await proofBy(node.app, person, [person.privateKey]);
    await node.app.dataSource.query(`update one_time_code set expires_at = now() where account_id = $1`, [person.viewer.accountId]);
    expect(await codeOf(registerKey(node.app, person.viewer, { publicKey: person.publicKey.armor(), proof }))).toBe('BAD_PROOF');
  });
});

describe('a key belongs to one account', () => {
  it('even where the other proves possession, and where only a subkey is shared', async () => {
    const [owner, other] = [await makePerson(node.app), await makePerson(node.app)];
    await registerOwnKey(node.app, owner);
    const proof = await proofBy(node.app, other, [owner.privateKey]);
    expect(await codeOf(registerKey(node.app, other.viewer, { publicKey: owner.publicKey.armor(), proof }))).toBe('KEY_IN_USE');
  });

  it('also when two accounts register it at once', async () => {
    const [one, two] = [await makePerson(node.app), await makePerson(node.app)];
    const publicKey = one.publicKey.armor();
    const proofs = [await proofBy(node.app, one, [one.privateKey]), await proofBy(node.app, two, [one.privateKey])];
    const codes = await Promise.all(
      [one, two].map(({ viewer }, at) => codeOf(registerKey(node.app, viewer, { publicKey, proof: proofs[at] ?? '' }))),
    );
    expect(codes.sort()).toEqual(['KEY_IN_USE', 'done']);
  });
});

describe('a second key', () => {
  it('takes the place of the first where the first signs too', async () => {
    const person = await makePerson(node.app);
    await registerOwnKey(node.app, person);
    const next = await newKey();
    const proof = await proofBy(node.app, person, [next.privateKey, person.privateKey]);
    await registerKey(node.app, person.viewer, { publicKey: next.publicKey.armor(), proof });
    expect(await statusesOf(person)).toEqual(['RETIRED', 'CURRENT']);
  });

  it('gets no answers sealed to it without the word of the first, nor does one that it vouches for', async () => {
    const person = await makePerson(node.app);
    await registerOwnKey(node.app, person);
    const [stolen, next] = [await newKey(), await newKey()];
    const register = async (...keys: openpgp.PrivateKey[]) =>
      registerKey(node.app, person.viewer, { publicKey: keys[0]?.toPublic().armor() ?? '', proof: await proofBy(node.app, person, keys) });
    await register(stolen.privateKey);
    expect(await statusesOf(person)).toEqual(['CURRENT', 'RETIRED']);
    expect(await codeOf(register(next.privateKey, stolen.privateKey))).toBe('BAD_PROOF');
    expect(await statusesOf(person)).toEqual(['CURRENT', 'RETIRED']);
  });
});

describe('revoking a key', () => {
  it('is for its owner, and a revoked key does not come back', async () => {
    const [owner, other] = [await makePerson(node.app), await makePerson(node.app)];
    await registerOwnKey(node.app, owner);
    const fingerprint = owner.publicKey.getFingerprint();
    expect(await codeOf(revokeKey(node.app, other.viewer, { fingerprint, compromised: true }))).toBe('NOT_FOUND');
    await revokeKey(node.app, owner.viewer, { fingerprint, compromised: false });
    expect(await statusesOf(owner)).toEqual(['RETIRED']);
    await revokeKey(node.app, owner.viewer, { fingerprint, compromised: true });
    expect(await statusesOf(owner)).toEqual(['REVOKED']);
    expect(await codeOf(registerOwnKey(node.app, owner))).toBe('REVOKED_KEY');
  });
});
