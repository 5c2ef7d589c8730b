import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { personCommand } from '../../cases/command.ts';
import { NotFound } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { PublicKeyEntity } from '../public-key.entity.ts';

export interface RevokeKey {
  /** 40 hex digits, in any case. */
  readonly fingerprint: string;
  readonly compromised: boolean;
}

/** One's own key: compromised, nothing sealed to it is taken any more; else it is merely replaced. Done twice, nothing changes. */
export async function revokeKey(app: App, viewer: Viewer, { fingerprint, compromised }: RevokeKey): Promise<{ keyId: string }> {
  return personCommand(app, viewer, async ({ manager, now, viewer: { accountId } }) => {
    authorize(viewer, 'key:revoke');
    const row = await manager.findOne(PublicKeyEntity,
      { where: { accountId, fingerprint: fingerprint.replaceAll(' ', '').toUpperCase() }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new NotFound();
    const changes = compromised ? { revokedAt: row.revokedAt ?? now } : { retiredAt: row.retiredAt ?? now };
    await manager.update(PublicKeyEntity, { id: row.id }, changes);
    return { keyId: row.id };
  });
}
