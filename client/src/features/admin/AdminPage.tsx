import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { type ComponentType, lazy, type ReactElement, Suspense } from 'react';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { LinkTabs, TabLink } from '../../ui/Tabs.tsx';
import styles from './Admin.module.css';
import { type Section, sectionAt, sectionsFor } from './sections.ts';

const parts: Readonly<Record<Section | 'overview', ComponentType>> = {
  overview: lazy(async () => ({ default: (await import('./OverviewSection.tsx')).OverviewSection })),
  people: lazy(async () => ({ default: (await import('./PeopleSection.tsx')).PeopleSection })),
  services: lazy(async () => ({ default: (await import('./ServicesSection.tsx')).ServicesSection })),
  settings: lazy(async () => ({ default: (await import('./SettingsSection.tsx')).SettingsSection })),
  'sign-in': lazy(async () => ({ default: (await import('./SignInSection.tsx')).SignInSection })),
  partners: lazy(async () => ({ default: (await import('./PartnersSection.tsx')).PartnersSection })),
  policy: lazy(async () => ({ default: (await import('./PolicySection.tsx')).PolicySection })),
  retention: lazy(async () => ({ default: (await import('./RetentionSection.tsx')).RetentionSection })),
  'past-thanks': lazy(async () => ({ default: (await import('./PastThanksSection.tsx')).PastThanksSection })),
  audit: lazy(async () => ({ default: (await import('./AuditSection.tsx')).AuditSection })),
};

/** What leads and administrators run together, each what is theirs to decide. */
export function AdminPage(): ReactElement {
  const { t } = useLingui();
  const state = useSession();
  const { section: named } = useParams({ strict: false });
  const section = sectionAt(named, state);
  const names: Readonly<Record<Section, string>> = {
    people: t`People`, services: t`Services`, settings: t`Settings`, 'sign-in': t`Sign-in`, partners: t`Partner tools`, policy: t`Policy`,
    retention: t`Retention`, 'past-thanks': t`Earlier thanks`, audit: t`Audit log`,
  };
  usePageTitle(section === null ? t`Administration` : `${names[section]} · ${t`Administration`}`);
  if (state.failed) return <Wrap><Fault words={t`The portal cannot be reached at the moment.`} onRetry={() => void state.refresh()} /></Wrap>;
  if (state.session === null) return <Wrap><Loading /></Wrap>;
  const open = sectionsFor(state);
  if (open.length === 0) return <NotTheirs then={named === undefined ? '/admin' : `/admin/${named}`} isSignedIn={state.account !== null} />;
  const Part = parts[section ?? 'overview'];
  return (
    <Wrap width="app">
      <PageHead title={<Trans>Administration</Trans>} />
      <LinkTabs label={t`Administration`}>
        <TabLink to="/admin" activeOptions={{ exact: true }} {...(section === null && { 'aria-current': 'page' })}><Trans>Overview</Trans></TabLink>
        {open.map((each) => (
          <TabLink key={each} to="/admin/$section" params={{ section: each }} {...(each === section && { 'aria-current': 'page' })}>{names[each]}</TabLink>
        ))}
      </LinkTabs>
      <div className={styles['body']}><Suspense fallback={<Loading />}><Part /></Suspense></div>
    </Wrap>
  );
}

interface NotTheirsProps {
  /** Where they wanted to go. */
  readonly then: string;
  readonly isSignedIn: boolean;
}

function NotTheirs({ then, isSignedIn }: NotTheirsProps): ReactElement {
  return (
    <Wrap>
      <PageHead title={<Trans>Administration</Trans>} />
      {isSignedIn ? (
        <EmptyState title={<Trans>For leads and administrators</Trans>} action={<LinkButton size="form" to="/settings"><Trans>To your settings</Trans></LinkButton>}>
          <Trans>Your account has neither role. Ask an administrator where you expected to see something here.</Trans>
        </EmptyState>
      ) : (
        <EmptyState
          title={<Trans>Nobody is signed in here</Trans>}
          action={<LinkButton kind="primary" size="form" to="/sign-in" search={{ then }}><Trans>Sign in</Trans></LinkButton>}
        >
          <Trans>Leads and administrators run the portal here.</Trans>
        </EmptyState>
      )}
    </Wrap>
  );
}
