import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useInvitedPins } from '../../session/invited-pins.ts';
import { loadKeyRing, useKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { takeLead } from '../../setup/lead-work.ts';
import { MakeKey } from '../../setup/MakeKey.tsx';
import { RestoreKit } from '../../setup/RestoreKit.tsx';
import { useOwner } from '../../setup/use-owner.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToast } from '../../ui/Toast.tsx';
import type { TeamRoom } from './use-team-room.ts';

/** Whoever of the team has the kit and its words becomes a lead: with their key, or with a new one where theirs is gone. */
export function KitForLead({ room }: { readonly room: TeamRoom }): ReactElement {
  const { state } = useKeyRing();
  const pins = useInvitedPins();
  const [isLost, setIsLost] = useState(false);
  const [ownWords, setOwnWords] = useState<readonly string[] | null>(null);
  if (state === 'OPEN' || ownWords !== null) return <KitForm room={room} ownWords={ownWords} />;
  if (isLost || state === 'NONE') {
    return (
      <Stack>
        <p><Trans>First a new key of your own. It takes the place of the lost one once the kit has been opened.</Trans></p>
        <MakeKey pins={pins} onDone={setOwnWords} />
      </Stack>
    );
  }
  return (
    <Stack>
      <p><Trans>You need the kit, its twelve words, and an open key of your own. Unlock yours, or make another one if it is gone with the device and its words.</Trans></p>
      <ButtonRow><Button size="form" onPress={() => setIsLost(true)}><Trans>My key is gone: make another one</Trans></Button></ButtonRow>
    </Stack>
  );
}

interface KitFormProps {
  readonly room: TeamRoom;
  /** Of a key made just now. */
  readonly ownWords: readonly string[] | null;
}

function KitForm({ room, ownWords }: KitFormProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const owner = useOwner();
  const session = useSession();
  const restore = async (kit: string, words: string): Promise<void> => {
    const { teamKey } = room;
    if (owner === null || teamKey === null) return;
    const teamKeys = [teamKey, ...teamKey.predecessors].map(({ id, fingerprint }) => ({ id, fingerprint }));
    try {
      await takeLead(owner, { kit, words, teamKeys, teamKeyArmored: teamKey.armored, ownWords });
    } finally {
      await loadKeyRing({ session: await session.refresh(), isTeam: session.isTeam });
    }
    await room.changed();
    toast(t`You are a lead now, and hold the team key.`);
  };
  return (
    <Stack>
      <Notice tone="soon" icon="info" title={<Trans>It makes you a lead, and tells everybody</Trans>}>
        <p><Trans>The kit opens in this browser. You hold the team keys again, certify the current one with your key, and then certify each colleague anew.</Trans></p>
      </Notice>
      <RestoreKit restore={restore} button={<Trans>Open the kit and become a lead</Trans>} />
      <Hint><Trans>It takes the newest kit of the key that is in use; kits of earlier team keys name nobody.</Trans></Hint>
    </Stack>
  );
}
