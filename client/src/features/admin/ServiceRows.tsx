import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { deedWords } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { ServiceForm } from '../../setup/ServiceForm.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { orderServicesMutation, type ServiceRowData } from './admin-queries.ts';
import { archiveService } from './archive-service.ts';
import { movedUp } from './moved-up.ts';

interface ServiceRowsProps {
  readonly services: readonly ServiceRowData[];
  readonly onChanged: () => void;
}

/** The services that are offered, to be changed, moved and put away. */
export function ServiceRows({ services, onChanged }: ServiceRowsProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [changing, setChanging] = useState<ServiceRowData | null>(null);
  const [fault, setFault] = useState('');
  const run = (work: () => Promise<void>): void => {
    setFault('');
    void work().catch((error: unknown) => setFault(deedWords(error))).finally(onChanged);
  };
  const moveUp = (id: string): void => run(async () => {
    accepted((await request(orderServicesMutation, { input: { ids: movedUp(services.map((each) => each.id), id) } })).orderOnlineServices);
  });
  const archive = ({ id, name }: ServiceRowData): void => run(async () => {
    await archiveService(id, true);
    toast(t`${name} is not offered any more. Its cases stay.`, () => run(async () => archiveService(id, false)));
  });
  const close = (): void => setChanging(null);
  return (
    <>
      {fault !== '' && <Fault words={fault} />}
      <Rows label={t`Services`}>
        {services.map((service, place) => (
          <Row
            key={service.id}
            name={service.name}
            sub={[service.inScope ? t`may be tested` : t`out of scope`, service.responsible].filter(Boolean).join(' · ')}
            detail={<code>{service.hostnames.join(', ')}</code>}
            deed={(
              <ButtonRow>
                <Button icon="up" isDisabled={place === 0} onPress={() => moveUp(service.id)}><span className="visually-hidden"><Trans>Move {service.name} up</Trans></span></Button>
                <Button onPress={() => setChanging(service)}><Trans>Change</Trans> <span className="visually-hidden">{service.name}</span></Button>
                <Button kind="quiet" onPress={() => archive(service)}><Trans>Put away</Trans> <span className="visually-hidden">{service.name}</span></Button>
              </ButtonRow>
            )}
          />
        ))}
      </Rows>
      <Dialog title={changing?.name ?? ''} isOpen={changing !== null} onClose={close}>
        {changing !== null && <ServiceForm key={changing.id} service={changing} onSaved={() => [close(), onChanged()]} onCancel={close} />}
      </Dialog>
    </>
  );
}
