import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Panel.module.css';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly isOpenAtFirst?: boolean;
  /** On wide screens always open, without a handle: what folds only where space is short. */
  readonly onlyNarrow?: boolean;
  readonly children: ReactNode;
}

/** Something that unfolds. In a panel it lies flush with its edges. */
export function Disclosure({ summary, isOpenAtFirst = false, onlyNarrow = false, children }: DisclosureProps): ReactElement {
  return (
    <details className={styles['fold']} open={isOpenAtFirst || undefined} data-only-narrow={onlyNarrow || undefined}>
      <summary className={styles['summary']}>{summary} <Icon name="down" /></summary>
      {children}
    </details>
  );
}

interface BehindProps {
  readonly summary: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** What stands behind a figure or a claim: the table, the commands to check it. */
export function Behind({ summary, isOpenAtFirst = false, children }: BehindProps): ReactElement {
  return (
    <details className={styles['behind']} open={isOpenAtFirst || undefined}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
