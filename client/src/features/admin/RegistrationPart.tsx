import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { Registration } from '../../generated/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { useToast } from '../../ui/Toast.tsx';
import type { SettingsDesk } from './use-settings.ts';
import { WhoDecides } from './WhoDecides.tsx';

interface RegistrationPartProps {
  readonly registration: Registration;
  readonly onSave: SettingsDesk['save'];
}

/** Who makes an account with an address. Reporting needs none. */
export function RegistrationPart({ registration, onSave }: RegistrationPartProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const { isAdministrator } = useSession();
  const [edited, setEdited] = useState<Registration | null>(null);
  const chosen = edited ?? registration;
  const deed = useDeed(async () => {
    await onSave({ registration: chosen });
    setEdited(null);
    toast(t`Saved. It holds from now on.`);
  });
  return (
    <Part title={<Trans>Registration</Trans>}>
      <form onSubmit={deed.run} noValidate>
        <Stack>
          {deed.fault !== '' && <Fault words={deed.fault} />}
          <fieldset disabled={!isAdministrator}>
            <RadioGroup
              label={t`Who makes an account with an address`}
              value={chosen}
              onChange={setEdited}
              options={[
                { value: 'OPEN', label: t`Everybody who proves their address` },
                { value: 'CLOSED', label: t`By invitation only`, hint: t`Everybody still reports without an account, and gets twelve words that open the report again.` },
              ]}
            />
          </fieldset>
          {isAdministrator ? <ButtonRow><Button type="submit" size="form" isPending={deed.isPending}><Trans>Save who registers</Trans></Button></ButtonRow> : <WhoDecides who="ADMINISTRATOR" />}
        </Stack>
      </form>
    </Part>
  );
}
