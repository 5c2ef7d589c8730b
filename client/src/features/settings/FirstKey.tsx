import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { PublicKeyInfo } from '../../crypto/key-api.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { useDeed } from '../../session/use-deed.ts';
import { useInvitedPins } from '../../session/invited-pins.ts';
import { MakeKey } from '../../setup/MakeKey.tsx';
import { Button } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';

interface FirstKeyProps {
  /** There was a key, and it is revoked, retired or expired. */
  readonly hadOne: boolean;
  readonly onDone: () => void;
}

/** Makes a key, or takes one from gpg. */
export function FirstKey({ hadOne, onDone }: FirstKeyProps): ReactElement {
  const [brought, setBrought] = useState<PublicKeyInfo | null>(null);
  const pins = useInvitedPins();
  return (
    <Stack>
      {hadOne && (
        <Notice tone="soon" icon="info" title={<Trans>Your key is no longer in use</Trans>}>
          <p><Trans>A new one can sign what you write. Answers are sealed to it only once the team has replaced the old one: ask them by another way.</Trans></p>
        </Notice>
      )}
      <p><Trans>Answers are sealed to your key. It is made in this browser, and nobody else ever has its private half.</Trans></p>
      {brought === null ? (
        <>
          <MakeKey pins={pins} onDone={onDone} />
          <Disclosure summary={<Trans>Bring a key from gpg instead</Trans>}><BringKey onBrought={setBrought} /></Disclosure>
        </>
      ) : (
        <>
          <Hint><Trans>Your key was read. It is kept on the server as made ones are: sealed under twelve words that only you have.</Trans></Hint>
          <MakeKey pins={pins} brought={brought} onDone={onDone} />
        </>
      )}
    </Stack>
  );
}

function BringKey({ onBrought }: { readonly onBrought: (key: PublicKeyInfo) => void }): ReactElement {
  const { t } = useLingui();
  const [armored, setArmored] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const deed = useDeed(async () => {
    const key = await cryptoWorker.importKey(armored, passphrase === '' ? undefined : passphrase);
    setArmored('');
    setPassphrase('');
    onBrought(key);
  });
  const takeFile = ([file]: readonly File[]): void => {
    if (file !== undefined) void file.text().then(setArmored);
  };
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <Code label={t`Command`}>gpg --armor --export-secret-keys you@example.org</Code>
        <TextArea label={t`Private key`} hint={t`It stays in this browser.`} isMono spellCheck={false} autoComplete="off" value={armored} onChange={(event) => setArmored(event.target.value)} />
        <DropZone button={t`Choose a file`} accept=".asc,.txt" onFiles={takeFile} onText={setArmored}><Trans>or drop it here</Trans></DropZone>
        <TextField label={t`Its passphrase`} isOptional type="password" autoComplete="off" width="medium" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} />
        <Button type="submit" size="form" isPending={deed.isPending}><Trans>Read the key</Trans></Button>
      </Stack>
    </form>
  );
}
