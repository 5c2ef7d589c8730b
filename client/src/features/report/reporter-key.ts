/** The key and account of whoever reports: there already, or made now with twelve words. */
import { CryptoError } from '../../crypto/crypto-error.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { request } from '../../session/graphql.ts';
import { HttpRefusal, postJson } from '../../session/http.ts';
import { type KeyRing, loadKeyRing } from '../../session/key-ring.ts';
import type { SessionState } from '../../session/session.tsx';
import { keyChallengeQuery, registerKeyMutation } from './report-queries.ts';
import type { Draft, Newcomer } from './report-values.ts';

interface Parts {
  readonly session: SessionState;
  readonly keep: (part: Partial<Draft>) => Promise<Draft>;
}

function portalOf({ session }: SessionState): string {
  if (session === null) throw new CryptoError('NO_PORTAL');
  return session.portalId;
}

/**
 * Sees that a key is open in the worker. @returns whoever came without a key, null where there was one
 * @throws CryptoError LOCKED where the key is there and locked
 */
async function reporterKey(draft: Draft, ring: KeyRing, { session, keep }: Parts): Promise<Newcomer | null> {
  const status = await cryptoWorker.status();
  const { newcomer } = draft;
  if (ring.state === 'OPEN' && newcomer?.fingerprint !== ring.fingerprint) return null;
  if (ring.state === 'LOCKED' && newcomer?.fingerprint !== ring.fingerprint) throw new CryptoError('LOCKED');
  if (ring.state === 'ELSEWHERE') return keptInGpg(draft);
  if (newcomer !== null) {
    if (status.fingerprint !== newcomer.fingerprint) await reopen(newcomer, session);
    return newcomer;
  }
  const made = await cryptoWorker.createKey();
  const words = [...(await cryptoWorker.newRecoveryWords())];
  const backup = await cryptoWorker.sealBackup(words, portalOf(session));
  const fresh = { words, backup, ...made };
  await keep({ newcomer: fresh });
  return fresh;
}

/** Whoever keeps the private half in gpg pastes what was sealed there. @throws CryptoError ELSEWHERE for what is written here */
function keptInGpg({ values }: Draft): null {
  if (values.way !== 'GPG') throw new CryptoError('ELSEWHERE');
  return null;
}

/** After a reload in the middle: the draft holds the words and the backup. */
async function reopen(newcomer: Newcomer, session: SessionState): Promise<void> {
  await cryptoWorker.openBackup(newcomer.words, portalOf(session), newcomer.backup, newcomer.fingerprint);
  await loadKeyRing(session);
}

/**
 * The same, after the team key was judged. @throws TypeError where the portal cannot be asked
 * @throws CryptoError LOCKED, NO_TEAM_KEY, TEAM_KEY_REFUSED
 */
export async function openReporterKey(draft: Draft, parts: Parts): Promise<Newcomer | null> {
  const ring = await loadKeyRing(parts.session);
  if (ring.state === 'FAILED') throw new TypeError('unreachable');
  if (ring.teamKeyTrust === null) throw new CryptoError(ring.state === 'LOCKED' ? 'LOCKED' : 'NO_TEAM_KEY');
  if (ring.teamKeyTrust.state === 'REFUSED') throw new CryptoError('TEAM_KEY_REFUSED');
  return reporterKey(draft, ring, parts);
}

/** Opens the pseudonymous account where nobody is signed in; then registers the key with its words. */
export async function enterAccount(newcomer: Newcomer, { session }: Parts): Promise<void> {
  const signInSecret = await cryptoWorker.signInSecret(newcomer.words, portalOf(session));
  if (session.account === null) await openAccount(signInSecret);
  const { account } = await session.refresh();
  if (account === null) throw new HttpRefusal('UNAUTHENTICATED', '', 401, null);
  await registerKey(newcomer, account.id, signInSecret);
}

/** Opened before, and the answer was lost: then the words sign in. */
async function openAccount(signInSecret: string): Promise<void> {
  try {
    await postJson('/auth/pseudonymous', { signInSecret });
  } catch (error) {
    if (!(error instanceof HttpRefusal) || error.code !== 'INVALID') throw error;
    await postJson('/auth/sign-in-words', { signInSecret });
  }
}

async function registerKey({ fingerprint, publicKeyArmored, backup }: Newcomer, accountId: string, signInSecret: string): Promise<void> {
  const { viewer } = await request(keyChallengeQuery, {});
  if (viewer === null || viewer === undefined) throw new HttpRefusal('UNAUTHENTICATED', '', 401, null);
  if (viewer.keys.some((key) => key.fingerprint === fingerprint)) return;
  const proof = await cryptoWorker.proofOfPossession({ accountId, challenge: viewer.keyChallenge });
  const input = { publicKey: publicKeyArmored, proof, backups: [{ method: 'RECOVERY_WORDS' as const, sealed: backup }], signInSecret };
  const { registerKey: answer } = await request(registerKeyMutation, { input });
  const [refusal] = answer.userErrors;
  if (refusal !== undefined) throw new HttpRefusal(refusal.code, refusal.message, 200, null);
}
