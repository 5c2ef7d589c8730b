import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { useConfirmed } from '../../session/use-confirmed.ts';
import type { OwnFactors } from '../../session/own-factors.ts';
import { useDeed } from '../../session/use-deed.ts';
import { useJson } from '../../session/use-json.ts';
import { keepFromOpening } from '../../setup/own-passkeys.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** As GET /auth/passkeys answers. */
export interface OwnPasskey {
  readonly id: string;
  readonly credentialId: string;
  readonly name: string;
  readonly backedUp: boolean;
  readonly formerHost: string | null;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

interface DialogProps {
  readonly passkey: OwnPasskey | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RenamePasskeyDialog({ passkey, onClose, onDone }: DialogProps): ReactElement {
  const { t } = useLingui();
  const [name, setName] = useState(passkey?.name ?? '');
  const deed = useDeed(async () => {
    if (passkey === null) return;
    await postJson('/auth/passkeys/rename', { id: passkey.id, name });
    onDone();
  });
  return (
    <Dialog
      title={<Trans>Rename the passkey</Trans>}
      isOpen={passkey !== null}
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Leave it</Trans></Button>
          <Button type="submit" kind="primary" isPending={deed.isPending}><Trans>Rename it</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <TextField label={t`A name for it`} maxLength={60} required autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
    </Dialog>
  );
}

export function RemovePasskeyDialog({ passkey, opensKey, onClose, onDone }: DialogProps & { readonly opensKey: boolean }): ReactElement {
  const { session, refresh } = useSession();
  const { data: factors } = useJson<OwnFactors>('/auth/factors');
  const { state } = useKeyRing();
  const owner = useOwner();
  const confirmed = useConfirmed();
  const isOpen = state === 'OPEN';
  // The team keeps its last second factor; asked here, before the key is touched.
  const hasRole = session?.rolesWithFactor.some((role) => role !== 'RESEARCHER') ?? false;
  const isKept = hasRole && factors !== undefined && factors.app === null && factors.passkeys <= 1 && !factors.providers.some(({ vouches }) => vouches);
  const deed = useDeed(async () => {
    if (passkey === null) return;
    // First the key: what cannot be taken from it stays whole, and says why.
    if (opensKey && isOpen && owner !== null) await keepFromOpening(owner, passkey.credentialId, false);
    await confirmed(() => postJson('/auth/passkeys/remove', { id: passkey.id }));
    await refresh();
    onDone();
  });
  return (
    <Dialog
      title={<Trans>Remove the passkey {passkey?.name}?</Trans>}
      isOpen={passkey !== null}
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Keep it</Trans></Button>
          <Button type="submit" kind="grave" isDisabled={isKept} isPending={deed.isPending}><Trans>Remove it</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p><Trans>It no longer signs you in, and every other session of yours ends. Your device may go on listing it; delete it there too.</Trans></p>
      {isKept && <Notice tone="late" title={<Trans>Whoever works here keeps a second factor: add another passkey or an authenticator app first</Trans>} />}
      {opensKey && isOpen && <p><Trans>It no longer opens your key either; your words do.</Trans></p>}
      {opensKey && !isOpen && <p><Trans>It opens your key as well, and your key is locked now. To take that away too, open your key before you remove it, or remove it under Your key afterwards.</Trans></p>}
    </Dialog>
  );
}
