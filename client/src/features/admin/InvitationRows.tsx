import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { deedWords } from '../../session/use-deed.ts';
import { InviteForm } from '../../setup/InviteForm.tsx';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';
import type { SentInvitation } from './people.ts';
import { useRoleNames } from './use-role-names.ts';

interface InvitationRowsProps {
  readonly invitations: readonly SentInvitation[];
  readonly onChanged: () => Promise<void>;
}

/** Who was invited lately, and an end to what nobody opened yet. */
export function InvitationRows({ invitations, onChanged }: InvitationRowsProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const rolesOf = useRoleNames();
  const [fault, setFault] = useState('');
  const [again, setAgain] = useState<SentInvitation | null>(null);
  const revoke = async ({ id, email }: SentInvitation): Promise<void> => {
    setFault('');
    await postJson('/auth/revoke-invitation', { id }).then(() => toast(t`The link in the mail to ${email} is dead.`), (error: unknown) => setFault(deedWords(error)));
    await onChanged();
  };
  if (invitations.length === 0) return <p><Trans>Nobody was invited lately.</Trans></p>;
  return (
    <>
      {fault !== '' && <Fault words={fault} />}
      <Rows label={t`Invitations`}>
        {invitations.map((invitation) => (
          <Row
            key={invitation.id}
            name={<bdi>{invitation.email}</bdi>}
            sub={rolesOf([invitation.role])}
            detail={<InvitationState invitation={invitation} />}
            deed={(
              <ButtonRow>
                {invitation.state !== 'ACCEPTED' && <Button onPress={() => setAgain(invitation)}><Trans>Send again<span className="visually-hidden"> to {invitation.email}</span></Trans></Button>}
                {invitation.state === 'OPEN' && <Button kind="quiet" onPress={() => void revoke(invitation)}><Trans>Revoke<span className="visually-hidden"> the invitation of {invitation.email}</span></Trans></Button>}
              </ButtonRow>
            )}
          />
        ))}
      </Rows>
      <Dialog
        title={<Trans>Send the invitation again</Trans>}
        isOpen={again !== null}
        onClose={() => setAgain(null)}
        actions={<Button kind="quiet" onPress={() => setAgain(null)}><Trans>Not now</Trans></Button>}
      >
        {again !== null && (
          <WithOpenKey why={<Trans>The link of an invitation carries the leads’ fingerprints that your key knows.</Trans>}>
            <InviteForm email={again.email} role={again.role} onInvited={() => [setAgain(null), void onChanged(), toast(t`Sent. The earlier link is dead.`)]} />
          </WithOpenKey>
        )}
      </Dialog>
    </>
  );
}

function InvitationState({ invitation: { state, invitedBy, invitedAt, endsAt } }: { readonly invitation: SentInvitation }): ReactElement {
  return (
    <>
      <span>
        {state === 'OPEN' && <Trans>waits until <Time at={endsAt} as="day" /></Trans>}
        {state === 'ACCEPTED' && <Trans>accepted</Trans>}
        {state === 'REVOKED' && <Trans>revoked</Trans>}
        {state === 'EXPIRED' && <Trans>ended on <Time at={endsAt} as="day" /></Trans>}
      </span>
      <span>{invitedBy === null ? <Trans>sent on <Time at={invitedAt} as="day" /></Trans> : <Trans>by <bdi>{invitedBy}</bdi>, <Time at={invitedAt} as="day" /></Trans>}</span>
    </>
  );
}
