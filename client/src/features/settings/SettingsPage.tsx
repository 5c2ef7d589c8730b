import { Trans, useLingui } from '@lingui/react/macro';
import { Navigate, useParams } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense } from 'react';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { LinkTabs, TabLink } from '../../ui/Tabs.tsx';
import { KeySection } from './KeySection.tsx';
import { OnCallSection } from './OnCallSection.tsx';
import { MailSection } from './MailSection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { isMoved, type Section, sectionAt, sectionsFor } from './sections.ts';
import { RestoreSection } from './RestoreSection.tsx';
import styles from './Settings.module.css';
import { SignInSection } from './SignInSection.tsx';
import { TeamSection } from './TeamSection.tsx';
import { WebhooksSection } from './WebhooksSection.tsx';

const ImportSection = lazy(async () => ({ default: (await import('./ImportSection.tsx')).ImportSection }));

/** A person's own settings, and the team's. */
export function SettingsPage(): ReactElement {
  const { t } = useLingui();
  const state = useSession();
  const { section: named } = useParams({ strict: false });
  const section = sectionAt(named, state);
  const names: Readonly<Record<Section, string>> = {
    profile: t`Profile`, 'sign-in': t`Signing in`, key: t`Your key`, mail: t`Mail`, team: t`Team and its key`, 'on-call': t`On call`, webhooks: t`Webhooks`, import: t`Import`, restore: t`After the restore`,
  };
  usePageTitle(`${names[section]} · ${t`Settings`}`);
  if (isMoved(named)) return <Navigate to="/admin/$section" params={{ section: named }} replace />;
  if (state.failed) return <Wrap><Fault words={t`The portal cannot be reached at the moment.`} onRetry={() => void state.refresh()} /></Wrap>;
  if (state.session === null) return <Wrap><Loading /></Wrap>;
  if (state.account === null) return <SignedOut section={section} />;
  return (
    <Wrap width="app">
      <PageHead title={<Trans>Settings</Trans>} />
      <LinkTabs label={t`Settings`}>
        {sectionsFor(state).map((each) => (
          <TabLink key={each} to="/settings/$section" params={{ section: each }} {...(each === section && { 'aria-current': 'page' })}>{names[each]}</TabLink>
        ))}
      </LinkTabs>
      <div className={styles['body']}>
        {section === 'profile' && <ProfileSection key={state.account.id} account={state.account} />}
        {section === 'sign-in' && <SignInSection account={state.account} />}
        {section === 'key' && <KeySection />}
        {section === 'mail' && <MailSection account={state.account} />}
        {section === 'team' && <TeamSection />}
        {section === 'on-call' && <OnCallSection />}
        {section === 'webhooks' && <WebhooksSection />}
        {section === 'import' && <Suspense fallback={<Loading />}><ImportSection /></Suspense>}
        {section === 'restore' && <RestoreSection />}
      </div>
    </Wrap>
  );
}

function SignedOut({ section }: { readonly section: Section }): ReactElement {
  return (
    <Wrap>
      <PageHead title={<Trans>Settings</Trans>} />
      <EmptyState
        title={<Trans>Nobody is signed in here</Trans>}
        action={<LinkButton kind="primary" size="form" to="/sign-in" search={{ then: `/settings/${section}` }}><Trans>Sign in</Trans></LinkButton>}
      >
        <Trans>Settings belong to an account. Sign in with your password or your twelve words.</Trans>
      </EmptyState>
    </Wrap>
  );
}
