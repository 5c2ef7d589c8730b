import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { noticeDays } from '../../../../schema/retention-days.ts';
import { fileSize } from '../../attachments/file-size.ts';
import { EmptyState } from '../../ui/Notice.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import type { RetentionData } from './retention-queries.ts';

type Month = RetentionData['months'][number];

/** A dry run: nothing is written by looking. */
export function RetentionMonths({ retention }: { readonly retention: RetentionData }): ReactElement {
  const { t } = useLingui();
  const { months, secondLook, disclosure } = retention;
  return (
    <>
      {months.length === 0
        ? <EmptyState title={<Trans>Nothing would go</Trans>}><Trans>No closed case has words that this period would end.</Trans></EmptyState>
        : <Rows label={t`What would go, by month`}>{months.map((month) => <MonthRow key={`${month.year}-${month.month}`} month={month} />)}</Rows>}
      <p>
        <Trans>Closed cases as they stand now, by UTC months. Nothing goes before its readers have had a notice {noticeDays} days ahead.</Trans>{' '}
        {secondLook > 0 && <Trans>Left for an open second look: {secondLook}.</Trans>}{' '}
        {disclosure > 0 && <Trans>Left for a plan to publish: {disclosure}.</Trans>}
      </p>
    </>
  );
}

function MonthRow({ month: { year, month, cases, texts, files, bytes } }: { readonly month: Month }): ReactElement {
  const { i18n } = useLingui();
  const name = i18n.date(new Date(Date.UTC(year, month - 1)), { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const size = fileSize(bytes, i18n.locale);
  return (
    <Row
      name={name}
      detail={(
        <>
          <Plural value={cases} one="# case" other="# cases" />, <Plural value={texts} one="# text" other="# texts" />,{' '}
          <Plural value={files} one="# file" other="# files" />, <Trans>{size} together</Trans>
        </>
      )}
    />
  );
}
