import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useKeyRing } from '../session/key-ring.ts';
import { useSession } from '../session/session.tsx';
import { useConfirmed } from '../session/use-confirmed.ts';
import { useDeed } from '../session/use-deed.ts';
import { Button, ButtonRow } from '../ui/Button.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Hint, Stack } from '../ui/Layout.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { MadeFor } from './own-passkeys.ts';
import { useOwner } from './use-owner.ts';

interface EnrolPasskeyProps {
  readonly button: ReactNode;
  readonly kind?: 'plain' | 'primary';
  readonly onDone: (madeFor: MadeFor) => void;
}

/** A passkey is made: it signs in, and opens the key where that is open here and the device can. */
export function EnrolPasskey({ button, kind = 'plain', onDone }: EnrolPasskeyProps): ReactElement {
  const { t } = useLingui();
  const { session, refresh } = useSession();
  const { state } = useKeyRing();
  const owner = useOwner();
  const confirmed = useConfirmed();
  const [name, setName] = useState('');
  const isOpen = state === 'OPEN';
  const deed = useDeed(async () => {
    const { addPasskey } = await import('./own-passkeys.ts');
    const { portalId } = session ?? (await refresh());
    const madeFor = await confirmed(() => addPasskey(portalId, name.trim() === '' ? null : name.trim(), isOpen ? owner : null));
    setName('');
    await refresh();
    onDone(madeFor);
  });
  if (typeof PublicKeyCredential !== 'function') return <Hint><Trans>This browser knows no passkeys.</Trans></Hint>;
  return (
    <form onSubmit={deed.run}>
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <TextField
          label={t`A name for it`}
          hint={t`So that you know it again: the device, or where you keep it.`}
          isOptional
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <ButtonRow><Button type="submit" kind={kind} size="form" isPending={deed.isPending}>{button}</Button></ButtonRow>
        <Hint>
          {isOpen ? (
            <Trans>Your key is open, so the passkey opens it too from then on, where your device can: it may ask twice.</Trans>
          ) : (
            <Trans>It signs you in. To have it open your key as well, open your key first.</Trans>
          )}
        </Hint>
      </Stack>
    </form>
  );
}
