import type { ReactElement, ReactNode } from 'react';
import styles from './CaseMarks.module.css';
import type { Tone } from './Clock.tsx';

interface DayProps {
  /** How much of the promised time has gone, 0 to 1. */
  readonly gone: number;
  /** One mark an hour; the promise is a setting. */
  readonly hours?: number;
  readonly tone?: Tone;
  readonly size?: 'plain' | 'wide';
}

/** The promise, drawn: a mark for every hour, filled as time goes. Always beside words that say the same. */
export function Day({ gone, hours = 24, tone = 'plain', size = 'plain' }: DayProps): ReactElement {
  const mark = size === 'wide' ? 3 : 2;
  const width = hours * (mark + 1) - 1;
  const filled = Math.min(Math.max(gone, 0), 1) * width;
  const dash = `${mark} 1`;
  return (
    <svg
      className={styles['day']}
      viewBox={`0 0 ${width} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
      data-tone={tone}
      data-size={size}
    >
      <path d={`M0 5H${width}`} strokeDasharray={dash} />
      <path d={`M0 5H${filled.toFixed(1)}`} strokeDasharray={dash} />
    </svg>
  );
}

/** The words under a wide day or a chart: at its beginning, middle and end. */
export function Axis({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['axis']}>{children}</div>;
}
