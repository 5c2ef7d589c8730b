import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import type { AdvisoryDraft, AdvisoryField } from './advisory-draft.ts';

export interface FieldsProps {
  readonly draft: AdvisoryDraft;
  readonly change: (part: Partial<AdvisoryDraft>) => void;
  readonly faultAt: (field: AdvisoryField) => string | undefined;
}

export const fieldId = (field: AdvisoryField): string => `advisory-${field}`;

/** What a control of the form is given. */
function useControl({ draft, change, faultAt }: FieldsProps) {
  return (field: AdvisoryField) => ({
    id: fieldId(field), value: draft[field], error: faultAt(field),
    onChange: (event: { readonly target: { readonly value: string } }) => change({ [field]: event.target.value }),
  });
}

export function TextPart(props: FieldsProps): ReactElement {
  const { t } = useLingui();
  const control = useControl(props);
  return (
    <Part title={<Trans>The text</Trans>}>
      <Stack>
        <TextField {...control('title')} label={t`Title`} />
        <TextArea {...control('summary')} label={t`Summary`} hint={t`What somebody could do, and to whom, in a few sentences.`} />
        <TextArea {...control('details')} label={t`Details`} isOptional />
        <TextArea {...control('remediation')} label={t`What to do`} hint={t`For a service that you fixed, perhaps nothing. Say so.`} />
        {props.draft.revisions.length > 0 && <TextField {...control('note')} label={t`What this release changes`} />}
      </Stack>
    </Part>
  );
}

export function ProductPart(props: FieldsProps): ReactElement {
  const { t } = useLingui();
  const control = useControl(props);
  const { draft, change } = props;
  return (
    <Part title={<Trans>Where it was</Trans>}>
      <Stack>
        <TextField {...control('product')} label={t`Product`} />
        <RadioGroup
          label={t`What it is`}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          options={[{ value: 'SERVICE', label: t`A service that you run`, hint: t`It has one version at a time: the day of the fix tells them apart.` }, { value: 'SOFTWARE', label: t`Software that people install` }]}
        />
        {draft.kind === 'SERVICE' ? <TextField {...control('fixedOn')} label={t`Fixed since`} hint={t`A day in UTC, 2026-11-30. Empty: not fixed yet.`} width="short" isOptional /> : (
          <>
            <TextField {...control('versions')} label={t`Affected versions`} hint={t`Such as: before 2.4.1`} />
            <TextField {...control('fixedIn')} label={t`First version without it`} width="short" isOptional />
          </>
        )}
      </Stack>
    </Part>
  );
}

export function FactsPart(props: FieldsProps): ReactElement {
  const { t } = useLingui();
  const control = useControl(props);
  return (
    <Part title={<Trans>Facts</Trans>}>
      <Stack>
        <TextField {...control('weakness')} label={t`Weakness`} hint={t`CWE-79`} width="short" isMono isOptional />
        <TextField {...control('vector')} label={t`CVSS vector`} isMono isOptional spellCheck={false} />
        <TextArea {...control('references')} label={t`References`} hint={t`An address in each line.`} isMono isOptional />
        <TextField {...control('cveId')} label={t`CVE id`} hint={t`With it, and the organization below, there is a CVE record too.`} width="medium" isMono isOptional />
        <Behind summary={<Trans>Who assigned it</Trans>} isOpenAtFirst={props.draft.orgId !== '' || props.faultAt('orgId') !== undefined}>
          <Stack>
            <TextField {...control('orgId')} label={t`CNA’s organization UUID`} isMono isOptional spellCheck={false} />
            <TextField {...control('shortName')} label={t`CNA’s short name`} width="medium" isMono isOptional spellCheck={false} />
          </Stack>
        </Behind>
      </Stack>
    </Part>
  );
}

export function PlacePart(props: FieldsProps): ReactElement {
  const { t } = useLingui();
  const control = useControl(props);
  return (
    <Part title={<Trans>Where it will be</Trans>}>
      <Stack>
        <TextField {...control('page')} label={t`Its page`} hint={t`https://…, of your web site. Laurel publishes nothing of it.`} type="url" isMono spellCheck={false} />
        <TextField {...control('number')} label={t`Its id`} hint={t`Names it for good, also in later releases.`} width="medium" isMono spellCheck={false} />
      </Stack>
    </Part>
  );
}
