import { type ReactElement, type ReactNode, useId } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  /** Names the region for screen readers, where it is one of its own. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A sheet. Its parts are divided by hairlines. */
export function Panel({ label, children }: PanelProps): ReactElement {
  return label === undefined ? (
    <div className={styles['panel']}>{children}</div>
  ) : (
    <section className={styles['panel']} aria-label={label}>{children}</section>
  );
}

interface PanelPartProps {
  readonly title?: ReactNode;
  readonly children: ReactNode;
}

export function PanelPart({ title, children }: PanelPartProps): ReactElement {
  const id = useId();
  if (title === undefined) return <div className={styles['part']}>{children}</div>;
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Terms and values: <Fact term="Service">Calendar</Fact>. */
export function Facts({ children }: { readonly children: ReactNode }): ReactElement {
  return <dl className={styles['facts']}>{children}</dl>;
}

interface FactProps {
  readonly term: ReactNode;
  /** A quieter second line. */
  readonly sub?: ReactNode;
  /** What belongs to it: more lines, buttons. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

export function Fact({ term, sub, below, children }: FactProps): ReactElement {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {children}
        {sub !== undefined && <span className={styles['sub']}>{sub}</span>}
        {below !== undefined && <div className={styles['below']}>{below}</div>}
      </dd>
    </>
  );
}
