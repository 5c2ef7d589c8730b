import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type KeyboardEvent, lazy, type ReactElement, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { type DateParts, noDate } from '../../ui/DateField.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './Case.module.css';
import { useCase } from './case-context.ts';
import { useClearCopy } from './ClearCopy.tsx';
import { composeSlot } from './compose-slot.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { dayAt } from './day-at.ts';
import { MessageField } from './MessageField.tsx';
import { NextUpdateField } from './NextUpdateField.tsx';
import { useReaderCheck } from './ReaderCheck.tsx';
import { useComposeFiles } from './use-compose-files.ts';
import { usePostMessage } from './use-post-message.ts';
import { useDraft } from '../../session/use-draft.ts';

const ComposeFiles = lazy(async () => ({ default: (await import('./ComposeFiles.tsx')).ComposeFiles }));

/** Writes one reply or note. What is written stays until it was sent. */
export function ComposeForm({ kind }: { readonly kind: 'REPLY' | 'NOTE' }): ReactElement {
  const { t } = useLingui();
  const { facts, audience } = useCase();
  const toast = useToast();
  const [text, setText] = useDraft(composeSlot(facts.number, kind));
  const [hearsAgain, setHearsAgain] = useState<DateParts>(noDate);
  const { command, post } = usePostMessage();
  const check = useReaderCheck();
  const files = useComposeFiles(kind);
  const clearCopy = useClearCopy();
  const isNote = kind === 'NOTE';
  const isReaderFine = isNote || check.isClear;

  const send = async (): Promise<void> => {
    if (command.isPending || files.isSending || !isReaderFine) return;
    if (text.trim() === '') return command.refuse('body', t`Write something first.`);
    const date = dayAt(hearsAgain);
    if (date === 'UNREADABLE') return command.refuse('nextUpdateDueAt', t`There is no such day. Write it as 31, 12, 2027.`);
    const sent = await files.send();
    if (sent === null) return command.refuse('body', t`One of the files cannot be sent. See to it in the list, or take it away.`);
    if (!(await post({ isNote, text, clearCopy: isNote ? null : clearCopy.of(text), nextUpdateDueAt: date, files: sent }))) return;
    await files.clear();
    setText('');
    setHearsAgain(noDate);
    toast(isNote ? t`The note is in the case, for the team.` : clearCopy.of(text) === null ? t`Sent, sealed and signed.` : t`Sent, sealed and signed; a copy goes out by mail, unsealed.`);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  const sendByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  return (
    <form className={styles['compose']} onSubmit={submit} onKeyDown={sendByKey} noValidate>
      {!isNote && check.notice}
      <CommandTrouble trouble={command.trouble} />
      <MessageField
        id="compose"
        label={isNote ? t`Note` : t`Reply`}
        error={command.trouble.fields['body']}
        isNote={isNote}
        value={text}
        onChange={setText}
      />
      {audience === 'team' && !isNote && facts.state !== 'CLOSED' && (
        <NextUpdateField value={hearsAgain} onChange={setHearsAgain} error={command.trouble.fields['nextUpdateDueAt']} />
      )}
      {!isNote && clearCopy.box}
      <Suspense><ComposeFiles kind={kind} /></Suspense>
      <div className={styles['composeFoot']}>
        <Hint>
          {files.isSending ? (
            <Trans>It goes out when its files have arrived.</Trans>
          ) : isNote ? (
            <Trans>Sealed to the team alone. Never an answer to the reporter.</Trans>
          ) : (
            <Trans>Sealed and signed in this browser when you send.</Trans>
          )}
        </Hint>
        <Button type="submit" kind="primary" isPending={command.isPending || files.isSending} isDisabled={!isReaderFine}>
          {isNote ? <Trans>Keep the note</Trans> : <Trans>Send sealed</Trans>}{' '}
          <kbd className={styles['shortcut']} aria-hidden="true">
            Ctrl Enter
          </kbd>
        </Button>
      </div>
    </form>
  );
}
