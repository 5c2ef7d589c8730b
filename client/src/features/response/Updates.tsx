import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Hint } from '../../ui/Layout.tsx';
import { Fact, Facts } from '../../ui/Panel.tsx';
import { Chart } from './Chart.tsx';

interface UpdatesProps {
  readonly missed: number;
  readonly days: number;
}

export function Updates({ missed, days }: UpdatesProps): ReactElement {
  return (
    <Chart
      title={<Trans>No silence afterwards</Trans>}
      words={<p><Trans>Once answered, an open case names the day its reporter hears again: 14 days ahead, unless we say otherwise.</Trans></p>}
    >
      <Facts><Fact term={<Trans>Overdue updates now</Trans>}>{missed}</Fact></Facts>
      <Hint>
        <Trans>
          The same figures for programs: <code>{`responseStatistics(days: ${days})`}</code> at <code>/graphql</code>, and{' '}
          <a href="/response.json">response.json</a>.
        </Trans>
      </Hint>
    </Chart>
  );
}
