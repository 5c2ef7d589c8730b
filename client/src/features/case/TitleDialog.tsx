import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { titleCaseMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { useCaseTitle } from './CaseHead.tsx';
import { CommandTrouble } from './CommandTrouble.tsx';
import { MessageField } from './MessageField.tsx';
import { useReaderCheck } from './ReaderCheck.tsx';
import { useCommand } from './use-command.ts';
import { useResealing } from './use-resealing.ts';
import { useOpenedReport } from './use-opened-report.ts';
import { useSealing } from './use-sealing.ts';

/** A title sealed to the case's readers, where the report brought none or a poor one. */
export function TitleDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useLingui();
  const { facts } = useCase();
  const toast = useToast();
  const command = useCommand(['title']);
  const sealing = useSealing();
  const resealing = useResealing();
  const check = useReaderCheck(false, 'TITLE');
  const report = useOpenedReport();
  const subject = report?.state === 'OPENED' ? report.mail?.head?.subject : null;
  const [title, setTitle] = useState(useCaseTitle().text ?? subject ?? '');

  const submit = async (): Promise<void> => {
    const line = title.replace(/\s+/g, ' ').trim();
    if (line === '') return command.refuse('title', t`Write a title.`);
    const isDone = await command.run(() => resealing(async () => {
      const input = { number: facts.number, title: await sealing.seal('TITLE', line) };
      return (await request(titleCaseMutation, { input })).titleCase.userErrors;
    }));
    if (!isDone) return;
    toast(t`The case has a new title.`);
    onClose();
  };
  return (
    <Dialog
      title={<Trans>A title for {facts.number}</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            <Trans>Keep it as it is</Trans>
          </Button>
          <Button type="submit" kind="primary" isPending={command.isPending} isDisabled={!check.isClear}>
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      {check.notice}
      <CommandTrouble trouble={command.trouble} />
      <MessageField
        label={t`Title`}
        hint={t`One line: what is wrong, and where. The reporter sees it too.`}
        error={command.trouble.fields['title']}
        isLine
        value={title}
        onChange={setTitle}
      />
    </Dialog>
  );
}
