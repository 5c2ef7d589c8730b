import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { BulkBar } from '../../session/bulk/BulkBar.tsx';
import { InventoryAway } from '../../session/inventory/InventoryAway.tsx';
import type { ServicesInventory } from '../../session/inventory/use-inventory.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { UnlockButton } from '../../session/UnlockButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { EmptyState, Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { TableFoot } from '../../ui/Table.tsx';
import styles from './Queue.module.css';
import { QueueTable } from './QueueTable.tsx';
import type { QueueView } from './queue-views.ts';
import type { Queue } from './use-queue.ts';
import type { QueueSelection } from './use-queue-selection.ts';

interface QueueListProps {
  readonly view: QueueView;
  readonly queue: Queue;
  readonly hours: number;
  readonly selected: string | null;
  readonly onSelect: (number: string) => void;
  readonly chosen: QueueSelection;
  /** Null where partners are not asked. */
  readonly inventory: ServicesInventory | null;
}

/** What is done to many stands beside the rows: it goes on where the last of them leaves. */
export function QueueList(props: QueueListProps): ReactElement {
  const { view, queue, chosen } = props;
  return (
    <>
      <div className={styles['bulk']}><BulkBar selection={chosen.selection} onChanged={queue.reload} /></div>
      {queue.rows.length === 0 ? <div className={styles['note']}><Nothing view={view} queue={queue} /></div> : <Rows {...props} />}
    </>
  );
}

function Rows({ view, queue, hours, selected, onSelect, chosen, inventory }: QueueListProps): ReactElement {
  const { i18n } = useLingui();
  return (
    <>
      <Locked />
      <QueueTable caption={i18n._(view.label)} groups={queue.groups} hours={hours} selected={selected} onSelect={onSelect} chosen={chosen} inventory={inventory} />
      <div className={styles['foot']}>
        {inventory?.isAway && <div className={styles['away']}><InventoryAway onRetry={inventory.retry} /></div>}
        <TableFoot>
          <span>
            <Trans>{queue.rows.length} shown.</Trans>{' '}
            <Link to="/cases" search={{ q: view.query }}>
              <Trans>Narrow them down</Trans>
            </Link>
          </span>
          <LoadMore hasMore={queue.loadMore !== null} isLoading={queue.isLoadingMore} onMore={() => queue.loadMore?.()} />
        </TableFoot>
      </div>
    </>
  );
}

function Nothing({ view, queue }: Pick<QueueListProps, 'view' | 'queue'>): ReactElement {
  const { i18n } = useLingui();
  if (queue.isLoading)
    return (
      <Loading>
        <Trans>Loading the queue…</Trans>
      </Loading>
    );
  if (queue.failed) {
    return (
      <Notice tone="late" role="alert" title={<Trans>The queue could not be loaded</Trans>}>
        <p>
          <Trans>Nothing was changed. The connection may be away for a moment.</Trans>
        </p>
        <Button onPress={queue.reload}>
          <Trans>Try again</Trans>
        </Button>
      </Notice>
    );
  }
  return <EmptyState title={<Trans>Nothing waits here</Trans>}>{i18n._(view.empty)}</EmptyState>;
}

/** Why titles do not show, and the one way to them. */
function Locked(): ReactElement | null {
  const { state } = useKeyRing();
  const { account } = useSession();
  if (account?.holdsTeamKey === false) {
    return (
      <div className={styles['note']}>
        <Notice icon="lock" title={<Trans>You hold no team key yet, so titles stay sealed. A lead hands it to you.</Trans>} />
      </div>
    );
  }
  if (state !== 'LOCKED') return null;
  return (
    <div className={styles['note']}>
      <Notice tone="yours" icon="lock" title={<Trans>Your key is locked, so titles and reports are sealed</Trans>}>
        <UnlockButton kind="primary" />
      </Notice>
    </div>
  );
}
