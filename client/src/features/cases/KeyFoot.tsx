import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { lock } from '../../crypto/worker-client.ts';
import type { KeyState } from '../../session/key-ring.ts';
import { UnlockKey } from '../../session/UnlockKey.tsx';
import { Button, TextButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Cases.module.css';
import type { OpenedTitles } from './use-opened-titles.ts';

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
export function KeyFoot({ state, titles }: { readonly state: KeyState; readonly titles: OpenedTitles }): ReactElement {
  const { opened, total } = titles;
  if (state !== 'OPEN' || total === 0) return <span />;
  return (
    <span className={styles['line']}>
      <Icon name="unlock" />
      {opened < total ? <Trans>{opened} of {total} titles opened in this browser.</Trans> : <Trans>{opened} titles opened in this browser.</Trans>}{' '}
      <TextButton onPress={() => void lock()}><Trans>Lock them</Trans></TextButton>
    </span>
  );
}

/** The one unlock button of the page. */
export function UnlockButton(): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => setIsOpen(false);
  return (
    <>
      <Button icon="unlock" onPress={() => setIsOpen(true)}><Trans>Unlock</Trans></Button>
      <Dialog title={<Trans>Unlock your key</Trans>} isOpen={isOpen} onClose={close} actions={<Button kind="quiet" onPress={close}><Trans>Not now</Trans></Button>}>
        <UnlockKey onOpen={close} />
      </Dialog>
    </>
  );
}
