import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useDeed } from '../../session/use-deed.ts';
import { vouchForLead } from '../../setup/lead-work.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Select } from '../../ui/Select.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { neededBy } from './members.ts';
import type { TeamRoom } from './use-team-room.ts';

/** The first of two signatures. */
export function NameLead({ room }: { readonly room: TeamRoom }): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [chosen, setChosen] = useState('');
  const [isCompared, setIsCompared] = useState(false);
  const candidates = room.members.filter(({ id, newestKey }) => id !== room.ownId && newestKey !== null);
  const candidate = candidates.find(({ id }) => id === chosen);
  const key = candidate?.newestKey ?? null;
  const deed = useDeed(async () => {
    if (candidate === undefined || key === null || !isCompared) return;
    await vouchForLead({ candidate: key, text: null, teamKeys: neededBy(candidate, key.fingerprint, room.grants) });
    toast(t`Signed. Another one who holds the team key signs next.`);
    setChosen('');
    await room.changed();
  });
  const choose = (id: string): void => {
    setChosen(id);
    setIsCompared(false);
  };
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <Select label={t`Who becomes a lead`} value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="">{t`Choose somebody`}</option>
          {candidates.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
        {candidate !== undefined && key !== null && (
          <>
            <p><Trans>Call {candidate.name}, who reads their newest key’s fingerprint under Settings, Your key. Compare every group.</Trans></p>
            <p><Fingerprint fingerprint={key.fingerprint} /></p>
            <Checkbox
              label={t`${candidate.name} and I compared all ten groups, and no lead can act`}
              checked={isCompared}
              onChange={(event) => setIsCompared(event.target.checked)}
            />
          </>
        )}
        <Button type="submit" kind="primary" size="form" isDisabled={key === null || !isCompared} isPending={deed.isPending}><Trans>Sign</Trans></Button>
      </Stack>
    </form>
  );
}
