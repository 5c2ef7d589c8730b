import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import type { PasskeyAnswer } from '../../crypto/key-api.ts';
import { loadKeyRing, unlockBySignIn } from '../../session/key-ring.ts';
import { type Session, useSession } from '../../session/session.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useArrival } from './use-arrival.ts';

/** After a passkey signed somebody in: opens the key with what it gave, says so where it gave nothing for it, and goes to where they wanted. */
export function usePasskeyArrival(then: string | undefined): (answer: PasskeyAnswer | null) => Promise<void> {
  const { refresh } = useSession();
  const arrive = useArrival();
  const toast = useToast();
  const isIn = useRef(false);
  return async (answer) => {
    // Pressed and picked from the list at once: one of them is enough.
    if (isIn.current) return;
    isIn.current = true;
    try {
      const isLocked = await openKey(answer, await refresh());
      if (isLocked) toast(t`You are signed in. This passkey does not open your key: your words do.`);
      await arrive(then);
    } finally {
      isIn.current = false;
    }
  };
}

/** @returns whether there is a key that could open here and did not */
async function openKey(answer: PasskeyAnswer | null, session: Session): Promise<boolean> {
  const isTeam = session.account?.roles.some((role) => role === 'TRIAGER' || role === 'LEAD') ?? false;
  try {
    const { state, hasPasskey } = await loadKeyRing({ session, isTeam });
    if (state !== 'LOCKED') return false;
    return answer === null || !hasPasskey || (await unlockBySignIn(answer)).state !== 'OPEN';
  } catch {
    return true;
  }
}
