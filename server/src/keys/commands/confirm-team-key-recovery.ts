import * as openpgp from 'openpgp';
import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { personCommand } from '../../cases/command.ts';
import { NotFound } from '../../errors.ts';
import { keyOf } from '../../read/global-id.ts';
import type { Viewer } from '../../read/viewer.ts';
import { requireProof } from '../key-proof.ts';
import { currentTeamKey, leadKeys } from '../key-store.ts';
import { recordTeamEvent } from '../team-events.ts';
import { TeamKeyEntity } from '../team-key.entity.ts';
import { readKitKey, storeKit } from '../team-kit.ts';

export interface ConfirmTeamKeyRecovery {
  /** Global id. */
  readonly teamKey: string;
  /** As for registering a key, but of the team key: clearsigned by the private half that the recovery kit gave back. */
  readonly proof: string;
  /** The kit's own key; it signs the proof too. Kits made elsewhere have none, and then name no lead. */
  readonly kitKey?: string | null;
}

/** "No report is accepted before its recovery kit has been restored once." @throws UserRefusal BAD_PROOF */
export async function confirmTeamKeyRecovery(app: App, viewer: Viewer, input: ConfirmTeamKeyRecovery): Promise<{ teamKeyId: string }> {
  return personCommand(app, viewer, async (context) => {
    authorize(viewer, 'teamKey:rotate');
    const { manager, now } = context;
    const teamKey = await currentTeamKey(manager);
    if (!teamKey || teamKey.id !== keyOf('TeamKey', input.teamKey)) throw new NotFound();
    const kit = input.kitKey ? await readKitKey(input.kitKey, teamKey.fingerprint, await leadKeys(manager), now) : null;
    const key = await openpgp.readKey({ armoredKey: teamKey.armored });
    const signers = await requireProof(context, { proof: input.proof, key, others: kit ? [kit] : [] });
    if (teamKey.recoveryRestoredAt === null) await manager.update(TeamKeyEntity, { id: teamKey.id }, { recoveryRestoredAt: now });
    if (kit && signers.includes(kit)) await storeKit(manager, teamKey.id, kit, now);
    await recordTeamEvent(manager, { at: now, kind: 'KIT_RESTORED', actorId: context.viewer.accountId, teamKeyId: teamKey.id });
    return { teamKeyId: teamKey.id };
  });
}
