import { Plural, Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { TextButton } from '../../ui/Button.tsx';
import styles from './Case.module.css';
import { anchorOf } from './index-entries.ts';
import type { Unread } from './first-unread.ts';

/** Above the first message that is new. */
export function NewLine({ unread }: { readonly unread: Unread }): ReactElement {
  return (
    <p className={styles['newLine']} id="new">
      {unread.notLoaded === 0 ? <Trans>New since you were here</Trans> : <Plural value={unread.notLoaded} one="New since you were here, with # more before" other="New since you were here, with # more before" />}
    </p>
  );
}

/** The way there, for who opens a long case. */
export function ToNew({ unread, count }: { readonly unread: Unread; readonly count: number }): ReactElement {
  const go = (): void => {
    document.getElementById('new')?.scrollIntoView({ block: 'start' });
    const target = document.getElementById(anchorOf(unread.first));
    target?.setAttribute('tabindex', '-1');
    target?.focus({ preventScroll: true });
  };
  return <p className={styles['toNew']}><TextButton onPress={go}><Plural value={count} one="# new message" other="# new messages" /></TextButton></p>;
}
