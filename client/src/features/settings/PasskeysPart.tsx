import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { useDeed } from '../../session/use-deed.ts';
import { useJson } from '../../session/use-json.ts';
import { EnrolPasskey } from '../../setup/EnrolPasskey.tsx';
import { letPasskeyOpen, passkeysIn } from '../../setup/own-passkeys.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { TextButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { type OwnPasskey, RemovePasskeyDialog, RenamePasskeyDialog } from './PasskeyDialogs.tsx';
import { ownKeysQuery } from './settings-queries.ts';

/** Passkeys that sign in; which of them open the key too. */
export function PasskeysPart(): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const { data, error, reload } = useJson<{ readonly passkeys: readonly OwnPasskey[] }>('/auth/passkeys');
  const keys = useRequest(ownKeysQuery, {});
  const [chosen, choose] = useState<{ readonly passkey: OwnPasskey; readonly to: 'rename' | 'remove' } | null>(null);
  const opening = new Set((keys.data?.viewer?.keyBackups ?? []).filter(({ method }) => method === 'PASSKEY').flatMap(({ sealed }) => passkeysIn(sealed)).map(({ credentialId }) => credentialId));
  const changed = (): void => {
    reload();
    keys.reload();
  };
  const done = (): void => {
    choose(null);
    changed();
  };
  const passkeys = data?.passkeys ?? [];
  const dialog = { passkey: chosen?.passkey ?? null, onClose: () => choose(null), onDone: done };
  return (
    <Part title={<Trans>Passkeys</Trans>}>
      <p><Trans>A passkey signs you in by your device’s fingerprint, face or PIN, and counts as a second factor. Where it can, it opens your key in the same gesture.</Trans></p>
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {data === undefined && error === undefined && <Loading />}
      {passkeys.length > 0 && (
        <Rows label={t`Your passkeys`}>
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              opensKey={opening.has(passkey.credentialId)}
              onRename={() => choose({ passkey, to: 'rename' })}
              onRemove={() => choose({ passkey, to: 'remove' })}
              onOpens={changed}
            />
          ))}
        </Rows>
      )}
      <EnrolPasskey
        button={passkeys.length === 0 ? <Trans>Add a passkey</Trans> : <Trans>Add another passkey</Trans>}
        onDone={(madeFor) => {
          toast(madeFor === 'SIGN_IN_AND_KEY' ? t`The passkey signs you in and opens your key from now on.` : t`The passkey signs you in from now on. Your key opens with your words.`);
          changed();
        }}
      />
      <Hint><Trans>Passkeys belong to this portal’s address. If it moves to another one, they do not follow; your password and your words do. Adding or removing one ends your other sessions.</Trans></Hint>
      {chosen?.to === 'rename' && <RenamePasskeyDialog {...dialog} />}
      {chosen?.to === 'remove' && <RemovePasskeyDialog {...dialog} opensKey={opening.has(chosen.passkey.credentialId)} />}
    </Part>
  );
}

interface RowProps {
  readonly passkey: OwnPasskey;
  readonly opensKey: boolean;
  readonly onRename: () => void;
  readonly onRemove: () => void;
  readonly onOpens: () => void;
}

function PasskeyRow({ passkey, opensKey, onRename, onRemove, onOpens }: RowProps): ReactElement {
  const { name, createdAt, lastUsedAt, backedUp, formerHost } = passkey;
  const does = opensKey ? <Trans>signs in and opens your key</Trans> : <Trans>signs in</Trans>;
  return (
    <Row
      name={name}
      sub={formerHost === null ? does : <Trans>works at {formerHost} alone, not here</Trans>}
      detail={
        <Stack>
          <span>
            <Trans>Added <Time at={createdAt} as="day" /></Trans> · {lastUsedAt === null ? <Trans>not used yet</Trans> : <Trans>last used <Time at={lastUsedAt} as="relative" /></Trans>}
            {' · '}{backedUp ? <Trans>synced between your devices</Trans> : <Trans>on this one device</Trans>}
          </span>
          {!opensKey && formerHost === null && <LetItOpen credentialId={passkey.credentialId} onDone={onOpens} />}
        </Stack>
      }
      deed={<span><TextButton onPress={onRename}><Trans>Rename<span className="visually-hidden"> {name}</span></Trans></TextButton> · <TextButton onPress={onRemove}><Trans>Remove<span className="visually-hidden"> {name}</span></Trans></TextButton></span>}
    />
  );
}

/** While the key is open here. */
function LetItOpen({ credentialId, onDone }: { readonly credentialId: string; readonly onDone: () => void }): ReactElement | null {
  const { t } = useLingui();
  const { state } = useKeyRing();
  const owner = useOwner();
  const toast = useToast();
  const deed = useDeed(async () => {
    if (owner === null) return;
    await letPasskeyOpen(owner, credentialId);
    toast(t`The passkey opens your key from now on.`);
    onDone();
  });
  if (state !== 'OPEN') return null;
  return (
    <span>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <TextButton onPress={deed.run}><Trans>Let it open your key too</Trans></TextButton>
    </span>
  );
}
