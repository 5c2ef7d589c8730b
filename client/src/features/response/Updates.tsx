import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Behind } from '../../ui/Disclosure.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Fact, Facts } from '../../ui/Panel.tsx';
import { BarPlot } from '../../ui/Plot.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { Time } from '../../ui/Time.tsx';
import { Chart } from './Chart.tsx';
import type { Statistics, Week } from './response-query.ts';

/** Rule 2 in figures: dates that were announced and passed without a word. */
export function Updates({ statistics }: { readonly statistics: Statistics }): ReactElement {
  const { t, i18n } = useLingui();
  const { updatesMissed, updatesMissedInDays, byWeek, days } = statistics;
  const columns: readonly Column<Week>[] = [
    { id: 'week', header: <Trans>Week of</Trans>, isRowHeader: true, cell: (week) => <Time at={week.startsAt} as="short" /> },
    { id: 'missed', header: <Trans>Updates missed</Trans>, align: 'end', cell: (week) => i18n.number(week.updatesMissed) },
  ];
  return (
    <Chart
      id="updates"
      title={<Trans>No silence afterwards</Trans>}
      words={<p><Trans>Once answered, an open case names the day its reporter hears again: 14 days ahead, unless we say otherwise. A date that passes without a word counts here, also when the word came later.</Trans></p>}
    >
      <Facts>
        <Fact term={<Trans>Overdue updates now</Trans>}>{i18n.number(updatesMissed)}</Fact>
        <Fact term={<Trans>Updates missed in {days} days</Trans>}>{i18n.number(updatesMissedInDays)}</Fact>
      </Facts>
      {updatesMissedInDays > 0 && (
        <>
          <BarPlot
            label={t`Updates missed by week. The table below has the numbers.`}
            size="low"
            bars={byWeek.map(({ startsAt, updatesMissed: late }) => ({ id: startsAt, value: 0, late }))}
          />
          <Behind summary={<Trans>The table behind this chart</Trans>}>
            <Table caption={t`Updates missed by week`} columns={columns} rows={[...byWeek].reverse()} rowKey={(week) => week.startsAt} />
          </Behind>
        </>
      )}
      <Hint>
        <Trans>
          The same figures for programs: <code>{`responseStatistics(days: ${days})`}</code> at <code>/graphql</code>,{' '}
          <a href="/response.json">response.json</a>, and a badge of the last 90 days, <a href="/response.svg">response.svg</a>.
        </Trans>
      </Hint>
    </Chart>
  );
}
