import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { trackerQuery } from '../../session/engineering/engineering-queries.ts';
import { namesIn, type Ticket } from '../../session/engineering/ticket-draft.ts';
import { useRequest } from '../../session/graphql.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useCase } from './case-context.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { TicketLink } from './TicketLink.tsx';
import { type HandOver, useHandOver } from './use-hand-over.ts';
import { useTicketDraft } from './use-ticket-draft.ts';

/** Drafts a reduced ticket, says plainly that it leaves, lets it go, and keeps where it went. */
export function EngineeringDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { facts } = useCase();
  const draft = useTicketDraft();
  const handOver = useHandOver();
  return (
    <Dialog
      title={<Trans>Hand {facts.number} to engineering</Trans>} isOpen onClose={onClose} width="wide"
      actions={<Button kind="quiet" onPress={onClose}><Trans>Back to the case</Trans></Button>}
    >
      <CommandTrouble trouble={handOver.command.trouble} />
      {draft === null ? <Loading /> : <TicketForm draft={draft} handOver={handOver} />}
      <TicketLink handOver={handOver} />
    </Dialog>
  );
}

function TicketForm({ draft, handOver }: { readonly draft: Ticket; readonly handOver: HandOver }): ReactElement {
  const { t } = useLingui();
  const { facts } = useCase();
  const toast = useToast();
  const { data } = useRequest(trackerQuery, {});
  const [ticket, setTicket] = useState(draft);
  const { note, post, isPosted, command } = handOver;
  const tracker = data?.viewer?.trackerUrl;
  const names = namesIn(ticket, [facts.reporter?.displayName, facts.reporter?.handle]).join(', ');
  const copy = async (): Promise<void> => {
    const isCopied = await navigator.clipboard.writeText(`${ticket.title}\n\n${ticket.body}`).then(() => true, () => false);
    if (!isCopied) toast(t`The browser does not let this page copy. Mark the text and copy it by hand.`);
    else if (await note('COPIED')) toast(t`Copied, and noted in the case.`);
  };
  return (
    <>
      <Notice tone="soon" icon="alert" title={<Trans>This text leaves Laurel</Trans>}>
        <p><Trans>What stands below is not sealed any more once you copy or post it, and whoever reads it there can read it. It holds the title, facts and words of the report; neither who reported, nor files, nor what was said in the case. Cut it down to what a fix needs.</Trans></p>
      </Notice>
      {names !== '' && <Notice tone="late" title={<Trans>The reporter’s name stands in it: {names}</Trans>}><p><Trans>Take it out, unless they agreed.</Trans></p></Notice>}
      <TextField label={<Trans>Title of the ticket</Trans>} value={ticket.title} onChange={(event) => setTicket({ ...ticket, title: event.target.value })} />
      <TextArea label={<Trans>Text of the ticket</Trans>} rows="tall" value={ticket.body} onChange={(event) => setTicket({ ...ticket, body: event.target.value })} />
      {isPosted && <Notice tone="yours" icon="check" role="status" title={<Trans>Posted, and noted in the case</Trans>} />}
      <ButtonRow>
        <Button icon="copy" isPending={command.isPending} onPress={() => void copy()}><Trans>Copy the text</Trans></Button>
        {tracker != null && <Button onPress={() => post({ ...ticket, number: facts.number })}><Trans>Post to {new URL(tracker).host}</Trans></Button>}
      </ButtonRow>
    </>
  );
}
