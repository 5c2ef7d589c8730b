import type { ReactElement, ReactNode } from 'react';
import styles from './Figures.module.css';

interface FiguresProps {
  /** Across the whole page, between two rules. */
  readonly spread?: boolean;
  readonly children: ReactNode;
}

/** Large numbers, each above the words that say what it counts. */
export function Figures({ spread = false, children }: FiguresProps): ReactElement {
  return <dl className={styles['figures']} data-spread={spread || undefined}>{children}</dl>;
}

interface FigureProps {
  readonly term: ReactNode;
  readonly unit?: ReactNode;
  readonly children: ReactNode;
}

export function Figure({ term, unit, children }: FigureProps): ReactElement {
  return (
    <div className={styles['figure']}>
      <dt>{term}</dt>
      <dd>{children}{unit !== undefined && <> <span className={styles['unit']}>{unit}</span></>}</dd>
    </div>
  );
}
