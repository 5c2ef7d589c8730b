import { Plural, Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import styles from './Inventory.module.css';
import type { ServicesInventory } from './use-inventory.ts';

/** Who runs a service, and in how many places it runs: a number in a table, in words on a card. Empty until it is heard. */
export function OwnerCell({ inventory, slug }: { readonly inventory: ServicesInventory; readonly slug: string | undefined }): ReactElement | null {
  const found = inventory.of(slug);
  if (inventory.isAsking) return null;
  if (!found || (found.owner === null && found.deployments === 0)) return <span className={styles['nothing']}>–</span>;
  const { owner, deployments } = found;
  return (
    <span className={styles['owner']}>
      <span className={styles['onCard']}><Trans>Run by</Trans>{' '}</span>
      {owner === null ? <Trans>nobody named</Trans> : <bdi title={owner}>{owner}</bdi>}
      <span className={styles['quiet']}>
        {' · '}{deployments}<span className={styles['onCard']}>{' '}<Plural value={deployments} one="deployment" other="deployments" /></span>
      </span>
    </span>
  );
}
