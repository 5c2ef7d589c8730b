import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { lock } from '../crypto/worker-client.ts';
import { useKeyRing } from '../session/key-ring.ts';
import { UnlockKey } from '../session/UnlockKey.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Shell.module.css';

/** Whether the key is open in this tab, and the way to the other state. */
export function KeyCorner(): ReactElement | null {
  const { state } = useKeyRing();
  const [isAsking, setIsAsking] = useState(false);
  if (state === 'OPEN') {
    return (
      <>
        <span className={`${styles['key']} ${styles['wide']}`}><Icon name="unlock" /><Trans>Unlocked</Trans></span>
        <Button icon="lock" onPress={() => void lock()}><Trans>Lock</Trans></Button>
      </>
    );
  }
  if (state !== 'LOCKED') return null;
  return (
    <>
      <Button icon="unlock" onPress={() => setIsAsking(true)}><Trans>Unlock</Trans></Button>
      <Dialog title={<Trans>Unlock your key</Trans>} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <UnlockKey onOpen={() => setIsAsking(false)} />
      </Dialog>
    </>
  );
}
