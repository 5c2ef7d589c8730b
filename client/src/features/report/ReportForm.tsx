import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, lazy, type ReactElement, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useSession } from '../../session/session.tsx';
import { Button, ButtonRow, TextButton } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Lede, Wrap } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Steps } from '../../ui/Steps.tsx';
import { Time } from '../../ui/Time.tsx';
import { AffectedStep } from './AffectedStep.tsx';
import { IssueStep } from './IssueStep.tsx';
import { type Draft, isUntouched, type Step } from './report-values.ts';
import styles from './report.module.css';
import { SealedSplit } from './SealedSplit.tsx';
import type { SendFault } from './send-fault.ts';
import type { DraftState } from './use-draft.ts';
import { loadLastStep, type ReportFormParts, useReportForm } from './use-report-form.ts';

const CheckStep = lazy(async () => ({ default: (await loadLastStep()).CheckStep }));
const KeyNotices = lazy(async () => ({ default: (await loadLastStep()).KeyNotices }));

interface ReportFormProps extends ReportFormParts {
  readonly teamFingerprint: string | null;
}

/** Three steps; what is typed is kept at once, and sending starts nothing that a second press could double. */
export function ReportForm({ teamFingerprint, ...parts }: ReportFormProps): ReactElement {
  const { t } = useLingui();
  const { form, values, clear, faults, sendFault, isSending, goTo, goOn } = useReportForm(parts);
  const { draft, state, services, policyVersion } = parts;
  const { step } = draft;
  const stepProps = { form, faults, services, teamFingerprint, draft, keep: state.keep };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    goOn();
  };
  return (
    <Wrap>
      <div className={styles['page']}>
        <FormHead step={step} goTo={goTo} isBegun={draft.isBegun}>
          <ErrorSummary faults={faults} />
          <SendNotice fault={sendFault} mayHaveArrived={draft.sent !== null && !isSending} />
          {step === 2 && <Suspense><KeyNotices newcomer={draft.newcomer} /></Suspense>}
        </FormHead>
        <SealedSplit teamFingerprint={teamFingerprint} isBegun={step > 0 || !isUntouched(values)} />
        <form className={styles['body']} onSubmit={submit} noValidate aria-label={t`Report a vulnerability`}>
          {step === 0 && <AffectedStep {...stepProps} />}
          {step === 1 && <IssueStep {...stepProps} />}
          {step === 2 && (
            <Suspense fallback={<Loading />}>
              <CheckStep values={values} clear={clear} policyVersion={policyVersion} teamFingerprint={teamFingerprint} submissionId={draft.submissionId} goTo={goTo} />
            </Suspense>
          )}
          <div className={styles['end']}>
            <FormButtons step={step} isSending={isSending} goTo={goTo} />
            <DraftLine state={state} draft={draft} />
          </div>
        </form>
      </div>
    </Wrap>
  );
}

interface FormButtonsProps {
  readonly step: Step;
  readonly isSending: boolean;
  readonly goTo: (step: Step) => void;
}

function FormButtons({ step, isSending, goTo }: FormButtonsProps): ReactElement {
  return (
    <ButtonRow>
      <Button type="submit" kind="primary" size="form" isPending={isSending} {...(step === 2 ? { icon: 'lock' as const } : {})}>
        {step === 0 && <Trans>Continue</Trans>}
        {step === 1 && <Trans>Check before sending</Trans>}
        {step === 2 && (isSending ? <Trans>Sealing and sending…</Trans> : <Trans>Seal and send</Trans>)}
      </Button>
      {step > 0 && <Button kind="quiet" size="form" onPress={() => goTo(step === 2 ? 1 : 0)}><Trans>Back</Trans></Button>}
    </ButtonRow>
  );
}

interface FormHeadProps {
  readonly step: Step;
  readonly goTo: (step: Step) => void;
  /** Something may have arrived: files, or an earlier try. */
  readonly isBegun: boolean;
  readonly children: ReactNode;
}

/** The heading takes the focus when the step changes. */
function FormHead({ step, goTo, isBegun, children }: FormHeadProps): ReactElement {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus({ preventScroll: true });
    globalThis.scrollTo({ top: 0 });
  }, [step]);
  const { account } = useSession();
  const names = [t`What is affected`, t`The issue`, t`Check and send`];
  return (
    <div className={styles['head']}>
      <Steps label={t`Steps of this report`} steps={names} current={step} onGoTo={(to) => goTo(to === 0 ? 0 : 1)} />
      <h1 tabIndex={-1} ref={heading}>{names[step]}</h1>
      <Lede>
        {step === 0 && account === null && <Trans>Three short steps. Nothing to install, no account needed.</Trans>}
        {step === 0 && account !== null && <Trans>Three short steps, sealed to the team and to your key.</Trans>}
        {step === 1 && <Trans>One text is enough. Write the rest as far as you know it; everything can be added later.</Trans>}
        {step === 2 && !isBegun && <Trans>Nothing has left this browser yet.</Trans>}
      </Lede>
      <div className={styles['notices']}>{children}</div>
    </div>
  );
}

interface SendNoticeProps {
  readonly fault: SendFault | null;
  readonly mayHaveArrived: boolean;
}

function SendNotice({ fault, mayHaveArrived }: SendNoticeProps): ReactElement | null {
  const { i18n } = useLingui();
  if (fault?.kind === 'FIELDS' || fault?.kind === 'KEYS') return null;
  if (fault === null) {
    return mayHaveArrived ? (
      <Notice title={<Trans>This may have arrived already</Trans>}>
        <p><Trans>It was sent once, and no answer came back. Send it again: it cannot arrive twice.</Trans></p>
      </Notice>
    ) : null;
  }
  if (fault.kind === 'CUT') {
    return (
      <Notice tone="late" role="alert" title={<Trans>The portal could not be reached</Trans>}>
        <p><Trans>Nothing you wrote is lost. It is kept in this browser and sent again by itself while this page is open: it cannot arrive twice.</Trans></p>
      </Notice>
    );
  }
  return (
    <Notice tone="late" role="alert" title={<Trans>It was not sent</Trans>}>
      <p>{i18n._(fault.words)} {fault.detail}</p>
    </Notice>
  );
}

function DraftLine({ state, draft }: { readonly state: DraftState; readonly draft: Draft }): ReactElement {
  if (isUntouched(draft.values)) return <p className={styles['hint']}><Trans>What you type is kept in this browser alone until you send it.</Trans></p>;
  if (!state.isKept) {
    return <p className={styles['hint']}><Trans>This browser keeps no drafts. Do not close the tab before you have sent it.</Trans></p>;
  }
  return (
    <p className={styles['hint']}>
      <Trans>
        Draft kept in this browser only, saved <Time at={draft.savedAt} as="moment" />. It is encrypted where it lies, which keeps it out of copies and
        crash reports; whoever uses this browser profile can open it.
      </Trans>{' '}
      <TextButton onPress={() => void state.discard()}><Trans>Discard the draft</Trans></TextButton>
    </p>
  );
}
