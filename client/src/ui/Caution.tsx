import type { ReactElement, ReactNode } from 'react';
import styles from './Caution.module.css';
import { Icon } from './Icon.tsx';

interface CautionProps {
  /** mild: worth knowing. grave: do not rely on it. */
  readonly tone: 'mild' | 'grave';
  readonly children: ReactNode;
}

/** A few words of warning within a line, with their shape. */
export function Caution({ tone, children }: CautionProps): ReactElement {
  return <span className={styles['caution']} data-tone={tone}><Icon name={tone === 'grave' ? 'alert' : 'info'} />{children}</span>;
}
