import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { deleteWebhookMutation, rotateWebhookSecretMutation, type WebhookData } from './webhook-queries.ts';

interface RotateDialogProps {
  readonly webhook: WebhookData;
  readonly onClose: () => void;
  readonly onDone: (secret: string | null) => void;
}
const overlaps = { DAY: 24, WEEK: 168, NONE: 0 } as const;

/** A new secret, and for how long the one before signs too. */
export function RotateDialog({ webhook, onClose, onDone }: RotateDialogProps): ReactElement {
  const { t } = useLingui();
  const [overlap, setOverlap] = useState<keyof typeof overlaps>('DAY');
  const deed = useDeed(async () => {
    const input = { id: webhook.id, overlapHours: overlaps[overlap] };
    onDone(accepted((await request(rotateWebhookSecretMutation, { input })).rotateWebhookSecret).secret ?? null);
  });
  return (
    <Dialog
      title={<Trans>Make a new secret?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="primary" isPending={deed.isPending}><Trans>Make a new secret</Trans></Button>
        </>
      }
    >
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <RadioGroup
          label={t`The secret that it has now`}
          value={overlap}
          onChange={setOverlap}
          options={[
            { value: 'DAY', label: t`signs too for a day`, hint: t`So that nothing fails while the program is changed.` },
            { value: 'WEEK', label: t`signs too for a week` },
            { value: 'NONE', label: t`ends at once`, hint: t`Where somebody else may know it. Until the program has the new one, it takes nothing; it is tried again.` },
          ]}
        />
      </Stack>
    </Dialog>
  );
}

interface DeleteWebhookDialogProps {
  readonly webhook: WebhookData;
  readonly host: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function DeleteWebhookDialog({ webhook, host, onClose, onDone }: DeleteWebhookDialogProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const deed = useDeed(async () => {
    accepted((await request(deleteWebhookMutation, { input: { id: webhook.id } })).deleteWebhook);
    toast(t`The webhook is gone.`);
    onDone();
  });
  return (
    <Dialog
      title={<Trans>Delete the webhook to {host}?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="grave" isPending={deed.isPending}><Trans>Delete it</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p><Trans>Its log goes too, and what still waits is not sent. To pause it, switch it off instead.</Trans></p>
    </Dialog>
  );
}
