import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { loadKeyRing, useKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { MakeKey } from '../../setup/MakeKey.tsx';
import { RecoveryKit } from '../../setup/RecoveryKit.tsx';
import { makeTeamKey } from '../../setup/team-key-work.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { StepPart } from './StepPart.tsx';

/** The lead's own key. */
export function KeyStep({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useLingui();
  return (
    <StepPart
      title={t`Your own key`}
      lede={<Trans>It is made in this browser. What you write is signed with it, and the team key is sealed to it. No server sees its private half.</Trans>}
    >
      <MakeKey onDone={onDone} />
    </StepPart>
  );
}

interface TeamKeyStepProps {
  /** Global id of the lead. */
  readonly triagerId: string;
  readonly onDone: () => void;
}

/** The key that reports are sealed to. */
export function TeamKeyStep({ triagerId, onDone }: TeamKeyStepProps): ReactElement {
  const { t } = useLingui();
  const email = useSession().session?.contactEmail ?? '';
  return (
    <StepPart
      title={t`The team’s key`}
      lede={<Trans>Reports are sealed to it. It is made in this browser too, carries the address {email}, is certified by you, and its private half is sealed to you.</Trans>}
    >
      <WithOpenKey why={<Trans>The team key is sealed to your key, and you vouch for it.</Trans>}>
        <TeamKeyForm triagerId={triagerId} onDone={onDone} />
      </WithOpenKey>
    </StepPart>
  );
}

function TeamKeyForm({ triagerId, onDone }: TeamKeyStepProps): ReactElement {
  const session = useSession();
  const owner = useOwner();
  const { fingerprint, publicKeyArmored } = useKeyRing();
  const deed = useDeed(async () => {
    if (owner === null || session.session === null || fingerprint === null || publicKeyArmored === null) return;
    const { contactEmail: email, organization } = session.session;
    const holder = { id: triagerId, fingerprint, armored: publicKeyArmored };
    try {
      await makeTeamKey(owner, { email, organization, holder });
    } finally {
      await loadKeyRing(session);
    }
    await session.refresh();
    onDone();
  });
  return (
    <Stack>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <Button kind="primary" size="form" isPending={deed.isPending} onPress={deed.run}><Trans>Make the team key</Trans></Button>
      <Hint><Trans>It holds for two years and can be replaced at any time; what was sealed to it stays readable for those who hold it.</Trans></Hint>
    </Stack>
  );
}

interface RecoveryStepProps {
  readonly teamKey: { readonly id: string; readonly fingerprint: string };
  readonly onDone: () => void;
}

/** The team key on paper: no report is taken before it was restored once. */
export function RecoveryStep({ teamKey, onDone }: RecoveryStepProps): ReactElement {
  const { t } = useLingui();
  return (
    <StepPart
      title={t`The recovery kit`}
      lede={<Trans>If everybody who holds the team key loses theirs, only this kit brings it back. So it is tried once now, before any report is taken.</Trans>}
    >
      <WithOpenKey why={<Trans>The kit is made from the team key, which is sealed to your key.</Trans>}>
        <RecoveryKit teamKey={teamKey} onRestored={onDone} />
      </WithOpenKey>
    </StepPart>
  );
}
