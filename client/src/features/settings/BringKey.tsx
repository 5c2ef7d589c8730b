import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useDeed } from '../../session/use-deed.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Code } from '../../ui/Code.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';

interface BringKeyProps {
  /** Reads it in the worker. @throws CryptoError, which says what is wrong with the key and what to do */
  readonly onKey: (armored: string, passphrase: string | undefined, nameless: boolean) => Promise<void>;
}

/** A key from gpg with its private half, which stays in this browser until it is sealed. */
export function BringKey({ onKey }: BringKeyProps): ReactElement {
  const { t } = useLingui();
  const [armored, setArmored] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [isNameless, setIsNameless] = useState(true);
  const deed = useDeed(async () => {
    await onKey(armored, passphrase === '' ? undefined : passphrase, isNameless);
    setArmored('');
    setPassphrase('');
  });
  const takeFile = ([file]: readonly File[]): void => {
    if (file !== undefined) void file.text().then(setArmored);
  };
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <Hint><Trans>RSA with 3072 bits or more, a NIST curve, or Curve25519.</Trans></Hint>
        <Code label={t`Command that exports the private half`}>gpg --armor --export-secret-keys you@example.org</Code>
        <TextArea label={t`Private key`} hint={t`It stays in this browser.`} isMono spellCheck={false} autoComplete="off" value={armored} onChange={(event) => setArmored(event.target.value)} />
        <DropZone button={t`Choose a file`} accept=".asc,.txt" onFiles={takeFile} onText={setArmored}><Trans>or drop it here</Trans></DropZone>
        <TextField label={t`Its passphrase`} isOptional type="password" autoComplete="off" width="medium" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} />
        <Checkbox
          label={t`Hide my name and address in it`}
          hint={t`A random user id is added. Others here see that one alone; your copy in gpg stays as it is.`}
          checked={isNameless}
          onChange={(event) => setIsNameless(event.target.checked)}
        />
        <Button type="submit" size="form" isPending={deed.isPending}><Trans>Read the key</Trans></Button>
      </Stack>
    </form>
  );
}
