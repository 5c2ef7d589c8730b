import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { useDeed } from '../../session/use-deed.ts';
import { vouchForLead } from '../../setup/lead-work.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { neededBy } from './members.ts';
import type { LeadNamingData } from './settings-queries.ts';
import type { TeamRoom } from './use-team-room.ts';

interface NamingProps {
  readonly naming: LeadNamingData;
  readonly room: TeamRoom;
}

/** One of you has named a lead; a second signature is awaited. */
export function NamingNotice({ naming, room }: NamingProps): ReactElement {
  const { state, holdsTeamKey } = useKeyRing();
  const [isSigning, setIsSigning] = useState(false);
  const { candidate, vouchers, endsAt } = naming;
  const names = (vouchers ?? []).map(({ displayName }) => displayName).join(', ');
  const isMine = (vouchers ?? []).some(({ id }) => id === room.ownId) || candidate?.id === room.ownId;
  return (
    <>
      <Notice tone="yours" icon="info" title={<Trans>{names} named {candidate?.displayName} a lead</Trans>}>
        <p>
          <Trans>It counts once another one who holds the team key has signed too</Trans>
          {endsAt !== null && <Trans>, until <Time at={endsAt} as="utc" /></Trans>}.
        </p>
        {!isMine && (state === 'OPEN' && holdsTeamKey ? (
          <ButtonRow><Button onPress={() => setIsSigning(true)}><Trans>Compare and sign</Trans></Button></ButtonRow>
        ) : (
          <p><Trans>Unlock your key to sign.</Trans></p>
        ))}
      </Notice>
      {isSigning && <SignDialog naming={naming} room={room} onClose={() => setIsSigning(false)} />}
    </>
  );
}

function SignDialog({ naming, room, onClose }: NamingProps & { readonly onClose: () => void }): ReactElement | null {
  const { t } = useLingui();
  const toast = useToast();
  const [isCompared, setIsCompared] = useState(false);
  const { fingerprint, text } = naming;
  const member = room.members.find(({ id }) => id === naming.candidate?.id);
  const key = [member?.key, member?.newestKey].find((each) => each?.fingerprint === fingerprint);
  const deed = useDeed(async () => {
    if (member === undefined || !key || text === null || !isCompared) return;
    await vouchForLead({ candidate: key, text, teamKeys: neededBy(member, fingerprint, room.grants) });
    await room.changed();
    toast(t`${member.name} is a lead now.`);
    onClose();
  });
  if (member === undefined) return null;
  return (
    <Dialog
      title={<Trans>Make {member.name} a lead</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="primary" isDisabled={!isCompared} isPending={deed.isPending}><Trans>Sign</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p><Trans>Call {member.name}, who reads their newest key’s fingerprint under Settings, Your key. Compare every group.</Trans></p>
      <p><Fingerprint fingerprint={fingerprint} /></p>
      <Checkbox
        label={t`${member.name} and I compared all ten groups, and no lead can act`}
        checked={isCompared}
        onChange={(event) => setIsCompared(event.target.checked)}
      />
      <p><Trans>With your signature it is done: {member.name} certifies keys and replaces the team key from then on. Everybody of the team and the administrators are told.</Trans></p>
    </Dialog>
  );
}
