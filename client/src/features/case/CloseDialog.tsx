import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { Resolution } from '../../generated/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Lede } from '../../ui/Layout.tsx';
import { resolutionName } from '../../ui/names.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useCase } from './case-context.ts';
import { useClearCopy } from './ClearCopy.tsx';
import { CommandTrouble } from './CommandTrouble.tsx';
import { closingHint, closings } from './closings.ts';
import { MessageField } from './MessageField.tsx';
import { useReaderCheck } from './ReaderCheck.tsx';
import { useDraft } from '../../session/use-draft.ts';
import { takeOriginal } from '../../session/words/duplicate-of.ts';
import { useMoveCase } from './use-move-case.ts';

/** Closing: with what, of which original, why. */
export function CloseDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t, i18n } = useLingui();
  const { facts, isLead } = useCase();
  const toast = useToast();
  const [chosen] = useState(() => takeOriginal(facts.number));
  const [resolution, setResolution] = useState<Resolution | null>(chosen === null ? null : 'DUPLICATE');
  const [original, setOriginal] = useState(chosen ?? '');
  const [advisory, setAdvisory] = useState('');
  const [text, setText] = useDraft(`${facts.number} CLOSE`);
  const { command, moveTo } = useMoveCase();
  const check = useReaderCheck();
  const clearCopy = useClearCopy();
  const isSpam = resolution === 'SPAM';

  const submit = async (): Promise<void> => {
    if (command.isPending) return;
    if (resolution === null) return command.refuse('resolution', t`Choose how it closes.`);
    const isDone = await moveTo({
      move: 'CLOSE',
      resolution,
      text,
      clearCopy: clearCopy.of(text),
      ...(resolution === 'DUPLICATE' && original.trim() !== '' ? { duplicateOf: original.trim() } : {}),
      ...(advisory.trim() !== '' ? { advisoryUrl: advisory.trim() } : {}),
    });
    if (!isDone) return;
    setText('');
    toast(t`${facts.number} is closed.`);
    onClose();
  };
  const { fields } = command.trouble;
  return (
    <Dialog
      title={<Trans>Close {facts.number}</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            <Trans>Not yet</Trans>
          </Button>
          <Button type="submit" kind="primary" isPending={command.isPending} isDisabled={text.trim() !== '' && !check.isClear}>
            <Trans>Close the case</Trans>
          </Button>
        </>
      }
    >
      <Lede>
        <Trans>The reporter reads how and why. Asking whether to name them never delays it.</Trans>
      </Lede>
      {check.notice}
      <CommandTrouble trouble={command.trouble} />
      <RadioGroup<Resolution>
        label={<Trans>How it closes</Trans>}
        error={fields['resolution']}
        isDense
        value={resolution}
        onChange={setResolution}
        options={closings.map((value) => ({ value, label: i18n._(resolutionName(value)), hint: i18n._(closingHint(value)) }))}
      />
      {resolution === 'DUPLICATE' && (
        <TextField
          label={<Trans>Number of the original</Trans>}
          hint={<Trans>Received earlier. The reporter sees its number, dates, state and severity, never its text.</Trans>}
          error={fields['duplicateOf']}
          width="short"
          isMono
          value={original}
          onChange={(event) => setOriginal(event.target.value)}
        />
      )}
      <MessageField label={t`Why, to the reporter`} isOptional={isSpam} error={fields['message']} value={text} onChange={setText} />
      {text.trim() !== '' && clearCopy.box}
      {isLead && resolution === 'RESOLVED' && (
        <TextField
          label={<Trans>Advisory</Trans>}
          hint={<Trans>Only where customers have to do something. An online service rarely asks for it.</Trans>}
          isOptional
          type="url"
          error={fields['advisoryUrl']}
          value={advisory}
          onChange={(event) => setAdvisory(event.target.value)}
        />
      )}
    </Dialog>
  );
}
