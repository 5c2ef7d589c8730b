import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Axis } from '../../ui/Day.tsx';
import { Figure, Figures } from '../../ui/Figures.tsx';
import { Hint, Wrap } from '../../ui/Layout.tsx';
import { BarPlot } from '../../ui/Plot.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './Home.module.css';

export interface KeptFigures {
  readonly days: number;
  readonly received: number;
  readonly medianHours: number | null;
  readonly shareInTime: number | null;
  readonly byWeek: readonly { readonly startsAt: string; readonly inTime: number; readonly late: number; readonly overdue: number }[];
}

/** How the promise was kept lately, in a band across the page. */
export function Kept({ statistics }: { readonly statistics: KeptFigures }): ReactElement {
  const { t, i18n } = useLingui();
  const { days, received, shareInTime, medianHours, byWeek } = statistics;
  const first = byWeek[0];
  return (
    <Wrap>
      <section className={styles['kept']} aria-label={t`How the promise was kept in the last ${days} days`}>
        <Figures>
          {shareInTime !== null && (
            <Figure term={<Trans>answered in time</Trans>} unit="%">{i18n.number(shareInTime)}</Figure>
          )}
          {medianHours !== null && (
            <Figure term={<Trans>to an answer, median</Trans>} unit="h">{i18n.number(medianHours, { maximumFractionDigits: 1 })}</Figure>
          )}
          <Figure term={<Trans>reports, {days} days</Trans>}>{i18n.number(received)}</Figure>
        </Figures>
        <div className={styles['plot']}>
          <BarPlot
            label={t`Answers, week by week. The page of all figures has the numbers.`}
            size="low"
            isBare
            bars={byWeek.map(({ startsAt, inTime, late, overdue }) => ({ id: startsAt, value: inTime, late: late + overdue }))}
          />
          <Axis>
            <span>{first !== undefined && <Time at={first.startsAt} as="short" />}</span>
            <span><Trans>answers, week by week</Trans></span>
            <span><Trans>this week</Trans></span>
          </Axis>
          <Hint><Link to="/response"><Trans>All figures, late answers included</Trans></Link></Hint>
        </div>
      </section>
    </Wrap>
  );
}
