import type { ReactElement } from 'react';
import styles from './Code.module.css';

interface CodeProps {
  readonly children: string;
  /** What it is, for screen readers; the block can be scrolled with the keyboard. */
  readonly label: string;
  readonly wraps?: boolean;
  /** Under a double rule: what somebody signed. */
  readonly isSigned?: boolean;
}

/** Commands, proofs of concept, signed text: as it is, byte for byte. */
export function Code({ children, label, wraps = false, isSigned = false }: CodeProps): ReactElement {
  return (
    <pre className={styles['code']} tabIndex={0} role="region" aria-label={label} data-wraps={wraps || undefined} data-signed={isSigned || undefined}><code>{children}</code></pre>
  );
}
