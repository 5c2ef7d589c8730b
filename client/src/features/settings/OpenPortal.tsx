import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { UnsentMails } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { openAfterRestoreMutation } from './restore-queries.ts';
import type { RestorationData } from './RestoreSection.tsx';

/** What a lead decides before names are shown and mails leave again. */
export function OpenPortal({ restoration }: { readonly restoration: RestorationData }): ReactElement {
  const { t } = useLingui();
  const { refresh } = useSession();
  const toast = useToast();
  const [unsentMails, setUnsentMails] = useState<UnsentMails>('DROP');
  const [isLost, setIsLost] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const isReady = restoration.journalCovers || isLost;
  const deed = useDeed(async () => {
    accepted((await request(openAfterRestoreMutation, { input: { unsentMails, withoutJournal: isLost } })).openAfterRestore);
    toast(t`The portal is open again.`);
    await refresh();
  });
  return (
    <Stack>
      {restoration.unsentMails > 0 && (
        <RadioGroup<UnsentMails>
          label={<Plural value={restoration.unsentMails} one="# mail waited to be sent when the backup was taken" other="# mails waited to be sent when the backup was taken" />}
          hint={<Trans>They may have gone out before the loss. Sent again they carry the same Message-ID, by which mail programs know them.</Trans>}
          value={unsentMails}
          onChange={setUnsentMails}
          options={[
            { value: 'DROP', label: <Trans>Drop them</Trans> },
            { value: 'SEND', label: <Trans>Send them</Trans> },
          ]}
        />
      )}
      {!restoration.journalCovers && (
        <Checkbox
          label={<Trans>The journal is lost for good</Trans>}
          hint={<Trans>Then nobody stays listed, public profiles are hidden, every access token ends and webhooks are off. Researchers can be listed again from their case pages; who left the team since the backup has to be removed again.</Trans>}
          checked={isLost}
          onChange={(event) => setIsLost(event.target.checked)}
        />
      )}
      <ButtonRow><Button kind="primary" size="form" isDisabled={!isReady} onPress={() => setIsAsked(true)}><Trans>Open the portal</Trans></Button></ButtonRow>
      <Dialog
        title={<Trans>Open the portal now?</Trans>}
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        onSubmit={deed.run}
        actions={
          <>
            <Button kind="quiet" onPress={() => setIsAsked(false)}><Trans>Keep it closed</Trans></Button>
            <Button type="submit" kind="primary" isPending={deed.isPending}><Trans>Open it</Trans></Button>
          </>
        }
      >
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <p>
          {isLost && !restoration.journalCovers
            ? <Trans>Reports are taken, clocks and mails run again. Nobody is listed until they say so anew.</Trans>
            : <Trans>Reports are taken, clocks and mails run again, and names are shown as people left them.</Trans>}
        </p>
      </Dialog>
    </Stack>
  );
}
