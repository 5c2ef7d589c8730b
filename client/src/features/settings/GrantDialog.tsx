import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useDeed } from '../../session/use-deed.ts';
import { grantTeamKeys, type HeldTeamKey, type Holder } from '../../setup/team-key-work.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { useToast } from '../../ui/Toast.tsx';

interface GrantDialogProps {
  readonly name: string;
  readonly holder: Holder;
  readonly teamKeys: readonly HeldTeamKey[];
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Hands the team key to one more person. */
export function GrantDialog({ name, holder, teamKeys, onClose, onDone }: GrantDialogProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const deed = useDeed(async () => {
    await grantTeamKeys(teamKeys, holder);
    await onDone();
    toast(t`${name} holds the team key now.`);
    onClose();
  });
  return (
    <Dialog
      title={<Trans>Hand the team key to {name}</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="primary" isPending={deed.isPending}><Trans>Hand it over</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p><Trans>It is opened with your key and sealed to theirs, here in this browser. From then on {name} reads every report, message and note.</Trans></p>
      <p><Trans>Their key, certified by a lead that your browser knows: <Fingerprint fingerprint={holder.fingerprint} size="short" /></Trans></p>
      <p><Trans>What somebody has read cannot be taken back. If they leave the team, replace the team key.</Trans></p>
    </Dialog>
  );
}
