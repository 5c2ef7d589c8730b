import { loadKeyRing, unlockKey } from '../../session/key-ring.ts';
import type { Session } from '../../session/session.tsx';

/** Signing in worked; if the key does not open now, the page offers to unlock it as always. */
export async function openByWords(words: string, session: Session): Promise<void> {
  const isTeam = session.account?.roles.some((role) => role === 'TRIAGER' || role === 'LEAD') ?? false;
  try {
    const { state } = await loadKeyRing({ session, isTeam });
    if (state === 'LOCKED') await unlockKey(words);
  } catch {
    // The account is open; the key stays locked and can be tried again.
  }
}
