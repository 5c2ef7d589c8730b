import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { type HandedTicket, hear, say } from '../../session/engineering/channel.ts';
import { handToEngineeringMutation, trackerQuery } from '../../session/engineering/engineering-queries.ts';
import { notePosted } from '../../session/engineering/note-posted.ts';
import { type Posted, postTicket } from '../../session/engineering/post-ticket.ts';
import { faultWords } from '../../session/fault-words.ts';
import { request, useRequest } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Stack, Wrap } from '../../ui/Layout.tsx';
import { EmptyState, Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Words } from '../../ui/Words.tsx';

/** The ticket that the page of a case hands over; null until it does, undefined where no page of a case opened this one. */
function useHandedTicket(): HandedTicket | null | undefined {
  const [opener] = useState<Window | null>(() => window.opener as Window | null);
  const [ticket, setTicket] = useState<HandedTicket | null>(null);
  useEffect(() => {
    if (opener === null) return;
    const end = hear(opener, (said) => {
      if (said.kind === 'TICKET') setTicket(said.ticket);
    });
    say(opener, { laurel: 'hand-over', kind: 'READY' });
    return end;
  }, [opener]);
  return opener === null ? undefined : ticket;
}

/** The one page that may talk to the tracker: it shows what goes where, and sends it when somebody says so. It opens no key. */
export function HandOverPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Hand to engineering`);
  const ticket = useHandedTicket();
  const { data, error, reload } = useRequest(trackerQuery, {});
  const trackerUrl = data?.viewer?.trackerUrl ?? null;
  return (
    <Wrap width="app">
      <PageHead title={<Trans>Hand to engineering</Trans>} />
      {ticket === undefined ? <EmptyState title={<Trans>Nothing was handed over</Trans>}><Trans>This page is opened by a case: choose Hand to engineering there.</Trans></EmptyState>
        : data === undefined ? (error === undefined ? <Loading /> : <Fault words={faultWords(error)} onRetry={reload} />)
        : trackerUrl === null ? <EmptyState title={<Trans>No tracker is set</Trans>}><Trans>A lead sets one under Administration, Settings. Until then, copy the text in the case.</Trans></EmptyState>
        : ticket === null ? <Loading /> : <Leaving ticket={ticket} trackerUrl={trackerUrl} />}
    </Wrap>
  );
}

function Leaving({ ticket, trackerUrl }: { readonly ticket: HandedTicket; readonly trackerUrl: string }): ReactElement {
  const { t } = useLingui();
  const [posted, setPosted] = useState<Posted | null>(null);
  const { host } = new URL(trackerUrl);
  const posting = useDeed(async () => setPosted(await postTicket(trackerUrl, ticket.number, ticket)));
  if (posted?.state === 'POSTED') return <Noting host={host} number={ticket.number} ticketUrl={posted.ticketUrl} />;
  return (
    <Stack>
      <Notice tone="soon" icon="alert" title={<Trans>This text leaves Laurel</Trans>}>
        <p><Trans>It goes unsealed from this browser to <b>{host}</b>, and whoever reads there can read it. This portal’s server never sees it.</Trans></p>
      </Notice>
      {posted?.state === 'REFUSED' && <Fault words={t`${host} answered ${posted.status} and may not have taken it. Look there before you send it again.`} />}
      {posted?.state === 'UNREACHABLE' && <Fault words={t`${host} did not answer, or lets no page of this portal talk to it. Copy the text instead.`} />}
      <h2><bdi>{ticket.title}</bdi></h2>
      <Words text={ticket.body} />
      <ButtonRow>
        <CopyButton text={`${ticket.title}\n\n${ticket.body}`}><Trans>Copy</Trans></CopyButton>
        <Button kind="primary" isPending={posting.isPending} onPress={posting.run}><Trans>Post to {host}</Trans></Button>
      </ButtonRow>
    </Stack>
  );
}

function Noting({ host, number, ticketUrl }: { readonly host: string; readonly number: string; readonly ticketUrl: string | null }): ReactElement {
  const [keys] = useState(() => [crypto.randomUUID(), crypto.randomUUID()] as const);
  const [isNoted, setIsNoted] = useState(false);
  const noting = useDeed(async () => {
    await notePosted(async (input) => (await request(handToEngineeringMutation, { input })).handToEngineering, { number, ticketUrl, keys });
    setIsNoted(true);
    // The page of the case may be gone.
    const opener = window.opener as Window | null;
    if (opener) say(opener, { laurel: 'hand-over', kind: 'NOTED' });
  });
  useEffect(noting.run, []);
  return (
    <Stack>
      <Notice tone="yours" icon="check" role="status" title={<Trans>{host} has the ticket</Trans>}>
        {isNoted && <p><Trans>The case notes it. You can close this page.</Trans></p>}
      </Notice>
      {noting.fault !== '' && <Fault words={noting.fault} onRetry={noting.run} />}
    </Stack>
  );
}
