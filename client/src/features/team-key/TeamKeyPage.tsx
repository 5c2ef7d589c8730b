import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense } from 'react';
import { graphql } from '../../generated/index.ts';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Columns, PageHead, Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { GpgSteps } from './GpgSteps.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { SealingLimits } from './SealingLimits.tsx';

const KeyTrust = lazy(async () => ({ default: (await import('./KeyTrust.tsx')).KeyTrust }));

const teamKeyQuery = graphql(`
  query TeamKeyPage {
    teamKey { id fingerprint holderCount status createdAt expiresAt certifiers { id fingerprint } predecessors { id fingerprint status } }
  }
`);

/** The key that reports are sealed to: how to compare it, who vouches for it, how to use it with gpg. */
export function TeamKeyPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Team key`);
  const { account, session, isTeam } = useSession();
  const { data, error, isLoading, reload } = useRequest(teamKeyQuery, {});
  const teamKey = data?.teamKey ?? null;
  return (
    <Wrap>
      <PageHead
        title={<Trans>The team’s key</Trans>}
        lede={<Trans>Reports are sealed to this OpenPGP key. Its private half exists only sealed to the people of the team; no server holds it.</Trans>}
      >
        {isTeam && <LinkButton to="/settings/$section" params={{ section: 'team' }}><Trans>Who holds it, and what to do about it</Trans></LinkButton>}
      </PageHead>
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {isLoading && data === undefined && <Loading />}
      {data !== undefined && teamKey === null && (
        <EmptyState title={<Trans>There is no key yet</Trans>}>
          <Trans>A lead makes it in their browser, in the key ceremony. Until then no report is accepted.</Trans>
        </EmptyState>
      )}
      {account !== null && <Suspense><KeyTrust /></Suspense>}
      {teamKey !== null && (
        <Columns>
          <GpgSteps address={session?.contactEmail ?? ''} fingerprint={teamKey.fingerprint} />
          <KeyFacts teamKey={teamKey} />
        </Columns>
      )}
      {!isLoading && <SealingLimits />}
    </Wrap>
  );
}
