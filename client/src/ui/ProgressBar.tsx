import { Trans } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import styles from './Progress.module.css';

interface ProgressBarProps {
  /** "Opening the history" */
  readonly label: string;
  /** 0 to 1; null where nobody can tell. */
  readonly value: number | null;
  /** "1,240 of 3,800 · 40 s left" */
  readonly detail?: ReactNode;
}

/** Long work: how much, how long. The button that stops it stands beside. */
export function ProgressBar({ label, value, detail }: ProgressBarProps): ReactElement {
  return (
    <div className={styles['progress']}>
      <span>{label}</span>
      <span className={styles['detail']}>{detail}</span>
      <progress max={1} aria-label={label} {...(value === null ? {} : { value })} />
    </div>
  );
}

const quietMs = 300;

/** Short work: says so after a moment, so that what is quick does not flicker. */
export function Loading({ children }: { readonly children?: ReactNode }): ReactElement {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  return <p className={styles['loading']} role="status" data-loading>{isSlow && (children ?? <Trans>Loading…</Trans>)}</p>;
}
