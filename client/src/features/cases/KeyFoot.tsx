import { Trans } from '@lingui/react/macro';
import { type ReactElement, useSyncExternalStore } from 'react';
import { lock } from '../../crypto/worker-client.ts';
import type { KeyState } from '../../session/key-ring.ts';
import { UnlockButton } from '../../session/UnlockButton.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Cases.module.css';
import type { TitleOpener } from './title-opener.ts';

/** Above the list, while it shows nothing but placeholders. */
export function LockedLine(): ReactElement {
  return (
    <p className={styles['locked']}>
      <Icon name="lock" />
      <Trans>Titles are sealed, and your key is locked.</Trans> <UnlockButton />
    </p>
  );
}

/** Above the list of somebody of the team who was not handed the team key. */
export function WithoutTeamKey(): ReactElement {
  return (
    <p className={styles['locked']}>
      <Icon name="lock" />
      <Trans>Titles are sealed to the team key, which you do not hold yet. A lead can hand it to you; until then you see facts, not words.</Trans>
    </p>
  );
}

/** How many titles are open here, and the way to lock them. */
export function KeyFoot({ state, titles }: { readonly state: KeyState; readonly titles: TitleOpener }): ReactElement {
  const opened = useSyncExternalStore(titles.subscribe, titles.count);
  if (state !== 'OPEN') return <span />;
  return (
    <span className={styles['line']}>
      <Icon name="unlock" />
      <Trans>{opened} titles opened in this browser.</Trans> <TextButton onPress={() => void lock()}><Trans>Lock them</Trans></TextButton>
    </span>
  );
}
