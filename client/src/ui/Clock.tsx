import { Trans } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import styles from './CaseMarks.module.css';
import { Day } from './Day.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { useNow } from './now.ts';
import { type ClockFacts, type ClockTone, type ResponseClock, responseClock } from './response-clock.ts';
import { spanWords } from './span-words.ts';
import { Time } from './Time.tsx';

export type Tone = ClockTone;

interface ClockProps {
  readonly tone?: Tone;
  /** The day beside the words: how much of it has gone, 0 to 1. */
  readonly gone?: number;
  readonly hours?: number;
  readonly children: ReactNode;
}

const icons: Readonly<Record<Tone, IconName | null>> = { plain: null, soon: 'clock', late: 'alert', done: 'check' };

/** Words about time, with the shape and colour that go with them. */
export function Clock({ tone = 'plain', gone, hours = 24, children }: ClockProps): ReactElement {
  const icon = icons[tone];
  return (
    <span className={styles['clock']} data-tone={tone}>
      {gone !== undefined && <Day gone={gone} hours={hours} tone={tone} />}
      {icon !== null && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}

interface ResponseCountdownProps {
  readonly case: ClockFacts;
  readonly hours?: number;
  /** Draws the day beside the words. */
  readonly withDay?: boolean;
  /** Says beside it when that is: "Tue 3 Nov, 16:12". */
  readonly withMoment?: boolean;
}

/** The clock of the first answer of one case, running. */
export function ResponseCountdown({ case: facts, hours = 24, withDay = true, withMoment = false }: ResponseCountdownProps): ReactElement | null {
  const clock = responseClock(facts, useNow());
  if (clock.kind === 'NONE') return null;
  return (
    <Clock tone={clock.tone} hours={hours} {...(withDay ? { gone: clock.gone } : {})}>
      <ClockWords clock={clock} />
      {withMoment && facts.responseDueAt !== null && <>{' '}<span className={styles['moment']}><span className={styles['dot']}>· </span><Time at={facts.responseDueAt} /></span></>}
    </Clock>
  );
}

function ClockWords({ clock }: { readonly clock: Exclude<ResponseClock, { kind: 'NONE' }> }): ReactElement {
  const span = spanWords(clock.ms);
  switch (clock.kind) {
    case 'RUNNING':
      return <Trans>{span} left</Trans>;
    case 'LATE':
      return <Trans>{span} late</Trans>;
    case 'ANSWERED':
      return <Trans>after {span}</Trans>;
    case 'ANSWERED_LATE':
      return <Trans>answered {span} late</Trans>;
  }
}
