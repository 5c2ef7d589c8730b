import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Lede } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { isGrave } from './action-words.ts';
import { useCase } from './case-context.ts';
import { useClearCopy } from './ClearCopy.tsx';
import { CommandTrouble } from './CommandTrouble.tsx';
import { MessageField } from './MessageField.tsx';
import { moveForm, type PlainMove } from './move-forms.ts';
import { useReaderCheck } from './ReaderCheck.tsx';
import { useDraft } from '../../session/use-draft.ts';
import { useMoveCase } from './use-move-case.ts';

interface MoveDialogProps {
  readonly move: PlainMove;
  readonly onClose: () => void;
}

/** One change of state, with the words that go with it. */
export function MoveDialog({ move, onClose }: MoveDialogProps): ReactElement {
  const { t, i18n } = useLingui();
  const { facts, audience } = useCase();
  const toast = useToast();
  const form = moveForm(move, audience);
  const [text, setText] = useDraft(`${facts.number} ${move}`);
  const [isSure, setIsSure] = useState(form.confirm === undefined);
  const { command, moveTo } = useMoveCase();
  const check = useReaderCheck();
  const clearCopy = useClearCopy();
  const hasReader = facts.source !== 'INTERNAL' && facts.source !== 'IMPORT';
  const isStillPossible = facts.viewerCan.includes(move);

  const submit = async (): Promise<void> => {
    if (command.isPending) return;
    if (!isSure) return command.refuse('confirm', t`Tick this first.`);
    if (form.isWordless !== true && text.trim() === '') return command.refuse('message', t`Say why: the other side reads it.`);
    if (!(await moveTo({ move, text, clearCopy: clearCopy.of(text) }))) return;
    setText('');
    toast(i18n._(form.done));
    onClose();
  };
  return (
    <Dialog
      title={i18n._(form.title)}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            <Trans>Not yet</Trans>
          </Button>
          <Button
            type="submit"
            kind={isGrave(move) ? 'grave' : 'primary'}
            isPending={command.isPending}
            isDisabled={!isStillPossible || (text.trim() !== '' && !check.isClear)}
          >
            {i18n._(form.submit)}
          </Button>
        </>
      }
    >
      <Lede>{i18n._(form.lede)}</Lede>
      {!isStillPossible && (
        <Notice tone="soon" title={<Trans>This is not possible any more as the case stands now. Your words stay here.</Trans>} />
      )}
      {check.notice}
      <CommandTrouble trouble={command.trouble} />
      <MessageField
        label={hasReader ? i18n._(form.label) : t`Words for the team`}
        isOptional={form.isWordless === true}
        error={command.trouble.fields['message']}
        value={text}
        onChange={setText}
      />
      {text.trim() !== '' && clearCopy.box}
      {form.confirm !== undefined && (
        <Checkbox
          label={i18n._(form.confirm)}
          hint={command.trouble.fields['confirm']}
          checked={isSure}
          onChange={(event) => setIsSure(event.target.checked)}
        />
      )}
    </Dialog>
  );
}
