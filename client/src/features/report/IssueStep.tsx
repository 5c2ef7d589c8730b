import { useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense } from 'react';
import { RadioGroup } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { SealedMark } from '../../ui/Sealed.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { faultOf, type StepProps } from './report-form-parts.ts';
import styles from './report.module.css';

const GpgField = lazy(async () => ({ default: (await import('./GpgField.tsx')).GpgField }));
const ReportFiles = lazy(async () => ({ default: (await import('./ReportFiles.tsx')).ReportFiles }));

/** Step 2: what was found, in whichever way it is written. */
export function IssueStep(props: StepProps): ReactElement {
  const { t } = useLingui();
  const { form } = props;
  const way = form.watch('way');
  return (
    <>
      <RadioGroup
        label={t`How do you want to write it?`}
        value={way}
        onChange={(value) => form.setValue('way', value)}
        options={[
          { value: 'FORM', label: t`Field by field` },
          { value: 'FREE', label: t`As one text` },
          { value: 'GPG', label: t`Sealed already, with gpg` },
        ]}
      />
      <section className={styles['part']} aria-label={t`The report`}>
        {way === 'FORM' && <FieldByField {...props} />}
        {way === 'FREE' && <OneText {...props} />}
        <Suspense fallback={<Loading />}>
          {way === 'GPG' && <GpgField form={form} error={faultOf(props.faults, 'gpg')} />}
        </Suspense>
        <Suspense fallback={<div className={styles['filesRoom']} />}>
          <ReportFiles draft={props.draft} keep={props.keep} teamFingerprint={props.teamFingerprint} error={faultOf(props.faults, 'files')} />
        </Suspense>
      </section>
      <section className={styles['part']} aria-label={t`In clear`}><ClearFields {...props} /></section>
    </>
  );
}

function FieldByField({ form, faults, teamFingerprint }: StepProps): ReactElement {
  const { t } = useLingui();
  const mark = (what: string): ReactElement => <SealedMark what={what} readers={t`you and the team`} teamFingerprint={teamFingerprint} />;
  return (
    <>
      <TextArea
        {...form.register('title')} id="title" rows="line" label={t`Title`} error={faultOf(faults, 'title')} mark={mark(t`the title`)}
        hint={t`What goes wrong, and where, in one line.`}
      />
      <TextArea
        {...form.register('steps')} id="steps" rows="tall" spellCheck={false} label={t`Steps, proof of concept or URL`}
        error={faultOf(faults, 'steps')} mark={mark(t`the steps`)}
        hint={t`How can somebody else see it? What did you send, what came back? Leave out other people’s data.`}
      />
      <TextArea
        {...form.register('configuration')} id="configuration" label={t`Special configuration`} isOptional mark={mark(t`the configuration`)}
        hint={t`Settings, plans, browsers or accounts that it needs.`}
      />
      <TextArea
        {...form.register('impact')} id="impact" label={t`How could an attacker use it?`} isOptional mark={mark(t`the impact`)}
        hint={t`Who could do what to whom, and what would they gain?`}
      />
    </>
  );
}

function OneText({ form, faults, teamFingerprint }: StepProps): ReactElement {
  const { t } = useLingui();
  return (
    <TextArea
      {...form.register('free')} id="free" rows="tall" spellCheck={false} label={t`Your report`} error={faultOf(faults, 'free')}
      hint={t`What you did, what you expected, what happened. A title in the first line helps.`}
      mark={<SealedMark what={t`the report`} readers={t`you and the team`} teamFingerprint={teamFingerprint} />}
    />
  );
}

function ClearFields({ form, faults }: StepProps): ReactElement {
  const { t } = useLingui();
  return (
    <>
      <DateField
        id="planned" label={t`When do you mean to publish?`} isOptional error={faultOf(faults, 'planned')}
        hint={t`Clear. Our policy: once fixed, or after 90 days. We answer whether it suits.`}
        value={form.watch('plannedDate')} onChange={(value) => form.setValue('plannedDate', value)}
      />
      <TextField
        {...form.register('reference')} id="reference" label={t`Your own reference`} isOptional width="short" maxLength={100}
        hint={t`Clear. What you call it in your notes; it appears in our mails to you.`} error={faultOf(faults, 'reference')}
      />
    </>
  );
}
