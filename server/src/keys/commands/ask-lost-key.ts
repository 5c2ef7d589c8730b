import type { EntityManager } from 'typeorm';
import { everyAddressOf } from '../../accounts/account-store.ts';
import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { personCommand } from '../../cases/command.ts';
import { NotFound, UserRefusal } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { keysOf, speaksForAccount } from '../key-store.ts';
import { keyStatus } from '../key-status-rules.ts';
import { LostKeyEntity } from '../lost-key.entity.ts';
import { tellOfLostKey } from '../lost-key-notices.ts';
import { isOpenState, lostKeyStep, mayAskAgain, quietDaysAfterObjection } from '../lost-key-rules.ts';
import { endLostKey, lastLostKey, lockLostKey } from '../lost-key-store.ts';
import type { PublicKeyEntity } from '../public-key.entity.ts';

export interface AskLostKey {
  /** Of the new key, which the account has registered. */
  readonly fingerprint: string;
}
const path = ['input', 'fingerprint'];

/**
 * "I lost my key": starts what two people of the team decide. Only its owner starts it, signed in and naming the new key; neither a new
 * password nor the new key does. Asked again for the same key it changes nothing; for another key, what was approved is void.
 * @throws UserRefusal INVALID, REQUIRED, ILLEGAL_MOVE
 */
export async function askLostKey(app: App, viewer: Viewer, { fingerprint }: AskLostKey): Promise<{ lostKeyId: string }> {
  return personCommand(app, viewer, async (context) => {
    authorize(viewer, 'lostKey:ask');
    const { manager, now, viewer: { accountId } } = context;
    await manager.query('select from account where id = $1 for no key update', [accountId]);
    const newKey = await requireNewKey(manager, accountId, fingerprint, now);
    const last = await lastLostKey(manager, accountId);
    if (last !== null && isOpenState(last.state)) {
      if (last.publicKeyId === newKey.id) return { lostKeyId: last.id };
      await endLostKey(context, last, 'CANCELLED', accountId);
    } else if (!mayAskAgain(last, now)) {
      throw new UserRefusal('ILLEGAL_MOVE', `The key that you say is lost has objected, so somebody holds it. Ask again ${quietDaysAfterObjection} days after that, or write to the team.`);
    }
    await requireAddress(manager, accountId);
    const inserted = await manager.insert(LostKeyEntity, { accountId, publicKeyId: newKey.id, fingerprint: newKey.fingerprint, state: 'ASKED', askedAt: now });
    const row = await manager.findOneByOrFail(LostKeyEntity, { id: String(inserted.identifiers[0]?.['id']) });
    await tellOfLostKey(manager, row);
    return { lostKeyId: row.id };
  });
}

/** Registered, and not in use for want of the old key's word. */
async function requireNewKey(manager: EntityManager, accountId: string, fingerprint: string, now: Date): Promise<PublicKeyEntity> {
  const keys = await keysOf(manager, accountId);
  const newKey = keys.find((key) => key.fingerprint === fingerprint.replaceAll(' ', '').toUpperCase());
  if (newKey === undefined) throw new UserRefusal('INVALID', 'This key is not registered for your account. Register it first.', path);
  if (speaksForAccount(newKey)) throw new UserRefusal('INVALID', 'This key is in use already, or was. A new one takes the place of a lost one.', path);
  const hasEnded = newKey.revokedAt !== null || keyStatus({ ...newKey, retiredAt: null }, now) !== 'CURRENT';
  if (hasEnded) throw new UserRefusal('INVALID', 'This key is revoked or has expired. Make another one.', path);
  if (keys.every(({ id }) => id === newKey.id)) throw new UserRefusal('INVALID', 'No key of yours is lost: this is your first.', path);
  return newKey;
}

/** Nobody could be told, and nobody could object. */
async function requireAddress(manager: EntityManager, accountId: string): Promise<void> {
  if ((await everyAddressOf(manager, accountId)).length > 0) return;
  throw new UserRefusal('REQUIRED',
    'This account never had a mail address, so nobody could be told, and there is nothing to recover. Report again, and name the numbers of your cases.');
}

/** The owner found the key, or changed their mind. @throws NotFound, UserRefusal ILLEGAL_MOVE */
export async function cancelLostKey(app: App, viewer: Viewer, { id }: { readonly id: string }): Promise<{ lostKeyId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { manager, viewer: { accountId } } = context;
    const opened = await lockLostKey(manager, id);
    if (opened?.row.accountId !== accountId) throw new NotFound();
    const { row } = opened;
    if (row.state === 'CANCELLED') return { lostKeyId: row.id };
    if (lostKeyStep(row.state, 'CANCEL') === null) throw new UserRefusal('ILLEGAL_MOVE', 'This request is over already.');
    await endLostKey(context, row, 'CANCELLED', accountId);
    return { lostKeyId: row.id };
  });
}
