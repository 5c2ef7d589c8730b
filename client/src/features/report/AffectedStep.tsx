import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { TextButton } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { issueTypeName, issueTypeValues } from '../../ui/names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SealedMark } from '../../ui/Sealed.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { issueHint } from './issue-hints.ts';
import { faultOf, type StepProps } from './report-form-parts.ts';
import styles from './report.module.css';
import { hostnameIn, serviceOf } from './service-of-address.ts';

/** Step 1: which service, which kind of issue. “Not sure” is an answer everywhere. */
export function AffectedStep({ form, faults, services, teamFingerprint }: StepProps): ReactElement {
  const { t } = useLingui();
  const [nature, address] = form.watch(['nature', 'address']);
  return (
    <div className={styles['part']}>
      <div id="nature" tabIndex={-1}>
        <RadioGroup
          label={t`Is it one of our online services?`}
          error={faultOf(faults, 'nature')}
          value={nature}
          onChange={(value) => form.setValue('nature', value)}
          options={[
            { value: 'ONLINE', label: t`Yes`, hint: t`Software that we run and you use, in a browser or behind an app. A fix happens on our side.` },
            { value: 'INSTALLED', label: t`No, software that people install and run themselves`, hint: t`We take it and hand it on to the people who make it, and you see that we did.` },
            { value: 'NOT_SURE', label: t`Not sure` },
          ]}
        />
      </div>
      <TextField
        {...form.register('address')}
        id="address"
        label={t`Its address, if you have one`}
        hint={t`Paste the URL. It opens your steps, and tells this page which service it is.`}
        error={faultOf(faults, 'address')}
        isOptional
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        mark={<SealedMark what={t`the address`} readers={t`you and the team`} teamFingerprint={teamFingerprint} />}
      />
      {nature !== 'INSTALLED' && <ServiceChoice form={form} services={services} address={address} />}
      <IssueTypeChoice form={form} error={faultOf(faults, 'issueType')} />
    </div>
  );
}

function ServiceChoice({ form, services, address }: Pick<StepProps, 'form' | 'services'> & { readonly address: string }): ReactElement {
  const { t } = useLingui();
  const service = form.watch('service');
  const suggested = serviceOf(address, services);
  const host = hostnameIn(address);
  const isOffered = suggested !== null && suggested.id !== service;
  return (
    <>
      {isOffered && (
        <Notice title={<Trans>{host} belongs to {suggested.name}</Trans>} role="status">
          <p>
            <TextButton onPress={() => { form.setValue('service', suggested.id); form.setValue('nature', 'ONLINE'); }}>
              <Trans>Choose {suggested.name}</Trans>
            </TextButton>
          </p>
        </Notice>
      )}
      {host !== null && suggested === null && (
        <p className={styles['hint']} role="status"><Trans>{host} is none of the hosts we list. Choose the service, or “Not sure”.</Trans></p>
      )}
      <Select {...form.register('service')} id="service" label={t`Which service?`} hint={t`Clear, so that it reaches the right people.`} isOptional>
        <option value="">{t`Choose…`}</option>
        {services.map(({ id, name, inScope }) => (
          <option key={id} value={id}>{inScope ? name : t`${name} (not in scope; we read it all the same)`}</option>
        ))}
        <option value="NOT_SURE">{t`Not sure`}</option>
      </Select>
    </>
  );
}

function IssueTypeChoice({ form, error }: Pick<StepProps, 'form'> & { readonly error: string | undefined }): ReactElement {
  const { t, i18n } = useLingui();
  const hint = issueHint(form.watch('issueType'));
  return (
    <div className={styles['group']}>
      <Select {...form.register('issueType')} id="issueType" label={t`Type of issue`} error={error}>
        <option value="">{t`Choose…`}</option>
        <option value="NOT_SURE">{t`Not sure`}</option>
        {issueTypeValues.map((value) => <option key={value} value={value}>{i18n._(issueTypeName(value))}</option>)}
      </Select>
      {hint !== null && (
        <p className={styles['hint']} role="status"><strong><Trans>What makes it reproducible:</Trans></strong> {i18n._(hint)}</p>
      )}
    </div>
  );
}
