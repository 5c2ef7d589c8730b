import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { UnlockKey } from '../../session/UnlockKey.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { EventsPart } from './EventsPart.tsx';
import { ExpiryNotice } from './ExpiryPart.tsx';
import { KitPart } from './KitPart.tsx';
import { LeaversPart } from './LeaversPart.tsx';
import { MemberList } from './MemberList.tsx';
import { NewLeadPart } from './NewLeadPart.tsx';
import { Part } from '../../ui/Part.tsx';
import { RotatePart } from './RotatePart.tsx';
import { TeamKeyPart } from './TeamKeyPart.tsx';
import { LabelsPart } from './LabelsPart.tsx';
import { TemplatesPart } from './TemplatesPart.tsx';
import { type TeamRoom, useTeamRoom } from './use-team-room.ts';

/** The team key and the people around it. Leads act; whoever holds the key extends it; triagers read. */
export function TeamSection(): ReactElement {
  const { state } = useKeyRing();
  const { room, error, reload } = useTeamRoom();
  if (room === null) return error === undefined ? <Loading /> : <Fault words={faultWords(error)} onRetry={reload} />;
  if (room.teamKey === null) {
    return (
      <Part title={<Trans>There is no team key yet</Trans>}>
        <p><Trans>A lead makes it in the first run. Until then no report is taken.</Trans></p>
        <p><LinkButton kind="primary" size="form" to="/welcome"><Trans>To the first run</Trans></LinkButton></p>
      </Part>
    );
  }
  return (
    <>
      <ExpiryNotice teamKey={room.teamKey} />
      {state === 'LOCKED' && (
        <Part title={<Trans>Unlock to act</Trans>}>
          <p><Trans>Certifying, handing on, extending and replacing keys happens in this browser, with your own key.</Trans></p>
          <UnlockKey />
        </Part>
      )}
      <KeyParts room={room} teamKey={room.teamKey} />
      <TemplatesPart />
      <LabelsPart />
      <NewLeadPart room={room} />
      <EventsPart events={room.events} />
    </>
  );
}

interface KeyPartsProps {
  readonly room: TeamRoom;
  readonly teamKey: NonNullable<TeamRoom['teamKey']>;
}

function KeyParts({ room, teamKey }: KeyPartsProps): ReactElement {
  const { isLead } = useSession();
  const { state, teamKeyTrust } = useKeyRing();
  const isRestored = teamKey.recoveryRestoredAt !== null;
  return (
    <>
      {isLead && !isRestored && <KitPart teamKey={teamKey} isDue onDone={room.changed} />}
      {state === 'OPEN' && teamKeyTrust?.state === 'REFUSED' && (
        <Notice tone="late" role="alert" title={<Trans>Your browser does not believe this team key</Trans>}>
          <p><Trans>No lead that it knows certified the key. Ask a lead by another way; under Your key you can add a lead’s fingerprint.</Trans></p>
        </Notice>
      )}
      <TeamKeyPart teamKey={teamKey} room={room} />
      <Part title={<Trans>Who is of the team</Trans>} isWide>
        <MemberList room={room} />
      </Part>
      <LeaversPart room={room} />
      {isLead && isRestored && <KitPart teamKey={teamKey} onDone={room.changed} />}
      {isLead && <RotatePart room={room} />}
    </>
  );
}
