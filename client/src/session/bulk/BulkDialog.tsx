import { Trans } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { BulkResults } from './BulkResults.tsx';
import type { BulkRun } from './use-bulk-run.ts';

interface BulkDialogProps {
  readonly title: string;
  readonly run: BulkRun;
  /** Of what was read before; empty where nothing went wrong. */
  readonly fault: string;
  readonly onRetryReading: () => void;
  readonly isReady: boolean;
  readonly isDisabled: boolean;
  /** What the deed's button says. */
  readonly deed: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks what is to be done to all, then shows what became of each. */
export function BulkDialog({ title, run, fault, onRetryReading, isReady, isDisabled, deed, onSubmit, onClose, children }: BulkDialogProps): ReactElement {
  const isAsking = run.state === 'IDLE';
  return (
    <Dialog
      title={title}
      isOpen
      // What runs is not left alone: Stop ends it.
      onClose={() => run.state !== 'RUNNING' && onClose()}
      {...(isAsking && { onSubmit })}
      actions={isAsking ? (
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Keep them as they are</Trans></Button>
          <Button type="submit" kind="primary" isDisabled={!isReady || isDisabled}>{deed}</Button>
        </>
      ) : <Button kind="primary" isDisabled={run.state === 'RUNNING'} onPress={onClose}><Trans>Good</Trans></Button>}
    >
      {!isAsking ? <BulkResults run={run} title={title} /> : fault !== '' ? <Fault words={fault} onRetry={onRetryReading} /> : isReady ? children : <Loading />}
    </Dialog>
  );
}
