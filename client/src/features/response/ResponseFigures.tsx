import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Figure, Figures } from '../../ui/Figures.tsx';
import { Hint } from '../../ui/Layout.tsx';
import type { Statistics } from './response-query.ts';

/** All figures of the promise. The share, the median and the 90th percentile show from twenty cases on, when they say something. */
export function ResponseFigures({ statistics }: { readonly statistics: Statistics }): ReactElement {
  const { i18n } = useLingui();
  const { answeredInTime, answeredLate, overdueNow, pendingNow, notOwed, shareInTime, medianHours, percentile90Hours, responseHours } = statistics;
  const hoursOf = (hours: number): string => i18n.number(hours, { maximumFractionDigits: 1 });
  return (
    <>
      {(shareInTime !== null || medianHours !== null) && (
        <Figures spread>
          {shareInTime !== null && <Figure term={<Trans>in time, of all that fell due</Trans>} unit="%">{i18n.number(shareInTime)}</Figure>}
          {medianHours !== null && <Figure term={<Trans>to an answer, median</Trans>} unit="h">{hoursOf(medianHours)}</Figure>}
          {percentile90Hours !== null && <Figure term={<Trans>nine in ten answered within</Trans>} unit="h">{hoursOf(percentile90Hours)}</Figure>}
        </Figures>
      )}
      <Figures spread>
        <Figure term={<Trans>answered in time</Trans>}>{i18n.number(answeredInTime)}</Figure>
        <Figure term={<Trans>answered late</Trans>}>{i18n.number(answeredLate)}</Figure>
        <Figure term={<Trans>overdue now</Trans>}>{i18n.number(overdueNow)}</Figure>
        <Figure term={<Trans>still within {responseHours} hours</Trans>}>{i18n.number(pendingNow)}</Figure>
        <Figure term={<Trans>spam, withdrawn: not owed</Trans>}>{i18n.number(notOwed)}</Figure>
      </Figures>
      {shareInTime === null && (
        <Hint><Trans>Shares and medians show from twenty reports on: of fewer they would tell about single cases.</Trans></Hint>
      )}
    </>
  );
}
