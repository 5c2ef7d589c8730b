import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { PlaceholderHint } from '../../session/templates/PlaceholderHint.tsx';
import { UnknownPlaceholders } from '../../session/templates/UnknownPlaceholders.tsx';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { removeTemplateMutation, saveTemplateMutation, type Template } from './settings-queries.ts';

interface TemplateFormProps {
  /** Null: a new one. */
  readonly template: Template | null;
  readonly onChanged: () => void;
}

type Text = Pick<Template, 'name' | 'words' | 'nextUpdateDays'>;

async function save(id: string | null, text: Text): Promise<void> {
  accepted((await request(saveTemplateMutation, { input: { id, ...text } })).saveReplyTemplate);
}

/** One template: its name, its words, and when the reporter hears again. Removing can be taken back. */
export function TemplateForm({ template, onChanged }: TemplateFormProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [name, setName] = useState(template?.name ?? '');
  const [words, setWords] = useState(template?.words ?? '');
  const [days, setDays] = useState(template?.nextUpdateDays == null ? '' : String(template.nextUpdateDays));
  const saving = useDeed(async () => {
    await save(template?.id ?? null, { name, words, nextUpdateDays: days.trim() === '' ? null : Number(days) });
    toast(t`The template is kept.`);
    onChanged();
  });
  const removal = useDeed(async () => {
    if (template === null) return;
    accepted((await request(removeTemplateMutation, { input: { id: template.id } })).removeReplyTemplate);
    const { name: former } = template;
    toast(t`“${former}” is removed.`, () => void save(null, { name: former, words: template.words, nextUpdateDays: template.nextUpdateDays }).then(onChanged));
    onChanged();
  });
  const fault = saving.fault || removal.fault;
  return (
    <form onSubmit={saving.run} noValidate>
      <Stack>
        {fault !== '' && <Fault words={fault} />}
        <TextField label={t`Name of the template`} maxLength={60} width="medium" value={name} onChange={(event) => setName(event.target.value)} />
        <TextArea label={t`Words`} hint={<PlaceholderHint />} maxLength={4000} value={words} onChange={(event) => setWords(event.target.value)} />
        <UnknownPlaceholders words={words} />
        <TextField
          label={t`Days until the reporter hears again`}
          isOptional
          inputMode="numeric"
          width="medium"
          maxLength={3}
          value={days}
          onChange={(event) => setDays(event.target.value.replace(/\D/g, ''))}
        />
        <ButtonRow>
          <Button type="submit" size="form" isPending={saving.isPending}><Trans>Save</Trans></Button>
          {template !== null && <Button kind="quiet" size="form" isPending={removal.isPending} onPress={removal.run}><Trans>Remove</Trans></Button>}
        </ButtonRow>
      </Stack>
    </form>
  );
}
