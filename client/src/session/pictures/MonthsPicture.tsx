import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useMemo } from 'react';
import { type Audience, stateName } from '../../ui/names.ts';
import { BarLinks } from './BarLinks.tsx';
import { KindLegend, MonthBars } from './MonthBars.tsx';
import { type Month, monthName, monthsOf, statesIn } from './months.ts';
import { PictureFrame } from './PictureFrame.tsx';
import type { MonthCounts } from './picture-query.ts';
import type { PictureTable } from './picture-table.ts';
import styles from './Pictures.module.css';

/** So many of the newest months are drawn; the table has them all. */
const mostMonths = 36;

interface MonthsPictureProps {
  readonly byMonth: readonly MonthCounts[];
  readonly audience: Audience;
  readonly queryOf: (terms: string) => string;
}

/** What arrived, month by month, and how it stands now. */
export function MonthsPicture({ byMonth, audience, queryOf }: MonthsPictureProps): ReactElement {
  const { t, i18n } = useLingui();
  const months = useMemo(() => monthsOf(byMonth), [byMonth]);
  const drawn = months.slice(-mostMonths);
  const busiest = drawn.reduce<Month | undefined>((most, one) => (most === undefined || one.total > most.total ? one : most), undefined);
  const total = months.reduce((sum, one) => sum + one.total, 0);
  const name = (month: Month): string => monthName(month.month, i18n.locale);
  const busiestName = busiest === undefined ? '' : name(busiest);
  const busiestTotal = busiest?.total ?? 0;
  return (
    <PictureFrame
      title={<Trans>By month</Trans>}
      words={
        <>
          <p><Trans>Reports by the month in which they arrived (UTC), and how they stand now. A bar leads to its cases.</Trans></p>
          {months.length > drawn.length && <p><Trans>The last {mostMonths} months are drawn; the table has all.</Trans></p>}
          <KindLegend />
        </>
      }
      table={useMonthTable(byMonth, months, audience)}
      fileName="laurel-by-month"
      queryOf={queryOf}
    >
      <div className={styles['bars']}>
        <MonthBars months={drawn} label={t`${total} reports by month and state, most of them in ${busiestName}: ${busiestTotal}. The table below has the numbers.`} />
        <BarLinks
          label={t`Months`}
          bars={drawn.map((month) => ({ id: month.month, name: t`${name(month)}: ${month.total}`, q: queryOf(`submitted:${month.month}`) }))}
        />
      </div>
      <p className={styles['ends']} aria-hidden="true">
        <span>{drawn[0] && monthName(drawn[0].month, i18n.locale, 'short')}</span>
        <span>{drawn.length > 1 && monthName(drawn.at(-1)?.month ?? '', i18n.locale, 'short')}</span>
      </p>
    </PictureFrame>
  );
}

/** A row for each month, a column for each state that occurs. */
function useMonthTable(byMonth: readonly MonthCounts[], months: readonly Month[], audience: Audience): PictureTable {
  const { t, i18n } = useLingui();
  const states = statesIn(byMonth);
  return {
    caption: t`Reports by month and state`,
    head: [t`Month`, t`All`, ...states.map(({ state, resolution }) => i18n._(stateName(state, resolution, audience)))],
    rows: months.toReversed().map(({ month, total }) => ({
      id: month,
      terms: `submitted:${month}`,
      cells: [month, total, ...states.map(({ state, resolution }) =>
        byMonth.find((one) => one.month === month)?.counts.find((one) => one.state === state && one.resolution === resolution)?.cases ?? 0)],
    })),
  };
}
