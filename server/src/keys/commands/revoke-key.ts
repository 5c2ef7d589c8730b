import * as openpgp from 'openpgp';
import type { App } from '../../app.ts';
import { recordAudit } from '../../audit/record.ts';
import { authorize } from '../../authorization.ts';
import { personCommand } from '../../cases/command.ts';
import { NotFound, UserRefusal } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { later, slightlyAhead } from '../clocks.ts';
import { PublicKeyEntity } from '../public-key.entity.ts';
import { lf, parsePublicKey } from '../public-key-facts.ts';
import { publishedForm } from '../published-key.ts';

export interface RevokeKey {
  /** 40 hex digits, in any case. */
  readonly fingerprint: string;
  readonly compromised: boolean;
  /** The key with a revocation by itself on it, which is published then. */
  readonly revokedKey?: string | null;
}

const path = ['input', 'revokedKey'];

/**
 * One's own key: compromised, nothing sealed to it is taken any more; else it is merely replaced. Done twice, nothing changes. A
 * revocation by the key itself goes into what others see of it, so that programs outside this portal know it too.
 * @throws NotFound, UserRefusal INVALID and those of parsePublicKey
 */
export async function revokeKey(app: App, viewer: Viewer, input: RevokeKey): Promise<{ keyId: string }> {
  return personCommand(app, viewer, async ({ manager, now, viewer: { accountId } }) => {
    authorize(viewer, 'key:revoke');
    const fingerprint = input.fingerprint.replaceAll(' ', '').toUpperCase();
    const row = await manager.findOne(PublicKeyEntity, { where: { accountId, fingerprint }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new NotFound();
    const revoked = input.revokedKey ? await withRevocation(row, input.revokedKey, now) : null;
    const compromised = input.compromised || (revoked?.isHard ?? false);
    const dates = compromised ? { revokedAt: row.revokedAt ?? now } : { retiredAt: row.retiredAt ?? now };
    const forms = revoked && { armored: lf(revoked.key.armor()), publishedArmored: await publishedForm(revoked.key, now) };
    await manager.update(PublicKeyEntity, { id: row.id }, { ...dates, ...forms });
    await recordAudit(manager, { actorId: accountId, kind: 'KEY_ENDED', facts: { compromised } });
    return { keyId: row.id };
  });
}

/** Reasons for which a key ends without its past being in doubt. RFC 9580, 5.2.3.31. */
const { keySuperseded, keyRetired } = openpgp.enums.reasonForRevocation;

/** The stored key with the brought revocations that it made itself; nothing else of what was brought. */
async function withRevocation(row: PublicKeyEntity, armored: string, now: Date): Promise<{ readonly key: openpgp.Key; readonly isHard: boolean }> {
  const brought = await parsePublicKey(armored, path);
  if (brought.getFingerprint().toUpperCase() !== row.fingerprint) throw new UserRefusal('INVALID', 'This is another key than the one that you end.', path);
  const key = await openpgp.readKey({ armoredKey: row.armored });
  const known = key.revocationSignatures.map((one) => Buffer.from(one.write()).toString('base64'));
  const fresh = brought.revocationSignatures.filter((one) => !known.includes(Buffer.from(one.write()).toString('base64')));
  for (const signature of fresh) {
    key.revocationSignatures = [signature];
    if (!(await key.isRevoked(undefined, undefined, later(slightlyAhead(now), key.getCreationTime())))) {
      throw new UserRefusal('INVALID', 'The revocation is not signed by this key. Make it anew: gpg --gen-revoke FINGERPRINT, import it, export the key.', path);
    }
  }
  key.revocationSignatures = [...(await openpgp.readKey({ armoredKey: row.armored })).revocationSignatures, ...fresh];
  if (key.revocationSignatures.length === 0) {
    throw new UserRefusal('INVALID', 'This copy of the key is not revoked. Import the revocation with gpg first, then export the key.', path);
  }
  const isHard = key.revocationSignatures.some(({ reasonForRevocationFlag: reason }) => reason !== keySuperseded && reason !== keyRetired);
  return { key, isHard };
}
