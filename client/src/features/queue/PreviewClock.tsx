import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { ResponseCountdown } from '../../ui/Clock.tsx';
import { Day } from '../../ui/Day.tsx';
import { useNow } from '../../ui/now.ts';
import { responseClock } from '../../ui/response-clock.ts';
import { Time } from '../../ui/Time.tsx';
import { dueAt } from './group-by-due.ts';
import styles from './Queue.module.css';
import type { PreviewedCase } from './queue-queries.ts';

/** The promise, drawn large while the first answer is owed; else the day of the next word. */
export function PreviewClock({ facts, hours }: { readonly facts: PreviewedCase; readonly hours: number }): ReactElement | null {
  const clock = responseClock(facts, useNow());
  const due = dueAt(facts);
  if (due === null) return null;
  if (facts.firstRespondedAt !== null)
    return (
      <div className={styles['part']}>
        <p>
          <Trans>
            Update due <Time at={due} as="due" />
          </Trans>
        </p>
      </div>
    );
  return (
    <div className={styles['part']}>
      <p className={styles['line']}>
        <ResponseCountdown case={facts} hours={hours} withDay={false} /> <Time at={due} as="utc" />
      </p>
      {clock.kind !== 'NONE' && <Day gone={clock.gone} hours={hours} tone={clock.tone} size="wide" />}
    </div>
  );
}
