import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { useRequest } from '../../session/graphql.ts';
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
import { TextField } from '../../ui/TextField.tsx';
import { Part } from './Part.tsx';
import { teamRoomQuery } from './settings-queries.ts';
import styles from './Settings.module.css';

/** Which leads this person's browsers believe, when the server hands out a team key or a colleague's key. */
export function TrustPart(): ReactElement {
  return (
    <Part title={<Trans>Whom your browser believes</Trans>}>
      <Hint><Trans>It uses a team key or a colleague’s key only if one of these leads certified it, whatever the server says. The list travels in your sealed backup.</Trans></Hint>
      <WithOpenKey why={<Trans>The list stands in your sealed backup.</Trans>}><Trusted /></WithOpenKey>
    </Part>
  );
}

function Trusted(): ReactElement {
  const { data, reload } = useRequest(teamRoomQuery, {});
  const [leads, setLeads] = useState<readonly string[] | null>(null);
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
  readonly team: { readonly teamKey?: { readonly armored: string; readonly certifiers: readonly { readonly armored: string }[] } | null } | null;
  readonly onAdded: () => void;
}

function AddLead({ team, onAdded }: AddLeadProps): ReactElement | null {
  const { t } = useLingui();
  const session = useSession();
  const owner = useOwner();
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const teamKey = team?.teamKey ?? null;
  const deed = useDeed(async () => {
    const fingerprint = typed.replace(/\s/g, '').toUpperCase();
    const isFingerprint = /^[0-9A-F]{40}$/.test(fingerprint);
    setIsWrong(!isFingerprint);
    if (!isFingerprint || teamKey === null || owner === null) return;
    const certifiersArmored = teamKey.certifiers.map(({ armored }) => armored);
    await cryptoWorker.setTrust({ teamKeyArmored: teamKey.armored, certifiersArmored, pins: { leads: [fingerprint] }, forTeam: true });
    await saveTrust(owner.accountId);
    await loadKeyRing(session);
    setTyped('');
    onAdded();
  });
  if (teamKey === null) return null;
  return (
    <form className={styles['form']} onSubmit={deed.run} noValidate>
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
