import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { postJson } from '../../session/http.ts';
import type { Account } from '../../session/session.tsx';
import { useConfirmed } from '../../session/use-confirmed.ts';
import { useDeed } from '../../session/use-deed.ts';
import { Button, ButtonRow, TextButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { Part } from '../../ui/Part.tsx';
import { AccountEntriesPart } from './AccountEntriesPart.tsx';
import { PasskeysPart } from './PasskeysPart.tsx';
import { ProvidersPart } from './ProvidersPart.tsx';
import { SessionsPart } from './SessionsPart.tsx';
import { FactorsPart } from './FactorsPart.tsx';
import { YourDataPart } from './YourDataPart.tsx';
import styles from './Settings.module.css';

/** How this person gets in: address, password, passkeys, and where they are signed in. */
export function SignInSection({ account }: { readonly account: Account }): ReactElement {
  return (
    <>
      <AddressPart account={account} />
      {account.email !== null && <PasswordPart email={account.email} />}
      <PasskeysPart />
      <FactorsPart />
      <ProvidersPart />
      <SessionsPart />
      <AccountEntriesPart />
      <YourDataPart account={account} />
    </>
  );
}

function AddressPart({ account }: { readonly account: Account }): ReactElement {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const confirmed = useConfirmed();
  const deed = useDeed(async () => {
    await confirmed(() => postJson('/auth/address', { email }));
    setSentTo(email);
    setEmail('');
  });
  return (
    <Part title={<Trans>Mail address</Trans>}>
      {account.email === null ? (
        <p><Trans>None. Without one you hear nothing by mail; the portal shows all there is to know when you come back with your words.</Trans></p>
      ) : (
        <p><Trans>Mail goes to <b>{account.email}</b>. It says that something happened, never what.</Trans></p>
      )}
      {sentTo !== null && (
        <Notice icon="check" role="status" title={<Trans>Look into the mailbox of {sentTo}</Trans>}>
          <p><Trans>The address counts once you open the link there, within 24 hours.</Trans></p>
        </Notice>
      )}
      <form className={styles['form']} onSubmit={deed.run}>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <TextField
          label={account.email === null ? t`Add an address` : t`Another address`}
          type="email"
          autoComplete="email"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Button type="submit" size="form" isPending={deed.isPending}><Trans>Send the link</Trans></Button>
      </form>
    </Part>
  );
}

function PasswordPart({ email }: { readonly email: string }): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const confirmed = useConfirmed();
  const change = useDeed(async () => {
    await confirmed(() => postJson('/auth/password', { current, password }));
    setCurrent('');
    setPassword('');
    toast(t`Your password is changed. Every other session has ended.`);
  });
  const send = useDeed(async () => {
    await postJson('/auth/reset-request', { email });
    toast(t`A link to set a new password is on its way to ${email}.`);
  });
  return (
    <Part title={<Trans>Password</Trans>}>
      <Hint><Trans>It signs you in and opens nothing that is sealed: your key opens with your recovery words. Changing it ends every other session.</Trans></Hint>
      <form className={styles['form']} onSubmit={change.run}>
        {change.fault !== '' && <Fault words={change.fault} />}
        {send.fault !== '' && <Fault words={send.fault} />}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField label={t`Your password now`} type="password" autoComplete="current-password" required value={current} onChange={(event) => setCurrent(event.target.value)} />
        <TextField
          label={t`New password`}
          hint={t`At least 15 characters, or 8 beside a second factor. Four or five unrelated words make a good one.`}
          type="password"
          autoComplete="new-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <ButtonRow>
          <Button type="submit" size="form" isPending={change.isPending}><Trans>Change the password</Trans></Button>
        </ButtonRow>
      </form>
      <Hint><Trans>You forgot it, or have none yet? <TextButton onPress={send.run}>Have a link sent to {email}</TextButton></Trans></Hint>
    </Part>
  );
}
