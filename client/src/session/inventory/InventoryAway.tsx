import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './Inventory.module.css';

/** Nothing of the portal depends on it, so it is said quietly. */
export function InventoryAway({ onRetry }: { readonly onRetry: () => void }): ReactElement {
  return (
    <p className={styles['away']} role="status">
      <Trans>The inventory did not answer.</Trans>{' '}
      <Button kind="quiet" onPress={onRetry}><Trans>Ask again</Trans></Button>
    </p>
  );
}
