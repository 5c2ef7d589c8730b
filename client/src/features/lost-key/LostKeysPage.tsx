import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Stack, Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { LostKeySheet } from './LostKeySheet.tsx';
import { lostKeysOfOthersQuery } from './lost-key-queries.ts';

/** For the team: whose key is lost, and what two of them decide. */
export function LostKeysPage(): ReactElement {
  const { t } = useLingui();
  const { session, isTeam } = useSession();
  usePageTitle(t`Lost keys`);
  return (
    <Wrap>
      <PageHead title={<Trans>Lost keys</Trans>} />
      {session === null ? <Loading /> : isTeam ? <List /> : (
        <EmptyState title={<Trans>This is for the team</Trans>} action={<LinkButton to="/lost-key"><Trans>My own key is lost</Trans></LinkButton>}>
          <Trans>Two people of the team decide here about a key that somebody lost.</Trans>
        </EmptyState>
      )}
    </Wrap>
  );
}

function List(): ReactElement {
  const { refresh } = useSession();
  const { data, error, reload } = useRequest(lostKeysOfOthersQuery, {});
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  // How many wait stands in the account.
  const changed = (): void => {
    reload();
    void refresh().catch(() => undefined);
  };
  const lostKeys = data.viewer?.lostKeysOfOthers ?? [];
  if (lostKeys.length === 0) {
    return (
      <EmptyState title={<Trans>Nobody has lost their key</Trans>}>
        <Trans>Who loses key and words asks here. Two of you agree, 72 hours pass in which the old key can object, and the cases that both chose are opened to the new one.</Trans>
      </EmptyState>
    );
  }
  return <Stack>{lostKeys.map((lost) => <LostKeySheet key={lost.id} lost={lost} onChange={changed} />)}</Stack>;
}
