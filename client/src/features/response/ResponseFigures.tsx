import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Figure, Figures } from '../../ui/Figures.tsx';
import type { Statistics } from './response-query.ts';

/** The six numbers. Shares and the median show from twenty cases on, when they say something. */
export function ResponseFigures({ statistics, hours }: { readonly statistics: Statistics; readonly hours: number }): ReactElement {
  const { i18n } = useLingui();
  const { answeredInTime, answeredLate, overdueNow, pendingNow, notOwed, medianHours } = statistics;
  const due = answeredInTime + answeredLate + overdueNow;
  const share = (count: number): string | undefined =>
    medianHours === null || due === 0 ? undefined : `${i18n.number((100 * count) / due, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`;
  return (
    <Figures spread>
      <Figure term={<Trans>answered in time</Trans>} unit={share(answeredInTime)}>{i18n.number(answeredInTime)}</Figure>
      <Figure term={<Trans>answered late</Trans>} unit={share(answeredLate)}>{i18n.number(answeredLate)}</Figure>
      <Figure term={<Trans>overdue now</Trans>} unit={share(overdueNow)}>{i18n.number(overdueNow)}</Figure>
      {medianHours !== null && (
        <Figure term={<Trans>to an answer, median</Trans>} unit="h">{i18n.number(medianHours, { maximumFractionDigits: 1 })}</Figure>
      )}
      <Figure term={<Trans>still within {hours} hours</Trans>}>{i18n.number(pendingNow)}</Figure>
      <Figure term={<Trans>spam, withdrawn: not owed</Trans>}>{i18n.number(notOwed)}</Figure>
    </Figures>
  );
}
