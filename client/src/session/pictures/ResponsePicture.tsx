import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { Figure, Figures } from '../../ui/Figures.tsx';
import { BarPlot, Legend } from '../../ui/Plot.tsx';
import { PictureFrame } from './PictureFrame.tsx';
import type { History } from './picture-query.ts';

interface ResponsePictureProps {
  readonly history: History;
  readonly queryOf: (terms: string) => string;
}

/** When the first answer came, with the promise as a line between what was in time and what was not. */
export function ResponsePicture({ history, queryOf }: ResponsePictureProps): ReactElement {
  const { t, i18n } = useLingui();
  const { responseTimes, responseHours: hours, answeredInTime, answeredLate, overdue, medianResponseHours } = history;
  const median = medianResponseHours === null ? null : i18n.number(medianResponseHours, { maximumFractionDigits: 1 });
  const promised = responseTimes.findIndex(({ fromHours }) => fromHours >= hours);
  const number = (value: number): string => i18n.number(value, { maximumFractionDigits: 1 });
  return (
    <PictureFrame
      title={median === null ? <Trans>Time to the first answer</Trans> : <Trans>Half had an answer within {median} hours</Trans>}
      words={
        <>
          <p><Trans>First answers by the hours after a report arrived. The line is the promise: {hours} hours. The last bar counts every answer that came later still.</Trans></p>
          <Legend entries={[{ kind: 'bar', text: t`in time` }, { kind: 'late', text: t`late, on top` }]} />
        </>
      }
      table={{
        caption: t`First answers by hours after arrival`,
        head: [t`Hours`, t`In time`, t`Late`],
        rows: responseTimes.map(({ fromHours, toHours, inTime, late }) => ({
          id: String(fromHours),
          cells: [toHours === null ? t`${number(fromHours)} or more` : t`${number(fromHours)} to ${number(toHours)}`, inTime, late],
        })),
      }}
      fileName="laurel-first-answers"
    >
      <BarPlot
        size="tall"
        label={t`First answers by hours after arrival: ${answeredInTime} in time, ${answeredLate} late. The table below has the numbers.`}
        bars={responseTimes.map(({ fromHours, inTime, late }) => ({ id: String(fromHours), value: inTime, late }))}
        {...(promised > 0 && { deadlineBefore: promised })}
        ticks={responseTimes.map(({ fromHours }, index) => (index % 4 === 0 ? t`${number(fromHours)} h` : ''))}
      />
      <Figures>
        <Standing term={<Trans>In time</Trans>} count={answeredInTime} q={queryOf('response:met')} />
        <Standing term={<Trans>Late</Trans>} count={answeredLate} q={queryOf('response:answered_late')} />
        <Standing term={<Trans>Overdue now</Trans>} count={overdue} q={queryOf('response:overdue')} />
      </Figures>
    </PictureFrame>
  );
}

function Standing({ term, count, q }: { readonly term: ReactNode; readonly count: number; readonly q: string }): ReactElement {
  const { i18n } = useLingui();
  return <Figure term={term}>{count === 0 ? '0' : <Link to="/cases" search={{ q }}>{i18n.number(count)}</Link>}</Figure>;
}
