import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { WebhookEventKind } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { FieldGroup } from '../../ui/Field.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { createWebhookMutation, updateWebhookMutation, type WebhookData } from './webhook-queries.ts';
import { eventKinds, useKindWords } from './webhook-words.ts';

interface ServiceName {
  readonly id: string;
  readonly name: string;
}
interface WebhookFormProps {
  /** Null: a new one. */
  readonly webhook: WebhookData | null;
  readonly services: readonly ServiceName[];
  readonly onClose: () => void;
  /** With the secret of a new one. */
  readonly onSaved: (secret: string | null) => void;
}
interface Draft {
  readonly url: string;
  readonly description: string;
  readonly eventKinds: readonly WebhookEventKind[];
  readonly which: 'ALL' | 'SOME';
  readonly services: readonly string[];
}

const draftOf = (webhook: WebhookData | null): Draft => ({
  url: webhook?.url ?? '', description: webhook?.description ?? '', eventKinds: webhook?.eventKinds ?? eventKinds,
  which: webhook === null || webhook.everyService ? 'ALL' : 'SOME', services: webhook?.onlineServices.map(({ id }) => id) ?? [],
});
const toggled = <T,>(all: readonly T[], one: T): readonly T[] => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one]);

async function save(webhook: WebhookData | null, { url, description, eventKinds: kinds, which, services }: Draft): Promise<string | null> {
  const input = { url, description, eventKinds: [...kinds], onlineServices: which === 'ALL' ? null : [...services] };
  if (webhook === null) return accepted((await request(createWebhookMutation, { input })).createWebhook).secret ?? null;
  accepted((await request(updateWebhookMutation, { input: { id: webhook.id, ...input } })).updateWebhook);
  return null;
}

/** Where to tell what. */
export function WebhookForm({ webhook, services, onClose, onSaved }: WebhookFormProps): ReactElement {
  const { t } = useLingui();
  const [draft, setDraft] = useState(() => draftOf(webhook));
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const deed = useDeed(async () => onSaved(await save(webhook, draft)));
  return (
    <Dialog
      title={webhook === null ? <Trans>Make a webhook</Trans> : <Trans>Change the webhook</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="primary" isPending={deed.isPending}>{webhook === null ? <Trans>Make it</Trans> : <Trans>Save</Trans>}</Button>
        </>
      }
    >
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <TextField
          label={t`Address`} hint={t`https://…, on the public internet, as the program’s makers name it.`} type="url" isMono spellCheck={false} autoCapitalize="none"
          value={draft.url} onChange={(event) => change({ url: event.target.value })}
        />
        <TextField label={t`What it is for`} isOptional maxLength={200} value={draft.description} onChange={(event) => change({ description: event.target.value })} />
        <KindChoice kinds={draft.eventKinds} onChange={(kinds) => change({ eventKinds: kinds })} />
        {services.length > 0 && <ServiceChoice services={services} draft={draft} onChange={change} />}
      </Stack>
    </Dialog>
  );
}

function KindChoice({ kinds, onChange }: { readonly kinds: readonly WebhookEventKind[]; readonly onChange: (kinds: readonly WebhookEventKind[]) => void }): ReactElement {
  const words = useKindWords();
  return (
    <FieldGroup label={<Trans>Tell when</Trans>}>
      {eventKinds.map((kind) => <Checkbox key={kind} label={words[kind]} isDense checked={kinds.includes(kind)} onChange={() => onChange(toggled(kinds, kind))} />)}
    </FieldGroup>
  );
}

interface ServiceChoiceProps {
  readonly services: readonly ServiceName[];
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}
function ServiceChoice({ services, draft, onChange }: ServiceChoiceProps): ReactElement {
  const { t } = useLingui();
  return (
    <>
      <RadioGroup
        label={t`In which cases`}
        value={draft.which}
        onChange={(which) => onChange({ which })}
        options={[{ value: 'ALL', label: t`All of them` }, { value: 'SOME', label: t`Those of some services alone` }]}
      />
      {draft.which === 'SOME' && (
        <FieldGroup label={<Trans>Services</Trans>}>
          {services.map(({ id, name }) => (
            <Checkbox key={id} label={name} isDense checked={draft.services.includes(id)} onChange={() => onChange({ services: toggled(draft.services, id) })} />
          ))}
        </FieldGroup>
      )}
    </>
  );
}
