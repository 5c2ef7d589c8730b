import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { Column } from '../../ui/Table.tsx';
import styles from './Queue.module.css';
import type { QueueRow } from './queue-queries.ts';
import type { QueueSelection } from './use-queue-selection.ts';

/** A box before each row, and one above them for all that are shown. */
export const choiceColumn = (chosen: QueueSelection): Column<QueueRow> => ({
  id: 'choice',
  header: <ChooseShown {...chosen} />,
  kind: 'glyph',
  cell: ({ number }) => (
    <label className={styles['choice']}>
      <span className="visually-hidden"><Trans>Choose {number}</Trans></span>
      <input type="checkbox" checked={chosen.selection.selected.has(number)} readOnly onClick={(event) => chosen.choose(number, event.shiftKey)} />
    </label>
  ),
});

function ChooseShown({ selection: { selected, onSelect }, keys }: QueueSelection): ReactElement {
  const isAll = keys.length > 0 && selected.size === keys.length;
  return (
    <label className={styles['choice']}>
      <span className="visually-hidden"><Trans>Choose all that are shown</Trans></span>
      <input
        type="checkbox" checked={isAll} readOnly onClick={() => onSelect(isAll ? new Set() : new Set(keys))}
        ref={(box) => { if (box) box.indeterminate = selected.size > 0 && !isAll; }}
      />
    </label>
  );
}
