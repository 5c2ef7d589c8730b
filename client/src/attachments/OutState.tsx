import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Caution } from '../ui/Caution.tsx';
import { useNow } from '../ui/now.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { SealedWord } from '../ui/Sealed.tsx';
import { fileSize } from './file-size.ts';
import { faultWordsOf } from './file-words.ts';
import { type OutFile, secondsLeft } from './out-file.ts';

/** How far a file is, in one line. */
export function OutState({ file }: { readonly file: OutFile }): ReactElement {
  const { t, i18n } = useLingui();
  const { state, kept } = file;
  switch (state.kind) {
    case 'QUEUED':
      return <Trans>Waiting for its turn</Trans>;
    case 'SEALING':
      return <ProgressBar label={t`Sealing`} value={state.progress.doneBytes / Math.max(state.progress.totalBytes, 1)} />;
    case 'SENDING':
      return <SendingBar state={state} />;
    case 'PAUSED':
      return state.progress === null ? <Trans>Paused</Trans> : <ProgressBar label={t`Paused`} value={state.progress.doneBytes / state.progress.totalBytes} detail={fileSize(state.progress.doneBytes, i18n.locale)} />;
    case 'SEALED':
      return <span>{kept?.isSealedElsewhere === true ? <Trans>Sealed by gpg, goes as it is</Trans> : <SealedWord />}</span>;
    case 'SENT':
      return <Trans>Arrived, sealed</Trans>;
    case 'FAULT':
      return <Caution tone="grave">{i18n._(faultWordsOf(state.fault))}</Caution>;
  }
}

function SendingBar({ state }: { readonly state: Extract<OutFile['state'], { readonly kind: 'SENDING' }> }): ReactElement {
  const { t, i18n } = useLingui();
  useNow();
  const { doneBytes, totalBytes } = state.progress;
  const [done, total] = [fileSize(doneBytes, i18n.locale), fileSize(totalBytes, i18n.locale)];
  const seconds = secondsLeft(state, Date.now());
  const detail = seconds === null ? t`${done} of ${total}` : seconds < 90 ? t`${done} of ${total} · ${seconds} s left` : t`${done} of ${total} · ${Math.round(seconds / 60)} min left`;
  return <ProgressBar label={state.isWaiting ? t`Connection lost, trying again` : t`Sending`} value={doneBytes / totalBytes} detail={detail} />;
}
