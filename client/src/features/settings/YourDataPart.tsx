import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { postForFile, postJson } from '../../session/http.ts';
import { type Account, useSession } from '../../session/session.tsx';
import { useConfirmed } from '../../session/use-confirmed.ts';
import { useDeed } from '../../session/use-deed.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { Time } from '../../ui/Time.tsx';
import { downloadFile } from '../../ui/download.ts';
import { DeleteAccountDialog } from './DeleteAccountDialog.tsx';

/** What the portal holds of this person: all of it as a file, and an end to it. */
export function YourDataPart({ account }: { readonly account: Account }): ReactElement {
  const isOfTeam = account.roles.some((role) => role !== 'RESEARCHER');
  return (
    <>
      <ExportPart />
      <Part title={<Trans>Delete your account</Trans>}>
        {account.deletionAt === null ? <Ending isOfTeam={isOfTeam} hasAddress={account.email !== null} /> : <Keeping at={account.deletionAt} />}
      </Part>
    </>
  );
}

function ExportPart(): ReactElement {
  const confirmed = useConfirmed();
  const deed = useDeed(async () => {
    const file = await confirmed(async () => postForFile('/auth/export'));
    downloadFile('laurel-personal-data.json', file);
  });
  return (
    <Part title={<Trans>What is held of you</Trans>}>
      <p><Trans>One file with everything: account, keys, cases, sealed texts, mails, sign-ins. What is sealed stays sealed to your key; any OpenPGP program opens it.</Trans></p>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <ButtonRow><Button icon="download" size="form" isPending={deed.isPending} onPress={deed.run}>{deed.isPending ? <Trans>Being put together…</Trans> : <Trans>Download it (JSON)</Trans>}</Button></ButtonRow>
    </Part>
  );
}

function Ending({ isOfTeam, hasAddress }: { readonly isOfTeam: boolean; readonly hasAddress: boolean }): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  if (isOfTeam) return <Hint><Trans>You work here. Have an administrator take your role first, so that your cases and grants are handed over.</Trans></Hint>;
  return (
    <>
      <p><Trans>Your address, name, keys and sign-ins go after a week, in which you can take it back. Your reports stay with the team, without a name.</Trans></p>
      <ButtonRow><Button kind="grave" size="form" onPress={() => setIsAsking(true)}><Trans>Delete the account…</Trans></Button></ButtonRow>
      {isAsking && <DeleteAccountDialog hasAddress={hasAddress} onClose={() => setIsAsking(false)} />}
    </>
  );
}

function Keeping({ at }: { readonly at: string }): ReactElement {
  const { refresh } = useSession();
  const deed = useDeed(async () => {
    await postJson('/auth/keep-account');
    await refresh();
  });
  return (
    <>
      <p><Trans>It goes <Time at={at} as="due" />.</Trans></p>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <ButtonRow><Button size="form" isPending={deed.isPending} onPress={deed.run}><Trans>Keep it<span className="visually-hidden">: your account</span></Trans></Button></ButtonRow>
    </>
  );
}
