import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { LabelPicker } from '../../session/labels/LabelPicker.tsx';
import { labelCaseMutation } from '../../session/labels/label-queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useCase } from './case-context.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { useCommand } from './use-command.ts';

export function LabelsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useLingui();
  const { facts } = useCase();
  const { number } = facts;
  const toast = useToast();
  const command = useCommand();
  const [before] = useState(() => new Set(facts.labels.map(({ id }) => id)));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(before);
  const change = async (add: readonly string[], remove: readonly string[]): Promise<boolean> =>
    command.run(async () => (await request(labelCaseMutation, { input: { number, add: [...add], remove: [...remove] } })).labelCase.userErrors);
  const submit = async (): Promise<void> => {
    const add = [...chosen].filter((id) => !before.has(id));
    const remove = [...before].filter((id) => !chosen.has(id));
    if (add.length + remove.length === 0) return onClose();
    if (!(await change(add, remove))) return;
    toast(t`The labels of ${number} are changed.`, () => void change(remove, add));
    onClose();
  };
  return (
    <Dialog
      title={<Trans>Labels of {number}</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Keep it as it is</Trans></Button>
          <Button type="submit" kind="primary" isPending={command.isPending}><Trans>Save</Trans></Button>
        </>
      }
    >
      <CommandTrouble trouble={command.trouble} />
      <LabelPicker chosen={chosen} onChoose={setChosen} />
    </Dialog>
  );
}
