/** A person's own key, from its making to its backup on the server. The private half stays in the worker. */
import type { PublicKeyInfo } from '../crypto/api.ts';
import { CryptoError } from '../crypto/crypto-error.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { request } from '../session/graphql.ts';
import { HttpRefusal, postJson } from '../session/http.ts';
import { serverNow } from '../ui/now.ts';
import { accepted } from './accepted.ts';
import { ownKeyChallengeQuery, registerOwnKeyMutation } from './setup-queries.ts';

/** Single-use; signed to prove that a key is held. */
export async function keyChallenge(): Promise<string> {
  const { viewer } = await request(ownKeyChallengeQuery, {});
  if (viewer === null || viewer === undefined) throw new HttpRefusal('UNAUTHENTICATED', '', 401, null);
  return viewer.keyChallenge;
}

/** Registers the key that is open in the worker, or brings it up to date, with this backup. */
async function registerKey(accountId: string, publicKeyArmored: string, backup: string): Promise<void> {
  const proof = await cryptoWorker.proofOfPossession({ accountId, challenge: await keyChallenge() });
  const input = { publicKey: publicKeyArmored, proof, backups: [{ method: 'RECOVERY_WORDS' as const, sealed: backup }] };
  accepted((await request(registerOwnKeyMutation, { input })).registerKey);
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

/** Made here unless one was brought; kept nowhere yet. The worker may be so new that nobody told it which portal this is. */
export async function makeKey({ portalId }: Owner, brought?: PublicKeyInfo): Promise<PublicKeyInfo> {
  await cryptoWorker.setPortal({ portalId, serverTime: serverNow().toISOString() });
  return brought ?? cryptoWorker.createKey();
}

/** A lead vouches for others, so a lead's own browser believes the lead. */
const pinsOf = ({ isLead }: Owner, fingerprint: string, pins: readonly string[]): { readonly leads: readonly string[] } =>
  ({ leads: isLead ? [...pins, fingerprint] : pins });

/** The key in the worker becomes this account's: backed up under the words, which sign in too from now on. */
export async function keepKey(owner: Owner, { publicKeyArmored, fingerprint }: PublicKeyInfo, { words, pins }: Keeping): Promise<void> {
  const { accountId, portalId } = owner;
  const backup = await cryptoWorker.sealBackup(words, portalId, pinsOf(owner, fingerprint, pins));
  await registerKey(accountId, publicKeyArmored, backup);
  await postJson('/auth/recovery-words', { signInSecret: await cryptoWorker.signInSecret(words, portalId) });
}

/** New words for the open key. The old ones neither open it nor sign in afterwards. @throws CryptoError LOCKED */
export async function replaceWords(owner: Owner, words: readonly string[]): Promise<void> {
  const { fingerprint, publicKeyArmored } = await cryptoWorker.status();
  if (fingerprint === null || publicKeyArmored === null) throw new CryptoError('LOCKED');
  await keepKey(owner, { fingerprint, publicKeyArmored }, { words, pins: [] });
}

/** The backup again, with what this browser trusts now. False where the words were not typed in this tab. @throws CryptoError LOCKED */
export async function saveTrust(accountId: string): Promise<boolean> {
  const { publicKeyArmored } = await cryptoWorker.status();
  if (publicKeyArmored === null) throw new CryptoError('LOCKED');
  const backup = await cryptoWorker.resealBackup();
  if (backup === null) return false;
  await registerKey(accountId, publicKeyArmored, backup);
  return true;
}
