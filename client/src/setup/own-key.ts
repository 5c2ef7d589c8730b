/** A person's own key, from its making to its backup on the server. The private half stays in the worker. */
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import type { PublicKeyInfo, SealedBackup } from '../crypto/key-api.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { request } from '../session/graphql.ts';
import { HttpRefusal } from '../session/http.ts';
import { serverNow } from '../ui/now.ts';
import { accepted } from './accepted.ts';
import { ownBackupsQuery, ownKeyChallengeQuery, registerOwnKeyMutation, removeKeyBackupMutation, storeKeyBackupMutation } from './setup-queries.ts';

const signedOut = (): HttpRefusal => new HttpRefusal('UNAUTHENTICATED', '', 401, null);

/** Single-use; signed to prove that a key is held. */
export async function keyChallenge(): Promise<string> {
  const { viewer } = await request(ownKeyChallengeQuery, {});
  if (viewer === null || viewer === undefined) throw signedOut();
  return viewer.keyChallenge;
}

export interface Owner {
  readonly accountId: string;
  readonly portalId: string;
  readonly isLead: boolean;
}
export interface Keeping {
  readonly words: readonly string[];
  /** Leads' fingerprints from an invitation. */
  readonly pins: readonly string[];
}
export interface OpenedKey extends PublicKeyInfo {
  /** The backup under passkeys as the server has it now; null where there is none. */
  readonly passkeys: string | null;
}

/** Made here unless one was brought; kept nowhere yet. The worker may be so new that nobody told it which portal this is. */
export async function makeKey({ portalId }: Owner, brought?: PublicKeyInfo): Promise<PublicKeyInfo> {
  await tellPortal(portalId);
  return brought ?? cryptoWorker.createKey();
}

export const tellPortal = (portalId: string): Promise<void> => cryptoWorker.setPortal({ portalId, serverTime: serverNow().toISOString() });

/** A lead vouches for others, so a lead's own browser believes the lead. */
export const pinsOf = ({ isLead }: Owner, fingerprint: string, pins: readonly string[]): { readonly leads: readonly string[] } =>
  ({ leads: isLead ? [...pins, fingerprint] : pins });

/** The key in the worker becomes this account's: backed up under the words, which sign in too from now on. */
export async function keepKey(owner: Owner, { publicKeyArmored, fingerprint }: PublicKeyInfo, { words, pins }: Keeping): Promise<void> {
  const { accountId, portalId } = owner;
  const sealed = await cryptoWorker.sealBackup(words, portalId, pinsOf(owner, fingerprint, pins));
  const signInSecret = await cryptoWorker.signInSecret(words, portalId);
  const proof = await cryptoWorker.proofOfPossession({ accountId, challenge: await keyChallenge() });
  const input = { publicKey: publicKeyArmored, proof, backups: [{ method: 'RECOVERY_WORDS' as const, sealed }], signInSecret };
  accepted((await request(registerOwnKeyMutation, { input })).registerKey);
  await cryptoWorker.wordsStored(words);
}

/** The open key, with what of it is on the server. @throws CryptoError LOCKED */
export async function openedKey(): Promise<OpenedKey> {
  const { fingerprint, publicKeyArmored } = await cryptoWorker.status();
  if (fingerprint === null || publicKeyArmored === null) throw new CryptoError('LOCKED');
  const { viewer } = await request(ownBackupsQuery, {});
  if (viewer === null || viewer === undefined) throw signedOut();
  const passkeys = viewer.keyBackups.find((backup) => backup.method === 'PASSKEY' && backup.fingerprint === fingerprint)?.sealed ?? null;
  return { fingerprint, publicKeyArmored, passkeys };
}

/** Proves the open key with the change. @param signInSecret of new words */
export async function storeBackups(accountId: string, fingerprint: string, backups: readonly SealedBackup[], signInSecret?: string): Promise<void> {
  const proof = await cryptoWorker.proofOfPossession({ accountId, challenge: await keyChallenge() });
  const input = { fingerprint, proof, backups: [...backups], ...(signInSecret !== undefined && { signInSecret }) };
  accepted((await request(storeKeyBackupMutation, { input })).storeKeyBackup);
}

/** New words for the open key. The old ones neither open it nor sign in afterwards. @throws CryptoError LOCKED */
export async function replaceWords({ accountId, portalId }: Owner, words: readonly string[]): Promise<void> {
  const { fingerprint, passkeys } = await openedKey();
  const backups = await cryptoWorker.sealBackups({ words, passkeys });
  await storeBackups(accountId, fingerprint, backups, await cryptoWorker.signInSecret(words, portalId));
  await cryptoWorker.wordsStored(words);
}

/** The backups again, with the key and what this browser trusts as they are now. False where nothing is known to seal them under. @throws CryptoError LOCKED */
export async function saveTrust(accountId: string): Promise<boolean> {
  const { fingerprint, passkeys } = await openedKey();
  const backups = await cryptoWorker.sealBackups({ passkeys });
  if (backups.length === 0) return false;
  await storeBackups(accountId, fingerprint, backups);
  return true;
}

/** @param evenLast it may be the only one left @throws HttpRefusal REQUIRED where it is, and was not meant to be */
export async function removeBackup(accountId: string, method: SealedBackup['method'], evenLast: boolean): Promise<void> {
  const { fingerprint } = await openedKey();
  const proof = await cryptoWorker.proofOfPossession({ accountId, challenge: await keyChallenge() });
  accepted((await request(removeKeyBackupMutation, { input: { fingerprint, proof, method, evenLast } })).removeKeyBackup);
}
