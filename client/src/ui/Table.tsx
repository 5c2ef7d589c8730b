import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** title: takes what is left and is cut. number: monospaced. glyph: a drawing alone. */
  readonly kind?: 'plain' | 'title' | 'number' | 'glyph';
  readonly align?: 'start' | 'end';
  /** Where the cell stands when the row is a card; foot: a line of its own, under all others; hidden: only in the table. */
  readonly card?: 'state' | 'due' | 'last' | 'foot' | 'hidden';
  /** The first column of a table of figures names its row. */
  readonly isRowHeader?: boolean;
  readonly sorted?: 'ascending' | 'descending';
  readonly onSort?: () => void;
}

export interface RowGroup<Row> {
  readonly id: string;
  readonly title: ReactNode;
  readonly tone?: 'plain' | 'soon' | 'late';
  readonly icon?: IconName;
  readonly rows: readonly Row[];
}

interface TableProps<Row> {
  /** For screen readers: what the table is. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows?: readonly Row[];
  /** Instead of rows: parts under headings of their own. */
  readonly groups?: readonly RowGroup<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The row that a keyboard or a preview stands at. */
  readonly selectedKey?: string | null;
  readonly onRowClick?: (row: Row) => void;
  /** Below 960 px each row becomes a card. */
  readonly asCards?: boolean;
}

/** Rows of 36 px. Roles stand in the markup, because cards would else lose them with the table's display. */
export function Table<Row>(props: TableProps<Row>): ReactElement {
  const { caption, columns, rows = [], groups, asCards = false } = props;
  const bodies: readonly RowGroup<Row>[] = groups ?? [{ id: 'all', title: null, rows }];
  return (
    <table className={`${styles['table']} ${asCards ? styles['cards'] : ''}`} role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">{columns.map((column) => <HeaderCell key={column.id} column={column} />)}</tr>
      </thead>
      {bodies.map((group) => (
        <tbody key={group.id} role="rowgroup">
          {group.title !== null && <GroupRow group={group} span={columns.length} />}
          {group.rows.map((row) => <BodyRow key={props.rowKey(row)} row={row} table={props} />)}
        </tbody>
      ))}
    </table>
  );
}

export function HeaderCell<Row>({ column }: { readonly column: Column<Row> }): ReactElement {
  const { header, kind, align, sorted, onSort } = column;
  return (
    <th scope="col" role="columnheader" aria-sort={sorted} data-cell={kind === 'glyph' ? 'glyph' : undefined} data-align={align}>
      {onSort === undefined ? header : (
        <button type="button" className={styles['sort']} onClick={onSort}>
          {header}
          {sorted !== undefined && <Icon name={sorted === 'ascending' ? 'up' : 'down'} />}
        </button>
      )}
    </th>
  );
}

function GroupRow<Row>({ group, span }: { readonly group: RowGroup<Row>; readonly span: number }): ReactElement {
  return (
    <tr role="row" data-group={group.tone ?? 'plain'}>
      <th role="rowheader" scope="rowgroup" colSpan={span}>
        <span className={styles['group']}>{group.icon !== undefined && <Icon name={group.icon} />}{group.title}</span>
      </th>
    </tr>
  );
}

function BodyRow<Row>({ row, table }: { readonly row: Row; readonly table: TableProps<Row> }): ReactElement {
  const { columns, rowKey, selectedKey, onRowClick } = table;
  return (
    <tr
      role="row"
      aria-selected={selectedKey === undefined ? undefined : selectedKey === rowKey(row)}
      onClick={onRowClick === undefined ? undefined : () => onRowClick(row)}
    >
      {columns.map(({ id, cell, kind, align, card, isRowHeader = false }) =>
        isRowHeader ? (
          <th key={id} scope="row" role="rowheader" data-cell={kind} data-align={align} data-card={card}>{cell(row)}</th>
        ) : (
          <td key={id} role="cell" data-cell={kind} data-align={align} data-card={card}>{cell(row)}</td>
        ),
      )}
    </tr>
  );
}

/** Under a table: how many there are, and the way to more. */
export function TableFoot({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['foot']}>{children}</div>;
}

/** "218", or "10,000 and more" where the server stopped counting. */
export function CountWords({ count }: { readonly count: { readonly value: number; readonly hasMore: boolean } }): ReactElement {
  const { i18n } = useLingui();
  const value = i18n.number(count.value);
  return count.hasMore ? <Trans>{value} and more</Trans> : <span className="num">{value}</span>;
}
