import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { useSession } from '../../session/session.tsx';
import { useConfirmed } from '../../session/use-confirmed.ts';
import { useDeed } from '../../session/use-deed.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';

interface DeleteAccountDialogProps {
  readonly hasAddress: boolean;
  readonly onClose: () => void;
}

/** Says what goes and what stays, asks about the thanks, and starts the week. */
export function DeleteAccountDialog({ hasAddress, onClose }: DeleteAccountDialogProps): ReactElement {
  const { t } = useLingui();
  const { refresh } = useSession();
  const confirmed = useConfirmed();
  const [thanks, setThanks] = useState<'DROP' | 'KEEP'>('DROP');
  const deed = useDeed(async () => {
    await confirmed(async () => postJson('/auth/delete-account', { keepThanks: thanks === 'KEEP' }));
    await refresh();
    onClose();
  });
  return (
    <Dialog
      title={<Trans>Delete your account?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="grave" isPending={deed.isPending}><Trans>Delete it in a week</Trans></Button>
        </>
      }
    >
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <p><Trans><b>What goes:</b> address, name, handle, keys and what opens them, sign-ins, mails, what was shared with you. Nobody can answer you then, and your recovery words open nothing any more: download what you want to keep first.</Trans></p>
        <p><Trans><b>What stays:</b> your reports, sealed to the team, without a name; their history and the public log, which hold random numbers alone.</Trans></p>
        <RadioGroup
          label={t`What thanks you publicly`}
          value={thanks}
          onChange={setThanks}
          options={[
            { value: 'DROP', label: t`goes at the same moment` },
            { value: 'KEEP', label: t`stays as it is named`, hint: t`You cannot take it back later: nobody could know that it is you.` },
          ]}
        />
        <p>{hasAddress
          ? <Trans>You get a mail with a link that takes it back within a week; signed in, every page has a button for it. Every other session ends now.</Trans>
          : <Trans>Signed in, every page has a button that takes it back within a week. Every other session ends now.</Trans>}</p>
      </Stack>
    </Dialog>
  );
}
