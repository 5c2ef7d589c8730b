import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { request, useRequest } from '../../session/graphql.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading, ProgressBar } from '../../ui/ProgressBar.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { handOnReportMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { softwareContactQuery } from './case-queries.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { useComparedKeys, useFingerprints } from '../../session/sealing/compared-keys.ts';
import { wrapAndSend } from './rewrap-texts.ts';
import { useCommand } from './use-command.ts';

/** Seals report and title to the contact of the settings, who gets them by mail. */
export function HandOnDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useLingui();
  const { number } = useCase().facts;
  const toast = useToast();
  const command = useCommand();
  const compared = useComparedKeys();
  const [progress, setProgress] = useState<number | null>(null);
  const { data, error, reload } = useRequest(softwareContactQuery, {});
  const contact = data?.softwareContact ?? null;
  const armored = contact?.publicKey ?? null;
  const fingerprint = useFingerprints(armored === null ? [] : [armored]).get(armored ?? '');
  const isCompared = fingerprint !== undefined && compared.has(fingerprint);

  const handOn = async (): Promise<void> => {
    if (armored === null || !isCompared || command.isPending) return;
    const isDone = await command.run(() =>
      wrapAndSend(
        { number, role: 'CONTACT', armored },
        async (grants) => (await request(handOnReportMutation, { input: { number, grants: [...grants] } })).handOnReport.userErrors,
        setProgress,
      ));
    if (!isDone) return;
    toast(t`Handed on, sealed to their key.`);
    onClose();
  };
  return (
    <Dialog
      title={<Trans>Hand {number} on to its makers?</Trans>}
      isOpen
      onClose={command.isPending ? () => undefined : onClose}
      onSubmit={() => void handOn()}
      actions={
        <>
          <Button kind="quiet" isDisabled={command.isPending} onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="primary" isPending={command.isPending} isDisabled={!isCompared}><Trans>Hand it on</Trans></Button>
        </>
      }
    >
      <CommandTrouble trouble={command.trouble} />
      {data === undefined && (error === undefined ? <Loading /> : <Fault words={faultWords(error)} onRetry={reload} />)}
      {data !== undefined && armored === null && <NoContact />}
      {contact !== null && fingerprint !== undefined && (
        <>
          <p><Trans>Report and title go to <b>{contact.email}</b> by mail, sealed to this key. Messages, notes and files stay here. The reporter sees it in the history.</Trans></p>
          <p><Fingerprint fingerprint={fingerprint} /></p>
          <Checkbox
            label={t`I compared this fingerprint with them, or with a colleague who did`}
            checked={isCompared}
            onChange={(event) => compared.set(fingerprint, event.target.checked)}
          />
          <Hint><Trans>What is handed on cannot be taken back.</Trans></Hint>
        </>
      )}
      {progress !== null && <ProgressBar label={t`Sealing to their key`} value={progress} />}
    </Dialog>
  );
}

function NoContact(): ReactElement {
  return (
    <Notice tone="soon" icon="info" title={<Trans>No contact with a key is set</Trans>}>
      <p><Trans>A lead or an administrator names the makers and their key under Administration, Services.</Trans></p>
      <LinkButton to="/admin/$section" params={{ section: 'services' }}><Trans>To the settings</Trans></LinkButton>
    </Notice>
  );
}
