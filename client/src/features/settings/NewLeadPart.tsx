import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { KitForLead } from './KitForLead.tsx';
import { NameLead } from './NameLead.tsx';
import { NamingNotice } from './NamingNotice.tsx';
import { Part } from '../../ui/Part.tsx';
import type { TeamRoom } from './use-team-room.ts';

/** The ways back to a lead where none can act any more: laptop gone, words gone, person gone. */
export function NewLeadPart({ room }: { readonly room: TeamRoom }): ReactElement {
  const { state, holdsTeamKey } = useKeyRing();
  const [isKitWanted, setIsKitWanted] = useState(false);
  const canSign = state === 'OPEN' && holdsTeamKey;
  return (
    <Part title={<Trans>If no lead can act</Trans>}>
      <p><Trans>A lead whose key is lost cannot certify, hand on or replace anything. Two ways lead to another one. An administrator alone has neither.</Trans></p>
      {room.namings.map((naming) => <NamingNotice key={naming.id} naming={naming} room={room} />)}
      <Disclosure summary={<Trans>Two who hold the team key name a lead</Trans>}>
        <Stack>
          <p><Trans>Two of you sign that a colleague becomes a lead, within 72 hours. Neither is that colleague. The browsers of the team check both signatures themselves, and everybody is told.</Trans></p>
          {canSign ? <NameLead room={room} /> : <Hint><Trans>Unlock your key first. Only who holds the team key can sign.</Trans></Hint>}
        </Stack>
      </Disclosure>
      {isKitWanted ? (
        <KitForLead room={room} />
      ) : (
        <ButtonRow><Button size="form" onPress={() => setIsKitWanted(true)}><Trans>Open the recovery kit</Trans></Button></ButtonRow>
      )}
    </Part>
  );
}
