import type { ReactElement, ReactNode } from 'react';
import styles from './Rows.module.css';

/** A short list of people or things on one sheet, each with what can be done about it. */
export function Rows({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return <ul className={styles['rows']} aria-label={label}>{children}</ul>;
}

interface RowProps {
  readonly name: ReactNode;
  /** A quieter second line under the name. */
  readonly sub?: ReactNode;
  readonly detail: ReactNode;
  /** The button or link at the end. */
  readonly deed?: ReactNode;
}

export function Row({ name, sub, detail, deed }: RowProps): ReactElement {
  return (
    <li className={styles['row']}>
      <div className={styles['name']}>
        <b>{name}</b>
        {sub !== undefined && <span>{sub}</span>}
      </div>
      <div className={styles['detail']}>{detail}</div>
      {deed}
    </li>
  );
}
