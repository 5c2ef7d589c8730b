import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useRef } from 'react';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './Bulk.module.css';
import type { BulkRun } from './use-bulk-run.ts';

/** What became of each case, while it happens and after: why one was refused, another try, and the way back where there is one. */
export function BulkResults({ run, title }: { readonly run: BulkRun; readonly title: string }): ReactElement {
  const { results, state } = run;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const settled = results.filter(({ outcome }) => outcome !== null);
  const done = settled.filter(({ outcome }) => outcome?.state === 'DONE').length;
  const failed = results.length - done;
  return (
    <Stack>
      <h3 tabIndex={-1} ref={heading}>{run.isUndone ? <Trans>Taking it back</Trans> : <Trans>What becomes of each case</Trans>}</h3>
      {state === 'RUNNING'
        ? <ProgressBar label={title} value={settled.length / Math.max(results.length, 1)} detail={<Trans>{settled.length} of {results.length}</Trans>} />
        : (
          <p role="status">
            <Plural value={done} one="# case is done." other="# cases are done." />{' '}
            {failed > 0 && <Plural value={failed} one="# is as it was." other="# are as they were." />}
          </p>
        )}
      <ul className={styles['results']}>
        {results.map((result) => <ResultRow key={result.number} {...result} isRunning={state === 'RUNNING'} />)}
      </ul>
      <ButtonRow>
        {state === 'RUNNING' && <Button onPress={run.stop}><Trans>Stop</Trans></Button>}
        {state === 'ENDED' && failed > 0 && <Button onPress={run.retry}><Trans>Look again and retry the others</Trans></Button>}
        {run.undo !== null && !run.isUndone && <Button onPress={run.undo}><Trans>Undo</Trans></Button>}
      </ButtonRow>
    </Stack>
  );
}

function ResultRow({ number, outcome, isRunning }: BulkRun['results'][number] & { readonly isRunning: boolean }): ReactElement {
  const { t } = useLingui();
  const words = outcome === null ? (isRunning ? t`Waits` : t`Not tried`) : outcome.state === 'DONE' ? t`Done` : outcome.reason;
  return (
    <li data-state={outcome?.state ?? 'WAITING'}>
      <Icon name={outcome === null ? 'clock' : outcome.state === 'DONE' ? 'check' : 'alert'} />
      <span className="mono">{number}</span>
      <span>{words}</span>
    </li>
  );
}
