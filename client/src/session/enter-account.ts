/** The account of somebody who comes with a key made here and its twelve words: opened where nobody is signed in, its key registered. */
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { graphql } from '../generated/index.ts';
import { request } from './graphql.ts';
import { HttpRefusal, postJson } from './http.ts';
import { withProof } from './proof-of-work.ts';
import type { SessionState } from './session.tsx';

const keyChallengeQuery = graphql(`
  query KeyChallenge {
    viewer { id keyChallenge keys { id fingerprint } }
  }
`);

const registerKeyMutation = graphql(`
  mutation RegisterReportersKey($input: RegisterKeyInput!) {
    registerKey(input: $input) {
      key { id fingerprint }
      userErrors { code message path }
    }
  }
`);

/** What a key made in this browser is registered with. */
export interface NewKey {
  readonly words: readonly string[];
  /** The private half, sealed under the words. */
  readonly backup: string;
  readonly fingerprint: string;
  readonly publicKeyArmored: string;
}

/** A key in the worker, with words that open it again; nothing is sent. @throws CryptoError */
export async function makeNewKey(portalId: string): Promise<NewKey> {
  const made = await cryptoWorker.createKey();
  const words = [...(await cryptoWorker.newRecoveryWords())];
  return { words, backup: await cryptoWorker.sealBackup(words, portalId), ...made };
}

/** Opens the pseudonymous account where nobody is signed in; then registers the key with its words. */
export async function enterAccount(newcomer: NewKey, session: SessionState): Promise<void> {
  if (session.session === null) throw new CryptoError('NO_PORTAL');
  const signInSecret = await cryptoWorker.signInSecret(newcomer.words, session.session.portalId);
  if (session.account === null) await openAccount(signInSecret);
  const { account } = await session.refresh();
  if (account === null) throw new HttpRefusal('UNAUTHENTICATED', '', 401, null);
  await registerKey(newcomer, account.id, signInSecret);
}

/** Opened before, and the answer was lost: then the words sign in. */
async function openAccount(signInSecret: string): Promise<void> {
  try {
    await withProof('PSEUDONYMOUS', (proof) => postJson('/auth/pseudonymous', { signInSecret, proof }));
  } catch (error) {
    if (!(error instanceof HttpRefusal) || error.code !== 'INVALID') throw error;
    await postJson('/auth/sign-in-words', { signInSecret });
  }
}

async function registerKey({ fingerprint, publicKeyArmored, backup }: NewKey, accountId: string, signInSecret: string): Promise<void> {
  const { viewer } = await request(keyChallengeQuery, {});
  if (viewer === null || viewer === undefined) throw new HttpRefusal('UNAUTHENTICATED', '', 401, null);
  if (viewer.keys.some((key) => key.fingerprint === fingerprint)) return;
  const proof = await cryptoWorker.proofOfPossession({ accountId, challenge: viewer.keyChallenge });
  const input = { publicKey: publicKeyArmored, proof, backups: [{ method: 'RECOVERY_WORDS' as const, sealed: backup }], signInSecret };
  const { registerKey: answer } = await request(registerKeyMutation, { input });
  const [refusal] = answer.userErrors;
  if (refusal !== undefined) throw new HttpRefusal(refusal.code, refusal.message, 200, null);
}
