import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { loadKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { KitSheet } from '../../setup/KitSheet.tsx';
import { RestoreKit } from '../../setup/RestoreKit.tsx';
import { makeNextTeamKey, type NextTeamKey, replaceTeamKey } from '../../setup/team-key-work.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useFocusOn } from '../../ui/use-focus-on.ts';
import { type Member, successorsOf } from './members.ts';
import { Part } from '../../ui/Part.tsx';
import type { TeamRoom } from './use-team-room.ts';

/** Replaces the team key: a new one, its kit restored once, then the change with the grants to all its holders in one step. */
export function RotatePart({ room }: { readonly room: TeamRoom }): ReactElement {
  const [isWanted, setIsWanted] = useState(false);
  const intro = useFocusOn(isWanted);
  return (
    <Part title={<Trans>Replace the team’s key</Trans>}>
      <p tabIndex={-1} ref={intro}><Trans>When somebody left the team, or when it may be in other hands. Everybody who holds it gets the new one in the same step, and earlier cases open as before.</Trans></p>
      {isWanted ? (
        <WithOpenKey why={<Trans>The new key is made in this browser, certified by you, and sealed to each holder.</Trans>}>
          <Rotation room={room} onEnd={() => setIsWanted(false)} />
        </WithOpenKey>
      ) : (
        <ButtonRow><Button size="form" onPress={() => setIsWanted(true)}><Trans>Replace it</Trans></Button></ButtonRow>
      )}
    </Part>
  );
}

type Reason = 'PLANNED' | 'COMPROMISED';

interface RotationProps {
  readonly room: TeamRoom;
  readonly onEnd: () => void;
}

function Rotation({ room, onEnd }: RotationProps): ReactElement {
  const [begun, setBegun] = useState<{ readonly next: NextTeamKey; readonly reason: Reason } | null>(null);
  if (begun === null) return <Beginning room={room} onEnd={onEnd} onMade={(next, reason) => setBegun({ next, reason })} />;
  return <Ending room={room} next={begun.next} isCompromised={begun.reason === 'COMPROMISED'} onEnd={onEnd} />;
}

interface BeginningProps extends RotationProps {
  readonly onMade: (next: NextTeamKey, reason: Reason) => void;
}

/** Why, and to whom it goes. */
function Beginning({ room, onEnd, onMade }: BeginningProps): ReactElement {
  const { t } = useLingui();
  const owner = useOwner();
  const { session } = useSession();
  const [reason, setReason] = useState<Reason | null>(null);
  const { holders, uncertified } = successorsOf(room.members, room.ownId);
  const deed = useDeed(async () => {
    if (owner === null || session === null || reason === null) return;
    onMade(await makeNextTeamKey(owner, { email: session.contactEmail, organization: session.organization }), reason);
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
            { value: 'COMPROMISED', label: t`Its private half may be in other hands`, hint: t`The old key is revoked, and the revocation published: nothing sealed to it is taken any more.` },
          ]}
        />
        <p><Trans>The new key goes to: {room.members.filter(({ id }) => holders.some((holder) => holder.id === id)).map(({ name }) => name).join(', ')}.</Trans></p>
        <Hint><Trans>First its recovery kit is kept and restored once. Until then the old key stays in use, and reports are taken all the time.</Trans></Hint>
        <ButtonRow>
          <Button type="submit" kind="primary" size="form" isDisabled={reason === null || uncertified.length > 0} isPending={deed.isPending}><Trans>Make the new key and its kit</Trans></Button>
          <Button kind="quiet" size="form" onPress={onEnd}><Trans>Leave it as it is</Trans></Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}

interface EndingProps extends RotationProps {
  readonly next: NextTeamKey;
  readonly isCompromised: boolean;
}

/** The kit, then its restoring, which puts the key in use. */
function Ending({ room, next: { key, kit }, isCompromised, onEnd }: EndingProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const owner = useOwner();
  const session = useSession();
  const [isKept, setIsKept] = useState(false);
  const restore = async (kept: string, words: string): Promise<void> => {
    if (owner === null) return;
    const { holders } = successorsOf(room.members, room.ownId);
    const compromised = isCompromised ? (room.teamKey?.fingerprint ?? null) : null;
    try {
      await replaceTeamKey(owner, { next: key, kit: kept, words, holders, compromised });
    } finally {
      await loadKeyRing(session);
    }
    toast(t`The new team key is in use. Older kits open it no longer.`);
    onEnd();
    await room.changed();
  };
  if (isKept) {
    return <RestoreKit restore={restore} button={<Trans>Restore it and replace the team’s key</Trans>} onBack={() => setIsKept(false)} />;
  }
  return (
    <Stack>
      <KitSheet kit={kit} fingerprint={key.fingerprint} fileTitle={t`Recovery kit of the new team key`} />
      <Hint><Trans>Nothing has changed yet. If you leave this page now, the old key stays, and this kit is worth nothing.</Trans></Hint>
      <ButtonRow>
        <Button kind="primary" size="form" onPress={() => setIsKept(true)}><Trans>I have kept both. Restore it once</Trans></Button>
        <Button kind="quiet" size="form" onPress={onEnd}><Trans>Leave it as it is</Trans></Button>
      </ButtonRow>
    </Stack>
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
