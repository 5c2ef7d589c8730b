import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { TextButton } from './Button.tsx';
import styles from './Steps.module.css';

interface StepsProps {
  /** Names the list: "Steps of this report". */
  readonly label: string;
  readonly steps: readonly string[];
  /** From 0. */
  readonly current: number;
  /** Goes back to a step that is done. */
  readonly onGoTo: (step: number) => void;
  /** Absent: to every step that is done. */
  readonly canGoTo?: (step: number) => boolean;
}

/** Where one is in a form of several pages. */
export function Steps({ label, steps, current, onGoTo, canGoTo = () => true }: StepsProps): ReactElement {
  return (
    <nav aria-label={label}>
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          <li key={step} aria-current={index === current ? 'step' : undefined} data-done={index < current || undefined}>
            {index < current && canGoTo(index) ? (
              <TextButton onPress={() => onGoTo(index)}>
                <span className="visually-hidden"><Trans>Done:</Trans> </span>
                <span className={styles['word']}>{step}</span>
              </TextButton>
            ) : (
              <>
                {index < current && <span className="visually-hidden"><Trans>Done:</Trans> </span>}
                <span className={styles['word']}>{step}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
