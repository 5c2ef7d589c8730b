import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { CasesScreen } from './CasesScreen.tsx';

/** My submissions, for a researcher; all cases, for the team. */
export function CasesPage(): ReactElement {
  const { t } = useLingui();
  const { session, account, isTeam } = useSession();
  const title = isTeam ? t`All cases` : t`My submissions`;
  usePageTitle(title);
  return (
    <Wrap width="app">
      <PageHead title={title}>
        {!isTeam && <LinkButton to="/report" kind="primary"><Trans>Report a vulnerability</Trans></LinkButton>}
      </PageHead>
      {session === null ? <Loading /> : account === null ? <Stranger /> : <CasesScreen key={account.id} title={title} isTeam={isTeam} hours={session.responseHours} account={account} />}
    </Wrap>
  );
}

function Stranger(): ReactElement {
  return (
    <EmptyState
      title={<Trans>Sign in to see your submissions</Trans>}
      action={<LinkButton to="/sign-in" search={{ then: '/cases' }} kind="primary" size="form"><Trans>Sign in</Trans></LinkButton>}
    >
      <Trans>With your address and password, or with the twelve words that you got when you reported without an account.</Trans>
    </EmptyState>
  );
}
