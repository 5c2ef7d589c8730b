import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { LabelColour } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { colourNames, labelColours } from '../../session/labels/label-colours.ts';
import { type LabelData, removeLabelMutation, saveLabelMutation } from '../../session/labels/label-queries.ts';
import { LabelMark } from '../../session/labels/Labels.tsx';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';

interface LabelFormProps {
  /** Null: a new one. */
  readonly label: LabelData | null;
  readonly onChanged: () => void;
}

/** One label: its name and what marks it. */
export function LabelForm({ label, onChanged }: LabelFormProps): ReactElement {
  const { t, i18n } = useLingui();
  const { isLead } = useSession();
  const toast = useToast();
  const [name, setName] = useState(label?.name ?? '');
  const [colour, setColour] = useState<LabelColour>(label?.colour ?? 'GREY');
  const [isRemoving, setIsRemoving] = useState(false);
  const saving = useDeed(async () => {
    accepted((await request(saveLabelMutation, { input: { id: label?.id ?? null, name, colour } })).saveLabel);
    toast(t`The label is kept.`);
    onChanged();
  });
  return (
    <form onSubmit={saving.run} noValidate>
      <Stack>
        {saving.fault !== '' && <Fault words={saving.fault} />}
        <TextField label={t`Name of the label`} maxLength={40} width="medium" value={name} onChange={(event) => setName(event.target.value)} />
        <RadioGroup<LabelColour>
          label={<Trans>Mark</Trans>} isDense value={colour} onChange={setColour}
          options={labelColours.map((value) => ({ value, label: <><LabelMark colour={value} /> {i18n._(colourNames[value])}</> }))}
        />
        <ButtonRow>
          <Button type="submit" size="form" isPending={saving.isPending}><Trans>Save</Trans></Button>
          {label !== null && isLead && <Button kind="quiet" size="form" onPress={() => setIsRemoving(true)}><Trans>Remove</Trans></Button>}
        </ButtonRow>
      </Stack>
      {isRemoving && label !== null && <RemoveLabelDialog label={label} onClose={() => setIsRemoving(false)} onRemoved={onChanged} />}
    </form>
  );
}

/** It goes from every case that has it, which nobody can bring back. */
function RemoveLabelDialog({ label, onClose, onRemoved }: { readonly label: LabelData; readonly onClose: () => void; readonly onRemoved: () => void }): ReactElement {
  const { name } = label;
  const removal = useDeed(async () => {
    accepted((await request(removeLabelMutation, { input: { id: label.id } })).removeLabel);
    onClose();
    onRemoved();
  });
  return (
    <Dialog
      title={<Trans>Remove the label “{name}”?</Trans>} isOpen onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Keep it</Trans></Button>
          <Button kind="grave" isPending={removal.isPending} onPress={removal.run}><Trans>Remove it from every case</Trans></Button>
        </>
      }
    >
      {removal.fault !== '' && <Fault words={removal.fault} />}
      <p><Trans>Every case that has it loses it. This cannot be taken back.</Trans></p>
    </Dialog>
  );
}
