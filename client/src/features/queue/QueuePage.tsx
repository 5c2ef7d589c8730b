import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.tsx';
import { TeamKeyEnds } from '../../session/TeamKeyEnds.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import styles from './Queue.module.css';
import { QueueScreen } from './QueueScreen.tsx';

/** What waits for the team, by the time it is due. */
export function QueuePage(): ReactElement {
  const { session, account, isTeam } = useSession();
  if (isTeam) return <><Wrap width="app"><div className={styles['ends']}><TeamKeyEnds /></div></Wrap><QueueScreen /></>;
  return <NotForThem isKnown={session !== null} isSignedIn={account !== null} />;
}

function NotForThem({ isKnown, isSignedIn }: { readonly isKnown: boolean; readonly isSignedIn: boolean }): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Queue`);
  return (
    <Wrap width="app">
      <PageHead title={<Trans>Queue</Trans>} />
      {!isKnown ? <Loading /> : isSignedIn ? <NotOfTheTeam /> : <Stranger />}
    </Wrap>
  );
}

function Stranger(): ReactElement {
  return (
    <EmptyState
      title={<Trans>Sign in to work the queue</Trans>}
      action={
        <LinkButton to="/sign-in" search={{ then: '/queue' }} kind="primary" size="form">
          <Trans>Sign in</Trans>
        </LinkButton>
      }
    >
      <Trans>It is for the people who answer reports here.</Trans>
    </EmptyState>
  );
}

function NotOfTheTeam(): ReactElement {
  return (
    <EmptyState
      title={<Trans>The queue is for the team</Trans>}
      action={
        <LinkButton to="/cases" search={{}}>
          <Trans>To my submissions</Trans>
        </LinkButton>
      }
    >
      <Trans>What you reported, and how far it is, stands under My submissions.</Trans>
    </EmptyState>
  );
}
