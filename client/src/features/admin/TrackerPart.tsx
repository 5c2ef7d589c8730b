import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { setTrackerMutation, trackerQuery } from '../../session/engineering/engineering-queries.ts';
import { request, useRequest } from '../../session/graphql.ts';
import { useConfirmed } from '../../session/use-confirmed.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';

/** Where the team’s browsers may post a ticket to. For leads. */
export function TrackerPart(): ReactElement | null {
  const { data, reload } = useRequest(trackerQuery, {});
  if (data === undefined) return null;
  const url = data.viewer?.trackerUrl ?? '';
  return (
    <Part title={<Trans>Tracker of engineering</Trans>}>
      <p><Trans>Who hands a case to engineering can post the ticket here, from their browser, as JSON with case, title and body. Words of reports leave Laurel there, so only a lead sets it, and is asked again who they are. Empty: the text is copied.</Trans></p>
      <TrackerForm key={url} url={url} onSaved={reload} />
      <Hint><Trans>The tracker has to let pages of this portal talk to it (CORS). One page of the portal, and no other, may then reach that one site.</Trans></Hint>
    </Part>
  );
}

function TrackerForm({ url, onSaved }: { readonly url: string; readonly onSaved: () => void }): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const confirmed = useConfirmed();
  const [typed, setTyped] = useState(url);
  const deed = useDeed(async () => {
    const trackerUrl = typed.trim() === '' ? null : typed.trim();
    await confirmed(async () => accepted((await request(setTrackerMutation, { input: { trackerUrl } })).setTracker));
    toast(trackerUrl === null ? t`No tracker is set any more.` : t`The tracker is set.`);
    onSaved();
  });
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <TextField label={t`Address that takes tickets`} isOptional isMono type="url" maxLength={500} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <div><Button type="submit" isPending={deed.isPending}><Trans>Save</Trans></Button></div>
      </Stack>
    </form>
  );
}
