/** An open portal with people: accounts by SQL where people would click, everything that is sealed or signed by the API. */
import * as openpgp from 'openpgp';
import { proofText } from '../schema/proof-text.ts';
import { newToken } from '../server/src/accounts/tokens.ts';
import { toGlobalId } from '../server/src/read/global-id.ts';
import { sure } from './asking.ts';
import type { StageDatabase } from './stage.ts';
import type { PortalNode } from './portal-node.ts';

export interface Person {
  readonly accountId: string;
  readonly token: string;
  readonly place: string;
  readonly privateKey: openpgp.PrivateKey;
  readonly publicKey: openpgp.PublicKey;
}
export interface World {
  readonly teamKey: openpgp.PublicKey;
  readonly submitters: readonly Person[];
  readonly triagers: readonly Person[];
}

export const contact = 'security@chaos.example';
const newKey = async (userIDs: openpgp.UserID) => openpgp.generateKey({ type: 'ecc', curve: 'curve25519Legacy', userIDs, format: 'object' });
export const sealTo = async (text: string, readers: readonly openpgp.PublicKey[]): Promise<string> =>
  openpgp.encrypt({ message: await openpgp.createMessage({ text }), encryptionKeys: [...readers] });

export async function makeWorld(cluster: StageDatabase, node: PortalNode, count: { readonly submitters: number; readonly triagers: number }): Promise<World> {
  const [{ portal_id: portalId } = { portal_id: '' }] = await cluster.query<{ portal_id: string }>('select portal_id from installation');
  let places = 0;
  const make = async (name: string, roles: readonly string[]): Promise<Person> => {
    const [{ id: accountId } = { id: '' }] = await cluster.query<{ id: string }>(
      'insert into account (roles, email, email_verified_at) values ($1, $2, now()) returning id', [roles, `${name}@people.example`]);
    const { token, hash } = newToken('PERSON');
    await cluster.query(`insert into session (token_hash, account_id, kind, expires_at, factor_at) values ($1, $2, 'BEARER', now() + interval '1 day', now())`, [hash, accountId]);
    const person = { accountId, token, place: `10.0.${places >> 8}.${places++ & 255}`, ...await newKey({ name: `laurel:${accountId.replaceAll('-', '')}` }) };
    const proof = await prove(node, portalId, person, person.privateKey);
    await sure(node, person, 'mutation ($input: RegisterKeyInput!) { registerKey(input: $input) { userErrors { message } } }', {
      input: { publicKey: person.publicKey.armor(), proof, backups: [] },
    });
    return person;
  };
  const several = async (count: number, name: string, roles: readonly string[]): Promise<Person[]> => {
    const people: Person[] = [];
    for (let i = 0; i < count; i++) people.push(await make(`${name}${i}`, roles));
    return people;
  };
  const lead = await make('lead', ['RESEARCHER', 'LEAD']);
  const teamKey = await openPortal(node, portalId, lead);
  const triagers = await several(count.triagers, 'triager', ['RESEARCHER', 'TRIAGER']);
  await cluster.query(`insert into team_key_grant (team_key_id, holder_id, sealed_private_key) select team_key.id, holder, 'sealed to the triager'
    from team_key, unnest($1::uuid[]) holder`, [triagers.map(({ accountId }) => accountId)]);
  return { teamKey, triagers, submitters: await several(count.submitters, 'researcher', ['RESEARCHER']) };
}

async function openPortal(node: PortalNode, portalId: string, lead: Person): Promise<openpgp.PublicKey> {
  const team = await newKey({ email: contact });
  const publicKey = await team.publicKey.signAllUsers([lead.privateKey]);
  const grants = [{ holder: toGlobalId('Triager', lead.accountId), sealedPrivateKey: await sealTo(team.privateKey.armor(), [lead.publicKey]) }];
  await sure(node, lead, 'mutation ($input: RotateTeamKeyInput!) { rotateTeamKey(input: $input) { userErrors { message } } }', {
    input: { publicKey: publicKey.armor(), compromised: false, grants, recoveryProof: await prove(node, portalId, lead, team.privateKey) },
  });
  await sure(node, lead, 'mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { userErrors { message } } }', {
    input: { slug: 'DISCLOSURE', markdown: 'Be kind.' },
  });
  return publicKey;
}

async function prove(node: PortalNode, portalId: string, person: Omit<Person, 'privateKey' | 'publicKey'>, key: openpgp.PrivateKey): Promise<string> {
  const { viewer: { keyChallenge: challenge } } = await sure<{ viewer: { keyChallenge: string } }>(node, person, '{ viewer { keyChallenge } }');
  const facts = { portalId, accountId: person.accountId, fingerprint: key.getFingerprint().toUpperCase(), challenge };
  return openpgp.sign({ message: await openpgp.createCleartextMessage({ text: proofText(facts) }), signingKeys: key });
}
