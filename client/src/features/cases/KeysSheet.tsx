import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Cases.module.css';

interface KeyEntry {
  readonly keys: readonly string[];
  readonly does: MessageDescriptor;
  readonly choosing?: boolean;
}

const keys: readonly KeyEntry[] = [
  { keys: ['j', 'k'], does: msg`next and previous case` },
  { keys: ['Enter'], does: msg`opens the case` },
  { keys: ['Home', 'End'], does: msg`first and last loaded, once a case has the focus` },
  { keys: ['PageUp', 'PageDown'], does: msg`a screen up and down, once a case has the focus` },
  { keys: ['x'], does: msg`chooses the case, or gives it back`, choosing: true },
  { keys: ['Shift', 'x'], does: msg`chooses all since the last one chosen`, choosing: true },
  { keys: ['Shift', 'j'], does: msg`takes the next one along`, choosing: true },
  { keys: ['/'], does: msg`to the query` },
  { keys: ['Tab'], does: msg`takes a completion, once the arrows chose it` },
  { keys: ['Escape'], does: msg`closes the completions, or gives back what was chosen` },
  { keys: ['f'], does: msg`narrow: to the values` },
  { keys: ['o'], does: msg`columns` },
  { keys: ['s'], does: msg`save this view` },
  { keys: ['?'], does: msg`this sheet` },
];

/** All keys of the list. */
export function KeysSheet({ choosesRows, onClose }: { readonly choosesRows: boolean; readonly onClose: () => void }): ReactElement {
  const { i18n } = useLingui();
  return (
    <Dialog title={<Trans>Keys of the list</Trans>} isOpen onClose={onClose} actions={<Button kind="primary" onPress={onClose}><Trans>Good</Trans></Button>}>
      <dl className={styles['keysSheet']}>
        {keys.filter(({ choosing = false }) => choosesRows || !choosing).map((entry) => (
          <div key={entry.keys.join()}>
            <dt>{entry.keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{i18n._(entry.does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
