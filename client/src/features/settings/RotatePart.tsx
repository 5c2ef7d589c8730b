import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { loadKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { makeTeamKey } from '../../setup/team-key-work.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { type Member, successorsOf } from './members.ts';
import { Part } from './Part.tsx';
import type { TeamRoom } from './use-team-room.ts';

/** Replaces the team key, with the grants to all its holders in one step. */
export function RotatePart({ room }: { readonly room: TeamRoom }): ReactElement {
  const [isWanted, setIsWanted] = useState(false);
  return (
    <Part title={<Trans>Replace the team’s key</Trans>}>
      <p><Trans>When somebody leaves the team, when it expires, or when it may be in other hands. Everybody who holds it gets the new one in the same step.</Trans></p>
      {isWanted ? (
        <WithOpenKey why={<Trans>The new key is made in this browser, certified by you, and sealed to each holder.</Trans>}>
          <RotateForm room={room} onEnd={() => setIsWanted(false)} />
        </WithOpenKey>
      ) : (
        <ButtonRow><Button size="form" onPress={() => setIsWanted(true)}><Trans>Replace it</Trans></Button></ButtonRow>
      )}
    </Part>
  );
}

type Reason = 'PLANNED' | 'COMPROMISED';

interface RotateFormProps {
  readonly room: TeamRoom;
  readonly onEnd: () => void;
}

function RotateForm({ room, onEnd }: RotateFormProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const owner = useOwner();
  const session = useSession();
  const [reason, setReason] = useState<Reason | null>(null);
  const { holders, uncertified } = successorsOf(room.members, room.ownId);
  const deed = useDeed(async () => {
    if (owner === null || session.session === null || reason === null) return;
    const { contactEmail: email, organization } = session.session;
    try {
      await makeTeamKey(owner, { email, organization, holders, compromised: reason === 'COMPROMISED' });
    } finally {
      await loadKeyRing(session);
    }
    toast(t`The new team key is in use. Make its recovery kit now.`);
    onEnd();
    await room.changed();
  });
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        {uncertified.length > 0 && <Uncertified members={uncertified} />}
        <RadioGroup
          label={t`Why?`}
          value={reason}
          onChange={setReason}
          options={[
            { value: 'PLANNED', label: t`It is time, or somebody left`, hint: t`What is still sealed to the old key is taken, and marked.` },
            { value: 'COMPROMISED', label: t`Its private half may be in other hands`, hint: t`The old key is revoked: nothing sealed to it is taken any more.` },
          ]}
        />
        <p><Trans>The new key goes to: {room.members.filter(({ id }) => holders.some((holder) => holder.id === id)).map(({ name }) => name).join(', ')}.</Trans></p>
        <p><Trans>No report is taken from then on until the new key’s recovery kit was restored once.</Trans></p>
        <ButtonRow>
          <Button type="submit" kind="grave" size="form" isDisabled={reason === null || uncertified.length > 0} isPending={deed.isPending}><Trans>Replace the team’s key</Trans></Button>
          <Button kind="quiet" size="form" onPress={onEnd}><Trans>Leave it as it is</Trans></Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}

function Uncertified({ members }: { readonly members: readonly Member[] }): ReactElement {
  const names = members.map(({ name }) => name).join(', ');
  return (
    <Notice tone="soon" icon="info" title={<Trans>Certify first: {names}</Trans>}>
      <p><Trans>They hold the team key, but no lead that your browser knows certified their key. Compare the fingerprints above.</Trans></p>
    </Notice>
  );
}
