import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { Resolution } from '../../generated/graphql.ts';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { resolutionName } from '../../ui/names.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { useRequest } from '../graphql.ts';
import { PlaceholderHint } from '../templates/PlaceholderHint.tsx';
import { bulkChoicesQuery } from './bulk-queries.ts';

export interface CloseDraft {
  readonly resolution: Resolution | null;
  readonly words: string;
  /** Unsealed too, to those who chose plain mail. */
  readonly inPlain: boolean;
}

/** A duplicate has an original of its own, so it is closed on its page. */
const resolutions = ['NOT_REPRODUCIBLE', 'BY_DESIGN', 'INFORMATIVE', 'OUT_OF_SCOPE', 'RESOLVED', 'ACCEPTED_RISK', 'SPAM'] as const satisfies readonly Resolution[];

interface CloseFormProps {
  readonly draft: CloseDraft;
  readonly onChange: (draft: CloseDraft) => void;
  /** How many of the reporters chose plain mail. */
  readonly plain: number;
  readonly fault: string;
}

export function CloseForm({ draft, onChange, plain, fault }: CloseFormProps): ReactElement {
  const { t, i18n } = useLingui();
  const { data } = useRequest(bulkChoicesQuery, {});
  const templates = data?.viewer?.replyTemplates ?? [];
  return (
    <>
      {fault !== '' && <Fault words={fault} />}
      <Select label={<Trans>How they close</Trans>} value={draft.resolution ?? ''} onChange={(event) => onChange({ ...draft, resolution: resolutions.find((one) => one === event.target.value) ?? null })}>
        <option value="">{t`Choose how they close`}</option>
        {resolutions.map((value) => <option key={value} value={value}>{i18n._(resolutionName(value))}</option>)}
      </Select>
      <Select label={<Trans>Start with a template</Trans>} isOptional value="" onChange={(event) => onChange({ ...draft, words: templates.find(({ id }) => id === event.target.value)?.words ?? draft.words })}>
        <option value="">{t`Choose a template`}</option>
        {templates.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </Select>
      <TextArea
        label={<Trans>Why, to each reporter</Trans>} isOptional={draft.resolution === 'SPAM'} hint={<PlaceholderHint without={['date']} />} value={draft.words}
        onChange={(event) => onChange({ ...draft, words: event.target.value })}
      />
      {plain > 0 && (
        <Checkbox
          isDense checked={draft.inPlain} onChange={(event) => onChange({ ...draft, inPlain: event.target.checked })}
          label={<Plural value={plain} one="# copy goes out unsealed by mail, as its reporter chose" other="# copies go out unsealed by mail, as their reporters chose" />}
          hint={<Trans>Every mail server on its way can read it. Without it, the reporter is told by mail that something waits behind a link.</Trans>}
        />
      )}
    </>
  );
}
