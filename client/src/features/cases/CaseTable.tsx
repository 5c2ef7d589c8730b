import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useRef } from 'react';
import type { Sort } from '../../../../schema/case-query/case-query.ts';
import { type SortKey, sortKeys } from '../../../../schema/case-query/vocabulary.ts';
import type { Audience } from '../../ui/names.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { StateDial } from '../../ui/StateDial.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { Time } from '../../ui/Time.tsx';
import type { CaseRow } from './case-queries.ts';
import styles from './Cases.module.css';
import { Due } from './DueCell.tsx';
import { Title } from './TitleCell.tsx';
import type { OpenedTitles } from './use-opened-titles.ts';
import { useRowKeys } from './use-row-keys.ts';

export interface ListLook {
  readonly audience: Audience;
  /** Whether the reader can have the words at all: somebody of the team without the team key cannot. */
  readonly readsWords: boolean;
  /** The promise, in hours. */
  readonly hours: number;
}

interface CaseTableProps {
  readonly label: string;
  readonly rows: readonly CaseRow[];
  readonly titles: OpenedTitles;
  readonly look: ListLook;
  readonly sort: Sort | null;
  /** Null where the order is not to be chosen: hits come best first. */
  readonly onSort: ((sort: Sort) => void) | null;
  readonly foot: ReactNode;
}

/** The way a header turns: first as people usually want it, then the other way round. */
const turned = (key: SortKey, sort: Sort | null): Sort['direction'] =>
  sort?.key !== key ? sortKeys[key] : sort.direction === 'asc' ? 'desc' : 'asc';

/** j and k move from row to row, Enter opens. */
export function CaseTable({ label, rows, titles, look, sort, onSort, foot }: CaseTableProps): ReactElement {
  const { t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const none = <span className={styles['none']} aria-label={t`Not set`} role="img">–</span>;
  const sortable = (key: SortKey): Pick<Column<CaseRow>, 'sorted' | 'onSort'> => ({
    ...(sort?.key === key ? { sorted: sort.direction === 'asc' ? 'ascending' : 'descending' } : {}),
    ...(onSort === null ? {} : { onSort: () => onSort({ key, direction: turned(key, sort) }) }),
  });
  const assignee: Column<CaseRow> = { id: 'assignee', header: <Trans>Assignee</Trans>, card: 'hidden', cell: (row) => row.assignee?.displayName ?? none };
  const columns: readonly Column<CaseRow>[] = [
    { id: 'number', header: <Trans>Number</Trans>, kind: 'number', ...sortable('number'), cell: ({ number }) => number.replace(/^LRL-/, '') },
    { id: 'title', header: <Trans>Title</Trans>, kind: 'title', cell: (row) => <Title row={row} titles={titles} readsWords={look.readsWords} /> },
    { id: 'service', header: <Trans>Service</Trans>, card: 'hidden', cell: (row) => row.onlineService?.name ?? none },
    { id: 'state', header: <Trans>State</Trans>, card: 'state', cell: ({ state, resolution }) => <StateDial state={state} resolution={resolution} audience={look.audience} /> },
    { id: 'severity', header: <Trans>Severity</Trans>, card: 'hidden', ...sortable('severity'), cell: ({ severity }) => <SeverityMark severity={severity} /> },
    ...(look.audience === 'team' ? [assignee] : []),
    { id: 'due', header: <Trans>Due</Trans>, card: 'due', ...sortable('due'), cell: (row) => <Due row={row} audience={look.audience} hours={look.hours} /> },
    { id: 'last', header: <Trans>Last change</Trans>, card: 'last', align: 'end', ...sortable('updated'), cell: (row) => <Time at={row.updatedAt} as="relative" /> },
  ];
  return (
    <div className={styles['sheet']} ref={list}>
      <Table caption={label} columns={columns} rows={rows} rowKey={({ id }) => id} asCards />
      {foot}
    </div>
  );
}
