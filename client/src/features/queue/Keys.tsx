import { Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReactElement } from 'react';
import { Button, TextButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Queue.module.css';

const keys: readonly { readonly keys: readonly string[]; readonly does: MessageDescriptor; readonly isInBar: boolean }[] = [
  { keys: ['j', 'k'], does: msg`move`, isInBar: true },
  { keys: ['Enter'], does: msg`open`, isInBar: true },
  { keys: ['r'], does: msg`reply`, isInBar: true },
  { keys: ['n'], does: msg`note`, isInBar: true },
  { keys: ['a'], does: msg`take`, isInBar: true },
  { keys: ['x'], does: msg`choose for all`, isInBar: true },
  { keys: ['X'], does: msg`choose all since the last one`, isInBar: false },
  { keys: ['v'], does: msg`assess and confirm`, isInBar: true },
  { keys: ['i'], does: msg`ask the reporter`, isInBar: false },
  { keys: ['c'], does: msg`close`, isInBar: false },
  { keys: ['/'], does: msg`search or jump`, isInBar: false },
  { keys: ['l'], does: msg`lock`, isInBar: true },
  { keys: ['?'], does: msg`all keys`, isInBar: false },
];

export function KeysBar({ onAll }: { readonly onAll: () => void }): ReactElement {
  const { t, i18n } = useLingui();
  return (
    <div className={styles['keys']} role="region" aria-label={t`Keyboard`}>
      <ul>
        {keys
          .filter(({ isInBar }) => isInBar)
          .map((entry) => (
            <li key={entry.keys.join()}>
              {entry.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}{' '}
              {i18n._(entry.does)}
            </li>
          ))}
        <li>
          <kbd>?</kbd>{' '}
          <TextButton onPress={onAll}>
            <Trans>all keys</Trans>
          </TextButton>
        </li>
      </ul>
    </div>
  );
}

export function KeysSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { i18n } = useLingui();
  return (
    <Dialog
      title={<Trans>Keys of the queue</Trans>}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          <Trans>Good</Trans>
        </Button>
      }
    >
      <dl className={styles['sheet']}>
        {keys.map((entry) => (
          <div key={entry.keys.join()} className={styles['sheetRow']}>
            <dt>
              {entry.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{i18n._(entry.does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
