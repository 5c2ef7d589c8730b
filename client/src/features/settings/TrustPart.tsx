import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { useRequest } from '../../session/graphql.ts';
import { useInvitedPins } from '../../session/invited-pins.ts';
import { loadKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { saveTrust } from '../../setup/own-key.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Part } from '../../ui/Part.tsx';
import { teamRoomQuery } from './settings-queries.ts';
import styles from './Settings.module.css';

/** Which leads this person's browsers believe, when the server hands out a team key or a colleague's key. */
export function TrustPart(): ReactElement {
  return (
    <Part title={<Trans>Whom your browser believes</Trans>}>
      <Hint><Trans>It uses a team key or a colleague’s key only if one of these leads certified it, whatever the server says. The list travels in your sealed backup.</Trans></Hint>
      <WithOpenKey isShort why={<Trans>The list stands in your sealed backup.</Trans>}><Trusted /></WithOpenKey>
    </Part>
  );
}

function Trusted(): ReactElement {
  const { data, reload } = useRequest(teamRoomQuery, {});
  const [leads, setLeads] = useState<readonly string[] | null>(null);
  const invited = useInvitedPins();
  const look = (): void => void cryptoWorker.status().then(({ pins }) => setLeads(pins.leads));
  useEffect(look, []);
  const names = new Map((data?.viewer?.team ?? []).flatMap(({ displayName, publicKeys }) => (publicKeys ?? []).map(({ fingerprint }) => [fingerprint, displayName])));
  return (
    <>
      {leads?.length === 0 && <p><Trans>Nobody yet. Ask a lead for their fingerprint, by voice or in person, and add it here.</Trans></p>}
      <ul className={styles['lines']}>
        {leads?.map((fingerprint) => (
          <li key={fingerprint}><Fingerprint fingerprint={fingerprint} size="short" /> · {names.get(fingerprint) ?? <Trans>nobody here now</Trans>}</li>
        ))}
      </ul>
      <AddLead
        invited={invited.filter((pin) => leads !== null && !leads.includes(pin))}
        onAdded={() => {
          look();
          reload();
        }}
        team={data ?? null}
      />
    </>
  );
}

interface AddLeadProps {
  /** Leads whom an invitation's link named and who are not believed yet. */
  readonly invited: readonly string[];
  readonly team: { readonly teamKey?: { readonly armored: string; readonly certifiers: readonly { readonly armored: string }[] } | null } | null;
  readonly onAdded: () => void;
}

function AddLead({ invited, team, onAdded }: AddLeadProps): ReactElement | null {
  const { t } = useLingui();
  const session = useSession();
  const owner = useOwner();
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const teamKey = team?.teamKey ?? null;
  const believe = async (leads: readonly string[]): Promise<void> => {
    if (teamKey === null || owner === null) return;
    const certifiersArmored = teamKey.certifiers.map(({ armored }) => armored);
    await cryptoWorker.setTrust({ teamKeyArmored: teamKey.armored, certifiersArmored, pins: { leads }, forTeam: true });
    await saveTrust(owner.accountId);
    await loadKeyRing(session);
    onAdded();
  };
  const deed = useDeed(async () => {
    const fingerprint = typed.replace(/\s/g, '').toUpperCase();
    const isFingerprint = /^[0-9A-F]{40}$/.test(fingerprint);
    setIsWrong(!isFingerprint);
    if (!isFingerprint) return;
    await believe([fingerprint]);
    setTyped('');
  });
  const accept = useDeed(() => believe(invited));
  if (teamKey === null) return null;
  return (
    <form className={styles['form']} onSubmit={deed.run} noValidate>
      {invited.length > 0 && (
        <Notice tone="yours" icon="info" title={<Trans>Your invitation named leads that this key does not know yet</Trans>}>
          {accept.fault !== '' && <Fault words={accept.fault} />}
          {invited.map((pin) => <p key={pin}><Fingerprint fingerprint={pin} size="short" /></p>)}
          <Button isPending={accept.isPending} onPress={accept.run}><Trans>Believe them</Trans></Button>
        </Notice>
      )}
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <TextField
        label={t`Another lead’s fingerprint`}
        hint={t`40 hex digits, from the lead and not from this portal.`}
        error={isWrong ? t`A fingerprint has 40 digits from 0 to 9 and A to F.` : undefined}
        isMono
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" size="form" isPending={deed.isPending}><Trans>Believe this lead</Trans></Button>
    </form>
  );
}
