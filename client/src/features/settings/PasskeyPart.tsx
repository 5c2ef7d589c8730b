import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { EnrolPasskey } from '../../setup/EnrolPasskey.tsx';
import { keepFromOpening, passkeysIn } from '../../setup/own-passkeys.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button, TextButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { Part } from '../../ui/Part.tsx';
import styles from './Settings.module.css';

interface PasskeyPartProps {
  /** KeyBackup.sealed of method PASSKEY. */
  readonly sealed: string | undefined;
  readonly hasWords: boolean;
  readonly onDone: () => void;
}

/** Passkeys open the key by a fingerprint, a face or a PIN of the device. */
export function PasskeyPart({ sealed, hasWords, onDone }: PasskeyPartProps): ReactElement {
  const { isTeam } = useSession();
  const passkeys = passkeysIn(sealed);
  const [removed, setRemoved] = useState<string | null>(null);
  return (
    <Part title={<Trans>Passkeys</Trans>}>
      <p><Trans>A passkey opens your key by your device’s fingerprint, face or PIN, without typing the words, which go on working. One made here signs you in, too.</Trans></p>
      {isTeam && passkeys.length === 0 && (
        <Notice tone="yours" icon="lock" title={<Trans>Your devices lock when nobody touches them: a passkey makes opening quick</Trans>} />
      )}
      {passkeys.length > 0 && (
        <ul className={styles['lines']}>
          {passkeys.map(({ credentialId, addedAt }) => (
            <li key={credentialId}>
              <Trans>Added <Time at={addedAt} as="day" /></Trans> · <TextButton onPress={() => setRemoved(credentialId)}><Trans>Remove</Trans></TextButton>
            </li>
          ))}
        </ul>
      )}
      <WithOpenKey isShort why={<Trans>Open your key first: a passkey is added to the open key.</Trans>}><AddPasskey isFirst={passkeys.length === 0} onDone={onDone} /></WithOpenKey>
      <Hint><Trans>Passkeys belong to this portal’s address. If it moves to another one, they do not follow; your words do. Those that sign you in are listed under <Link to="/settings/$section" params={{ section: 'sign-in' }}>Signing in</Link>.</Trans></Hint>
      <RemoveDialog credentialId={removed} isLast={passkeys.length === 1 && !hasWords} onClose={() => setRemoved(null)} onDone={onDone} />
    </Part>
  );
}

function AddPasskey({ isFirst, onDone }: { readonly isFirst: boolean; readonly onDone: () => void }): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [isWithoutKey, setIsWithoutKey] = useState(false);
  return (
    <Stack>
      {isWithoutKey && (
        <Notice tone="soon" icon="alert" role="status" title={<Trans>This passkey signs you in, but it does not open your key</Trans>}>
          <p><Trans>It keeps no secret for that (the PRF extension is missing), or did not give it. Your words open the key; another device may do better.</Trans></p>
        </Notice>
      )}
      <EnrolPasskey
        button={isFirst ? <Trans>Add a passkey</Trans> : <Trans>Add another passkey</Trans>}
        onDone={(madeFor) => {
          setIsWithoutKey(madeFor === 'SIGN_IN');
          if (madeFor === 'SIGN_IN_AND_KEY') toast(t`The passkey opens your key from now on.`);
          onDone();
        }}
      />
    </Stack>
  );
}

interface RemoveProps {
  readonly credentialId: string | null;
  readonly isLast: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function RemoveDialog({ credentialId, isLast, onClose, onDone }: RemoveProps): ReactElement {
  const { t } = useLingui();
  const owner = useOwner();
  const [isSure, setIsSure] = useState(false);
  useEffect(() => setIsSure(false), [credentialId]);
  const deed = useDeed(async () => {
    if (owner === null || credentialId === null) return;
    await keepFromOpening(owner, credentialId, isLast && isSure);
    onClose();
    onDone();
  });
  return (
    <Dialog
      title={<Trans>Remove this passkey?</Trans>}
      isOpen={credentialId !== null}
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Keep it</Trans></Button>
          <Button type="submit" kind="grave" isDisabled={isLast && !isSure} isPending={deed.isPending}><Trans>Remove it</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p><Trans>It does not open your key any more. If it signs you in, it goes on doing so until you remove it under Signing in.</Trans></p>
      {isLast && (
        <>
          <Notice tone="late" title={<Trans>Nothing else opens your key: once it locks, what was sealed to it stays sealed</Trans>} />
          <Checkbox label={t`I want that all the same`} checked={isSure} onChange={(event) => setIsSure(event.target.checked)} />
        </>
      )}
    </Dialog>
  );
}
