import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useRequest } from '../graphql.ts';
import { Select } from '../../ui/Select.tsx';
import type { ManyProps } from './BulkBar.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { bulkChoicesQuery } from './bulk-queries.ts';
import { assignOne } from './deeds.ts';
import { readBulkCases } from './read-cases.ts';
import { onFreshCases, useBulkCases } from './use-bulk-cases.ts';
import { useBulkRun } from './use-bulk-run.ts';

const nobody = 'nobody';

export function AssignMany({ numbers, onChanged, onClose }: ManyProps): ReactElement {
  const { t } = useLingui();
  const found = useBulkCases(numbers, readBulkCases);
  const { data } = useRequest(bulkChoicesQuery, {});
  const run = useBulkRun(onChanged);
  const me = data?.viewer?.triager ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const to = chosen ?? me?.id ?? nobody;
  const others = (data?.viewer?.team ?? []).filter(({ id }) => id !== me?.id);
  return (
    <BulkDialog
      title={t`Assign ${numbers.length} cases`} run={run} fault={found.fault} onRetryReading={found.reload} isReady={found.cases !== null && data !== undefined} isDisabled={false}
      deed={<Plural value={numbers.length} one="Assign # case" other="Assign # cases" />} onClose={onClose}
      onSubmit={() => run.start(numbers, onFreshCases(found, async (one, earlier) => assignOne(one, earlier, to === nobody ? null : to), { state: 'FAILED', reason: t`It is not there for you any more.` }))}
    >
      <Select label={<Trans>Assign to</Trans>} value={to} onChange={(event) => setChosen(event.target.value)}>
        {me && <option value={me.id}>{t`Me, ${me.displayName}`}</option>}
        {others.map(({ id, displayName }) => <option key={id} value={id}>{displayName}</option>)}
        <option value={nobody}>{t`Nobody`}</option>
      </Select>
    </BulkDialog>
  );
}
