import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { useDeed } from '../../session/use-deed.ts';
import { useFragment } from '../../session/use-fragment.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Hint, PageHead, Wrap } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AccountForm, Otherwise } from './AccountForm.tsx';
import { LookIntoMail } from './LookIntoMail.tsx';
import { useArrival } from './use-arrival.ts';

/** Without a token asks for the link, with one sets the new password. Neither touches a key. */
export function ResetPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`New password`);
  const token = useFragment();
  return token === '' ? <AskForLink /> : <SetPassword token={token} />;
}

function AskForLink(): ReactElement {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const [isSent, setIsSent] = useState(false);
  const deed = useDeed(async () => {
    await postJson('/auth/reset-request', { email });
    setIsSent(true);
  });
  if (isSent) {
    return <LookIntoMail title={t`Look into your mail`}><Trans>If {email} belongs to an account, a link is on its way. It works for one hour.</Trans></LookIntoMail>;
  }
  return (
    <Wrap width="text">
      <PageHead
        title={<Trans>Forgot the password?</Trans>}
        lede={<Trans>We send a link to your address. A new password signs you in; what is sealed still opens with your recovery words only.</Trans>}
      />
      <AccountForm deed={deed} button={<Trans>Send the link</Trans>}>
        <TextField label={t`Mail address`} type="email" name="email" autoComplete="email" required value={email} onChange={(event) => setEmail(event.target.value)} />
      </AccountForm>
      <Otherwise>
        <Hint><Trans>You have your twelve words? <Link to="/sign-in" search={{ with: 'words' }}>Sign in with them</Link></Trans></Hint>
      </Otherwise>
    </Wrap>
  );
}

function SetPassword({ token }: { readonly token: string }): ReactElement {
  const { t } = useLingui();
  const arrive = useArrival();
  const [password, setPassword] = useState('');
  const deed = useDeed(async () => {
    await postJson('/auth/reset', { token, password });
    await arrive();
  });
  return (
    <Wrap width="text">
      <PageHead title={<Trans>Set a new password</Trans>} lede={<Trans>It signs out everybody who used the old one, and signs you in here.</Trans>} />
      <AccountForm deed={deed} button={<Trans>Set it and sign in</Trans>}>
        <TextField
          label={t`New password`}
          hint={t`At least 15 characters, or 8 beside a second factor. Four or five unrelated words make a good one.`}
          type="password"
          name="password"
          autoComplete="new-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </AccountForm>
      <Otherwise><Hint><Trans>Link too old? <Link to="/reset" hash="">Ask for another</Link></Trans></Hint></Otherwise>
    </Wrap>
  );
}
