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
}

/** Where one is in a form of several pages. */
export function Steps({ label, steps, current, onGoTo }: StepsProps): ReactElement {
  return (
    <nav aria-label={label}>
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          <li key={step} aria-current={index === current ? 'step' : undefined} data-done={index < current || undefined}>
            {index < current ? (
              <TextButton onPress={() => onGoTo(index)}>
                <span className="visually-hidden"><Trans>Done:</Trans> </span>
                <span className={styles['word']}>{step}</span>
              </TextButton>
            ) : (
              <span className={styles['word']}>{step}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
