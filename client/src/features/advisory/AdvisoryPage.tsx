import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Stack, Wrap } from '../../ui/Layout.tsx';
import { EmptyState, Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { AdvisoryForm } from './AdvisoryForm.tsx';
import { advisoryCaseQuery } from './advisory-query.ts';

/** For the exceptional case that the public has to hear of: files for other people's tools, from a text that is written here for them. */
export function AdvisoryPage(): ReactElement {
  const { t } = useLingui();
  const { number } = useParams({ from: '/cases/$number/advisory' });
  usePageTitle(t`Advisory`);
  const { session, isTeam } = useSession();
  return (
    <Wrap width="text">
      <PageHead title={<Trans>Advisory</Trans>} lede={<Trans>As CSAF 2.0 and as a CVE record, for {number}</Trans>}>
        <LinkButton to="/cases/$number" params={{ number }} kind="quiet"><Trans>Back to the case</Trans></LinkButton>
      </PageHead>
      {session === null ? <Loading /> : isTeam ? <Loaded number={number} name={session.organization} contact={session.contactEmail} /> : <NotHere />}
    </Wrap>
  );
}

const NotHere = (): ReactElement => <EmptyState title={<Trans>There is nothing here for you</Trans>}><Trans>The team writes advisories. If you are of the team, sign in.</Trans></EmptyState>;

function Loaded({ number, name, contact }: { readonly number: string; readonly name: string; readonly contact: string }): ReactElement {
  const { data, error, reload } = useRequest(advisoryCaseQuery, { number });
  if (data === undefined) return error === undefined ? <Loading /> : <Fault words={faultWords(error)} onRetry={reload} />;
  if (data.case === null) return <NotHere />;
  return (
    <Stack gap="wide">
      <Notice tone="soon" icon="alert" title={<Trans>What you write here is for everybody</Trans>}>
        <p><Trans>Nothing of the report or the messages is put in: its words were told to you, not to the public. A service that you fixed needs no advisory; this is for the exception.</Trans></p>
      </Notice>
      <AdvisoryForm facts={data.case} publisher={{ name, namespace: location.origin, contact }} />
    </Stack>
  );
}
