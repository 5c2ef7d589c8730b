import * as openpgp from 'openpgp';
import type { EntityManager } from 'typeorm';
import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { personCommand } from '../../cases/command.ts';
import { NotFound } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { BadClearsigned, type Clearsigned, readClearsigned } from '../clearsigned.ts';
import { currentTeamKey } from '../key-store.ts';
import { badStatement, type CandidateGrant, candidateKey, completeNaming, requireStatement, takeRound } from '../lead-naming.ts';
import { LeadNamingEntity, LeadVoucherEntity } from '../lead-naming.entity.ts';
import { type TeamKeyEntity, TeamKitEntity } from '../team-key.entity.ts';

export interface TakeLeadByKit {
  /** The text of schema/lead-statement.ts about a key of the viewer, clearsigned by the kit's own key and by the team key. */
  readonly statement: string;
  /** The team keys that the kit gave back, sealed to the viewer's key. */
  readonly grants: readonly CandidateGrant[];
}

/**
 * "New lead by the recovery kit": whoever of the team opens the kit becomes a lead with a key of theirs, at once. The kit stands for
 * two people, since it takes the paper and its words.
 * @throws Forbidden, NotFound, UserRefusal BAD_PROOF, INVALID
 */
export async function takeLeadByKit(app: App, viewer: Viewer, input: TakeLeadByKit): Promise<{ leadNamingId: string }> {
  return personCommand(app, viewer, async (context) => {
    authorize(viewer, 'lead:takeByKit');
    const { manager, now, settings } = context;
    const { accountId } = context.viewer;
    await manager.query(`select pg_advisory_xact_lock(hashtext('lead naming'))`);
    const teamKey = await currentTeamKey(manager);
    if (!teamKey) throw new NotFound();
    const { text, kit } = await signedByKit(manager, teamKey, input.statement, now);
    const { lead, round } = requireStatement(text, settings.portalId, teamKey, now);
    await takeRound(context, round);
    const key = await candidateKey(manager, accountId, lead, now);
    const { fingerprint, armored } = key;
    const naming = await manager.save(manager.create(LeadNamingEntity, { text, candidateId: accountId, fingerprint, armored, way: 'KIT', openedAt: now, endsAt: now, namedAt: null, keys: [] }));
    await manager.insert(LeadVoucherEntity, { leadNamingId: naming.id, voucherId: null, armored: kit.armored, statement: input.statement, signedAt: now });
    await completeNaming(context, { naming, key, teamKey, grants: input.grants });
    return { leadNamingId: naming.id };
  });
}

/** @throws UserRefusal BAD_PROOF */
async function signedByKit(manager: EntityManager, teamKey: TeamKeyEntity, statement: string, now: Date): Promise<{ readonly text: string; readonly kit: TeamKitEntity }> {
  const team = await openpgp.readKey({ armoredKey: teamKey.armored });
  for (const kit of await manager.findBy(TeamKitEntity, { teamKeyId: teamKey.id })) {
    const key = await openpgp.readKey({ armoredKey: kit.armored });
    const signed = await readClearsigned(statement, key, now, [team]).catch((error: unknown): Clearsigned | null => {
      if (error instanceof BadClearsigned) return null;
      throw error;
    });
    if (signed?.signers.includes(team)) return { text: signed.text, kit };
  }
  throw badStatement('This is not signed by a recovery kit of the team key that is in use. Take the newest kit, which was restored once.');
}
