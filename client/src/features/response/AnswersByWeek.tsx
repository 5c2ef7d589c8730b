import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Axis } from '../../ui/Day.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { BarPlot, Legend } from '../../ui/Plot.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { Time } from '../../ui/Time.tsx';
import { Chart } from './Chart.tsx';
import styles from './Response.module.css';
import type { Week } from './response-query.ts';

export function AnswersByWeek({ weeks }: { readonly weeks: readonly Week[] }): ReactElement {
  const { t } = useLingui();
  const columns: readonly Column<Week>[] = [
    { id: 'week', header: <Trans>Week of</Trans>, isRowHeader: true, cell: (week) => <Time at={week.startsAt} as="short" /> },
    { id: 'inTime', header: <Trans>In time</Trans>, align: 'end', cell: (week) => week.inTime },
    { id: 'late', header: <Trans>Late</Trans>, align: 'end', cell: (week) => week.late },
    { id: 'overdue', header: <Trans>Overdue now</Trans>, align: 'end', cell: (week) => week.overdue },
  ];
  const first = weeks[0];
  const last = weeks.at(-1);
  return (
    <Chart
      id="by-week"
      title={<Trans>Week by week</Trans>}
      words={
        <>
          <p><Trans>Reports whose answer fell due, by the week they arrived in.</Trans></p>
          <Legend entries={[{ kind: 'bar', text: t`in time` }, { kind: 'late', text: t`late or overdue, on top` }]} />
        </>
      }
    >
      <BarPlot
        label={t`Answers by week. The table below has the numbers.`}
        bars={weeks.map(({ startsAt, inTime, late, overdue }) => ({ id: startsAt, value: inTime, late: late + overdue }))}
      >
        <div className={styles['axis']}>
          <Axis>
            <span>{first !== undefined && <Time at={first.startsAt} as="short" />}</span>
            <span>{last !== undefined && <Time at={last.startsAt} as="short" />}</span>
          </Axis>
        </div>
      </BarPlot>
      <Behind summary={<Trans>The table behind this chart</Trans>}>
        <Table caption={t`Answers by week of arrival`} columns={columns} rows={[...weeks].reverse()} rowKey={(week) => week.startsAt} />
      </Behind>
    </Chart>
  );
}
