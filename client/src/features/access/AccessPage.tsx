import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { HandCases } from '../../setup/HandCases.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';

/** For the team: all cases of one person, opened to their first or newer key. */
export function AccessPage(): ReactElement {
  const { t } = useLingui();
  const { session, account, isTeam } = useSession();
  const { researcher } = useParams({ strict: false });
  usePageTitle(t`Give access to all their cases`);
  if (session === null) return <Wrap><Loading /></Wrap>;
  if (!isTeam || researcher === undefined) {
    return (
      <Wrap>
        <PageHead title={<Trans>Give access to all their cases</Trans>} />
        <EmptyState title={<Trans>This is for the team</Trans>} action={account === null && <LinkButton to="/sign-in" search={{ then: `/access/${researcher ?? ''}` }}><Trans>Sign in</Trans></LinkButton>}>
          <Trans>Somebody who holds the team key opens a person’s cases to their key here.</Trans>
        </EmptyState>
      </Wrap>
    );
  }
  return (
    <Wrap>
      <PageHead title={<Trans>Give access to all their cases</Trans>} />
      <HandCases researcherId={researcher} done={<Trans>Their key opens all their cases</Trans>} />
    </Wrap>
  );
}
