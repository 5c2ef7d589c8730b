import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { useDeed } from '../../session/use-deed.ts';
import { Hint } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { useArrival } from './use-arrival.ts';

export function PasswordForm({ then }: { readonly then: string | undefined }): ReactElement {
  const { t } = useLingui();
  const arrive = useArrival();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const deed = useDeed(async () => {
    await postJson('/auth/sign-in', { email, password });
    await arrive(then);
  });
  return (
    <AccountForm deed={deed} button={<Trans>Sign in</Trans>}>
      <TextField label={t`Mail address`} type="email" name="email" autoComplete="username webauthn" required value={email} onChange={(event) => setEmail(event.target.value)} />
      <TextField label={t`Password`} type="password" name="password" autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} />
      <Hint>
        <Trans>
          A password signs you in. It opens nothing that is sealed: your key opens with your recovery words. <Link to="/reset">Forgot the password?</Link>
        </Trans>
      </Hint>
    </AccountForm>
  );
}
