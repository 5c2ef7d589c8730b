import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { beginProof, withProof } from '../../session/proof-of-work.ts';
import { ProofLine } from '../../session/ProofLine.tsx';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Hint, PageHead, Wrap } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Account.module.css';
import { AccountForm, Otherwise } from './AccountForm.tsx';
import { LookIntoMail } from './LookIntoMail.tsx';

export function RegisterPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Register`);
  const { session } = useSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [isSent, setIsSent] = useState(false);
  const deed = useDeed(async () => {
    const name = displayName.trim() === '' ? null : displayName.trim();
    await withProof('REGISTER', (proof) => postJson('/auth/register', { email, password, displayName: name, proof }));
    setIsSent(true);
  });
  const type = (address: string): void => {
    setEmail(address);
    void beginProof('REGISTER').catch(() => undefined);
  };
  if (session?.registration === 'CLOSED') return <InvitationOnly />;
  if (isSent) {
    return <LookIntoMail title={t`One more step`}><Trans>We sent a link to {email}. Open it within 24 hours, and the account is yours.</Trans></LookIntoMail>;
  }
  return (
    <Wrap width="text">
      <PageHead
        title={<Trans>Register</Trans>}
        lede={<Trans>An account gathers your reports under one sign-in. You do not need one to report, and nothing about it is public.</Trans>}
      />
      <AccountForm deed={deed} button={<Trans>Register</Trans>}>
        <TextField label={t`Mail address`} type="email" name="email" autoComplete="email" required value={email} onChange={(event) => type(event.target.value)} />
        <TextField
          label={t`Password`}
          hint={t`At least 15 characters. Four or five unrelated words make a good one.`}
          type="password"
          name="password"
          autoComplete="new-password"
          minLength={15}
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <TextField
          label={t`Your name`}
          hint={t`What the team calls you. Whether and how you are thanked in public is asked apart.`}
          isOptional
          name="name"
          autoComplete="name"
          maxLength={100}
          value={displayName}
          onChange={(event) => setDisplayName(event.target.value)}
        />
      </AccountForm>
      <div className={styles['proof']}><ProofLine /></div>
      <Otherwise><Hint><Trans>You have an account? <Link to="/sign-in">Sign in</Link></Trans></Hint></Otherwise>
    </Wrap>
  );
}

function InvitationOnly(): ReactElement {
  return (
    <Wrap width="text">
      <PageHead
        title={<Trans>Accounts are made by invitation here</Trans>}
        lede={<Trans>You need none to report: you get twelve words that open your report again on any device.</Trans>}
      />
      <LinkButton kind="primary" size="form" to="/report"><Trans>Report a vulnerability</Trans></LinkButton>
    </Wrap>
  );
}
