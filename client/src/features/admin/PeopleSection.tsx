import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { InviteForm } from '../../setup/InviteForm.tsx';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Part } from '../../ui/Part.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { FindPerson } from './FindPerson.tsx';
import { InvitationRows } from './InvitationRows.tsx';
import { readInvitations, readMembers } from './people.ts';
import { PersonRows } from './PersonRows.tsx';
import { useList } from './use-list.ts';

/** For administrators: who works here, who has an account, who comes, who leaves. */
export function PeopleSection(): ReactElement {
  const { t } = useLingui();
  const members = useList(readMembers);
  const invitations = useList(readInvitations);
  const changed = async (): Promise<void> => {
    await Promise.all([members.load(), invitations.load()]);
  };
  return (
    <>
      <Part title={<Trans>Who works here</Trans>} isWide>
        {members.error !== undefined && <Fault words={faultWords(members.error)} onRetry={() => void members.load()} />}
        {members.list === null ? members.error === undefined && <Loading /> : <PersonRows label={t`Who works here`} people={members.list} onChanged={changed} />}
      </Part>
      <Part title={<Trans>Find an account</Trans>} isWide><FindPerson onChanged={changed} /></Part>
      <Part title={<Trans>Invitations</Trans>} isWide>
        {invitations.error !== undefined && <Fault words={faultWords(invitations.error)} onRetry={() => void invitations.load()} />}
        {invitations.list === null ? invitations.error === undefined && <Loading /> : <InvitationRows invitations={invitations.list} onChanged={invitations.load} />}
      </Part>
      <Part title={<Trans>Invite somebody</Trans>}>
        <WithOpenKey why={<Trans>The link of an invitation carries the leads’ fingerprints that your key knows, so that the browser of who comes believes the same leads.</Trans>}>
          <InviteForm onInvited={() => void invitations.load()} />
        </WithOpenKey>
      </Part>
    </>
  );
}
