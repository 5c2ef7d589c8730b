import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useCase } from './case-context.ts';
import type { HandOver } from './use-hand-over.ts';

/** Where the ticket stands: kept with the case, for the team. */
export function TicketLink({ handOver: { command, note } }: { readonly handOver: HandOver }): ReactElement {
  const { t } = useLingui();
  const { facts: { engineeringTicket: linked } } = useCase();
  const toast = useToast();
  const [url, setUrl] = useState(linked ?? '');
  useEffect(() => setUrl(linked ?? ''), [linked]);
  const save = async (): Promise<void> => {
    if (url.trim() === '') return command.refuse('ticketUrl', t`Paste where the ticket stands.`);
    if (await note('LINKED', url.trim())) toast(t`The link is kept.`);
  };
  const remove = async (): Promise<void> => {
    if (await note('UNLINKED')) toast(t`The link is taken away.`, linked === null ? undefined : () => void note('LINKED', linked));
  };
  return (
    <>
      <TextField
        label={<Trans>Address of the ticket</Trans>} hint={<Trans>Stands in clear, for the team alone.</Trans>} isOptional type="url" isMono error={command.trouble.fields['ticketUrl']}
        value={url} onChange={(event) => setUrl(event.target.value)}
      />
      <ButtonRow>
        <Button isPending={command.isPending} onPress={() => void save()}><Trans>Keep the link</Trans></Button>
        {linked !== null && <Button kind="quiet" isPending={command.isPending} onPress={() => void remove()}><Trans>Take the link away</Trans></Button>}
      </ButtonRow>
    </>
  );
}
