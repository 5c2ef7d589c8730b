import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { OutFiles } from '../../attachments/OutFiles.tsx';
import { readGpgInput } from '../../../../packages/client/src/sealing/gpg-input.ts';
import { ProofLine } from '../../session/ProofLine.tsx';
import { useSession } from '../../session/session.tsx';
import { UnlockKey } from '../../session/UnlockKey.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { readDateParts } from '../../ui/date-parts.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SealedMark } from '../../ui/Sealed.tsx';
import { Time } from '../../ui/Time.tsx';
import { slotOf } from './files-of-report.ts';
import type { Newcomer, ReportValues, Step } from './report-values.ts';
import { type ClearNames, previewOf } from './report-words.ts';
import styles from './report.module.css';
import { useReopened } from './use-reopened.ts';

interface CheckStepProps {
  readonly values: ReportValues;
  readonly clear: ClearNames;
  readonly policyVersion: number;
  readonly submissionId: string;
  readonly teamFingerprint: string | null;
  readonly goTo: (step: Step) => void;
}

/** Step 3: everything once more, word by word as it will be sealed. */
export function CheckStep({ values, clear, policyVersion, teamFingerprint, submissionId, goTo }: CheckStepProps): ReactElement {
  const { t } = useLingui();
  const { account } = useSession();
  return (
    <div className={styles['part']}>
      <Answer onChange={() => goTo(0)} what={t`what is affected`}><ClearAnswers values={values} clear={clear} /></Answer>
      <div className={styles['part']}>
        <Answer onChange={() => goTo(1)} what={t`the issue`}>
          <strong>{values.way === 'GPG' ? <Trans>The sealed text</Trans> : <Trans>The text, as it will be sealed</Trans>}</strong>{' '}
          <SealedMark what={t`the report`} readers={t`you and the team`} teamFingerprint={teamFingerprint} />
        </Answer>
        <Preview values={values} clear={clear} />
        <OutFiles slot={slotOf(submissionId)} />
      </div>
      <p className={styles['hint']}>
        {account === null && <Trans>No account is needed: one without a name is opened when you send, and only your twelve words lead back to it.</Trans>}{' '}
        <Trans>You report under our <Link to="/policy">policy, version {policyVersion}</Link>. We take no legal action against anybody who keeps to it.</Trans>
      </p>
      {account === null && <div className={styles['proof']}><ProofLine /></div>}
    </div>
  );
}

/** Above the form, because unlocking is a form of its own. */
export function KeyNotices({ newcomer }: { readonly newcomer: Newcomer | null }): ReactElement {
  const { state, fingerprint, teamKeyTrust } = useReopened(newcomer);
  const opensByItself = newcomer !== null && newcomer.fingerprint === fingerprint;
  return (
    <>
      {state === 'LOCKED' && !opensByItself && (
        <Notice tone="yours" icon="lock" title={<Trans>Your key is locked</Trans>}>
          <p><Trans>It signs the report, and lets you read it again.</Trans></p>
          <UnlockKey />
        </Notice>
      )}
      {teamKeyTrust?.state === 'REFUSED' && <RefusedKey hasEnded={teamKeyTrust.reason === 'EXPIRED_KEY'} />}
    </>
  );
}

function RefusedKey({ hasEnded }: { readonly hasEnded: boolean }): ReactElement {
  const { session } = useSession();
  const address = session?.contactEmail ?? '';
  if (hasEnded) {
    return (
      <Notice tone="late" role="alert" title={<Trans>The team’s key ended more than 30 days ago</Trans>}>
        <p><Trans>Nobody of the team has put off its end, so nothing is sealed to it any more, and nothing was sent. What you wrote stays in this browser. Write to <a href={`mailto:${address}`}>{address}</a> that the key has ended, without the details, and send the report once it holds again.</Trans></p>
      </Notice>
    );
  }
  return (
    <Notice tone="late" role="alert" title={<Trans>This is not the team key that your browser knows</Trans>}>
      <p><Trans>Somebody may have put their own in its place. Nothing is sealed to it, and nothing was sent. Ask the team by another way.</Trans></p>
    </Notice>
  );
}

function Answer({ children, onChange, what }: { readonly children: ReactNode; readonly onChange: () => void; readonly what: string }): ReactElement {
  return (
    <div className={styles['answer']}>
      <div>{children}</div>
      <TextButton onPress={onChange}><Trans>Change<span className="visually-hidden"> {what}</span></Trans></TextButton>
    </div>
  );
}

function ClearAnswers({ values, clear }: Pick<CheckStepProps, 'values' | 'clear'>): ReactElement {
  const planned = readDateParts(values.plannedDate);
  return (
    <>
      <strong>
        {values.nature === 'INSTALLED' ? <Trans>Software that people install</Trans> : clear.service === '' ? <Trans>Service: not sure</Trans> : clear.service}
      </strong>
      <br />{clear.issueType === '' ? <Trans>Type of issue: not sure</Trans> : clear.issueType}
      {planned.kind === 'DATE' && <><br /><Trans>You mean to publish on <Time at={planned.date.toISOString()} as="day" /></Trans></>}
      {values.reference.trim() !== '' && <><br /><Trans>Your reference: {values.reference.trim()}</Trans></>}
    </>
  );
}

function Preview({ values, clear }: Pick<CheckStepProps, 'values' | 'clear'>): ReactElement {
  const { t } = useLingui();
  if (values.way === 'GPG') {
    const input = readGpgInput(values.gpg);
    return <Code label={t`The sealed text that will be sent`}>{input.state === 'FOUND' ? input.armored : ''}</Code>;
  }
  return (
    <>
      <Code label={t`The text that will be sealed`} wraps>{previewOf(values, clear)}</Code>
      <p className={styles['hint']}>
        <Trans>Header lines go in front: the format, this portal, the submission, the time and your key’s fingerprint, so that nobody can pass the text off as another one.</Trans>
      </p>
    </>
  );
}
