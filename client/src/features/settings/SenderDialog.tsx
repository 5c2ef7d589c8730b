import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { PageSenderKind } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { saveSenderMutation, type SenderData } from './on-call-queries.ts';
import { useSenderFields, useSenderNames } from './sender-words.ts';

interface SenderDialogProps {
  /** Null: a new one. */
  readonly sender: SenderData | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const kinds = ['PAGERDUTY', 'OPSGENIE', 'NTFY', 'SLACK', 'MATRIX'] as const satisfies readonly PageSenderKind[];

/** A service: what it is, where it is, and its secret, which goes in and never comes out. */
export function SenderDialog({ sender, onClose, onSaved }: SenderDialogProps): ReactElement {
  const { t } = useLingui();
  const names = useSenderNames();
  const [draft, setDraft] = useState({ kind: sender?.kind ?? kinds[0], name: sender?.name ?? '', address: '', secret: '', room: '' });
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const fields = useSenderFields(draft.kind);
  const deed = useDeed(async () => {
    const { kind, name, address, secret, room } = draft;
    const input = { kind, name: name || names[kind], address: address || null, secret: secret || null, room: room || null, ...(sender !== null && { id: sender.id }) };
    accepted((await request(saveSenderMutation, { input })).savePageSender);
    onSaved();
  });
  return (
    <Dialog
      title={sender === null ? <Trans>Add a service</Trans> : <Trans>Change {sender.name}</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button type="submit" kind="primary" isPending={deed.isPending}><Trans>Save the service</Trans></Button>
        </>
      }
    >
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        {sender === null && (
          <Select label={t`Service`} value={draft.kind} onChange={({ target }) => change({ kind: kinds.find((kind) => kind === target.value) ?? draft.kind })}>
            {kinds.map((kind) => <option key={kind} value={kind}>{names[kind]}</option>)}
          </Select>
        )}
        <TextField label={t`What you call it`} isOptional maxLength={60} autoComplete="off" value={draft.name} onChange={(event) => change({ name: event.target.value })} />
        <TextField label={fields.address} hint={fields.addressHint} type="url" autoComplete="off" spellCheck={false} value={draft.address} onChange={(event) => change({ address: event.target.value })} />
        {draft.kind === 'MATRIX' && <TextField label={t`Room`} hint={t`Its internal id, which begins with an exclamation mark.`} autoComplete="off" spellCheck={false} value={draft.room} onChange={(event) => change({ room: event.target.value })} />}
        {fields.secret !== null && <TextField label={fields.secret} isOptional={draft.kind === 'NTFY'} type="password" autoComplete="new-password" value={draft.secret} onChange={(event) => change({ secret: event.target.value })} />}
        <Hint>{sender === null ? <Trans>Address and secret are kept sealed and are never shown again.</Trans> : <Trans>What you leave empty stays as it is. With another host, type the secret again.</Trans>}</Hint>
      </Stack>
    </Dialog>
  );
}
