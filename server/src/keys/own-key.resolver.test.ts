import { graphql, type GraphQLSchema } from 'graphql';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { anonymous, type Viewer } from '../read/viewer.ts';
import { buildSchema } from '../schema.ts';
import { type KeyedPerson, makePerson, newKey, proofBy, registerOwnKey } from '../testing/keyed-people.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';

let node: TestApp;
let schema: GraphQLSchema;
beforeAll(async () => {
  node = await testApp();
  schema = await buildSchema();
});
afterAll(() => node.drop());

const ask = async (viewer: Viewer, source: string, input: object = {}) => {
  const contextValue: Context = { viewer, router: false, database: node.app.database, app: node.app, requestId: 'test', place: 'here' };
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues: { input } });
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: errors?.map(({ message }) => message) ?? [] };
};
const words = { method: 'RECOVERY_WORDS', sealed: 'laurel1.AAAA.BBBB' } as const;
const proofOf = (person: KeyedPerson) => proofBy(node.app, person, [person.privateKey]);
const fingerprintOf = ({ publicKey }: KeyedPerson): string => publicKey.getFingerprint().toUpperCase();

describe('one’s own key over GraphQL', () => {
  it('is brought up to date, backed up and ended', async () => {
    const person = await makePerson(node.app);
    await registerOwnKey(node.app, person);
    const [fingerprint, publicKey] = [fingerprintOf(person), person.publicKey.armor()];
    const updated = await ask(person.viewer, 'mutation ($input: UpdateKeyInput!) { updateKey(input: $input) { key { fingerprint } userErrors { code } } }', { publicKey });
    expect(updated.data.updateKey).toEqual({ key: { fingerprint }, userErrors: [] });
    const store = 'mutation ($input: StoreKeyBackupInput!) { storeKeyBackup(input: $input) { key { fingerprint } userErrors { code path } } }';
    expect((await ask(person.viewer, store, { fingerprint, proof: await proofOf(person), backups: [words] })).data.storeKeyBackup.userErrors).toEqual([]);
    expect((await ask(person.viewer, store, { fingerprint, proof: 'none', backups: [words] })).data.storeKeyBackup)
      .toEqual({ key: null, userErrors: [{ code: 'BAD_PROOF', path: ['input', 'proof'] }] });
    const { data } = await ask(person.viewer, '{ viewer { keyBackups { fingerprint method sealed createdAt } } }');
    expect(data.viewer.keyBackups).toEqual([{ fingerprint, ...words, createdAt: expect.stringMatching(/^\d{4}-.*Z$/) }]);
    const remove = 'mutation ($input: RemoveKeyBackupInput!) { removeKeyBackup(input: $input) { userErrors { code path } } }';
    expect((await ask(person.viewer, remove, { fingerprint, method: 'RECOVERY_WORDS', proof: await proofOf(person) })).data.removeKeyBackup.userErrors)
      .toEqual([{ code: 'REQUIRED', path: ['input', 'evenLast'] }]);
    const { publicKey: revoked } = await openpgp.revokeKey({ key: person.privateKey });
    const revoke = 'mutation ($input: RevokeKeyInput!) { revokeKey(input: $input) { key { status } userErrors { code } } }';
    expect((await ask(person.viewer, revoke, { fingerprint, compromised: true, revokedKey: revoked })).data.revokeKey).toEqual({ key: { status: 'REVOKED' }, userErrors: [] });
  });

  it('shows names to its owner, and to nobody else where it carries a random user id', async () => {
    const [person, triager] = [await makePerson(node.app), await makePerson(node.app, ['RESEARCHER', 'TRIAGER'])];
    const pair = await openpgp.generateKey({
      type: 'ecc', curve: 'curve25519Legacy', format: 'object',
      userIDs: [{ name: 'Sam Rivera', email: 'sam@finder.example' }, { name: `laurel:${'ab'.repeat(16)}` }],
    });
    await registerOwnKey(node.app, { ...person, ...pair });
    const userIdsFor = async (viewer: Viewer, path: string): Promise<string[]> => {
      const { data } = await ask(viewer, path);
      const [key] = data.node?.publicKeys ?? data.viewer.keys;
      return (await openpgp.readKey({ armoredKey: key.armored })).getUserIDs();
    };
    const researcher = `{ node(id: "${person.researcherId}") { ... on Researcher { publicKeys { armored } } } }`;
    const whole = ['Sam Rivera <sam@finder.example>', `laurel:${'ab'.repeat(16)}`];
    expect(await userIdsFor(person.viewer, '{ viewer { keys { armored } } }')).toEqual(whole);
    expect(await userIdsFor(person.viewer, researcher)).toEqual(whole);
    expect(await userIdsFor(triager.viewer, researcher)).toEqual([`laurel:${'ab'.repeat(16)}`]);
  });

  it('of a lead is public, and shows strangers no name', async () => {
    const lead = await makePerson(node.app, ['RESEARCHER', 'LEAD']);
    const pair = await newKey();
    const named = await openpgp.reformatKey({ privateKey: pair.privateKey, userIDs: [{ name: 'Lea' }, { name: `laurel:${'cd'.repeat(16)}` }], format: 'object' });
    const keyId = await registerOwnKey(node.app, { ...lead, ...named });
    const { data } = await ask(anonymous, `{ node(id: "${Buffer.from(`PublicKey:${keyId}`).toString('base64url')}") { ... on PublicKey { armored } } }`);
    expect((await openpgp.readKey({ armoredKey: data.node.armored })).getUserIDs()).toEqual([`laurel:${'cd'.repeat(16)}`]);
  });
});
