import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { fileSize } from '../../attachments/file-size.ts';
import { EmptyState } from '../../ui/Notice.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import type { RetentionData } from './retention-queries.ts';

type Month = RetentionData['months'][number];

/** A dry run: nothing is written by looking. */
export function RetentionMonths({ retention }: { readonly retention: RetentionData }): ReactElement {
  const { t, i18n } = useLingui();
  const { months, secondLook, disclosure } = retention;
  const name = ({ year, month }: Month): string => i18n.date(new Date(Date.UTC(year, month - 1)), { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const columns: readonly Column<Month>[] = [
    { id: 'month', header: <Trans>Month</Trans>, cell: name, isRowHeader: true },
    { id: 'cases', header: <Trans>Cases</Trans>, cell: ({ cases }) => i18n.number(cases), align: 'end' },
    { id: 'texts', header: <Trans>Texts</Trans>, cell: ({ texts }) => i18n.number(texts), align: 'end' },
    { id: 'files', header: <Trans>Files</Trans>, cell: ({ files }) => i18n.number(files), align: 'end' },
    { id: 'bytes', header: <Trans>Size</Trans>, cell: ({ bytes }) => fileSize(bytes, i18n.locale), align: 'end' },
  ];
  return (
    <>
      {months.length === 0
        ? <EmptyState title={<Trans>Nothing would go</Trans>}><Trans>No closed case has words that this period would end.</Trans></EmptyState>
        : <Table caption={t`What would go, by month`} columns={columns} rows={months} rowKey={name} />}
      <p>
        <Trans>Closed cases as they stand now, by UTC months. Nothing goes before its readers have had a notice 14 days ahead.</Trans>{' '}
        {secondLook > 0 && <Trans>Left for an open second look: {secondLook}.</Trans>}{' '}
        {disclosure > 0 && <Trans>Left for a plan to publish: {disclosure}.</Trans>}
      </p>
    </>
  );
}
