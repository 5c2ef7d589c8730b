import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { useDeed } from '../../session/use-deed.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { downloadText } from '../../ui/download.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Part } from '../../ui/Part.tsx';
import styles from './Settings.module.css';

const leastLength = 12;

/** The private key as a file for gpg, under a passphrase. */
export function ExportPart(): ReactElement {
  return (
    <Part title={<Trans>Take your key to gpg</Trans>}>
      <Disclosure summary={<Trans>Export the private key</Trans>}>
        <WithOpenKey isShort why={<Trans>Only an open key can be exported.</Trans>}><ExportForm /></WithOpenKey>
      </Disclosure>
    </Part>
  );
}

function ExportForm(): ReactElement {
  const { t } = useLingui();
  const { fingerprint } = useKeyRing();
  const [passphrase, setPassphrase] = useState('');
  const [isShort, setIsShort] = useState(false);
  const file = `laurel-${fingerprint?.slice(-8) ?? 'key'}-private.asc`;
  const deed = useDeed(async () => {
    setIsShort(passphrase.length < leastLength);
    if (passphrase.length < leastLength) return;
    downloadText(file, await cryptoWorker.exportKey(passphrase), 'application/pgp-keys');
    setPassphrase('');
  });
  return (
    <Stack>
      <Hint><Trans>The passphrase protects the file alone; nothing here opens with it. Whoever has both reads everything that was sealed to you.</Trans></Hint>
      <form className={styles['form']} onSubmit={deed.run} noValidate>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <TextField
          label={t`Passphrase for the file`}
          hint={t`At least ${leastLength} characters.`}
          error={isShort ? t`The passphrase has fewer than ${leastLength} characters.` : undefined}
          type="password"
          autoComplete="new-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <Button type="submit" size="form" icon="download" isPending={deed.isPending}><Trans>Save the private key</Trans></Button>
      </form>
      <p><Trans>Then, on your machine:</Trans></p>
      <Code label={t`Command that imports it`}>{`gpg --import ${file}`}</Code>
    </Stack>
  );
}
