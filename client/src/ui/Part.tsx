import { type ReactElement, type ReactNode, useId } from 'react';
import styles from './Part.module.css';

interface PartProps {
  readonly title: ReactNode;
  /** For tables and lists of people. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** One thing to set. */
export function Part({ title, isWide = false, children }: PartProps): ReactElement {
  const id = useId();
  return (
    <section className={styles['part']} data-wide={isWide || undefined} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
