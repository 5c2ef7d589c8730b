import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useEffect, useRef } from 'react';
import { useRequest } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Button } from '../../ui/Button.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { ReportForm } from './ReportForm.tsx';
import { reportFactsQuery } from './report-queries.ts';
import { useDraft } from './use-draft.ts';

const ArrivedView = lazy(() => import('./ArrivedView.tsx').then(({ ArrivedView: view }) => ({ default: view })));

/** The report form; once the portal has it, what it answered. */
export function ReportPage(): ReactElement {
  const { t } = useLingui();
  const { session } = useSession();
  const state = useDraft();
  const { data, error, reload } = useRequest(reportFactsQuery, {});
  const { draft } = state;
  const isAway = useRef(false);
  usePageTitle(draft?.arrived ? t`Your report arrived, ${draft.arrived.number}` : t`Report a vulnerability`);

  if (draft?.arrived) {
    return <Suspense fallback={<Loading />}><ArrivedView draft={draft} arrived={draft.arrived} state={state} /></Suspense>;
  }
  if (session !== null && !session.open) return <Closed email={session.contactEmail} isRestored={session.closedAfterRestore} />;
  // While it is asked again the page says the same.
  if (error !== undefined) isAway.current = true;
  if (isAway.current && data === undefined) return <Unreachable retry={reload} />;
  if (draft === null || session === null || data === undefined) return <Wrap><Loading /></Wrap>;
  const policyVersion = data.policy?.version;
  if (policyVersion === undefined) return <Closed email={session.contactEmail} />;
  return (
    <ReportForm
      key={draft.submissionId}
      draft={draft}
      state={state}
      services={data.onlineServices.edges.map(({ node }) => node)}
      policyVersion={policyVersion}
      teamFingerprint={data.teamKey?.fingerprint ?? null}
    />
  );
}

function Closed({ email, isRestored = false }: { readonly email: string; readonly isRestored?: boolean }): ReactElement {
  return (
    <Wrap width="text">
      <PageHead title={<Trans>Report a vulnerability</Trans>} />
      {isRestored ? (
        <p><Trans>Reports are taken again once a lead has opened the portal. A draft in this browser is still there.</Trans></p>
      ) : (
        <Notice tone="soon" title={<Trans>This portal does not take reports yet</Trans>}>
          <p><Trans>Its team key and policy are being prepared. Write to <a href={`mailto:${email}`}>{email}</a> meanwhile.</Trans></p>
        </Notice>
      )}
    </Wrap>
  );
}

const retryMs = 5_000;

function Unreachable({ retry }: { readonly retry: () => void }): ReactElement {
  useEffect(() => {
    const timer = setInterval(retry, retryMs);
    return () => clearInterval(timer);
  }, [retry]);
  return (
    <Wrap width="text">
      <PageHead title={<Trans>Report a vulnerability</Trans>} />
      <Notice tone="late" role="alert" title={<Trans>The portal could not be reached</Trans>}>
        <p><Trans>Nothing is lost: a draft in this browser is still there, and this page tries again by itself.</Trans></p>
        <Button onPress={retry}><Trans>Try again</Trans></Button>
      </Notice>
    </Wrap>
  );
}
