import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Lede } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { planDisclosureMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { dayAt, partsOf } from './day-at.ts';
import { useCommand } from './use-command.ts';

export function DisclosurePlanDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useLingui();
  const { facts } = useCase();
  const toast = useToast();
  const command = useCommand(['plannedAt', 'writeUpUrl']);
  const [date, setDate] = useState(partsOf(facts.disclosurePlan?.plannedAt));
  const [url, setUrl] = useState(facts.disclosurePlan?.writeUpUrl ?? '');

  const submit = async (): Promise<void> => {
    const plannedAt = dayAt(date, 12);
    if (plannedAt === 'UNREADABLE') return command.refuse('plannedAt', t`There is no such day. Write it as 31, 12, 2027.`);
    const input = { number: facts.number, plannedAt, writeUpUrl: url.trim() === '' ? null : url.trim() };
    if (!(await command.run(async () => (await request(planDisclosureMutation, { input })).planDisclosure.userErrors))) return;
    toast(t`Saved. The team sees it in the case.`);
    onClose();
  };
  return (
    <Dialog
      title={<Trans>When do you mean to publish?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Keep it as it is</Trans></Button>
          <Button type="submit" kind="primary" isPending={command.isPending}><Trans>Save the date</Trans></Button>
        </>
      }
    >
      <Lede><Trans>The team answers within the case. Nothing is published by us. A new date asks for a new answer.</Trans></Lede>
      <CommandTrouble trouble={command.trouble} />
      <DateField label={<Trans>Date</Trans>} isOptional error={command.trouble.fields['plannedAt']} value={date} onChange={setDate} />
      <TextField
        label={<Trans>Address of your write-up</Trans>}
        hint={<Trans>Once it is out. It can be linked where you are thanked.</Trans>}
        isOptional
        type="url"
        error={command.trouble.fields['writeUpUrl']}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
    </Dialog>
  );
}
