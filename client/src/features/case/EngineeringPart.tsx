import { Trans } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { Button } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { PanelPart } from '../../ui/Panel.tsx';
import { useCase } from './case-context.ts';

const EngineeringDialog = lazy(async () => ({ default: (await import('./EngineeringDialog.tsx')).EngineeringDialog }));

/** Where engineering works on it, and the way to hand it over. For the team: no reporter is shown this. */
export function EngineeringPart(): ReactElement {
  const { facts } = useCase();
  const { state } = useKeyRing();
  const [isOpen, setIsOpen] = useState(false);
  const { engineeringTicket: ticket } = facts;
  return (
    <PanelPart title={<Trans>Engineering</Trans>}>
      {ticket === null ? <p><Trans>No ticket yet.</Trans></p> : <p><a href={ticket} target="_blank" rel="noopener noreferrer">{ticket.replace(/^https?:\/\//, '')}</a></p>}
      <Button isDisabled={state !== 'OPEN'} onPress={() => setIsOpen(true)}><Trans>Hand to engineering</Trans></Button>
      {state !== 'OPEN' && <Hint><Trans>Unlock your key first: the ticket is drafted from the opened report.</Trans></Hint>}
      {isOpen && <Suspense><EngineeringDialog onClose={() => setIsOpen(false)} /></Suspense>}
    </PanelPart>
  );
}
