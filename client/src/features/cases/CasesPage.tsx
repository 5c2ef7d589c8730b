import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { vocabularies } from '../../../../schema/case-query/vocabulary.ts';
import { type Account, useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { CaseList } from './CaseList.tsx';
import styles from './Cases.module.css';
import { ListTools } from './ListTools.tsx';
import { QuerySection } from './QuerySection.tsx';
import { useCaseAddress } from './use-case-address.ts';
import { useColumns } from './use-columns.ts';
import { ViewTabs } from './ViewTabs.tsx';

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
      {session === null ? <Loading /> : account === null ? <Stranger /> : <Cases key={account.id} title={title} isTeam={isTeam} hours={session.responseHours} account={account} />}
    </Wrap>
  );
}

interface CasesProps {
  readonly title: string;
  readonly isTeam: boolean;
  readonly hours: number;
  readonly account: Account;
}

function Cases({ title, isTeam, hours, account }: CasesProps): ReactElement {
  const audience = isTeam ? 'team' : 'reporter';
  const vocabulary = isTeam ? vocabularies.team : vocabularies.researcher;
  const addressed = useCaseAddress(vocabulary);
  const chosen = useColumns(account.id, audience);
  return (
    <>
      <ViewTabs audience={audience} />
      <QuerySection title={title} addressed={addressed} vocabulary={vocabulary} audience={audience} />
      <div className={styles['main']}>
        <ListTools audience={audience} chosen={chosen} choosesRows={false} onNarrow={null} />
        <CaseList title={title} addressed={addressed} chosen={chosen} look={{ audience, hours, readsWords: !isTeam || account.holdsTeamKey }} />
      </div>
    </>
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
