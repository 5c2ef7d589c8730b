/** The key and account of whoever reports: there already, or made now with twelve words. */
import { CryptoError } from '../../../../packages/client/src/sealing/crypto-error.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { makeNewKey } from '../../session/enter-account.ts';
import { type KeyRing, loadKeyRing } from '../../session/key-ring.ts';
import type { SessionState } from '../../session/session.tsx';
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
  const fresh = await makeNewKey(portalOf(session));
  const made = { ...fresh, words: [...fresh.words] };
  await keep({ newcomer: made });
  return made;
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
