import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import type { InstallationData } from './admin-queries.ts';
import type { SettingsDesk } from './use-settings.ts';
import { WhoDecides } from './WhoDecides.tsx';

interface OrganizationPartProps {
  readonly installation: InstallationData;
  readonly onSave: SettingsDesk['save'];
}

/** Whose portal it is, and what they say a finder gets. */
export function OrganizationPart({ installation, onSave }: OrganizationPartProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const { isAdministrator } = useSession();
  // What somebody else saved meanwhile shows, but where it is being changed here.
  const [edited, setEdited] = useState<{ readonly organization?: string; readonly thanksWording?: string }>({});
  const deed = useDeed(async () => {
    await onSave(edited);
    setEdited({});
    toast(t`Saved. It shows on every page from now on.`);
  });
  return (
    <Part title={<Trans>The organization</Trans>}>
      <form onSubmit={deed.run} noValidate>
        <Stack>
          {deed.fault !== '' && <Fault words={deed.fault} />}
          <TextField
            label={t`Name`}
            hint={t`Stands beside Laurel’s name, and as the sender of mails. The team key’s user id keeps the name that it was made with.`}
            width="medium"
            maxLength={80}
            readOnly={!isAdministrator}
            value={edited.organization ?? installation.organization}
            onChange={(event) => setEdited({ ...edited, organization: event.target.value })}
          />
          <TextArea
            label={t`What a finder gets`}
            hint={t`Stands under Scope. Empty: “We thank, we do not pay: a verified report puts your name on our page of thanks, if you like.”`}
            isOptional
            maxLength={1000}
            readOnly={!isAdministrator}
            value={edited.thanksWording ?? installation.thanksWording ?? ''}
            onChange={(event) => setEdited({ ...edited, thanksWording: event.target.value })}
          />
          {isAdministrator ? <ButtonRow><Button type="submit" size="form" isPending={deed.isPending}><Trans>Save</Trans></Button></ButtonRow> : <WhoDecides who="ADMINISTRATOR" />}
        </Stack>
      </form>
    </Part>
  );
}
