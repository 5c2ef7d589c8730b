import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import type { OnCallData } from '../../setup/on-call-queries.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { setRulesMutation } from './on-call-queries.ts';
import { Part } from '../../ui/Part.tsx';

interface OnCallRulesPartProps {
  readonly onCall: OnCallData;
  readonly onChanged: () => void;
}

/** How long an acknowledgement is waited for, and who outside of the team hears of silence. */
export function OnCallRulesPart({ onCall, onChanged }: OnCallRulesPartProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [draft, setDraft] = useState({ minutes: String(onCall.acknowledgeMinutes), contactName: onCall.contactName ?? '', contactEmail: onCall.contactEmail ?? '' });
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const deed = useDeed(async () => {
    const input = { acknowledgeMinutes: Math.round(Number(draft.minutes)) || 0, contactName: draft.contactName, contactEmail: draft.contactEmail };
    accepted((await request(setRulesMutation, { input })).setOnCallRules);
    toast(t`Saved.`);
    onChanged();
  });
  return (
    <Part title={<Trans>Where nobody reacts</Trans>}>
      <form onSubmit={deed.run} noValidate>
        <Stack>
          {deed.fault !== '' && <Fault words={deed.fault} />}
          <TextField
            label={t`Minutes to acknowledge a page`}
            hint={t`Then the deputy is called, and after as many again the leads. 5 to 720.`}
            inputMode="numeric"
            width="short"
            value={draft.minutes}
            onChange={(event) => change({ minutes: event.target.value })}
          />
          <p><Trans>Where a reporter asks again and still hears nothing, somebody outside of the team is told: by mail, number and times only.</Trans></p>
          <TextField label={t`Contact outside of the team`} isOptional width="medium" autoComplete="off" maxLength={80} value={draft.contactName} onChange={(event) => change({ contactName: event.target.value })} />
          <TextField label={t`Their address`} isOptional type="email" width="medium" autoComplete="off" value={draft.contactEmail} onChange={(event) => change({ contactEmail: event.target.value })} />
          <ButtonRow><Button type="submit" size="form" isPending={deed.isPending}><Trans>Save</Trans></Button></ButtonRow>
        </Stack>
      </form>
    </Part>
  );
}
