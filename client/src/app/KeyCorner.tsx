import { Trans } from '@lingui/react/macro';
import { type ReactElement, useEffect } from 'react';
import { lockWhenIdle } from '../crypto/idle-lock.ts';
import { lock } from '../crypto/worker-client.ts';
import { useKeyRing } from '../session/key-ring.ts';
import { useSession } from '../session/session.tsx';
import { UnlockButton } from '../session/UnlockButton.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Shell.module.css';

/** A team's device locks by itself after so long without a touch. */
const idleMinutes = 15;

/** Whether the key is open in this tab, and the way to the other state. */
export function KeyCorner(): ReactElement | null {
  const { state } = useKeyRing();
  const { isTeam } = useSession();
  const locksWhenIdle = isTeam && state === 'OPEN';
  useEffect(() => (locksWhenIdle ? lockWhenIdle(idleMinutes) : undefined), [locksWhenIdle]);
  if (state === 'LOCKED') return <UnlockButton />;
  if (state !== 'OPEN') return null;
  return (
    <>
      <span className={`${styles['key']} ${styles['wide']}`}><Icon name="unlock" /><Trans>Unlocked</Trans></span>
      <Button icon="lock" onPress={() => void lock()}><Trans>Lock</Trans></Button>
    </>
  );
}
