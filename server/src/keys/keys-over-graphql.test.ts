import { graphql, type GraphQLSchema } from 'graphql';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proofText } from '../../../schema/proof-text.ts';
import type { Context } from '../context.ts';
import { readInstallation } from '../installation.ts';
import { anonymous, type Viewer } from '../read/viewer.ts';
import { buildSchema } from '../schema.ts';
import { type KeyedPerson, makePerson, newTeamKey, sealTo } from '../testing/keyed-people.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';

let node: TestApp;
let schema: GraphQLSchema;
let lead: KeyedPerson;
beforeAll(async () => {
  node = await testApp();
  schema = await buildSchema();
  lead = await makePerson(node.app, ['RESEARCHER', 'LEAD']);
});
afterAll(() => node.drop());

const ask = async (viewer: Viewer, source: string, input: object = {}) => {
  const contextValue: Context = { viewer, router: false, database: node.app.database, app: node.app, requestId: 'test', place: 'here' };
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues: { input } });
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: errors?.map(({ message }) => message) ?? [] };
};
const sign = async (key: openpgp.PrivateKey): Promise<string> => {
  const { data } = await ask(lead.viewer, '{ viewer { keyChallenge } }');
  const { portalId } = await readInstallation(node.app.dataSource);
  const fingerprint = key.getFingerprint().toUpperCase();
  const text = proofText({ portalId, accountId: lead.viewer.accountId, fingerprint, challenge: data.viewer.keyChallenge });
  return openpgp.sign({ message: await openpgp.createCleartextMessage({ text }), signingKeys: key });
};

describe('the ceremony over GraphQL', () => {
  it('registers the lead’s key, makes the team key and proves its recovery kit', async () => {
    const registered = await ask(lead.viewer,
      'mutation ($input: RegisterKeyInput!) { registerKey(input: $input) { key { fingerprint status } userErrors { code } } }',
      { publicKey: lead.publicKey.armor(), proof: await sign(lead.privateKey), backups: [{ method: 'RECOVERY_WORDS', sealed: 'laurel1.AAAA.BBBB' }] });
    expect(registered).toEqual({
      data: { registerKey: { key: { fingerprint: lead.publicKey.getFingerprint().toUpperCase(), status: 'CURRENT' }, userErrors: [] } }, errors: [],
    });
    const pair = await newTeamKey(lead);
    const rotated = await ask(lead.viewer,
      'mutation ($input: RotateTeamKeyInput!) { rotateTeamKey(input: $input) { teamKey { id status holderCount } userErrors { code message } } }',
      {
        publicKey: pair.publicKey.armor(), compromised: false,
        grants: [{ holder: lead.triagerId, sealedPrivateKey: await sealTo(pair.privateKey.armor(), lead.publicKey) }],
      });
    const { teamKey, userErrors } = rotated.data.rotateTeamKey;
    expect({ ...teamKey, userErrors }).toEqual({ id: expect.any(String), status: 'CURRENT', holderCount: 1, userErrors: [] });
    const confirmed = await ask(lead.viewer,
      'mutation ($input: ConfirmTeamKeyRecoveryInput!) { confirmTeamKeyRecovery(input: $input) { teamKey { id } userErrors { code } } }',
      { teamKey: teamKey.id, proof: await sign(pair.privateKey) });
    expect(confirmed.data).toEqual({ confirmTeamKeyRecovery: { teamKey: { id: teamKey.id }, userErrors: [] } });
  });

  it('answers a refusal in userErrors, with null for the key', async () => {
    const { data } = await ask(lead.viewer,
      'mutation ($input: CertifyKeyInput!) { certifyKey(input: $input) { key { id } teamKey { id } userErrors { code path } } }',
      { publicKey: lead.privateKey.armor() });
    expect(data.certifyKey).toEqual({ key: null, teamKey: null, userErrors: [{ code: 'PRIVATE_KEY', path: ['input', 'publicKey'] }] });
  });

  it('has no challenge for somebody who is not signed in', async () => {
    expect(await ask(anonymous, '{ viewer { keyChallenge } }')).toEqual({ data: { viewer: null }, errors: [] });
  });
});
