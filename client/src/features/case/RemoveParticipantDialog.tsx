import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { request } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { removeParticipantMutation, withdrawInvitationMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import type { InvitationData, ParticipantData } from './case-queries.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { personName } from './people.ts';
import { useCommand } from './use-command.ts';

interface RemoveProps {
  readonly participant: ParticipantData | null;
  readonly invitation: InvitationData | null;
  readonly onClose: () => void;
}

/** Takes somebody off a case, or an invitation back, and says what that does not undo. */
export function RemoveParticipantDialog({ participant, invitation, onClose }: RemoveProps): ReactElement {
  const { t, i18n } = useLingui();
  const { facts: { number } } = useCase();
  const toast = useToast();
  const command = useCommand();
  const named = personName(participant?.researcher ?? null);
  const name = invitation?.email ?? (typeof named === 'string' ? named : i18n._(named));
  const remove = async (): Promise<void> => {
    const isDone = await command.run(async () => {
      if (invitation !== null) return (await request(withdrawInvitationMutation, { input: { number, invitation: invitation.id } })).withdrawInvitation.userErrors;
      const researcher = participant?.researcher?.id ?? '';
      return (await request(removeParticipantMutation, { input: { number, researcher } })).removeParticipant.userErrors;
    });
    if (!isDone) return;
    toast(invitation === null ? t`${name} reads this case no more.` : t`The invitation is withdrawn.`);
    onClose();
  };
  return (
    <Dialog
      title={invitation === null ? <Trans>Take {name} off {number}?</Trans> : <Trans>Withdraw the invitation of {name}?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void remove()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Keep it as it is</Trans></Button>
          <Button type="submit" kind="grave" isPending={command.isPending}>{invitation === null ? <Trans>Remove</Trans> : <Trans>Withdraw</Trans>}</Button>
        </>
      }
    >
      <CommandTrouble trouble={command.trouble} />
      {invitation === null ? (
        <>
          <p><Trans>The case disappears for them, nothing new is sealed to their key, and the portal hands their packets out no more.</Trans></p>
          <p><Trans>What they opened until now they may have kept: no server can take that back. The reporter sees in the history that they were removed.</Trans></p>
        </>
      ) : (
        <p><Trans>The link in the mail stops working. An account that was made with it stays, and reads nothing of this case.</Trans></p>
      )}
    </Dialog>
  );
}
