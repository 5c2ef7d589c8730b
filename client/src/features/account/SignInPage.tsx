import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense } from 'react';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Hint, PageHead, Wrap } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { LinkTabs, TabLink } from '../../ui/Tabs.tsx';
import styles from './Account.module.css';
import { Otherwise } from './AccountForm.tsx';
import { PasswordForm } from './PasswordForm.tsx';

const WordsForm = lazy(async () => ({ default: (await import('./WordsForm.tsx')).WordsForm }));

/** By address and password, or by the twelve words that belong to a report or an account. */
export function SignInPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Sign in`);
  const { account, session } = useSession();
  const { then, with: method = 'password' } = useSearch({ from: '/sign-in' });
  const kept = then === undefined ? {} : { then };
  return (
    <Wrap width="text">
      <PageHead title={<Trans>Sign in</Trans>} />
      {account !== null && (
        <Notice title={<Trans>You are signed in already</Trans>}>
          <p><Trans>Signing in again ends that session. <Link to="/cases">Go to your submissions</Link></Trans></p>
        </Notice>
      )}
      <div className={styles['tabs']}>
        <LinkTabs label={t`Ways to sign in`}>
          <TabLink to="/sign-in" search={kept} activeOptions={{ exact: true }}><Trans>Address and password</Trans></TabLink>
          <TabLink to="/sign-in" search={{ ...kept, with: 'words' }}><Trans>Twelve words</Trans></TabLink>
        </LinkTabs>
      </div>
      {method === 'password' ? <PasswordForm then={then} /> : <Suspense fallback={<Loading />}><WordsForm then={then} /></Suspense>}
      <Otherwise>
        <Hint><Trans>You need no account to report: <Link to="/report">the form</Link> gives you twelve words instead.</Trans></Hint>
        <Hint><Trans>No account yet, and you want one? <Link to="/register">Register</Link></Trans></Hint>
        {session?.mode === 'EXAMPLE' && (
          <Hint><Trans>In this example: the addresses and passwords were printed when it started first, and stand in <code>demo-accounts.json</code>.</Trans></Hint>
        )}
      </Otherwise>
    </Wrap>
  );
}
