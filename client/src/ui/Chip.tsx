import { useLingui } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import styles from './Chip.module.css';
import { Icon } from './Icon.tsx';

/** A list of Chip. */
export function Chips({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return <ul className={styles['chips']} aria-label={label}>{children}</ul>;
}

interface ChipProps {
  readonly text: string;
  /** Absent: the chip only shows. */
  readonly onRemove?: () => void;
}

/** A term that can be taken away. */
export function Chip({ text, onRemove }: ChipProps): ReactElement {
  const { t } = useLingui();
  return (
    <li className={styles['chip']}>
      {text}
      {onRemove !== undefined && (
        <button type="button" className={styles['remove']} aria-label={t`Remove: ${text}`} onClick={onRemove}><Icon name="x" /></button>
      )}
    </li>
  );
}
