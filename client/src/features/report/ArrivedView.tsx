import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { keepOpen, useKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { LinkButton, TextButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Code } from '../../ui/Code.tsx';
import { Axis, Day } from '../../ui/Day.tsx';
import { Lede, Wrap } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNow } from '../../ui/now.ts';
import { Time } from '../../ui/Time.tsx';
import { MailAddress } from './MailAddress.tsx';
import { ReceiptPart } from './ReceiptPart.tsx';
import type { Arrived, Draft } from './report-values.ts';
import { RecoveryWords } from './RecoveryWords.tsx';
import { previewOf } from './report-words.ts';
import styles from './report.module.css';
import type { DraftState } from './use-draft.ts';
import { useReopened } from './use-reopened.ts';

interface ArrivedViewProps {
  readonly draft: Draft;
  readonly arrived: Arrived;
  readonly state: DraftState;
}

/** The portal has it: number, promise, words, receipt. Stays, reloads included, until the words were kept. */
export function ArrivedView({ draft, arrived, state }: ArrivedViewProps): ReactElement {
  const { account } = useSession();
  const [areWordsKept, setAreWordsKept] = useState(false);
  const words = draft.newcomer?.words ?? null;
  const isDone = words === null || areWordsKept;
  const { forget } = state;
  useReopened(draft.newcomer);
  useEffect(() => {
    if (isDone) void forget();
  }, [isDone, forget]);
  return (
    <Wrap>
      <div className={styles['top']}>
        <div>
          <h1><Trans>Your report arrived</Trans></h1>
          <p className={styles['number']}><span><Trans>Case number</Trans></span>{arrived.number}</p>
        </div>
        {arrived.responseDueAt !== null && <TheirPromise submittedAt={arrived.submittedAt} dueAt={arrived.responseDueAt} />}
      </div>
      {arrived.isEarlierText && <EarlierText draft={draft} />}
      <div className={styles['main']}>
        <div className={styles['column']}>
          {words !== null && !areWordsKept && <RecoveryWords words={words} number={arrived.number} onKept={() => setAreWordsKept(true)} />}
          {areWordsKept && <WordsKept />}
          {account !== null && account.email === null && <MailAddress />}
          <section>
            <h2><Trans>What happens next</Trans></h2>
            <Lede>
              <Trans>
                If nobody answers in time, <em>Follow up</em> opens on your case and our leads are paged. Until then you can add to the report whenever
                you like.
              </Trans>
            </Lede>
            <p><LinkButton kind={isDone ? 'primary' : 'plain'} to="/cases/$number" params={{ number: arrived.number }}><Trans>Open the case</Trans></LinkButton></p>
            {isDone && <p><TextButton onPress={() => void state.discard()}><Trans>Report something else</Trans></TextButton></p>}
          </section>
        </div>
        {arrived.receipt !== null && <ReceiptPart receipt={arrived.receipt} number={arrived.number} />}
      </div>
    </Wrap>
  );
}

/** The words are gone from here. The one choice left: whether this browser opens the key without them. */
function WordsKept(): ReactElement {
  const { t } = useLingui();
  const ring = useKeyRing();
  return (
    <Notice icon="check" role="status" title={<Trans>The words are yours alone now</Trans>}>
      <p><Trans>Sign in with them on any device: choose “twelve words”.</Trans></p>
      {ring.state === 'OPEN' && (
        <Checkbox
          label={t`Keep the key open in this browser`}
          hint={t`A convenience: no words needed here, and whoever uses this browser profile reads your cases too.`}
          checked={ring.staysUnlocked}
          onChange={(event) => void keepOpen(event.target.checked)}
        />
      )}
    </Notice>
  );
}

function EarlierText({ draft }: { readonly draft: Draft }): ReactElement {
  const { t } = useLingui();
  return (
    <Notice tone="soon" title={<Trans>What arrived is the text of your first try</Trans>}>
      <p><Trans>Its answer was lost on the way, and you changed the text since. Add what is new as a message on the case page. This is your text now:</Trans></p>
      <Code label={t`Your changed text`} wraps>{previewOf(draft.values, { service: '', issueType: '' })}</Code>
    </Notice>
  );
}

/** The promise, drawn and in words. */
function TheirPromise({ submittedAt, dueAt }: { readonly submittedAt: string; readonly dueAt: string }): ReactElement {
  const now = useNow();
  const [from, to] = [Date.parse(submittedAt), Date.parse(dueAt)];
  return (
    <div className={styles['promise']}>
      <p className={styles['due']}>
        <strong><Trans>A person answers by <Time at={dueAt} as="utc" /></Trans></strong>
        <span><Time at={dueAt} as="countdown" /></span>
      </p>
      <Day gone={(now.getTime() - from) / (to - from)} hours={Math.round((to - from) / 3_600_000)} size="wide" />
      <Axis>
        <span><Trans>received <Time at={submittedAt} as="moment" /></Trans></span>
        <span><Trans>one mark, one hour</Trans></span>
      </Axis>
    </div>
  );
}
