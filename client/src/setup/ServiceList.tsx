import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { TextButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Table } from '../ui/Table.tsx';
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
      <Table
        caption={t`Services`}
        rows={services}
        rowKey={({ id }) => id}
        columns={[
          { id: 'name', header: t`Name`, cell: ({ name }) => name, isRowHeader: true },
          { id: 'hosts', header: t`Host names`, kind: 'title', cell: ({ hostnames }) => <code>{hostnames.join(', ')}</code> },
          { id: 'scope', header: t`May be tested`, cell: ({ inScope }) => (inScope ? t`yes` : t`no`) },
          {
            id: 'change', header: <span className="visually-hidden"><Trans>Change</Trans></span>, align: 'end',
            cell: (service) => (
              <TextButton onPress={() => setChanging(service)}>
                <Trans>Change</Trans> <span className="visually-hidden">{service.name}</span>
              </TextButton>
            ),
          },
        ]}
      />
      <Dialog title={changing?.name ?? ''} isOpen={changing !== null} onClose={close}>
        {changing !== null && <ServiceForm key={changing.id} service={changing} onSaved={saved} onCancel={close} />}
      </Dialog>
    </>
  );
}
