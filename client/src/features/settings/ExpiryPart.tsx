import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { type ExpiryState, expiryState, untilIn } from '../../session/team-key-expiry.ts';
import { useDeed } from '../../session/use-deed.ts';
import { extendTeamKey } from '../../setup/team-key-work.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { serverNow } from '../../ui/now.ts';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';
import type { TeamKeyData } from './settings-queries.ts';

interface ExpiryNoticeProps {
  readonly teamKey: TeamKeyData;
}

/** From 90 days ahead on: how long the key holds, and that whoever holds it can extend it. */
export function ExpiryNotice({ teamKey: { expiresAt } }: ExpiryNoticeProps): ReactElement | null {
  const state = expiryState(expiresAt, serverNow());
  if (state === 'FAR' || expiresAt === null) return null;
  const when = <Time at={expiresAt} as="both" />;
  const titles: Readonly<Record<Exclude<ExpiryState, 'FAR'>, ReactElement>> = {
    SOON: <Trans>The team’s key expires {when}</Trans>,
    PRESSING: <Trans>The team’s key expires {when}</Trans>,
    EXPIRED: <Trans>The team’s key expired {when}</Trans>,
  };
  return (
    <Notice tone={state === 'SOON' ? 'soon' : 'late'} icon="clock" title={titles[state]}>
      <p>
        {state === 'EXPIRED' ? (
          <Trans>gpg refuses to seal to it. The report form goes on for 30 days after the end, then no report can be sealed. Whoever holds the key can extend it.</Trans>
        ) : (
          <Trans>Whoever holds it can extend it, lead or not. Its fingerprint stays, and nobody has to do anything else.</Trans>
        )}
      </p>
    </Notice>
  );
}

type Years = '1' | '2' | '3';

interface ExtendButtonProps {
  readonly teamKey: TeamKeyData;
  readonly onDone: () => Promise<void>;
}

/** For whoever holds the team key and has their key open. */
export function ExtendButton({ teamKey, onDone }: ExtendButtonProps): ReactElement | null {
  const [isAsking, setIsAsking] = useState(false);
  const { state, holdsTeamKey } = useKeyRing();
  if (state !== 'OPEN' || !holdsTeamKey || teamKey.expiresAt === null) return null;
  return (
    <>
      <Button icon="clock" onPress={() => setIsAsking(true)}><Trans>Extend</Trans></Button>
      {isAsking && <ExtendDialog teamKey={teamKey} onDone={onDone} onClose={() => setIsAsking(false)} />}
    </>
  );
}

function ExtendDialog({ teamKey, onDone, onClose }: ExtendButtonProps & { readonly onClose: () => void }): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [years, setYears] = useState<Years>('2');
  const until = untilIn(Number(years), serverNow());
  const deed = useDeed(async () => {
    await extendTeamKey(teamKey.armored, until);
    await onDone();
    toast(t`The team key holds longer now.`);
    onClose();
  });
  return (
    <Dialog
      title={<Trans>Extend the team’s key</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="primary" isPending={deed.isPending}><Trans>Extend it</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <RadioGroup
        label={t`From today`}
        value={years}
        onChange={setYears}
        options={[{ value: '1', label: t`One year` }, { value: '2', label: t`Two years` }, { value: '3', label: t`Three years` }]}
      />
      <p><Trans>It will hold until <Time at={until} as="day" />. The key signs the new date itself, here in this browser; fingerprint, holders and kit stay.</Trans></p>
      <p><Trans>People who fetched the key earlier fetch it again. Their programs do so by themselves where they use the Web Key Directory.</Trans></p>
    </Dialog>
  );
}
