import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useDeed } from '../../session/use-deed.ts';
import { certify } from '../../setup/team-key-work.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint } from '../../ui/Layout.tsx';

interface CertifyDialogProps {
  readonly title: string;
  /** Where the other side reads its fingerprint. */
  readonly whose: string;
  /** What is ticked. */
  readonly statement: string;
  readonly armored: string;
  readonly fingerprint: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** A lead's word for a key, given after comparing its fingerprint. */
export function CertifyDialog({ title, whose, statement, armored, fingerprint, onClose, onDone }: CertifyDialogProps): ReactElement {
  const owner = useOwner();
  const [isCompared, setIsCompared] = useState(false);
  const deed = useDeed(async () => {
    if (owner === null || !isCompared) return;
    await certify(owner, armored, fingerprint);
    await onDone();
    onClose();
  });
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="primary" isDisabled={!isCompared} isPending={deed.isPending}><Trans>Certify</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p>{whose}</p>
      <p><Fingerprint fingerprint={fingerprint} /></p>
      <Checkbox label={statement} checked={isCompared} onChange={(event) => setIsCompared(event.target.checked)} />
      <Hint><Trans>Your certification stands on the key from then on, and every browser of the team relies on it. The server could show you a key of its own; only comparing finds out.</Trans></Hint>
    </Dialog>
  );
}
