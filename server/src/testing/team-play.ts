/** A team around its key, played by the real commands: colleagues with grants, kits, signatures for a new lead. */
import * as openpgp from 'openpgp';
import { kitUserId, leadStatementText } from '../../../schema/lead-statement.ts';
import type { App } from '../app.ts';
import { readInstallation } from '../installation.ts';
import { certifyKey } from '../keys/commands/certify-key.ts';
import { confirmTeamKeyRecovery } from '../keys/commands/confirm-team-key-recovery.ts';
import { grantTeamKey } from '../keys/commands/grant-team-key.ts';
import type { RotateTeamKey } from '../keys/commands/rotate-team-key.ts';
import { issueKeyChallenge } from '../keys/key-proof.ts';
import { toGlobalId } from '../read/global-id.ts';
import type { Role } from '../read/viewer.ts';
import { type KeyedPerson, makePerson, proofBy, registerOwnKey, sealTo, type Team } from './keyed-people.ts';

/** With a mail address, a key that the lead certified, and no team key yet. */
export async function certifiedColleague(app: App, { lead }: Team, roles: readonly Role[] = ['RESEARCHER', 'TRIAGER']): Promise<KeyedPerson> {
  const colleague = await makePerson(app, roles);
  await app.dataSource.query(`update account set email = id || '@example.org', email_verified_at = now() where id = $1`, [colleague.viewer.accountId]);
  await registerOwnKey(app, colleague);
  await certifyKey(app, lead.viewer, { publicKey: (await colleague.publicKey.signAllUsers([lead.privateKey])).armor() });
  return colleague;
}

/** The same, handed the team key. */
export async function holder(app: App, team: Team): Promise<KeyedPerson> {
  const colleague = await certifiedColleague(app, team);
  await grantTeamKey(app, team.lead.viewer, {
    teamKey: toGlobalId('TeamKey', team.teamKeyId),
    holder: colleague.triagerId,
    sealedPrivateKey: await sealTo(team.privateKey.armor(), colleague.publicKey),
  });
  return { ...colleague, viewer: { ...colleague.viewer, holdsTeamKey: true } };
}

/** A kit's own key, certified by the lead; not told to the server yet. */
export async function newKitKey({ lead }: Team, teamKey: openpgp.Key): Promise<openpgp.PrivateKey> {
  const { privateKey } = await openpgp.generateKey({ userIDs: { name: kitUserId(teamKey.getFingerprint().toUpperCase()) }, subkeys: [], format: 'object' });
  return privateKey.signAllUsers([lead.privateKey]);
}

export async function restoreKit(app: App, team: Team): Promise<openpgp.PrivateKey> {
  const kit = await newKitKey(team, team.publicKey);
  const proof = await proofBy(app, team.lead, [team.privateKey, kit]);
  await confirmTeamKeyRecovery(app, team.lead.viewer, { teamKey: toGlobalId('TeamKey', team.teamKeyId), proof, kitKey: kit.toPublic().armor() });
  return kit;
}

export interface StatementParts {
  readonly portalId?: string;
  readonly lead?: string;
  readonly round?: string;
  readonly time?: string;
}

/** What names `candidate` a lead: begun by `opener` now, unless told otherwise. */
export async function leadText(app: App, team: Team, opener: KeyedPerson, candidate: KeyedPerson, changes: StatementParts = {}): Promise<string> {
  const { portalId } = await readInstallation(app.dataSource);
  return leadStatementText({
    portalId,
    lead: candidate.publicKey.getFingerprint().toUpperCase(),
    teamKey: team.publicKey.getFingerprint().toUpperCase(),
    round: changes.round ?? (await issueKeyChallenge(app, opener.viewer.accountId)),
    time: new Date().toISOString(),
    ...changes,
  });
}

export async function clearsigned(text: string, ...signingKeys: readonly openpgp.PrivateKey[]): Promise<string> {
  return openpgp.sign({ message: await openpgp.createCleartextMessage({ text }), signingKeys: [...signingKeys] });
}

/** A rotation as a lead's browser asks for it: the private half sealed to each holder. */
export const rotation = async (
  publicKey: openpgp.Key, privateKey: openpgp.PrivateKey, holders: readonly KeyedPerson[], compromised = false,
): Promise<RotateTeamKey> => ({
  publicKey: publicKey.armor(),
  compromised,
  grants: await Promise.all(
    holders.map(async ({ triagerId, publicKey: to }) => ({ holder: triagerId, sealedPrivateKey: await sealTo(privateKey.armor(), to) })),
  ),
});
