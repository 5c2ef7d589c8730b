import * as openpgp from 'openpgp';
import type { App } from '../../app.ts';
import { recordAudit } from '../../audit/record.ts';
import { authorize } from '../../authorization.ts';
import { personCommand } from '../../cases/command.ts';
import { NotFound, UserRefusal } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { isCertified, mergeCertifications } from '../certification.ts';
import { leadKeys } from '../key-store.ts';
import { PublicKeyEntity } from '../public-key.entity.ts';
import { lf, readPublicKey } from '../public-key-facts.ts';
import { publishedForm } from '../published-key.ts';
import { TeamKeyEntity } from '../team-key.entity.ts';

export interface CertifyKey {
  /** The registered key, or the team key, with the lead's certification on it. */
  readonly publicKey: string;
}
export type CertifiedKey = { readonly keyId: string } | { readonly teamKeyId: string };

const path = ['input', 'publicKey'];

/**
 * Adds certifications by leads to a stored key. Nothing else of what is sent is taken over: no user id, no subkey, no expiry.
 * @throws NotFound, UserRefusal KEY_NOT_CERTIFIED and those of readPublicKey
 */
export async function certifyKey(app: App, viewer: Viewer, input: CertifyKey): Promise<CertifiedKey> {
  return personCommand(app, viewer, async ({ manager, now, viewer: lead }) => {
    authorize(viewer, 'key:certify');
    const certifiers = await leadKeys(manager);
    const { key, fingerprint } = await readPublicKey(input.publicKey, { now, path, certifiers });
    const lookUp = { where: { fingerprint }, lock: { mode: 'pessimistic_write' } } as const;
    const teamKey = await manager.findOne(TeamKeyEntity, lookUp);
    const row = teamKey ?? (await manager.findOne(PublicKeyEntity, lookUp));
    if (!row) throw new NotFound();
    const stored = await openpgp.readKey({ armoredKey: row.armored });
    await mergeCertifications(stored, key, certifiers, now);
    if (!(await isCertified(stored, certifiers, now))) {
      throw new UserRefusal(
        'KEY_NOT_CERTIFIED',
        'This key carries no certification by a lead’s current key. Certify it with the key registered here.',
        path,
      );
    }
    const armored = lf(stored.armor());
    if (teamKey) await manager.update(TeamKeyEntity, { id: row.id }, { armored });
    else await manager.update(PublicKeyEntity, { id: row.id }, { armored, publishedArmored: await publishedForm(stored, now) });
    await recordAudit(manager, { actorId: lead.accountId, kind: 'KEY_CERTIFIED', subjectId: 'accountId' in row ? row.accountId : null });
    return teamKey ? { teamKeyId: row.id } : { keyId: row.id };
  });
}
