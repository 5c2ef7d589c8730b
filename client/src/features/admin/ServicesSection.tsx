import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { ServiceForm } from '../../setup/ServiceForm.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Part } from '../../ui/Part.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { servicesQuery } from './admin-queries.ts';
import { ArchivedServices } from './ArchivedServices.tsx';
import { ServiceRows } from './ServiceRows.tsx';
import { SoftwareContactPart } from './SoftwareContactPart.tsx';

/** What may be tested, by name, in the order in which people read it. */
export function ServicesSection(): ReactElement {
  const { data, error, reload } = useRequest(servicesQuery, {});
  if (data === undefined) return error === undefined ? <Loading /> : <Fault words={faultWords(error)} onRetry={reload} />;
  const services = data.onlineServices.edges.map(({ node }) => node);
  const [open, archived] = [services.filter(({ archivedAt }) => archivedAt === null), services.filter(({ archivedAt }) => archivedAt !== null)];
  return (
    <>
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      <Part title={<Trans>Online services</Trans>} isWide>
        {open.length === 0
          ? <p><Trans>None yet. Reports are taken all the same; named services help them find their place.</Trans></p>
          : <ServiceRows services={open} onChanged={reload} />}
      </Part>
      {archived.length > 0 && <ArchivedServices services={archived} onChanged={reload} />}
      <Part title={<Trans>Add a service</Trans>}><ServiceForm service={null} onSaved={reload} /></Part>
      <SoftwareContactPart />
    </>
  );
}
