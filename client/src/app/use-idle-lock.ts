import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { lockWhenIdle } from '../crypto/idle-lock.ts';
import { useToast } from '../ui/Toast.tsx';

/** Locks an idle device while `isOn`. @returns the seconds left in the last minute, else null */
export function useIdleLock(isOn: boolean): number | null {
  const { t } = useLingui();
  const toast = useToast();
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(
    () =>
      isOn
        ? lockWhenIdle((state) => setSeconds(state.kind === 'SOON' ? state.seconds : null))
        : undefined,
    [isOn],
  );
  const isSoon = seconds !== null;
  useEffect(() => {
    if (isSoon) toast(t`Nobody has touched this for a while, so your key locks in a minute. Any key or movement keeps it open.`);
  }, [isSoon]);
  return seconds;
}
