/** People with accounts, keys and, where they should, the team key: by the real commands, as their browsers would do it. */
import * as openpgp from 'openpgp';
import { proofText } from '../../../schema/proof-text.ts';
import type { App } from '../app.ts';
import { readInstallation } from '../installation.ts';
import { confirmTeamKeyRecovery } from '../keys/commands/confirm-team-key-recovery.ts';
import { registerKey } from '../keys/commands/register-key.ts';
import { rotateTeamKey } from '../keys/commands/rotate-team-key.ts';
import type { KeyBackup } from '../keys/key-backup-rules.ts';
import { issueKeyChallenge } from '../keys/key-proof.ts';
import { insertPolicy } from '../policies/policy-store.ts';
import { toGlobalId } from '../read/global-id.ts';
import type { PersonViewer, Role } from '../read/viewer.ts';

export interface KeyedPerson {
  readonly viewer: PersonViewer;
  readonly privateKey: openpgp.PrivateKey;
  readonly publicKey: openpgp.PublicKey;
  /** For `holder`, `reader`. */
  readonly researcherId: string;
  readonly triagerId: string;
}

export const newKey = async (userIDs: openpgp.UserID = { name: 'laurel:0123456789abcdef0123456789abcdef' }) =>
  openpgp.generateKey({ type: 'ecc', curve: 'curve25519Legacy', userIDs, format: 'object' });

/** An account and a key that is not registered yet. */
export async function makePerson(app: App, roles: readonly Role[] = ['RESEARCHER'], holdsTeamKey = false): Promise<KeyedPerson> {
  const [{ id: accountId }] = await app.dataSource.query<[{ id: string }]>('insert into account (roles) values ($1) returning id', [roles]);
  const { privateKey, publicKey } = await newKey();
  return {
    viewer: { kind: 'person', accountId, roles, holdsTeamKey },
    privateKey,
    publicKey,
    researcherId: toGlobalId('Researcher', accountId),
    triagerId: toGlobalId('Triager', accountId),
  };
}

/** Clearsigned by these keys; `changes` make it a proof of something else. */
export async function proofBy(
  app: App,
  { viewer: { accountId } }: KeyedPerson,
  keys: readonly openpgp.PrivateKey[],
  changes: Partial<Parameters<typeof proofText>[0]> = {},
): Promise<string> {
  const { portalId } = await readInstallation(app.dataSource);
  const challenge = changes.challenge ?? (await issueKeyChallenge(app, accountId));
  const fingerprint = keys[0]?.getFingerprint().toUpperCase() ?? '';
  const message = await openpgp.createCleartextMessage({ text: proofText({ portalId, accountId, fingerprint, challenge, ...changes }) });
  return openpgp.sign({ message, signingKeys: [...keys] });
}

export async function registerOwnKey(app: App, person: KeyedPerson, backups: readonly KeyBackup[] = []): Promise<string> {
  const proof = await proofBy(app, person, [person.privateKey]);
  return (await registerKey(app, person.viewer, { publicKey: person.publicKey.armor(), proof, backups })).keyId;
}

export async function sealTo(text: string, ...readers: readonly openpgp.Key[]): Promise<string> {
  return openpgp.encrypt({ message: await openpgp.createMessage({ text }), encryptionKeys: [...readers] });
}

export interface TeamKeyPair {
  readonly privateKey: openpgp.PrivateKey;
  readonly publicKey: openpgp.PublicKey;
}
/** Certified by that lead on its address. */
export async function newTeamKey(lead: KeyedPerson): Promise<TeamKeyPair> {
  const { privateKey, publicKey } = await newKey({ email: 'security@example.org' });
  return { privateKey, publicKey: await publicKey.signAllUsers([lead.privateKey]) };
}

export interface Team extends TeamKeyPair {
  readonly lead: KeyedPerson;
  readonly teamKeyId: string;
}

/** A lead who holds the team key, its kit restored, and the policy adopted: the portal is open. */
export async function openPortal(app: App): Promise<Team> {
  const maker = await makePerson(app, ['RESEARCHER', 'LEAD']);
  await registerOwnKey(app, maker);
  const pair = await newTeamKey(maker);
  const { teamKeyId } = await rotateTeamKey(app, maker.viewer, {
    publicKey: pair.publicKey.armor(),
    compromised: false,
    grants: [{ holder: maker.triagerId, sealedPrivateKey: await sealTo(pair.privateKey.armor(), maker.publicKey) }],
  });
  const proof = await proofBy(app, maker, [pair.privateKey]);
  await confirmTeamKeyRecovery(app, maker.viewer, { teamKey: toGlobalId('TeamKey', teamKeyId), proof });
  await insertPolicyAs(app, maker.viewer.accountId);
  return { ...pair, teamKeyId, lead: { ...maker, viewer: { ...maker.viewer, holdsTeamKey: true } } };
}

async function insertPolicyAs(app: App, adoptedById: string): Promise<void> {
  await app.dataSource.transaction(async (manager) => insertPolicy(manager, { slug: 'DISCLOSURE', markdown: 'Be kind.', adoptedById }));
}
