/** One's own key by another: both sign, and the one before travels in the new backup. */
import type { PublicKeyInfo } from '../crypto/key-api.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { request } from '../session/graphql.ts';
import { accepted } from './accepted.ts';
import { keyChallenge, openedKey, type Owner, pinsOf } from './own-key.ts';
import { registerOwnKeyMutation } from './setup-queries.ts';

/** Whether the words of the open key are known in this tab, so that they can open the next one as well. */
export async function keepsWords(): Promise<boolean> {
  const backups = await cryptoWorker.sealBackups({ passkeys: null });
  return backups.some(({ method }) => method === 'RECOVERY_WORDS');
}

/**
 * The next key in the worker takes the place of the open one. @param words new ones; absent: those that are known
 * @throws CryptoError LOCKED, HttpRefusal
 */
export async function replaceKey(owner: Owner, next: PublicKeyInfo, words?: readonly string[]): Promise<void> {
  const { accountId, portalId } = owner;
  const { passkeys } = await openedKey();
  const backups = await cryptoWorker.sealNextBackups({ passkeys, pins: pinsOf(owner, next.fingerprint, []), ...(words !== undefined && { words }) });
  const proof = await cryptoWorker.proofOfNextKey({ accountId, challenge: await keyChallenge() });
  const signInSecret = words === undefined ? null : await cryptoWorker.signInSecret(words, portalId);
  const input = { publicKey: next.publicKeyArmored, proof, backups: [...backups], signInSecret };
  accepted((await request(registerOwnKeyMutation, { input })).registerKey);
  await cryptoWorker.adoptNextKey();
  if (words !== undefined) await cryptoWorker.wordsStored(words);
}
