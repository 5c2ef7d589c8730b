import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { cryptoWords } from '../session/crypto-words.ts';
import { Button, ButtonRow } from '../ui/Button.tsx';
import { Behind } from '../ui/Disclosure.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Stack } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { Row, Rows } from '../ui/Rows.tsx';
import { spanWords } from '../ui/span-words.ts';
import type { RewrapRun } from './rewrap-run.ts';

interface RewrapPanelProps {
  readonly run: RewrapRun;
  /** What the button says: "Open them to my new key". */
  readonly deed: ReactNode;
  /** Where nothing is left, and after the last one. */
  readonly done: ReactNode;
  /** Something has to be said or ticked first. */
  readonly isDisabled?: boolean;
}

/** When it was started last, and how much was done before. */
interface Begin {
  readonly at: number;
  readonly done: number;
}

/** How a re-wrap of many cases goes: what is left, progress, pause, and the cases that were left out. */
export function RewrapPanel({ run, deed, done, isDisabled = false }: RewrapPanelProps): ReactElement {
  const { t } = useLingui();
  const begin = useRef<Begin>({ at: 0, done: 0 });
  const start = (work: () => Promise<void>) => (): void => {
    begin.current = { at: performance.now(), done: run.done };
    void work();
  };
  return (
    <Stack>
      {run.state === 'SCANNING' && <Scanning run={run} />}
      {run.state === 'READY' && <Found run={run} />}
      {(run.state === 'RUNNING' || run.state === 'PAUSING') && <Running run={run} begin={begin.current} />}
      {run.state === 'PAUSED' && <Paused run={run} />}
      {run.state === 'CUT' && <Fault words={t`The portal could not be reached. What was stored is stored; nothing is lost.`} onRetry={start(() => (run.isScanned ? run.start() : run.scan()))} />}
      {run.state === 'DONE' && run.faults.size === 0 && <Notice icon="check" role="status" title={done} />}
      {(run.state === 'READY' || run.state === 'PAUSED') && (
        <ButtonRow>
          <Button kind="primary" size="form" icon="unlock" isDisabled={isDisabled} onPress={start(() => run.start())}>
            {run.state === 'PAUSED' ? <Trans>Go on</Trans> : deed}
          </Button>
        </ButtonRow>
      )}
      {run.faults.size > 0 && run.state !== 'RUNNING' && <LeftOut run={run} onRetry={start(() => run.retry())} />}
    </Stack>
  );
}

function Scanning({ run: { seen, total } }: { readonly run: RewrapRun }): ReactElement {
  const { t, i18n } = useLingui();
  const detail = total === null ? undefined : <Trans>{i18n.number(seen)} of {i18n.number(total)}</Trans>;
  return <ProgressBar label={t`Looking for what is left`} value={total === null ? null : seen / Math.max(total, 1)} detail={detail} />;
}

function Found({ run: { found, total } }: { readonly run: RewrapRun }): ReactElement {
  const { i18n } = useLingui();
  return (
    <p role="status">
      <Plural value={found} one="# case has words that this key does not open yet" other="# cases have words that this key does not open yet" />,{' '}
      <Trans>of {i18n.number(total ?? 0)}.</Trans>
    </p>
  );
}

function Running({ run, begin }: { readonly run: RewrapRun; readonly begin: Begin }): ReactElement {
  const { t, i18n } = useLingui();
  const { done, found } = run;
  const msLeft = done === begin.done ? null : ((performance.now() - begin.at) / (done - begin.done)) * (found - done);
  return (
    <>
      <ProgressBar
        label={t`Opening the cases`}
        value={done / Math.max(found, 1)}
        detail={
          <>
            <Trans>{i18n.number(done)} of {i18n.number(found)}</Trans>
            {msLeft !== null && <> · {msLeft < 90_000 ? <Trans>{Math.ceil(msLeft / 1000)} s left</Trans> : <Trans>{spanWords(msLeft)} left</Trans>}</>}
          </>
        }
      />
      <ButtonRow>
        <Button isPending={run.state === 'PAUSING'} onPress={() => run.pause()}><Trans>Pause</Trans></Button>
      </ButtonRow>
    </>
  );
}

function Paused({ run: { done, found } }: { readonly run: RewrapRun }): ReactElement {
  const { i18n } = useLingui();
  return (
    <Notice role="status" title={<Trans>Paused after {i18n.number(done)} of {i18n.number(found)}</Trans>}>
      <Trans>What was done stays done, in this browser or another. You may close the page and come back.</Trans>
    </Notice>
  );
}

function LeftOut({ run, onRetry }: { readonly run: RewrapRun; readonly onRetry: () => void }): ReactElement {
  const { t, i18n } = useLingui();
  const faults = [...run.faults];
  return (
    <Notice tone="late" role="alert" title={<Plural value={faults.length} one="# case was left out" other="# cases were left out" />}>
      <Behind summary={<Trans>Which, and why</Trans>}>
        <Rows label={t`Cases that were left out`}>
          {faults.map(([number, fault]) => (
            <Row key={number} name={number} detail={'crypto' in fault ? i18n._(cryptoWords(fault.crypto)) : fault.refused} />
          ))}
        </Rows>
      </Behind>
      <ButtonRow><Button onPress={onRetry}><Trans>Try these again</Trans></Button></ButtonRow>
    </Notice>
  );
}
