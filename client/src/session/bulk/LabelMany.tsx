import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { LabelPicker } from '../labels/LabelPicker.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import type { ManyProps } from './BulkBar.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { labelOne } from './deeds.ts';
import { useBulkRun } from './use-bulk-run.ts';

export function LabelMany({ numbers, onChanged, onClose }: ManyProps): ReactElement {
  const { t } = useLingui();
  const run = useBulkRun(onChanged);
  const [way, setWay] = useState<'ADD' | 'REMOVE'>('ADD');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const labels = [...chosen];
  return (
    <BulkDialog
      title={t`Label ${numbers.length} cases`} run={run} fault="" onRetryReading={() => undefined} isReady isDisabled={labels.length === 0} onClose={onClose}
      deed={<Plural value={numbers.length} one="Label # case" other="Label # cases" />}
      onSubmit={() => labels.length > 0 && run.start(numbers, async (number) => labelOne({ number }, way === 'ADD' ? labels : [], way === 'ADD' ? [] : labels))}
    >
      <LabelPicker chosen={chosen} onChoose={setChosen} />
      <RadioGroup
        label={<Trans>What to do with these labels</Trans>} isDense value={way} onChange={setWay}
        options={[{ value: 'ADD', label: <Trans>Put them on</Trans> }, { value: 'REMOVE', label: <Trans>Take them off</Trans> }]}
      />
    </BulkDialog>
  );
}
