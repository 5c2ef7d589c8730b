import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { TextButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Row, Rows } from '../ui/Rows.tsx';
import { ServiceForm } from './ServiceForm.tsx';
import type { ServiceData } from './service-values.ts';

interface ServiceListProps {
  readonly services: readonly ServiceData[];
  readonly onChanged: () => void;
}

/** The services, each to be changed. */
export function ServiceList({ services, onChanged }: ServiceListProps): ReactElement {
  const { t } = useLingui();
  const [changing, setChanging] = useState<ServiceData | null>(null);
  const close = (): void => setChanging(null);
  const saved = (): void => {
    close();
    onChanged();
  };
  return (
    <>
      <Rows label={t`Services`}>
        {services.map((service) => (
          <Row
            key={service.id}
            name={service.name}
            sub={service.inScope ? t`may be tested` : t`out of scope`}
            detail={<code>{service.hostnames.join(', ')}</code>}
            deed={(
              <TextButton onPress={() => setChanging(service)}>
                <Trans>Change</Trans> <span className="visually-hidden">{service.name}</span>
              </TextButton>
            )}
          />
        ))}
      </Rows>
      <Dialog title={changing?.name ?? ''} isOpen={changing !== null} onClose={close}>
        {changing !== null && <ServiceForm key={changing.id} service={changing} onSaved={saved} onCancel={close} />}
      </Dialog>
    </>
  );
}
