import { Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReactElement } from 'react';
import { OwnerCell } from '../../session/inventory/OwnerCell.tsx';
import type { ServicesInventory } from '../../session/inventory/use-inventory.ts';
import type { IconName } from '../../ui/Icon.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { StateDial } from '../../ui/StateDial.tsx';
import { type Column, type RowGroup, Table } from '../../ui/Table.tsx';
import { Count } from '../../ui/Tabs.tsx';
import { choiceColumn } from './choice-column.tsx';
import { DueCell } from './DueCell.tsx';
import type { DueGroup, Grouped } from './group-by-due.ts';
import styles from './Queue.module.css';
import type { QueueRow } from './queue-queries.ts';
import { TitleCell } from './TitleCell.tsx';
import type { QueueSelection } from './use-queue-selection.ts';

const titles: Readonly<Record<DueGroup, MessageDescriptor>> = {
  OVERDUE: msg`Overdue`,
  ANSWER_TODAY: msg`Due today`,
  ANSWER_TOMORROW: msg`Due tomorrow`,
  ANSWER_LATER: msg`Due later`,
  UPDATE_THIS_WEEK: msg`Answered, update due this week`,
  UPDATE_LATER: msg`Answered, update due later`,
  NOTHING_DUE: msg`Nothing due`,
};
const looks: Partial<Readonly<Record<DueGroup, { readonly tone: 'late' | 'soon'; readonly icon: IconName }>>> = {
  OVERDUE: { tone: 'late', icon: 'alert' },
  ANSWER_TODAY: { tone: 'soon', icon: 'clock' },
};

interface QueueTableProps {
  readonly caption: string;
  readonly groups: readonly Grouped<QueueRow>[];
  readonly hours: number;
  /** The id of the row in the preview. */
  readonly selected: string | null;
  readonly onSelect: (number: string) => void;
  readonly chosen: QueueSelection;
  /** Null where partners are not asked. */
  readonly inventory: ServicesInventory | null;
}

const ownerColumn = (inventory: ServicesInventory): Column<QueueRow> => ({
  id: 'owner',
  header: <Trans>Owner</Trans>,
  card: 'foot',
  cell: ({ onlineService }) => <OwnerCell inventory={inventory} slug={onlineService?.slug} />,
});

/** Rows under the day they are due. Pressing a row shows it beside; its title leads to the case. */
export function QueueTable({ caption, groups, hours, selected, onSelect, chosen, inventory }: QueueTableProps): ReactElement {
  const { i18n } = useLingui();
  const columns: readonly Column<QueueRow>[] = [
    choiceColumn(chosen),
    {
      id: 'number',
      header: <Trans>Number</Trans>,
      kind: 'number',
      cell: ({ number }) => <span title={number}>{number.replace(/^LRL-\d+-/, '')}</span>,
    },
    {
      id: 'title',
      header: <Trans>Title</Trans>,
      kind: 'title',
      cell: (row) => <TitleCell row={row} onFocus={() => onSelect(row.number)} />,
    },
    {
      id: 'service',
      header: <Trans>Service</Trans>,
      card: 'hidden',
      cell: (row) => row.onlineService?.name ?? <span className={styles['none']}>–</span>,
    },
    ...(inventory === null ? [] : [ownerColumn(inventory)]),
    {
      id: 'state',
      header: (
        <span className="visually-hidden">
          <Trans>State</Trans>
        </span>
      ),
      kind: 'glyph',
      card: 'state',
      cell: ({ state, resolution }) => <StateDial state={state} resolution={resolution} audience="team" size="glyph" />,
    },
    {
      id: 'severity',
      header: (
        <span className="visually-hidden">
          <Trans>Severity</Trans>
        </span>
      ),
      kind: 'glyph',
      card: 'hidden',
      cell: ({ severity }) => <SeverityMark severity={severity} size="glyph" />,
    },
    { id: 'due', header: <Trans>Due</Trans>, card: 'due', sorted: 'ascending', cell: (row) => <DueCell row={row} hours={hours} /> },
    {
      id: 'assigned',
      header: <Trans>Assigned</Trans>,
      card: 'last',
      cell: ({ assignee }) =>
        assignee === null ? (
          <span className={styles['none']}>
            <Trans>Nobody</Trans>
          </span>
        ) : (
          assignee.displayName
        ),
    },
  ];
  const parts: readonly RowGroup<QueueRow>[] = groups.map(({ group, rows }) => ({
    id: group,
    rows,
    title: (
      <>
        {i18n._(titles[group])} <Count>{rows.length}</Count>
      </>
    ),
    ...looks[group],
  }));
  return (
    <Table
      caption={caption}
      columns={columns}
      groups={parts}
      rowKey={({ id }) => id}
      selectedKey={selected}
      onRowClick={({ number }) => onSelect(number)}
      asCards
    />
  );
}
