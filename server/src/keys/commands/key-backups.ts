/** What opens a person's key on another device: stored, replaced, removed. "Changing what opens a key needs the key." */
import * as openpgp from 'openpgp';
import { refusingTakenWords, replaceSignInSecret } from '../../accounts/account-changes.ts';
import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { personCommand, type PersonContext } from '../../cases/command.ts';
import { NotFound, UserRefusal } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import type { BackupMethod, KeyBackup } from '../key-backup-rules.ts';
import { requireProof } from '../key-proof.ts';
import { storeBackups } from '../key-writing.ts';
import { KeyBackupEntity, PublicKeyEntity } from '../public-key.entity.ts';

interface OwnKey {
  /** 40 hex digits, in any case. */
  readonly fingerprint: string;
  /** Clearsigned by that key: a session alone changes nothing. */
  readonly proof: string;
}
export interface StoreKeyBackup extends OwnKey {
  readonly backups: readonly KeyBackup[];
  /** Of new recovery words: they sign in from now on, and the old ones do not. */
  readonly signInSecret?: string | null;
}
export interface RemoveKeyBackup extends OwnKey {
  readonly method: BackupMethod;
  /** Nothing is left afterwards that opens the key on another device. */
  readonly evenLast?: boolean;
}

/** @throws NotFound, UserRefusal REVOKED_KEY, BAD_PROOF */
async function provenKey(context: PersonContext, { fingerprint, proof }: OwnKey): Promise<PublicKeyEntity> {
  const { manager, viewer } = context;
  const where = { accountId: viewer.accountId, fingerprint: fingerprint.replaceAll(' ', '').toUpperCase() };
  const row = await manager.findOne(PublicKeyEntity, { where, lock: { mode: 'pessimistic_write' } });
  if (!row) throw new NotFound();
  if (row.revokedAt) throw new UserRefusal('REVOKED_KEY', 'You revoked this key; its backups stay as they are.', ['input', 'fingerprint']);
  await requireProof(context, { proof, key: await openpgp.readKey({ armoredKey: row.armored }) });
  return row;
}

/**
 * Puts backups in the place of those of the same method. New words replace the old ones for both, opening and signing in, in one
 * transaction.
 * @throws NotFound, UserRefusal REQUIRED, BAD_PROOF, INVALID (words that are taken) and those of checkBackup
 */
export async function storeKeyBackup(app: App, viewer: Viewer, input: StoreKeyBackup): Promise<{ keyId: string }> {
  return refusingTakenWords(() =>
    personCommand(app, viewer, async (context) => {
      authorize(viewer, 'key:backUp');
      const { manager, now } = context;
      const { backups, signInSecret } = input;
      if (backups.length === 0) throw new UserRefusal('REQUIRED', 'There is no backup in this.', ['input', 'backups']);
      if (signInSecret && !backups.some(({ method }) => method === 'RECOVERY_WORDS')) {
        throw new UserRefusal('REQUIRED', 'New words sign in only together with the backup that they open.', ['input', 'backups']);
      }
      const row = await provenKey(context, input);
      await storeBackups(manager, row.id, backups, now);
      if (signInSecret) await replaceSignInSecret(context, context.viewer, signInSecret, { isShown: true });
      return { keyId: row.id };
    }), 'input');
}

/** @throws NotFound, UserRefusal REQUIRED (it is the last one), BAD_PROOF */
export async function removeKeyBackup(app: App, viewer: Viewer, input: RemoveKeyBackup): Promise<{ keyId: string }> {
  return personCommand(app, viewer, async (context) => {
    authorize(viewer, 'key:backUp');
    const { manager } = context;
    const row = await provenKey(context, input);
    const others = await manager.countBy(KeyBackupEntity, { publicKeyId: row.id });
    const kept = await manager.findOneBy(KeyBackupEntity, { publicKeyId: row.id, method: input.method });
    if (kept && others === 1 && input.evenLast !== true) {
      throw new UserRefusal(
        'REQUIRED',
        'This is the last backup. Without it nothing opens your key on another device, or here once it is locked. Make new words first, or say that you want it all the same.',
        ['input', 'evenLast'],
      );
    }
    if (kept) await manager.delete(KeyBackupEntity, { id: kept.id });
    return { keyId: row.id };
  });
}
