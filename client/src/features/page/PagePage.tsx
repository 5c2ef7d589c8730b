import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { useFragment } from '../../session/use-fragment.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, PageHead, Stack, Wrap } from '../../ui/Layout.tsx';
import { acknowledgeByLinkMutation } from './page-queries.ts';

/** Behind the link of a page. Its token stays in the fragment; nothing is acknowledged before a press. */
export function PagePage(): ReactElement {
  const { t } = useLingui();
  const token = useFragment();
  usePageTitle(t`Are you on it?`);
  const [isDone, setIsDone] = useState(false);
  const deed = useDeed(async () => {
    accepted((await request(acknowledgeByLinkMutation, { token })).acknowledgePage);
    setIsDone(true);
  });
  if (token === '') return <Wrap width="text"><PageHead title={<Trans>This link is not whole</Trans>} lede={<Trans>Copy it from the mail or message that called you, with everything behind the #; or open the case and press “I am on it” there, under Pages and mails.</Trans>} /></Wrap>;
  if (isDone) return <Wrap width="text"><Acknowledged /></Wrap>;
  return (
    <Wrap width="text">
      <PageHead title={<Trans>Are you on it?</Trans>} lede={<Trans>Then nobody else is called for this page. It is no answer to the reporter: their clock goes on until a person of the team has written to them.</Trans>} />
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <ButtonRow><Button kind="primary" size="form" isPending={deed.isPending} onPress={deed.run}><Trans>I am on it</Trans></Button></ButtonRow>
        <Hint><Trans>Only who holds the link sees this page. You need not sign in to press the button.</Trans></Hint>
      </Stack>
    </Wrap>
  );
}

function Acknowledged(): ReactElement {
  const { account } = useSession();
  return (
    <>
      <PageHead title={<Trans>Thank you, it is yours</Trans>} lede={<Trans>Nobody else is called for this page. The next one comes if the reporter still waits by then.</Trans>} />
      <ButtonRow>
        {account === null
          ? <LinkButton kind="primary" size="form" to="/sign-in" search={{ then: '/queue' }}><Trans>Sign in and answer</Trans></LinkButton>
          : <LinkButton kind="primary" size="form" to="/queue"><Trans>To the queue</Trans></LinkButton>}
      </ButtonRow>
    </>
  );
}
