/** Passkeys that open one's own key. */
import { readPasskeyBackup, type WrappedForPasskey, writePasskeyBackup } from '../../../schema/recovery/passkey-backup.ts';
import { CryptoError } from '../crypto/crypto-error.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { askPasskey, makePasskey } from '../session/passkeys.ts';
import { openedKey, type Owner, removeBackup, storeBackups } from './own-key.ts';

export const canMakePasskeys = (): boolean => typeof PublicKeyCredential === 'function';

/** By when they were added; empty for what cannot be read. */
export function passkeysIn(sealed: string | undefined): readonly WrappedForPasskey[] {
  try {
    return sealed === undefined ? [] : readPasskeyBackup(sealed).passkeys;
  } catch {
    return [];
  }
}

/**
 * Makes a passkey and stores the backup that it opens, after it did open it once: the passkey is asked twice.
 * @throws CryptoError PASSKEY_…, LOCKED
 */
export async function addPasskey({ accountId }: Owner, name: string, organization: string): Promise<void> {
  const { fingerprint, passkeys } = await openedKey();
  const { salt, ...answer } = await makePasskey({ id: accountId, name }, organization, passkeys);
  const backups = await cryptoWorker.addPasskey(answer, salt, { passkeys });
  const sealed = backups.find(({ method }) => method === 'PASSKEY')?.sealed;
  const mine = passkeysIn(sealed).find(({ credentialId }) => credentialId === answer.credentialId);
  if (sealed === undefined || mine === undefined) throw new CryptoError('INTERNAL');
  const again = await askPasskey(writePasskeyBackup({ ...readPasskeyBackup(sealed), passkeys: [mine] }));
  await cryptoWorker.checkPasskeyBackup({ ...again, sealed, fingerprint });
  await storeBackups(accountId, fingerprint, backups);
}

/** @param evenLast nothing else may open the key then @throws HttpRefusal REQUIRED */
export async function removePasskey({ accountId }: Owner, credentialId: string, evenLast: boolean): Promise<void> {
  const { fingerprint, passkeys } = await openedKey();
  if (passkeys === null) return;
  const { passkeys: all, body } = readPasskeyBackup(passkeys);
  const left = all.filter((each) => each.credentialId !== credentialId);
  if (left.length === 0) await removeBackup(accountId, 'PASSKEY', evenLast);
  else await storeBackups(accountId, fingerprint, [{ method: 'PASSKEY', sealed: writePasskeyBackup({ passkeys: left, body }) }]);
}
