import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { useDeed } from '../../session/use-deed.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { isolated } from '../../ui/isolated.ts';
import { useToast } from '../../ui/Toast.tsx';
import type { PersonFacts } from './people.ts';

interface RemoveDialogProps {
  readonly person: PersonFacts;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

type How = 'STAY' | 'GO';

/** Ends somebody's rights at once, and says what that does not end. */
export function RemoveDialog({ person, onClose, onDone }: RemoveDialogProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [how, setHow] = useState<How>('STAY');
  const name = person.displayName ?? person.email ?? person.handle ?? t`without a name`;
  const deed = useDeed(async () => {
    await postJson('/auth/remove-member', { accountId: person.id, disable: how === 'GO' });
    await onDone();
    toast(t`The rights of ${isolated(name)} ended.`);
    onClose();
  });
  return (
    <Dialog
      title={<Trans>End the rights of <bdi>{name}</bdi>?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={deed.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="grave" isPending={deed.isPending}><Trans>End their rights</Trans></Button>
        </>
      }
    >
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <p><Trans>They are signed out everywhere within seconds, and read no case but their own any more. Only a new invitation brings them back.</Trans></p>
      <RadioGroup
        label={t`And their account`}
        value={how}
        onChange={setHow}
        options={[
          { value: 'STAY', label: t`They stay as a researcher`, hint: t`With their own reports and thank-yous.` },
          { value: 'GO', label: t`They do not sign in any more` },
        ]}
      />
      {person.roles.includes('LEAD') && <p><Trans>They are a lead. What they alone certified counts no more: let another lead certify those keys first, or name a new lead before.</Trans></p>}
      {person.teamKeys > 0 && <p><Trans>They may keep what they held of the team key and what they have read. The leads are told now, and replace the team’s key.</Trans></p>}
    </Dialog>
  );
}
