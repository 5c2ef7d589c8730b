import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Clock, ResponseCountdown } from '../../ui/Clock.tsx';
import type { Audience } from '../../ui/names.ts';
import { useNow } from '../../ui/now.ts';
import { spanWords } from '../../ui/span-words.ts';
import { Time } from '../../ui/Time.tsx';
import type { CaseRow } from './case-queries.ts';
import styles from './Cases.module.css';

interface DueProps {
  readonly row: CaseRow;
  readonly audience: Audience;
  readonly hours: number;
}

/** What is due next in a case, to whom, and when. */
export function Due({ row, audience, hours }: DueProps): ReactElement {
  const now = useNow();
  const { state, responseDueAt, firstRespondedAt, nextUpdateDueAt } = row;
  if (state === 'CLOSED') return <NothingDue />;
  if (firstRespondedAt === null && responseDueAt !== null) return <ResponseCountdown case={row} hours={hours} withDay={false} withMoment />;
  if (nextUpdateDueAt === null || firstRespondedAt === null) return <NothingDue />;
  const late = now.getTime() - Date.parse(nextUpdateDueAt);
  if (late >= 0) {
    const span = spanWords(late);
    return <Clock tone="late"><Trans>update {span} late</Trans></Clock>;
  }
  const date = <Time at={nextUpdateDueAt} as="short" />;
  if (state === 'NEEDS_INFORMATION') return audience === 'reporter' ? <Trans>Answer by {date}</Trans> : <Trans>Reporter by {date}</Trans>;
  return <Trans>Update by {date}</Trans>;
}

function NothingDue(): ReactElement {
  return (
    <span className={styles['none']}>
      <span className={styles['dash']} aria-hidden="true">–</span>
      <span className={styles['wordsOfDash']}><Trans>Nothing due</Trans></span>
    </span>
  );
}
