import { Trans } from '@lingui/react/macro';
import { type ReactElement, useEffect } from 'react';
import { lock } from '../crypto/worker-client.ts';
import { useKeyRing } from '../session/key-ring.ts';
import { useSession } from '../session/session.tsx';
import { UnlockButton } from '../session/UnlockButton.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Shell.module.css';
import { useIdleLock } from './use-idle-lock.ts';

/** Alt, Shift and L: on every page, also while somebody types. */
function useLockKeys(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || !event.shiftKey || event.code !== 'KeyL') return;
      event.preventDefault();
      void lock();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOpen]);
}

/** Whether the key is open in this tab, and the way to the other state. */
export function KeyCorner(): ReactElement | null {
  const { state } = useKeyRing();
  const { isTeam } = useSession();
  const isOpen = state === 'OPEN';
  const seconds = useIdleLock(isTeam && isOpen);
  useLockKeys(isOpen);
  if (state === 'LOCKED') return <UnlockButton />;
  if (!isOpen) return null;
  return (
    <>
      <span className={`${styles['key']} ${styles['wide']}`}>
        <Icon name="unlock" />
        {seconds === null ? <Trans>Unlocked</Trans> : <Trans>Locks in {seconds} s</Trans>}
      </span>
      <Button icon="lock" aria-keyshortcuts="Alt+Shift+L" title="Alt+Shift+L" onPress={() => void lock()}><Trans>Lock</Trans></Button>
    </>
  );
}
