import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { RecoveryKit as Kit } from '../crypto/team-api.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { useDeed } from '../session/use-deed.ts';
import { Button, ButtonRow } from '../ui/Button.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Hint, Stack } from '../ui/Layout.tsx';
import { KitSheet } from './KitSheet.tsx';
import { RestoreKit } from './RestoreKit.tsx';
import { restoreKit } from './team-key-work.ts';
import { useOwner } from './use-owner.ts';

interface RecoveryKitProps {
  readonly teamKey: { readonly id: string; readonly fingerprint: string };
  readonly onRestored: () => void;
}

/** Makes the recovery kit of the team key, and has it restored once from what was kept of it. Needs the open team key. */
export function RecoveryKit({ teamKey, onRestored }: RecoveryKitProps): ReactElement {
  const { t } = useLingui();
  const owner = useOwner();
  const [kit, setKit] = useState<Kit | null>(null);
  const [isRestoring, setIsRestoring] = useState(false);
  const make = useDeed(async () => {
    if (owner !== null) setKit(await cryptoWorker.recoveryKit(owner.portalId));
    setIsRestoring(false);
  });
  const restore = async (kept: string, words: string): Promise<void> => {
    if (owner === null) return;
    await restoreKit(owner, { teamKey: teamKey.id, kit: kept, words });
    onRestored();
  };
  if (isRestoring) {
    return <RestoreKit restore={restore} {...(kit === null ? {} : { onBack: () => setIsRestoring(false) })} />;
  }
  if (kit === null) {
    return (
      <Stack>
        {make.fault !== '' && <Fault words={make.fault} />}
        <ButtonRow>
          <Button kind="primary" size="form" isPending={make.isPending} onPress={make.run}><Trans>Make the kit</Trans></Button>
          <Button kind="quiet" size="form" onPress={() => setIsRestoring(true)}><Trans>I have one: restore it</Trans></Button>
        </ButtonRow>
      </Stack>
    );
  }
  return (
    <Stack>
      <KitSheet kit={kit} fingerprint={teamKey.fingerprint} fileTitle={t`Recovery kit of the team key`} />
      <Hint><Trans>Keep the file and the words apart: only both together open the team key. Two people of your house should know where they are.</Trans></Hint>
      <Button kind="primary" size="form" onPress={() => setIsRestoring(true)}><Trans>I have kept both. Restore it once</Trans></Button>
    </Stack>
  );
}
