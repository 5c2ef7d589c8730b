import { Plural, Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import styles from './Inventory.module.css';
import type { ServiceInventory } from './inventory-answers.ts';
import type { ServicesInventory } from './use-inventory.ts';

interface OwnerProps {
  readonly inventory: ServicesInventory;
  /** Of the service; undefined: the case names none. */
  readonly slug: string | undefined;
}

/** Undefined while it is not heard; null where a partner knows nothing. */
function ownerOf({ inventory: { of, isAsking, isAway }, slug }: OwnerProps): ServiceInventory | null | undefined {
  const found = of(slug);
  if (found && (found.owner !== null || found.deployments > 0)) return found;
  return isAsking || isAway ? undefined : null;
}

const Name = ({ name }: { readonly name: string | null }): ReactElement => (name === null ? <span className={styles['quiet']}><Trans>Nobody named</Trans></span> : <bdi>{name}</bdi>);
const Deployments = ({ count }: { readonly count: number }): ReactElement => <Plural value={count} one="# deployment" other="# deployments" />;

/** In a table: who runs a service, and a number of places; a card says both in words. */
export function OwnerCell(props: OwnerProps): ReactElement | null {
  const found = ownerOf(props);
  if (!found) return found === null ? <span className={styles['nothing']}>–</span> : null;
  const { owner, deployments } = found;
  return (
    <span className={styles['cell']}>
      <span className={styles['inWords']}><Trans>Run by</Trans>{' '}</span>
      <span className={styles['name']} title={owner ?? undefined}><Name name={owner} /></span>
      <span className={`${styles['number']} ${styles['quiet']}`} aria-hidden="true">×{deployments}</span>
      <span className={`${styles['inWords']} ${styles['quiet']}`}>{' · '}<Deployments count={deployments} /></span>
    </span>
  );
}

/** The same as a fact: in words wherever it stands. */
export function OwnerWords(props: OwnerProps): ReactElement {
  const found = ownerOf(props);
  if (found === null) return <Trans>The inventory knows nobody</Trans>;
  if (found === undefined) return <span className={styles['nothing']}>–</span>;
  return <><Name name={found.owner} /> · <Deployments count={found.deployments} /></>;
}
