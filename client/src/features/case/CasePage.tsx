import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { EmptyState, Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { CaseScreen } from './CaseScreen.tsx';
import { useCasePage } from './use-case-page.ts';

/** One case, for its reporter and for the team: what either may do comes from Case.viewerCan. */
export function CasePage(): ReactElement {
  const { number } = useParams({ from: '/cases/$number' });
  const { session, account } = useSession();
  usePageTitle(number);
  if (session !== null && account !== null) return <KnownCase number={number} />;
  return <Wrap width="app">{session === null ? <Loading /> : <Stranger number={number} />}</Wrap>;
}

function KnownCase({ number }: { readonly number: string }): ReactElement {
  const page = useCasePage(number);
  if (page.state === 'READY') return <CaseScreen page={page} />;
  return (
    <Wrap width="app">
      {page.state === 'LOADING' && (
        <Loading>
          <Trans>Loading the case…</Trans>
        </Loading>
      )}
      {page.state === 'FAILED' && <Failed onRetry={page.reload} />}
      {page.state === 'MISSING' && <Missing number={number} />}
    </Wrap>
  );
}

function Failed({ onRetry }: { readonly onRetry: () => void }): ReactElement {
  return (
    <>
      <PageHead title={<Trans>The case could not be loaded</Trans>} />
      <Notice tone="late" role="alert" title={<Trans>The portal did not answer as it should</Trans>}>
        <p>
          <Trans>Nothing was changed. The connection may be away for a moment.</Trans>
        </p>
        <Button onPress={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      </Notice>
    </>
  );
}

/** Missing and hidden look the same. */
function Missing({ number }: { readonly number: string }): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`No such case`);
  return (
    <>
      <PageHead title={<Trans>There is no case {number} for you</Trans>} />
      <EmptyState
        title={<Trans>Either the number is wrong, or the case belongs to somebody else</Trans>}
        action={
          <LinkButton to="/cases" search={{}}>
            <Trans>To the cases that are yours</Trans>
          </LinkButton>
        }
      >
        <Trans>If you hold this number, sign in with the account or the twelve words that belong to it.</Trans>
      </EmptyState>
    </>
  );
}

function Stranger({ number }: { readonly number: string }): ReactElement {
  // Who was led here to do something does it after signing in.
  const wanted = useLocation({ select: ({ hash }) => (hash === '' ? '' : `#${hash.replace(/^#/, '')}`) });
  return (
    <>
      <PageHead title={<span className="mono">{number}</span>} />
      <EmptyState
        title={<Trans>Sign in to see this case</Trans>}
        action={
          <LinkButton to="/sign-in" search={{ then: `/cases/${number}${wanted}` }} kind="primary" size="form">
            <Trans>Sign in</Trans>
          </LinkButton>
        }
      >
        <Trans>With your address and password, or with the twelve words that you got when you reported without an account.</Trans>
      </EmptyState>
    </>
  );
}
