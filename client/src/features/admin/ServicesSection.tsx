import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { ServiceForm } from '../../setup/ServiceForm.tsx';
import { ServiceList } from '../../setup/ServiceList.tsx';
import { setupFactsQuery } from '../../setup/setup-queries.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Part } from '../../ui/Part.tsx';
import { SoftwareContactPart } from './SoftwareContactPart.tsx';

/** What may be tested, by name. */
export function ServicesSection(): ReactElement {
  const { data, error, reload } = useRequest(setupFactsQuery, {});
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  const services = data.onlineServices.edges.map(({ node }) => node);
  return (
    <>
      <Part title={<Trans>Online services</Trans>} isWide>
        {services.length === 0 ? (
          <p><Trans>None yet. Reports are taken all the same; named services help them find their place.</Trans></p>
        ) : (
          <ServiceList services={services} onChanged={reload} />
        )}
      </Part>
      <Part title={<Trans>Add a service</Trans>}><ServiceForm service={null} onSaved={reload} /></Part>
      <SoftwareContactPart />
    </>
  );
}
