import type * as openpgp from 'openpgp';
import type { EntityManager } from 'typeorm';
import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { personCommand } from '../../cases/command.ts';
import { UserRefusal } from '../../errors.ts';
import { toGlobalId } from '../../read/global-id.ts';
import type { Viewer } from '../../read/viewer.ts';
import { isCertified } from '../certification.ts';
import { checkGrant, type CheckedGrant, type HolderGrant, storeGrants } from '../holder-grant.ts';
import { currentTeamKey, isKeyInUse, leadKeys } from '../key-store.ts';
import { readPublicKey } from '../public-key-facts.ts';
import { TeamKeyEntity } from '../team-key.entity.ts';

export interface RotateTeamKey {
  readonly publicKey: string;
  readonly grants: readonly HolderGrant[];
  readonly compromised: boolean;
}

const path = ['input', 'publicKey'];

/**
 * "Rotation with the grants to all holders in one step; the first key is a rotation from none." The key before it is retired, or
 * revoked where it was compromised. Reports are taken again once the new key's recovery kit was restored.
 * @throws UserRefusal KEY_IN_USE, KEY_NOT_CERTIFIED, INCOMPLETE_GRANT and those of readPublicKey and checkGrant
 */
export async function rotateTeamKey(app: App, viewer: Viewer, input: RotateTeamKey): Promise<{ teamKeyId: string }> {
  return personCommand(app, viewer, async ({ manager, now, viewer: { accountId } }) => {
    authorize(viewer, 'teamKey:rotate');
    await manager.query(`select pg_advisory_xact_lock(hashtext('team key'))`);
    const certifiers = await leadKeys(manager);
    const facts = await readPublicKey(input.publicKey, { now, path, certifiers });
    await requireTeamKeyForm(facts.key, certifiers, now);
    if (await isKeyInUse(manager, facts.keyIds, null))
      throw new UserRefusal('KEY_IN_USE', 'This key is in use already. A new team key is a new key.', path);
    const grants = await checkGrants(manager, input.grants, accountId, now);
    await retireCurrent(manager, input.compromised, now);
    const { fingerprint, keyIds, armored, createdAt, expiresAt } = facts;
    const inserted = await manager.insert(TeamKeyEntity, {
      fingerprint,
      keyIds: [...keyIds],
      armored,
      createdAt,
      expiresAt,
      registeredAt: now,
    });
    const teamKeyId = String(inserted.identifiers[0]?.['id']);
    await storeGrants(manager, teamKeyId, grants, accountId, now);
    return { teamKeyId };
  });
}

/** SEIPD version 2 and the older OCB packet: a sender's program uses them where every reader's key announces them. */
const AEAD_FEATURES = 0x08 | 0x02;

/** "The team key is certified on its mail user id, which WKD keeps; it announces no AEAD feature." */
async function requireTeamKeyForm(key: openpgp.Key, certifiers: readonly openpgp.Key[], now: Date): Promise<void> {
  const signatures = key.users.flatMap(({ selfCertifications }) => selfCertifications);
  if (signatures.some(({ features }) => ((features?.[0] ?? 0) & AEAD_FEATURES) !== 0)) {
    throw new UserRefusal(
      'INVALID',
      'This key announces an encryption format that GnuPG cannot read from others. Make the team key in the page.',
      path,
    );
  }
  const withMail = key.users.filter(({ userID }) => userID !== null && userID.email !== '');
  if (withMail.length === 0)
    throw new UserRefusal('INVALID', 'The team key names the address that reports are mailed to. Make it again with the address.', path);
  if (!(await isCertified(key, certifiers, now, withMail))) {
    throw new UserRefusal(
      'KEY_NOT_CERTIFIED',
      'No lead has certified the team key on its address, so no browser of the team would use it. Certify it first.',
      path,
    );
  }
}

/** Whoever holds the key before this one and is still of the team holds this one too; a person who should not leaves the team first. */
async function checkGrants(manager: EntityManager, grants: readonly HolderGrant[], granterId: string, now: Date): Promise<CheckedGrant[]> {
  const checked: CheckedGrant[] = [];
  for (const [at, grant] of grants.entries()) {
    checked.push(await checkGrant(grant, { manager, now, granterId, path: ['input', 'grants', String(at)] }));
  }
  const granted = new Set(checked.map(({ holderId }) => holderId));
  const path_ = ['input', 'grants'];
  if (granted.size < checked.length) throw new UserRefusal('INVALID', 'A person is named twice. Name every holder once.', path_);
  if (!granted.has(granterId))
    throw new UserRefusal('INCOMPLETE_GRANT', 'You need the new team key yourself: seal it to your own key too.', path_);
  const missing = (await holders(manager)).filter((id) => !granted.has(id));
  if (missing.length > 0) {
    throw new UserRefusal(
      'INCOMPLETE_GRANT',
      `Whoever holds the team key now gets the new one in this step. Missing: ${missing.map((id) => toGlobalId('Triager', id)).join(' ')}`,
      path_,
    );
  }
  return checked;
}

async function holders(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(`
    select account.id from team_key_grant
      join team_key on team_key.id = team_key_id and retired_at is null and revoked_at is null
      join account on account.id = holder_id and roles && '{TRIAGER,LEAD}' and disabled_at is null
    where exists (select from public_key where account_id = account.id and public_key.retired_at is null and public_key.revoked_at is null
      and (public_key.expires_at is null or public_key.expires_at > now()))`);
  return rows.map(({ id }) => id);
}

async function retireCurrent(manager: EntityManager, compromised: boolean, now: Date): Promise<void> {
  const current = await currentTeamKey(manager);
  if (current) await manager.update(TeamKeyEntity, { id: current.id }, compromised ? { revokedAt: now } : { retiredAt: now });
}
