import { type CSSProperties, type ReactElement, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Selection } from './row-selection.ts';
import { type Column, HeaderCell } from './Table.tsx';
import { type Choose, useChoice } from './use-choice.ts';
import { useRowMoves } from './use-row-moves.ts';
import { useTight } from './use-tight.ts';
import { useVirtualRows, type VirtualRows } from './use-virtual-rows.ts';
import { useWide } from './use-wide.ts';
import { ChooseAll, SkeletonRows, VirtualRow } from './VirtualRow.tsx';
import styles from './VirtualTable.module.css';

export interface WideColumn<Row> extends Column<Row> {
  /** The width where rows are rows; a title takes at least this. */
  readonly rem: number;
}

interface VirtualTableProps<Row> {
  /** For screen readers: what the table is. */
  readonly caption: string;
  /** Every row is drawn anew when this or `rowKey` changes. */
  readonly columns: readonly WideColumn<Row>[];
  readonly rows: readonly Row[];
  /** What a row goes by, in the selection too. */
  readonly rowKey: (row: Row) => string;
  /** All there are, loaded or not; null while nobody has counted them to their end. */
  readonly count: number | null;
  /** Absent where rows are not chosen. */
  readonly selection?: Selection | undefined;
  /** Called while the end of the rows is near. */
  readonly onNearEnd: () => void;
  /** Called with the rows drawn, when others are. */
  readonly onSight: (rows: readonly Row[]) => void;
  /** More rows are on their way. */
  readonly isGrowing: boolean;
}

/** From here to the end, the next rows are asked for: more than two screens. */
const nearEnd = 80;
const choiceRem = 2.25;
const headHeight = 40;

/**
 * Thousands of rows of 36 px, of which those near the window are drawn; below 960 px cards. It stays a table for screen readers, which
 * hear the place of a row among all. Each row has one link that carries `data-row-link`.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>): ReactElement {
  const { caption, columns, rows, rowKey, count, selection, isGrowing } = props;
  const isWide = useWide();
  const body = useRef<HTMLTableSectionElement | null>(null);
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const active = activeKey === null ? -1 : keys.indexOf(activeKey);
  const virtual = useVirtualRows(body, { keys, areCards: !isWide, active, headHeight: isWide ? headHeight : 0 });
  const choose = useChoice(selection, keys);
  useSight(virtual, props);
  useFocusMoves(body, virtual, { keys, active, choose, setActiveKey });
  const container = useCallback((node: HTMLTableSectionElement | null) => {
    body.current = node;
    virtual.containerRef(node);
  }, [virtual.containerRef]);
  const { ref, isTight, look } = useTracks(columns, choose !== null);
  return (
    <div ref={ref} className={styles['scroller']} data-tight={isTight && isWide ? '' : undefined}>
      <table
        className={styles['table']} role="table" aria-rowcount={count === null ? -1 : count + 1} aria-busy={isGrowing || undefined} style={look}
        onFocus={({ target }) => setActiveKey(keys[Number(target.closest('tr')?.dataset['index'] ?? -1)] ?? activeKey)}
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {selection && <ChooseAll selection={selection} keys={keys} />}
            {columns.map((column) => <HeaderCell key={column.id} column={column} />)}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={container}>
          {virtual.getVirtualItems().map(({ index }) => {
            const [row, name] = [rows[index], keys[index]];
            if (row === undefined || name === undefined) return null;
            const isChosen = selection?.selected.has(name) ?? false;
            return <VirtualRow key={name} {...{ row, index, name, columns, isChosen }} onChoose={choose} measure={virtual.measureElement} />;
          })}
        </tbody>
        {isGrowing && <SkeletonRows columns={columns} hasChoice={choose !== null} count={rows.length === 0 ? 12 : 3} />}
      </table>
    </div>
  );
}

/** Tells which rows are drawn, and when their end is near. */
function useSight<Row>(virtual: VirtualRows, { rows, onNearEnd, onSight }: VirtualTableProps<Row>): void {
  const items = virtual.getVirtualItems();
  const [first, last] = [virtual.range?.startIndex ?? items[0]?.index ?? 0, virtual.range?.endIndex ?? items.at(-1)?.index ?? -1];
  useEffect(() => {
    if (last >= rows.length - nearEnd) onNearEnd();
  }, [last, rows.length, onNearEnd]);
  useEffect(() => onSight(rows.slice(first, last + 1)), [rows, first, last, onSight]);
}

interface FocusMoves {
  readonly keys: readonly string[];
  readonly active: number;
  readonly choose: Choose | null;
  readonly setActiveKey: (key: string | null) => void;
}

function useFocusMoves(body: RefObject<HTMLElement | null>, virtual: VirtualRows, { keys, active, choose, setActiveKey }: FocusMoves): void {
  useRowMoves(body, {
    count: keys.length,
    active,
    pageLength: () => Math.max(Math.floor((window.innerHeight - headHeight) / (virtual.getTotalSize() / keys.length)) - 1, 1),
    onMove: (index) => {
      flushSync(() => setActiveKey(keys[index] ?? null));
      virtual.scrollToIndex(index, { align: 'auto' });
      body.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] [data-row-link]`)?.focus({ preventScroll: true });
    },
    onChoose: choose === null ? null : (index, isRange) => choose(keys[index] ?? '', isRange),
  });
}

interface Tracks extends CSSProperties {
  readonly '--tracks': string;
  readonly '--least': string;
}

function useTracks<Row>(columns: readonly WideColumn<Row>[], hasChoice: boolean): { ref: RefObject<HTMLDivElement | null>; isTight: boolean; look: Tracks } {
  const least = columns.reduce((sum, { rem }) => sum + rem, hasChoice ? choiceRem : 0);
  const tracks = columns.map(({ rem, kind }) => (kind === 'title' ? `minmax(${rem}rem, 1fr)` : `${rem}rem`));
  const { ref, isTight } = useTight(least);
  const look: Tracks = { '--tracks': [...(hasChoice ? [`${choiceRem}rem`] : []), ...tracks].join(' '), '--least': `${least}rem` };
  return { ref, isTight, look };
}
