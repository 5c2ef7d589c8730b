import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { graphql } from '../../generated/index.ts';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Installed } from './Installed.tsx';
import styles from './Scope.module.css';
import { ServiceScope } from './ServiceScope.tsx';

const scopeQuery = graphql(`
  query Scope {
    installation { thanksWording }
    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules } } }
  }
`);

/** What may be tested, service by service, and what is not ours to fix. */
export function ScopePage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Scope`);
  const { data, error, isLoading, reload } = useRequest(scopeQuery, {});
  const services = data?.onlineServices.edges.map(({ node }) => node) ?? [];
  const open = services.filter((service) => service.inScope);
  const shut = services.filter((service) => !service.inScope);
  return (
    <Wrap>
      <PageHead
        title={<Trans>What you may test</Trans>}
        lede={
          <Trans>
            With accounts of your own, and as the <Link to="/policy">policy</Link> says. If you are not sure whether something is in scope,
            report it anyway: we sort it out.
          </Trans>
        }
      />
      {data !== undefined && <Reward wording={data.installation?.thanksWording ?? null} />}
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {isLoading && data === undefined && <Loading />}
      {data !== undefined && services.length === 0 && (
        <EmptyState title={<Trans>No service is listed yet</Trans>} action={<LinkButton to="/report"><Trans>Report a vulnerability</Trans></LinkButton>}>
          <Trans>An administrator adds the services here, with their host names and rules. You can report without choosing one.</Trans>
        </EmptyState>
      )}
      {open.map((service) => <ServiceScope key={service.id} service={service} />)}
      {shut.map((service) => <ServiceScope key={service.id} service={service} />)}
      {!isLoading && <Installed />}
      {!isLoading && <ButtonRow><LinkButton kind="primary" size="form" to="/report"><Trans>Report a vulnerability</Trans></LinkButton></ButtonRow>}
    </Wrap>
  );
}

/** What a finder gets, in the organization's words where it has some. */
function Reward({ wording }: { readonly wording: string | null }): ReactElement {
  if (wording === null) return <p><Trans>We thank, we do not pay: a verified report puts your name on our <Link to="/acknowledgments">page of thanks</Link>, if you like.</Trans></p>;
  return <p className={styles['reward']}>{wording}</p>;
}
