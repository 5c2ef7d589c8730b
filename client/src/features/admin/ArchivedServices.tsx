import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { deedWords } from '../../session/use-deed.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Part } from '../../ui/Part.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';
import type { ServiceRowData } from './admin-queries.ts';
import { archiveService } from './archive-service.ts';

interface ArchivedServicesProps {
  readonly services: readonly ServiceRowData[];
  readonly onChanged: () => void;
}

/** Nothing that people reported about is deleted: a service goes out of sight, and comes back. */
export function ArchivedServices({ services, onChanged }: ArchivedServicesProps): ReactElement {
  const { t } = useLingui();
  const [fault, setFault] = useState('');
  const bringBack = async (id: string): Promise<void> => {
    setFault('');
    await archiveService(id, false).catch((error: unknown) => setFault(deedWords(error)));
    onChanged();
  };
  return (
    <Part title={<Trans>Put away</Trans>} isWide>
      {fault !== '' && <Fault words={fault} />}
      <p><Trans>In no form and not under Scope any more. Cases keep the name, and queries still find them by it.</Trans></p>
      <Rows label={t`Services that were put away`}>
        {services.map((service) => (
          <Row
            key={service.id}
            name={service.name}
            detail={<Trans>since <Time at={service.archivedAt ?? ''} as="day" /></Trans>}
            deed={<Button onPress={() => void bringBack(service.id)}><Trans>Bring back</Trans> <span className="visually-hidden">{service.name}</span></Button>}
          />
        ))}
      </Rows>
    </Part>
  );
}
