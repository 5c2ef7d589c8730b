import type { EntityManager } from 'typeorm';
import type { App } from '../../app.ts';
import { recordAudit } from '../../audit/record.ts';
import { authorize } from '../../authorization.ts';
import { personCommand } from '../../cases/command.ts';
import { Forbidden, NotFound, UserRefusal } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { keyStatus } from '../key-status-rules.ts';
import { keysOf } from '../key-store.ts';
import { lostKeyStep, stateAt } from '../lost-key-rules.ts';
import { endLostKey, lockLoser, lockLostKey } from '../lost-key-store.ts';
import { PublicKeyEntity } from '../public-key.entity.ts';
import { TeamKeyGrantEntity } from '../team-key.entity.ts';

/**
 * After the wait, and while both who agreed are of the team: the new key becomes the account's current one and the old ones are retired. The cases that both chose are opened to
 * it by the browser of somebody who holds the team key, as any re-wrap.
 * @throws NotFound, Forbidden, UserRefusal ILLEGAL_MOVE, CONFLICT
 */
export async function replaceLostKey(
  app: App, viewer: Viewer, { id, fingerprint }: { readonly id: string; readonly fingerprint: string },
): Promise<{ lostKeyId: string }> {
  return personCommand(app, viewer, async (context) => {
    authorize(viewer, 'lostKey:judge');
    const { manager, now, viewer: { accountId } } = context;
    await lockLoser(manager, id);
    const opened = await lockLostKey(manager, id);
    if (opened === null) throw new NotFound();
    const { row, facts } = opened;
    if (row.accountId === accountId) throw new Forbidden();
    if (row.state === 'DONE') return { lostKeyId: row.id };
    if (lostKeyStep(stateAt(facts, now), 'REPLACE') === null) {
      throw new UserRefusal('ILLEGAL_MOVE', 'The key can be replaced once two people have agreed and 72 hours have passed without an objection.');
    }
    if (!(await areOfTeam(manager, facts.approvals.map(({ approverId }) => approverId)))) {
      throw new UserRefusal('ILLEGAL_MOVE', 'Somebody who agreed has left the team meanwhile. Decline it, and let its owner ask again: it takes two people of the team.');
    }
    const keys = await keysOf(manager, row.accountId);
    const newKey = keys.find((key) => key.id === row.publicKeyId);
    if (newKey === undefined || newKey.fingerprint !== fingerprint.replaceAll(' ', '').toUpperCase() || newKey.fingerprint !== row.fingerprint) {
      throw new UserRefusal('CONFLICT', 'This is not the key that was agreed on. Load the page again.', ['input', 'fingerprint']);
    }
    if (newKey.revokedAt !== null || keyStatus({ ...newKey, retiredAt: null }, now) !== 'CURRENT') {
      throw new UserRefusal('ILLEGAL_MOVE', 'The new key was revoked or has expired meanwhile. Its owner has to ask again with another one.');
    }
    await manager.query('update public_key set retired_at = $2 where account_id = $1 and retired_at is null and revoked_at is null', [row.accountId, now]);
    await manager.update(PublicKeyEntity, { id: newKey.id }, { retiredAt: null });
    // Sealed to the lost key: somebody of the team is certified and handed the team key anew.
    await manager.delete(TeamKeyGrantEntity, { holderId: row.accountId });
    await endLostKey(context, row, 'DONE', accountId);
    await recordAudit(manager, { actorId: accountId, kind: 'KEY_REPLACED', subjectId: row.accountId });
    return { lostKeyId: row.id };
  });
}

async function areOfTeam(manager: EntityManager, accountIds: readonly string[]): Promise<boolean> {
  const still = await manager.query<object[]>(`select from account where id = any($1) and roles && '{TRIAGER,LEAD}' and disabled_at is null for share`, [accountIds]);
  return still.length === accountIds.length;
}
