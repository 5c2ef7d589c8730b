import type * as openpgp from 'openpgp';
import type { EntityManager } from 'typeorm';
import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { type PersonContext, personCommand } from '../../cases/command.ts';
import { UserRefusal } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { type HolderGrant, storeGrants } from '../holder-grant.ts';
import { requireProof } from '../key-proof.ts';
import { currentTeamKey, isKeyInUse, leadKeys } from '../key-store.ts';
import { type PublicKeyFacts, readPublicKey } from '../public-key-facts.ts';
import { checkRotationGrants } from '../rotation-grants.ts';
import type { TeamEventKind } from '../team-event.entity.ts';
import { recordTeamEvent, tell } from '../team-events.ts';
import { TeamKeyEntity } from '../team-key.entity.ts';
import { requireTeamKeyForm, withRevocation } from '../team-key-form.ts';
import { readKitKey, storeKit } from '../team-kit.ts';

export interface RotateTeamKey {
  readonly publicKey: string;
  readonly grants: readonly HolderGrant[];
  readonly compromised: boolean;
  /** As for confirmTeamKeyRecovery: the kit of the new key was restored before the key came into use, so that the portal stays open. */
  readonly recoveryProof?: string | null;
  /** The kit's own key; it signs the proof too. */
  readonly kitKey?: string | null;
  /** The key before, with a revocation that its private half made. */
  readonly revokedPublicKey?: string | null;
}

const path = ['input', 'publicKey'];

/**
 * "Rotation with the grants to all holders in one step; the first key is a rotation from none." The key before it is retired, or
 * revoked where it was compromised. "No report is accepted before its recovery kit has been restored once": with the proof of that
 * the portal stays open, without it closes until confirmTeamKeyRecovery.
 * @throws UserRefusal KEY_IN_USE, KEY_NOT_CERTIFIED, INCOMPLETE_GRANT, BAD_PROOF and those of readPublicKey and checkGrant
 */
export async function rotateTeamKey(app: App, viewer: Viewer, input: RotateTeamKey): Promise<{ teamKeyId: string }> {
  return personCommand(app, viewer, async (context) => {
    authorize(viewer, 'teamKey:rotate');
    const { manager, now } = context;
    const { accountId } = context.viewer;
    await manager.query(`select pg_advisory_xact_lock(hashtext('team key'))`);
    await requireHolder(manager, accountId);
    const certifiers = await leadKeys(manager);
    const facts = await readPublicKey(input.publicKey, { now, path, certifiers });
    await requireTeamKeyForm(facts.key, certifiers, now);
    if (await isKeyInUse(manager, facts.keyIds, null))
      throw new UserRefusal('KEY_IN_USE', 'This key is in use already. A new team key is a new key.', path);
    const grants = await checkRotationGrants(manager, input.grants, accountId, now);
    const kit = await restoredKit(context, input, facts, certifiers);
    const former = await retireCurrent(manager, input, now);
    const teamKeyId = await insertTeamKey(manager, facts, now, kit !== null);
    await storeGrants(manager, teamKeyId, grants, accountId, now);
    if (kit?.key) await storeKit(manager, teamKeyId, kit.key, now);
    await recordTeamEvent(manager, { at: now, kind: eventKind(former, input.compromised), actorId: accountId, teamKeyId });
    if (former) {
      const { fingerprint } = facts;
      const mail = { kind: 'TEAM_KEY_REPLACED', facts: { fingerprint, former: former.fingerprint, compromised: input.compromised } } as const;
      await tell(manager, 'TEAM', `team-key:${teamKeyId}`, mail);
    }
    return { teamKeyId };
  });
}

const eventKind = (former: TeamKeyEntity | null, compromised: boolean): TeamEventKind => {
  if (!former) return 'TEAM_KEY_MADE';
  return compromised ? 'TEAM_KEY_REVOKED' : 'TEAM_KEY_REPLACED';
};

/**
 * Administrators invite leads, so the role alone must not take the team's key away from those who hold it. Where nobody holds it any
 * more, a lead begins anew. @throws UserRefusal INVALID
 */
async function requireHolder(manager: EntityManager, accountId: string): Promise<void> {
  const [{ own, others }] = await manager.query<[{ own: number; others: number }]>(`
    select count(*) filter (where holder_id = $1)::int as own, count(*) filter (where holder_id <> $1)::int as others
    from team_key_grant join team_key on team_key.id = team_key_id and retired_at is null and revoked_at is null`, [accountId]);
  if (own === 0 && others > 0) {
    throw new UserRefusal('INVALID', 'Only a lead who holds the team key replaces it. Have it handed to you first, or open the recovery kit.');
  }
}

/** Null where the kit was not restored yet. */
async function restoredKit(
  context: PersonContext,
  { recoveryProof, kitKey }: RotateTeamKey,
  { key, fingerprint }: PublicKeyFacts,
  certifiers: readonly openpgp.Key[],
): Promise<{ readonly key: openpgp.Key | null } | null> {
  if (!recoveryProof) return null;
  const ownKey = kitKey ? await readKitKey(kitKey, fingerprint, certifiers, context.now) : null;
  const signers = await requireProof(context, {
    proof: recoveryProof,
    key,
    others: ownKey ? [ownKey] : [],
    path: ['input', 'recoveryProof'],
  });
  return { key: ownKey !== null && signers.includes(ownKey) ? ownKey : null };
}

async function insertTeamKey(manager: EntityManager, facts: PublicKeyFacts, now: Date, isRestored: boolean): Promise<string> {
  const { fingerprint, keyIds, armored, createdAt, expiresAt } = facts;
  const inserted = await manager.insert(TeamKeyEntity, {
    fingerprint,
    keyIds: [...keyIds],
    armored,
    createdAt,
    expiresAt,
    registeredAt: now,
    recoveryRestoredAt: isRestored ? now : null,
  });
  return String(inserted.identifiers[0]?.['id']);
}

async function retireCurrent(
  manager: EntityManager,
  { compromised, revokedPublicKey }: RotateTeamKey,
  now: Date,
): Promise<TeamKeyEntity | null> {
  const current = await currentTeamKey(manager);
  if (!current) return null;
  const armored = compromised && revokedPublicKey ? await withRevocation(current.armored, revokedPublicKey, now) : current.armored;
  await manager.update(TeamKeyEntity, { id: current.id }, compromised ? { revokedAt: now, armored } : { retiredAt: now });
  return current;
}
