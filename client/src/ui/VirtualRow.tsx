import { Trans } from '@lingui/react/macro';
import { memo, type ReactElement, type Ref } from 'react';
import type { Selection } from './row-selection.ts';
import type { Column } from './Table.tsx';
import type { Choose } from './use-choice.ts';
import styles from './VirtualTable.module.css';

interface VirtualRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  /** What the row goes by. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly isChosen: boolean;
  readonly onChoose: Choose | null;
  readonly measure: Ref<HTMLTableRowElement>;
}

function DrawnRow<Row>({ row, index, name, columns, isChosen, onChoose, measure }: VirtualRowProps<Row>): ReactElement {
  return (
    <tr role="row" aria-rowindex={index + 2} data-index={index} ref={measure} aria-selected={onChoose === null ? undefined : isChosen}>
      {onChoose !== null && (
        <td role="cell" data-cell="choice">
          <label>
            <span className="visually-hidden"><Trans>Choose {name}</Trans></span>
            <input type="checkbox" checked={isChosen} readOnly onClick={(event) => onChoose(name, event.shiftKey)} />
          </label>
        </td>
      )}
      {columns.map(({ id, cell, kind, align, card }) => (
        <td key={id} role="cell" data-cell={kind} data-align={align} data-card={card}>{cell(row)}</td>
      ))}
    </tr>
  );
}

/** Drawn anew only when its own row changes: scrolling draws what comes into sight, and nothing else. */
export const VirtualRow = memo(DrawnRow) as typeof DrawnRow;

/** Above the boxes of the rows: all that are loaded, or none. */
export function ChooseAll({ selection, keys }: { readonly selection: Selection; readonly keys: readonly string[] }): ReactElement {
  const { selected, onSelect } = selection;
  const isAll = keys.length > 0 && selected.size >= keys.length;
  return (
    <th scope="col" role="columnheader" data-cell="choice">
      <label>
        <span className="visually-hidden"><Trans>Choose all that are loaded</Trans></span>
        <input
          type="checkbox" checked={isAll} readOnly onClick={() => onSelect(isAll ? new Set() : new Set(keys))}
          ref={(box) => { if (box) box.indeterminate = selected.size > 0 && !isAll; }}
        />
      </label>
    </th>
  );
}

/** The place of rows that are on their way. */
export function SkeletonRows({ columns, hasChoice, count }: { readonly columns: readonly Column<never>[]; readonly hasChoice: boolean; readonly count: number }): ReactElement {
  return (
    <tbody aria-hidden="true" className={styles['skeleton']}>
      {Array.from({ length: count }, (_, at) => (
        <tr key={at}>
          {hasChoice && <td data-cell="choice" />}
          {columns.map(({ id, kind, card }) => <td key={id} data-cell={kind} data-card={card}><span /></td>)}
        </tr>
      ))}
    </tbody>
  );
}
