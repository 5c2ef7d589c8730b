import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { IssueType } from '../../generated/graphql.ts';
import { issueTypeName, issueTypeValues } from '../../ui/names.ts';
import { Select } from '../../ui/Select.tsx';
import { useRequest } from '../graphql.ts';
import type { ManyProps } from './BulkBar.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { bulkChoicesQuery } from './bulk-queries.ts';
import { type Classification, classifyOne } from './deeds.ts';
import { readBulkCases } from './read-cases.ts';
import { onFreshCases, useBulkCases } from './use-bulk-cases.ts';
import { useBulkRun } from './use-bulk-run.ts';

const [stays, unknown] = ['stays', 'unknown'];

export function ClassifyMany({ numbers, onChanged, onClose }: ManyProps): ReactElement {
  const { t, i18n } = useLingui();
  const found = useBulkCases(numbers, readBulkCases);
  const { data } = useRequest(bulkChoicesQuery, {});
  const run = useBulkRun(onChanged);
  const [service, setService] = useState<string>(stays);
  const [type, setType] = useState<string>(stays);
  const given: Classification = {
    ...(service !== stays && { onlineService: service === unknown ? null : service }), ...(type !== stays && { issueType: type === unknown ? null : (type as IssueType) }),
  };
  const isNothing = Object.keys(given).length === 0;
  return (
    <BulkDialog
      title={t`Classify ${numbers.length} cases`} run={run} fault={found.fault} onRetryReading={found.reload} isReady={found.cases !== null && data !== undefined} isDisabled={isNothing}
      deed={<Plural value={numbers.length} one="Classify # case" other="Classify # cases" />} onClose={onClose}
      onSubmit={() => !isNothing && run.start(numbers, onFreshCases(found, async (one, earlier) => classifyOne(one, earlier, given), { state: 'FAILED', reason: t`It is not there for you any more.` }))}
    >
      <Select label={<Trans>Online service</Trans>} value={service} onChange={(event) => setService(event.target.value)}>
        <option value={stays}>{t`As it is in each`}</option>
        <option value={unknown}>{t`Not known yet`}</option>
        {data?.onlineServices.edges.map(({ node }) => <option key={node.id} value={node.id}>{node.name}</option>)}
      </Select>
      <Select label={<Trans>Type of issue</Trans>} value={type} onChange={(event) => setType(event.target.value)}>
        <option value={stays}>{t`As it is in each`}</option>
        <option value={unknown}>{t`Not known yet`}</option>
        {issueTypeValues.map((value) => <option key={value} value={value}>{i18n._(issueTypeName(value))}</option>)}
      </Select>
    </BulkDialog>
  );
}
