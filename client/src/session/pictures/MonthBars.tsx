import { Trans } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import { plotScale } from '../../ui/plot-scale.ts';
import { kinds, type Kind, type Month } from './months.ts';
import styles from './Pictures.module.css';

const slot = 10;

interface MonthBarsProps {
  readonly months: readonly Month[];
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
}

/** Bars in three strengths of ink and an outline: their order on each other is that of the legend. */
export function MonthBars({ months, label }: MonthBarsProps): ReactElement {
  const { top, lines } = plotScale(Math.max(...months.map(({ total }) => total), 0));
  const width = Math.max(months.length, 1) * slot;
  const at = (cases: number): number => 100 - (100 * cases) / top;
  return (
    <div className={styles['plot']}>
      <div className={styles['scale']} aria-hidden="true">
        {lines.map((line) => <span key={line} style={{ insetBlockStart: `${at(line)}%` }}>{line}</span>)}
      </div>
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} 100`} preserveAspectRatio="none">
        {lines.map((line) => <path key={line} className={styles['grid']} d={`M0 ${at(line)}H${width}`} />)}
        {months.map((month, index) => <MonthBar key={month.month} month={month} x={index * slot} at={at} />)}
        <path className={styles['base']} d={`M0 100H${width}`} />
      </svg>
    </div>
  );
}

function MonthBar({ month, x, at }: { readonly month: Month; readonly x: number; readonly at: (cases: number) => number }): ReactElement {
  let below = 0;
  return (
    <g>
      {kinds.map((kind) => {
        const from = below;
        below += month.cases[kind];
        return below > from && <rect key={kind} className={styles[kind]} x={x + 1.2} width="7.6" y={at(below)} height={at(from) - at(below)} />;
      })}
    </g>
  );
}

const words: Readonly<Record<Kind, ReactNode>> = {
  checked: <Trans>received, being checked, or waiting for the reporter</Trans>,
  confirmed: <Trans>confirmed, being fixed, or fixed</Trans>,
  closed: <Trans>closed otherwise</Trans>,
  settled: <Trans>closed as resolved or as an accepted risk</Trans>,
};

/** From the top down, as the bars stand. */
export function KindLegend(): ReactElement {
  return (
    <ul className={styles['legend']}>
      {kinds.toReversed().map((kind) => (
        <li key={kind}>
          <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false"><rect className={styles[kind]} x=".5" y=".5" width="11" height="11" /></svg>
          {words[kind]}
        </li>
      ))}
    </ul>
  );
}
