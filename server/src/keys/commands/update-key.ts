import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { personCommand } from '../../cases/command.ts';
import { UserRefusal } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { leadKeys } from '../key-store.ts';
import { bringUpToDate } from '../key-writing.ts';
import { PublicKeyEntity } from '../public-key.entity.ts';
import { readPublicKey } from '../public-key-facts.ts';

export interface UpdateKey {
  /** A newer version of a key that is registered to this account. */
  readonly publicKey: string;
}

/**
 * A key of one's own with a later expiry or another subkey. What is new in it is signed by the key itself, so nothing else has to be
 * proved; a version that is older takes nothing back.
 * @throws UserRefusal INVALID, REVOKED_KEY, KEY_IN_USE and those of readPublicKey
 */
export async function updateKey(app: App, viewer: Viewer, input: UpdateKey): Promise<{ keyId: string }> {
  return personCommand(app, viewer, async ({ manager, now, viewer: { accountId } }) => {
    authorize(viewer, 'key:update');
    const certifiers = await leadKeys(manager);
    const path = ['input', 'publicKey'];
    const { key, fingerprint } = await readPublicKey(input.publicKey, { now, path, certifiers });
    const row = await manager.findOne(PublicKeyEntity, { where: { accountId, fingerprint }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new UserRefusal('INVALID', 'This is none of your keys: its fingerprint is another. Register it as a new key instead.', path);
    await bringUpToDate(manager, row, key, { certifiers, now });
    return { keyId: row.id };
  });
}
