/** One's own passkeys: made to sign in, and to open the key where the authenticator can. */
import { readPasskeyBackup, type WrappedForPasskey, writePasskeyBackup } from '../../../schema/recovery/passkey-backup.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { request } from '../session/graphql.ts';
import { askForSecret, askPasskey, makePasskey, saltToSignIn } from '../session/passkeys.ts';
import { openedKey, type Owner, removeBackup, storeBackups } from './own-key.ts';
import { ownBackupsQuery } from './setup-queries.ts';

/** By when they were added; empty for what cannot be read. */
export function passkeysIn(sealed: string | undefined): readonly WrappedForPasskey[] {
  try {
    return sealed === undefined ? [] : readPasskeyBackup(sealed).passkeys;
  } catch {
    return [];
  }
}

/** What became of a new passkey. It signs in either way. */
export type MadeFor = 'SIGN_IN' | 'SIGN_IN_AND_KEY';

/**
 * Makes a passkey that signs in, and opens the key from then on where that is open here and the authenticator can: seen by its opening it once.
 * @param owner null where there is no open key @throws CryptoError PASSKEY_…; HttpRefusal CONFIRM_FIRST
 */
export async function addPasskey(portalId: string, name: string | null, owner: Owner | null): Promise<MadeFor> {
  // With the key at hand the new one takes the place of an older one on the same device.
  const { prfSecret, hasPrf, ...made } = await makePasskey(portalId, name, owner === null ? await backedUp() : []);
  if (owner === null || !hasPrf) return 'SIGN_IN';
  try {
    const answer = prfSecret === null ? await askForSecret([made]) : { credentialId: made.credentialId, prfSecret };
    await letOpen(owner, answer, made.salt);
    return 'SIGN_IN_AND_KEY';
  } catch {
    return 'SIGN_IN';
  }
}

/** Credential ids of the passkeys that open a key of this person. */
async function backedUp(): Promise<readonly string[]> {
  const { viewer } = await request(ownBackupsQuery, {});
  const backups = viewer?.keyBackups.filter(({ method }) => method === 'PASSKEY') ?? [];
  return backups.flatMap(({ sealed }) => passkeysIn(sealed)).map(({ credentialId }) => credentialId);
}

/** A passkey that signs in opens the key too from now on. @throws CryptoError PASSKEY_…, LOCKED */
export async function letPasskeyOpen(owner: Owner, credentialId: string): Promise<void> {
  const salt = await saltToSignIn(owner.portalId);
  await letOpen(owner, await askForSecret([{ credentialId, salt }]), salt);
}

type Answer = Awaited<ReturnType<typeof askForSecret>>;

async function letOpen({ accountId }: Owner, answer: Answer, salt: string): Promise<void> {
  const { fingerprint, passkeys } = await openedKey();
  const backups = await cryptoWorker.addPasskey(answer, salt, { passkeys });
  const sealed = backups.find(({ method }) => method === 'PASSKEY')?.sealed;
  const mine = passkeysIn(sealed).find(({ credentialId }) => credentialId === answer.credentialId);
  if (sealed === undefined || mine === undefined) throw new CryptoError('INTERNAL');
  const again = await askPasskey(writePasskeyBackup({ ...readPasskeyBackup(sealed), passkeys: [mine] }));
  await cryptoWorker.checkPasskeyBackup({ ...again, sealed, fingerprint });
  await storeBackups(accountId, fingerprint, backups);
}

/** It no longer opens the key; whether it signs in is another matter. @param evenLast nothing else may open the key then @throws HttpRefusal REQUIRED */
export async function keepFromOpening({ accountId }: Owner, credentialId: string, evenLast: boolean): Promise<void> {
  const { fingerprint, passkeys } = await openedKey();
  if (passkeys === null) return;
  const { passkeys: all, body } = readPasskeyBackup(passkeys);
  const left = all.filter((each) => each.credentialId !== credentialId);
  if (left.length === 0) await removeBackup(accountId, 'PASSKEY', evenLast);
  else await storeBackups(accountId, fingerprint, [{ method: 'PASSKEY', sealed: writePasskeyBackup({ passkeys: left, body }) }]);
}
