import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldGroup } from '../../ui/Field.tsx';
import { Hint } from '../../ui/Layout.tsx';
import type { Audience } from '../../ui/names.ts';
import { columnNames } from './case-columns.tsx';
import { columnsFor, fixedColumns } from './column-choice.ts';
import type { ChosenColumns } from './use-columns.ts';

interface ColumnsDialogProps {
  readonly audience: Audience;
  readonly chosen: ChosenColumns;
  readonly onClose: () => void;
}

/** Acts at once, on the list behind it. */
export function ColumnsDialog({ audience, chosen, onClose }: ColumnsDialogProps): ReactElement {
  const { i18n } = useLingui();
  const { columns, choose } = chosen;
  const all = columnsFor(audience);
  return (
    <Dialog
      title={<Trans>Columns</Trans>}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={() => choose(null)}><Trans>As they usually are</Trans></Button>
          <Button kind="primary" onPress={onClose}><Trans>Good</Trans></Button>
        </>
      }
    >
      <FieldGroup label={<Trans>What the list shows</Trans>}>
        {all.filter((id) => !fixedColumns.includes(id)).map((id) => (
          <Checkbox
            key={id}
            isDense
            label={i18n._(columnNames[id])}
            checked={columns.includes(id)}
            onChange={({ currentTarget }) => choose(all.filter((one) => (one === id ? currentTarget.checked : columns.includes(one))))}
          />
        ))}
      </FieldGroup>
      <Hint><Trans>Kept on this device. Cards on a narrow screen show number, state, title and what is due.</Trans></Hint>
    </Dialog>
  );
}
