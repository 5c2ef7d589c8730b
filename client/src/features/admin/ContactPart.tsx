import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { useFragment } from '../../session/use-fragment.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Part } from '../../ui/Part.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { askContactAddressMutation, confirmContactAddressMutation } from './admin-queries.ts';
import { WhoDecides } from './WhoDecides.tsx';

interface ContactPartProps {
  readonly address: string;
  readonly onChanged: () => void;
}

/** Where researchers write to. Another address counts once somebody has read a mail there. */
export function ContactPart({ address, onChanged }: ContactPartProps): ReactElement {
  const { isAdministrator } = useSession();
  return (
    <Part title={<Trans>Contact address</Trans>}>
      <p><Trans>Researchers write to <b>{address}</b>: it stands in security.txt, on the key page and in mails.</Trans></p>
      {isAdministrator ? <ChangeContact onChanged={onChanged} /> : <WhoDecides who="ADMINISTRATOR" />}
    </Part>
  );
}

function ChangeContact({ onChanged }: Pick<ContactPartProps, 'onChanged'>): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const { refresh } = useSession();
  const linked = /^contact=([\w-]+)$/.exec(useFragment())?.[1] ?? '';
  const [email, setEmail] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const token = typed ?? linked;
  const [asked, setAsked] = useState('');
  const asking = useDeed(async () => {
    accepted((await request(askContactAddressMutation, { input: { email } })).askContactAddress);
    setAsked(email.trim());
  });
  const confirming = useDeed(async () => {
    accepted((await request(confirmContactAddressMutation, { input: { token: token.replace(/^.*contact=/, '') } })).confirmContactAddress);
    setTyped('');
    setAsked('');
    setEmail('');
    onChanged();
    await refresh();
    toast(t`Researchers are told the new address from now on.`);
  });
  return (
    <Stack>
      <form onSubmit={asking.run} noValidate>
        <Stack>
          {asking.fault !== '' && <Fault words={asking.fault} />}
          <TextField label={t`Another address`} type="email" width="medium" autoComplete="off" value={email} onChange={(event) => setEmail(event.target.value)} />
          <Hint><Trans>The team key’s user id names the address that it was made with. Until the key is replaced under Team and its key, mail programs that look for a key of the new address find none. Lead the old mailbox on to the new one: printed and copied pages still name it.</Trans></Hint>
          <ButtonRow><Button type="submit" size="form" isPending={asking.isPending}><Trans>Send a mail there</Trans></Button></ButtonRow>
        </Stack>
      </form>
      {asked !== '' && <Notice role="status" tone="yours" title={<Trans>A mail is on its way to {asked}</Trans>}><p><Trans>Nothing changes until somebody who reads it opens its link, or types its code here, within a day.</Trans></p></Notice>}
      {(asked !== '' || linked !== '') && (
        <form onSubmit={confirming.run} noValidate>
          <Stack>
            {confirming.fault !== '' && <Fault words={confirming.fault} />}
            <TextField label={t`Link or code of that mail`} isMono autoComplete="off" value={token} onChange={(event) => setTyped(event.target.value)} />
            <ButtonRow><Button type="submit" kind="primary" size="form" isPending={confirming.isPending}><Trans>Name the new address from now on</Trans></Button></ButtonRow>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
