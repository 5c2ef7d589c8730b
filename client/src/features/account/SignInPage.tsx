import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { type Session, useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Hint, PageHead, Wrap } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { LinkTabs, TabLink } from '../../ui/Tabs.tsx';
import styles from './Account.module.css';
import { Otherwise } from './AccountForm.tsx';
import { PasskeySignIn } from './PasskeySignIn.tsx';
import { PasswordForm } from './PasswordForm.tsx';

const CodeStep = lazy(async () => ({ default: (await import('./CodeStep.tsx')).CodeStep }));
const EnrolStep = lazy(async () => ({ default: (await import('./EnrolStep.tsx')).EnrolStep }));
const ProviderButtons = lazy(async () => ({ default: (await import('./ProviderSignIn.tsx')).ProviderButtons }));
const ProviderOutcome = lazy(async () => ({ default: (await import('./ProviderSignIn.tsx')).ProviderOutcome }));
const ProviderStep = lazy(async () => ({ default: (await import('./ProviderStep.tsx')).ProviderStep }));
const WordsForm = lazy(async () => ({ default: (await import('./WordsForm.tsx')).WordsForm }));

/** By passkey, by address and password, or by the twelve words that belong to a report or an account. */
export function SignInPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Sign in`);
  const { session } = useSession();
  const { then } = useSearch({ from: '/sign-in' });
  const [words, setWords] = useState<string | null>(null);
  const factor = session?.factor ?? 'NONE';
  if (session && factor !== 'NONE') return <SecondHalf session={session} then={then} words={words} />;
  return <FirstHalf then={then} onWords={setWords} />;
}

interface SecondHalfProps {
  readonly session: Session;
  readonly then: string | undefined;
  /** As they were typed in the first half. */
  readonly words: string | null;
}

function SecondHalf({ session: { factor, factorWays }, then, words }: SecondHalfProps): ReactElement {
  return (
    <Wrap width="text">
      <PageHead title={factor === 'SHOW' ? <Trans>One more thing</Trans> : <Trans>Set up a second factor</Trans>} />
      {factor === 'SHOW' && factorWays.includes('PASSKEY') && <PasskeySignIn then={then} />}
      <Suspense fallback={<Loading />}>
        {factor === 'SHOW' && factorWays.includes('PROVIDER') && <ProviderStep then={then} />}
        {factor === 'SHOW' && factorWays.some((way) => way !== 'PROVIDER') && <CodeStep then={then} words={words} />}
        {factor === 'ENROL' && <EnrolStep then={then} />}
      </Suspense>
    </Wrap>
  );
}

interface FirstHalfProps {
  readonly then: string | undefined;
  readonly onWords: (words: string) => void;
}

function FirstHalf({ then, onWords }: FirstHalfProps): ReactElement {
  const { t } = useLingui();
  const { account, session } = useSession();
  const { with: method = 'password', oidc } = useSearch({ from: '/sign-in' });
  const kept = { ...(then !== undefined && { then }), ...(oidc !== undefined && { oidc }) };
  return (
    <Wrap width="text">
      <PageHead title={<Trans>Sign in</Trans>} />
      {account !== null && (
        <Notice title={<Trans>You are signed in already</Trans>}>
          <p><Trans>Signing in again ends that session. <Link to="/cases">Go to your submissions</Link></Trans></p>
        </Notice>
      )}
      {oidc !== undefined && <Suspense fallback={<Loading />}><ProviderOutcome then={then} /></Suspense>}
      <PasskeySignIn then={then} />
      <div className={styles['tabs']}>
        <LinkTabs label={t`Ways to sign in`}>
          <TabLink to="/sign-in" search={kept} activeOptions={{ exact: true }}><Trans>Address and password</Trans></TabLink>
          <TabLink to="/sign-in" search={{ ...kept, with: 'words' }}><Trans>Twelve words</Trans></TabLink>
        </LinkTabs>
      </div>
      {method === 'password' ? <PasswordForm then={then} /> : <Suspense fallback={<Loading />}><WordsForm then={then} onWords={onWords} /></Suspense>}
      <Suspense><ProviderButtons then={then} /></Suspense>
      <Otherwise>
        <Hint><Trans>You need no account to report: <Link to="/report">the form</Link> gives you twelve words instead.</Trans></Hint>
        <Hint><Trans>No account yet, and you want one? <Link to="/register">Register</Link></Trans></Hint>
        {session?.mode === 'EXAMPLE' && (
          <Hint><Trans>In this example: the addresses and passwords were printed when it started first, and stand in <code>demo-accounts.json</code>. People of the team need a code too: <code>npm run admin -- code triager</code>.</Trans></Hint>
        )}
      </Otherwise>
    </Wrap>
  );
}
