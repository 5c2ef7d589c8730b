import { useEffect } from 'react';
import { type KeyRing, unlockKey, useKeyRing } from '../../session/key-ring.ts';
import type { Newcomer } from './report-values.ts';

/** After a reload, while the draft still holds the words that nobody was shown yet, they open the key again. */
export function useReopened(newcomer: Newcomer | null): KeyRing {
  const ring = useKeyRing();
  useEffect(() => {
    if (newcomer !== null && ring.state === 'LOCKED' && ring.fingerprint === newcomer.fingerprint) {
      unlockKey(newcomer.words.join(' ')).catch(() => undefined);
    }
  }, [newcomer, ring]);
  return ring;
}
