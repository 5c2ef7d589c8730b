import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Behind } from '../../ui/Disclosure.tsx';
import { BarPlot, Legend } from '../../ui/Plot.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { Chart } from './Chart.tsx';
import { type HourRow, hourRows } from './hour-rows.ts';
import type { Statistics } from './response-query.ts';

/** One bar an hour after arrival; what came after the deadline stands behind a line. */
export function AnswersByHour({ statistics }: { readonly statistics: Statistics }): ReactElement {
  const { t, i18n } = useLingui();
  const { medianHours, answersByHour, responseHours: hours } = statistics;
  const inTime = answersByHour.slice(0, -1);
  const later = answersByHour.at(-1) ?? 0;
  const median = medianHours === null ? null : i18n.number(medianHours, { maximumFractionDigits: 1 });
  // Seven equal parts: six up to the deadline, one for what came after it.
  const part = Math.ceil(hours / 6);
  const ticks = [t`0 h`, ...[1, 2, 3, 4, 5, 6].map((each) => (each * part === hours ? t`${hours} h` : String(each * part)))];
  const empty = Array.from({ length: Math.max(7 * part - inTime.length - 2, 0) }, (_, index) => ({ id: `empty-${index}`, value: 0 }));
  const columns: readonly Column<HourRow>[] = [
    { id: 'hours', header: <Trans>Hours after arrival</Trans>, isRowHeader: true, cell: (row) => <HoursWords row={row} /> },
    { id: 'answers', header: <Trans>Answers</Trans>, align: 'end', cell: (row) => i18n.number(row.answers) },
    ...(medianHours === null ? [] : [{
      id: 'share',
      header: <Trans>Share so far</Trans>,
      align: 'end' as const,
      cell: (row: HourRow) => i18n.number(row.shareSoFar, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    }]),
  ];
  return (
    <Chart
      id="by-hour"
      title={median === null ? <Trans>Hour by hour</Trans> : <Trans>Half had an answer within {median} hours</Trans>}
      words={
        <>
          <p><Trans>Each bar is one hour after a report arrived; its height, the reports answered in that hour. The last one, past the line, counts every answer that came later.</Trans></p>
          <Legend entries={[{ kind: 'bar', text: t`in time` }, { kind: 'late', text: t`later than ${hours} hours` }]} />
        </>
      }
    >
      <BarPlot
        label={t`Answers by hour after arrival. The table below has the numbers.`}
        size="tall"
        bars={[
          ...inTime.map((value, hour) => ({ id: `hour-${hour}`, value })),
          { id: 'gap', value: 0 },
          { id: 'later', value: 0, late: later },
          ...empty,
        ]}
        deadlineBefore={inTime.length}
        ticks={ticks}
      />
      <Behind summary={<Trans>The table behind this chart</Trans>}>
        <Table caption={t`Answers by hour after arrival`} columns={columns} rows={hourRows(answersByHour)} rowKey={(row) => row.id} />
      </Behind>
    </Chart>
  );
}

function HoursWords({ row }: { readonly row: HourRow }): ReactElement {
  const { from, to } = row;
  return to === null ? <Trans>more than {from}</Trans> : <Trans>{from} to {to}</Trans>;
}
