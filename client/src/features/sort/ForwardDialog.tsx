import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useDeed } from '../../session/use-deed.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Lede } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface ForwardDialogProps {
  readonly onForward: (to: string) => Promise<void>;
  readonly onClose: () => void;
}

/** For what is somebody else's: they are told who wrote, never what. */
export function ForwardDialog({ onForward, onClose }: ForwardDialogProps): ReactElement {
  const { t } = useLingui();
  const [to, setTo] = useState('');
  const deed = useDeed(async () => {
    await onForward(to.trim());
    onClose();
  });
  return (
    <Dialog
      title={<Trans>Forward it</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => deed.run()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not yet</Trans></Button>
          <Button type="submit" kind="primary" isPending={deed.isPending}><Trans>Tell them</Trans></Button>
        </>
      }
    >
      <Lede><Trans>Whoever has this address is told from whom a mail came and when. Its words stay sealed to the team; hand them on yourself if you must. Nobody is owed an answer here any more.</Trans></Lede>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <TextField label={t`Mail address`} type="email" autoComplete="off" required value={to} onChange={(event) => setTo(event.target.value)} />
    </Dialog>
  );
}
