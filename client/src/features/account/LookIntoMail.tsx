import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useSession } from '../../session/session.tsx';
import { Hint, PageHead, Stack, Wrap } from '../../ui/Layout.tsx';

interface LookIntoMailProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A link is on its way. Says the same whether or not an account was found. */
export function LookIntoMail({ title, children }: LookIntoMailProps): ReactElement {
  const { session } = useSession();
  return (
    <Wrap width="text">
      <PageHead title={title} lede={children} />
      <Stack>
        <Hint><Trans>Nothing there after some minutes? Look among unwanted mail, or ask for it again.</Trans></Hint>
        {session?.mode === 'EXAMPLE' && <Hint><Trans>In this example mails go nowhere: read it in the <Link to="/mailbox">mailbox</Link>.</Trans></Hint>}
      </Stack>
    </Wrap>
  );
}
