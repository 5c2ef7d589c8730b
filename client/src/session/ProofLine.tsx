import { useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { proofProgress } from './proof-of-work.ts';

const quietMs = 2_000;

/** Says that this browser works, and why, where it takes longer than a moment. */
export function ProofLine(): ReactElement | null {
  const { t } = useLingui();
  const done = useSyncExternalStore(proofProgress.subscribe, proofProgress.get);
  const [isSlow, setIsSlow] = useState(false);
  const isWorking = done !== null;
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = setTimeout(() => setIsSlow(true), quietMs);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isWorking]);
  if (done === null || !isSlow) return null;
  return <ProgressBar label={t`Your browser does a sum that keeps floods of accounts out`} value={done} detail={`${Math.round(done * 100)} %`} />;
}
