import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { postJson } from '../session/http.ts';
import { useDeed } from '../session/use-deed.ts';
import { Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/Choice.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Hint, Stack } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';

type InvitedRole = 'RESEARCHER' | 'TRIAGER' | 'LEAD' | 'ADMINISTRATOR';

interface InviteFormProps {
  readonly email?: string;
  readonly role?: InvitedRole;
  readonly onInvited?: () => void;
}

/** Invites somebody by mail. The link carries the leads' fingerprints that this browser knows, so that theirs believes the same leads. */
export function InviteForm({ email: given = '', role: wanted = 'TRIAGER', onInvited }: InviteFormProps): ReactElement {
  const { t } = useLingui();
  const [email, setEmail] = useState(given);
  const [role, setRole] = useState<InvitedRole>(wanted);
  const [knowsNoLead, setKnowsNoLead] = useState(false);
  const [invited, setInvited] = useState<readonly string[]>([]);
  const deed = useDeed(async () => {
    const { pins } = await cryptoWorker.status();
    const isBlind = (role === 'TRIAGER' || role === 'LEAD') && pins.leads.length === 0;
    setKnowsNoLead(isBlind);
    if (isBlind) return;
    await postJson('/auth/invite', { email, role, pins: pins.leads });
    setInvited([...invited, email]);
    setEmail('');
    onInvited?.();
  });
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        {knowsNoLead && (
          <Fault words={t`Your key knows no lead whose fingerprint the link could carry. Let a lead invite, or add a lead’s fingerprint under Your key.`} />
        )}
        {invited.length > 0 && (
          <Notice icon="check" role="status" title={<Trans>Invited: {invited.join(', ')}</Trans>}>
            <p><Trans>The link in the mail holds for seven days. Of who joins the team, compare the key’s fingerprint with them once they have made it, and certify it under Keys.</Trans></p>
          </Notice>
        )}
        <TextField label={t`Mail address`} type="email" width="medium" autoComplete="off" value={email} onChange={(event) => setEmail(event.target.value)} />
        <RadioGroup
          label={t`Role`}
          value={role}
          onChange={setRole}
          options={[
            { value: 'TRIAGER', label: t`Triager`, hint: t`Answers and works cases.` },
            { value: 'LEAD', label: t`Lead`, hint: t`Also closes as resolved, certifies keys and hands on the team key.` },
            { value: 'ADMINISTRATOR', label: t`Administrator`, hint: t`Runs the installation and invites people. Reads no case.` },
            { value: 'RESEARCHER', label: t`Researcher`, hint: t`Reports, with an account of their own. Everybody reports without one, too.` },
          ]}
        />
        <Hint><Trans>An invitation opens no case. Who is of the team reads what is sealed only once a lead has handed them the team key.</Trans></Hint>
        <Button type="submit" size="form" isPending={deed.isPending}><Trans>Send the invitation</Trans></Button>
      </Stack>
    </form>
  );
}
