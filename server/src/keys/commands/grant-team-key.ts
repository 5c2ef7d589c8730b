import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { personCommand } from '../../cases/command.ts';
import { NotFound, UserRefusal } from '../../errors.ts';
import { keyOf } from '../../read/global-id.ts';
import type { Viewer } from '../../read/viewer.ts';
import { checkGrant, type HolderGrant, storeGrants } from '../holder-grant.ts';
import { recordTeamEvent } from '../team-events.ts';
import { TeamKeyEntity, TeamKeyGrantEntity } from '../team-key.entity.ts';

export interface GrantTeamKey extends HolderGrant {
  /** Global id; a retired one too, since it opens older cases. */
  readonly teamKey: string;
}

/**
 * Hands the team key to one more person of the team, or anew to one who holds it. Administrators invite leads, so the role alone must
 * not put something else in the place of what the others hold: whoever hands a team key on holds it.
 * @throws UserRefusal INVALID, REVOKED_KEY and those of checkGrant
 */
export async function grantTeamKey(app: App, viewer: Viewer, input: GrantTeamKey): Promise<{ teamKeyId: string }> {
  return personCommand(app, viewer, async ({ manager, now, viewer: { accountId } }) => {
    authorize(viewer, 'teamKey:grant');
    const id = keyOf('TeamKey', input.teamKey);
    const teamKey = id !== null ? await manager.findOneBy(TeamKeyEntity, { id }) : null;
    if (!teamKey) throw new NotFound();
    if (teamKey.revokedAt !== null)
      throw new UserRefusal('REVOKED_KEY', 'This team key is revoked. Hand on the current one.', ['input', 'teamKey']);
    const grant = await checkGrant(input, { manager, now, granterId: accountId, path: ['input'] });
    if (!(await manager.existsBy(TeamKeyGrantEntity, { teamKeyId: teamKey.id, holderId: accountId })))
      throw new UserRefusal('INVALID', 'Only a lead who holds this team key hands it on. Have it handed to you first, or open the recovery kit.', ['input', 'teamKey']);
    await storeGrants(manager, teamKey.id, [grant], accountId, now);
    await recordTeamEvent(manager, { at: now, kind: 'TEAM_KEY_GRANTED', actorId: accountId, subjectId: grant.holderId, teamKeyId: teamKey.id });
    return { teamKeyId: teamKey.id };
  });
}
