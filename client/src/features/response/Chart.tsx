import { type ReactElement, type ReactNode, useId } from 'react';
import styles from './Response.module.css';

interface ChartProps {
  readonly title: ReactNode;
  /** What is drawn, in a sentence or two, and the legend. */
  readonly words: ReactNode;
  readonly children: ReactNode;
}

/** A chart with its words beside it. */
export function Chart({ title, words, children }: ChartProps): ReactElement {
  const id = useId();
  return (
    <section className={styles['chart']} aria-labelledby={id}>
      <div className={styles['words']}>
        <h2 id={id}>{title}</h2>
        {words}
      </div>
      <div className={styles['plot']}>{children}</div>
    </section>
  );
}
