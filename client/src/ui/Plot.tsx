import type { ReactElement, ReactNode } from 'react';
import styles from './Plot.module.css';
import { plotScale } from './plot-scale.ts';

export interface Bar {
  readonly id: string;
  /** Ink: what was kept. */
  readonly value: number;
  /** Red, on top, under a pointed mark: what was late. */
  readonly late?: number;
  /** Lighter ink, on top: a second kind that is no fault. */
  readonly second?: number;
}

interface BarPlotProps {
  readonly bars: readonly Bar[];
  /** Words for those who do not see it: "Answers by week. The table below has the numbers." */
  readonly label: string;
  readonly size?: 'low' | 'plain' | 'tall';
  /** Draws no scale beside the bars. */
  readonly isBare?: boolean;
  /** A line before the bar with this index: the deadline. */
  readonly deadlineBefore?: number;
  /** Under the bars: one span for each equal part of the width, or an Axis. */
  readonly ticks?: readonly string[];
  readonly children?: ReactNode;
}

const slot = 10;

/** Bars of ink that survive a photocopier. The numbers stand in a table behind it. */
export function BarPlot({ bars, label, size = 'plain', isBare = false, deadlineBefore, ticks, children }: BarPlotProps): ReactElement {
  const { top, lines } = plotScale(Math.max(...bars.map(totalOf), 0));
  const width = Math.max(bars.length, 1) * slot;
  return (
    <figure className={styles['plot']} aria-label={label} data-size={size} data-bare={isBare || undefined}>
      {!isBare && (
        <div className={styles['scale']} aria-hidden="true">
          {lines.map((line) => <span key={line} style={{ insetBlockStart: `${100 - (100 * line) / top}%` }}>{line}</span>)}
        </div>
      )}
      <svg viewBox={`0 0 ${width} 100`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {!isBare && lines.map((line) => <rect key={line} className={styles['grid']} y={100 - (100 * line) / top} width={width} height=".7" />)}
        {bars.map((bar, index) => <BarShape key={bar.id} bar={bar} x={index * slot} top={top} />)}
        {deadlineBefore !== undefined && <rect className={styles['deadline']} x={deadlineBefore * slot - 0.5} width="1" height="100" />}
        <rect className={styles['base']} y="99.4" width={width} height=".8" />
      </svg>
      {ticks !== undefined && (
        <div className={styles['ticks']} aria-hidden="true">{ticks.map((tick, index) => <span key={`${index}${tick}`}>{tick}</span>)}</div>
      )}
      {children}
    </figure>
  );
}

function totalOf({ value, late = 0, second = 0 }: Bar): number {
  return value + late + second;
}

function BarShape({ bar, x, top }: { readonly bar: Bar; readonly x: number; readonly top: number }): ReactElement {
  const { value, late = 0, second = 0 } = bar;
  const height = (count: number): number => (100 * count) / top;
  const ofValue = height(value);
  const ofSecond = height(second);
  const ofLate = height(late);
  const lateTop = 100 - ofValue - ofSecond - ofLate;
  return (
    <>
      <rect className={styles['bar']} x={x + 1.2} y={100 - ofValue} width="7.6" height={ofValue} />
      {second > 0 && <rect className={styles['second']} x={x + 1.2} y={100 - ofValue - ofSecond} width="7.6" height={ofSecond} />}
      {late > 0 && (
        <>
          <rect className={styles['late']} x={x + 1.2} y={lateTop} width="7.6" height={Math.max(ofLate - 0.8, 0.8)} />
          <path className={styles['late']} d={`M${x + 3.4} ${lateTop - 2.5}l1.6-10 1.6 10z`} />
        </>
      )}
    </>
  );
}

export interface LegendEntry {
  readonly kind: 'bar' | 'second' | 'late';
  readonly text: ReactNode;
}

export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }): ReactElement {
  return (
    <ul className={styles['legend']}>
      {entries.map(({ kind, text }) => (
        <li key={kind}>
          <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            {kind === 'late' ? <path className={styles['late']} d="M6 0 9 5H3zM0 7h12v5H0z" /> : <rect className={styles[kind]} width="12" height="12" />}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
