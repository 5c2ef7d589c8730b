import { useLingui } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Sort } from '../../../../schema/case-query/case-query.ts';
import { type SortKey, sortKeys } from '../../../../schema/case-query/vocabulary.ts';
import type { Selection } from '../../ui/row-selection.ts';
import { VirtualTable, type WideColumn } from '../../ui/VirtualTable.tsx';
import { columnNames, drawColumns, type ListLook, sortOf } from './case-columns.tsx';
import type { CaseRow } from './case-queries.ts';
import styles from './Cases.module.css';
import type { ColumnId } from './column-choice.ts';
import type { TitleOpener } from './title-opener.ts';

interface CaseTableProps {
  readonly label: string;
  readonly rows: readonly CaseRow[];
  /** All there are, loaded or not; null while the server has not counted them to their end. */
  readonly count: number | null;
  readonly columns: readonly ColumnId[];
  readonly titles: TitleOpener;
  /** The rows in sight, when others are. */
  readonly onSeen: (rows: readonly CaseRow[]) => void;
  readonly look: ListLook;
  readonly sort: Sort | null;
  /** Null where the order is not to be chosen: hits come best first. */
  readonly onSort: ((sort: Sort) => void) | null;
  readonly selection?: Selection | undefined;
  readonly onNearEnd: () => void;
  readonly isGrowing: boolean;
  readonly foot: ReactNode;
}

/** The way a header turns: first as people usually want it, then the other way round. */
const turned = (key: SortKey, sort: Sort | null): Sort['direction'] =>
  sort?.key !== key ? sortKeys[key] : sort.direction === 'asc' ? 'desc' : 'asc';
const numberOf = ({ number }: CaseRow): string => number;

export function CaseTable(props: CaseTableProps): ReactElement {
  const { label, rows, count, selection, onNearEnd, onSeen, isGrowing, foot } = props;
  return (
    <div className={styles['sheet']}>
      <VirtualTable
        caption={label} columns={useCaseColumns(props)} rows={rows} rowKey={numberOf} count={count} selection={selection}
        onNearEnd={onNearEnd} onSight={onSeen} isGrowing={isGrowing}
      />
      {foot}
    </div>
  );
}

/** The same until something of them changes, because with them all rows are drawn anew. */
function useCaseColumns({ columns, look, titles, sort, onSort }: CaseTableProps): readonly WideColumn<CaseRow>[] {
  const { i18n } = useLingui();
  const { audience, readsWords, hours } = look;
  const drawn = useMemo(() => drawColumns({ audience, readsWords, hours }, titles), [audience, readsWords, hours, titles]);
  const canSort = onSort !== null;
  const [sortBy] = useState(() => ({ current: onSort }));
  sortBy.current = onSort;
  const turn = useCallback((key: SortKey) => sortBy.current?.({ key, direction: turned(key, sort) }), [sort, sortBy]);
  return useMemo(() => columns.map((id) => {
    const key = sortOf[id];
    const sorted = key !== undefined && sort?.key === key ? { sorted: sort.direction === 'asc' ? 'ascending' as const : 'descending' as const } : {};
    return { ...drawn[id], id, header: i18n._(columnNames[id]), ...sorted, ...(key !== undefined && canSort ? { onSort: () => turn(key) } : {}) };
  }), [columns, drawn, i18n, sort, canSort, turn]);
}
