import { useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReactElement } from 'react';
import styles from './Sort.module.css';

const keys: readonly { readonly keys: readonly string[]; readonly does: MessageDescriptor }[] = [
  { keys: ['j', 'k'], does: msg`move` },
  { keys: ['Enter'], does: msg`open` },
  { keys: ['c'], does: msg`make it a case` },
  { keys: ['x'], does: msg`no report` },
  { keys: ['f'], does: msg`forward` },
];

export function TrayKeys(): ReactElement {
  const { t, i18n } = useLingui();
  return (
    <ul className={styles['keys']} aria-label={t`Keyboard`}>
      {keys.map((entry) => (
        <li key={entry.keys.join()}>{entry.keys.map((key) => <kbd key={key}>{key}</kbd>)} {i18n._(entry.does)}</li>
      ))}
    </ul>
  );
}
