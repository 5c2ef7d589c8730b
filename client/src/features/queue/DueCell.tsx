import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Clock, ResponseCountdown } from '../../ui/Clock.tsx';
import { useNow } from '../../ui/now.ts';
import { spanWords } from '../../ui/span-words.ts';
import { Time } from '../../ui/Time.tsx';
import { type DueFacts, dueAt } from './group-by-due.ts';
import styles from './Queue.module.css';

interface DueCellProps {
  readonly row: DueFacts & { readonly submittedAt: string };
  readonly hours: number;
}

/** The countdown of the first answer, or that of the announced update, and when that is. */
export function DueCell({ row, hours }: DueCellProps): ReactElement {
  const now = useNow();
  const due = dueAt(row);
  if (due === null) return <span className={styles['none']}><Trans>Nothing due</Trans></span>;
  if (row.firstRespondedAt === null) return <ResponseCountdown case={row} hours={hours} withMoment />;
  const late = now.getTime() - Date.parse(due);
  if (late < 0) return <><Time at={due} as="countdown" /> · <Time at={due} /></>;
  const span = spanWords(late);
  return <Clock tone="late"><Trans>update {span} late</Trans></Clock>;
}
