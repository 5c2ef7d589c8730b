import type { ReactElement, ReactNode } from 'react';
import styles from './Prose.module.css';

interface ProseProps {
  /** inset: within a message or a sheet. */
  readonly inset?: boolean;
  readonly children: ReactNode;
}

/** Text of several paragraphs, at a readable length of line. */
export function Prose({ inset = false, children }: ProseProps): ReactElement {
  return <div className={styles['prose']} data-inset={inset || undefined}>{children}</div>;
}

/** What somebody typed, line by line as they typed it. */
export function PlainText({ children }: { readonly children: string }): ReactElement {
  return <div className={styles['plain']}>{children}</div>;
}
