import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import styles from './Response.module.css';

interface ChartProps {
  /** Where a link to this chart alone leads: /response#by-week. */
  readonly id: string;
  readonly title: ReactNode;
  /** What is drawn, in a sentence or two, and the legend. */
  readonly words: ReactNode;
  readonly children: ReactNode;
}

/** A chart with its words beside it. */
export function Chart({ id, title, words, children }: ChartProps): ReactElement {
  const section = useRef<HTMLElement>(null);
  // The figures come after the page, so nothing was there when the browser looked for it.
  useEffect(() => {
    if (location.hash === `#${id}`) section.current?.scrollIntoView();
  }, [id]);
  return (
    <section className={styles['chart']} id={id} ref={section} aria-labelledby={`${id}-title`}>
      <div className={styles['words']}>
        <h2 id={`${id}-title`}><a href={`#${id}`}>{title}</a></h2>
        {words}
      </div>
      <div className={styles['plot']}>{children}</div>
    </section>
  );
}
