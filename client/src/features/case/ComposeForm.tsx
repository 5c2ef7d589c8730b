import { useLingui } from '@lingui/react/macro';
import { type FormEvent, type KeyboardEvent, lazy, type ReactElement, Suspense, useRef, useState } from 'react';
import { type DateParts, noDate } from '../../ui/DateField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './Case.module.css';
import { useCase } from './case-context.ts';
import { useClearCopy } from './ClearCopy.tsx';
import { ComposeFoot } from './ComposeFoot.tsx';
import { composeSlot } from './compose-slot.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { dayAt } from './day-at.ts';
import { Meanwhile } from './Meanwhile.tsx';
import { leftToSend } from './left-to-send.ts';
import { MessageField } from './MessageField.tsx';
import { NextUpdateField } from './NextUpdateField.tsx';
import { useReaderCheck } from './ReaderCheck.tsx';
import type { TemplateText } from './fill-template.ts';
import { ReplyTemplates } from './ReplyTemplates.tsx';
import { useComposeFiles } from './use-compose-files.ts';
import { useHeldSend } from './use-held-send.ts';
import { usePostMessage } from './use-post-message.ts';
import { useReplyTemplate } from './use-reply-template.ts';
import { UnfilledNotice } from '../../session/templates/UnfilledNotice.tsx';
import { useDraft } from '../../session/use-draft.ts';

const ComposeFiles = lazy(async () => ({ default: (await import('./ComposeFiles.tsx')).ComposeFiles }));

/** Writes one reply or note. What is written stays until it was sent. */
export function ComposeForm({ kind }: { readonly kind: 'REPLY' | 'NOTE' }): ReactElement {
  const { t } = useLingui();
  const { facts, audience } = useCase();
  const toast = useToast();
  const [text, setText] = useDraft(composeSlot(facts.number, kind));
  const written = useRef(text);
  written.current = text;
  const [hearsAgain, setHearsAgain] = useState<DateParts>(noDate);
  const { command, post } = usePostMessage();
  const check = useReaderCheck();
  const files = useComposeFiles(kind);
  const clearCopy = useClearCopy();
  const isNote = kind === 'NOTE';
  const isOfTeam = audience === 'team' && !isNote;
  const template = useReplyTemplate({ text, setText, setHearsAgain });
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
    setText(leftToSend(text, written.current));
    setHearsAgain(noDate);
    template.forget();
    toast(isNote ? t`The note is in the case, for the team.` : clearCopy.of(text) === null ? t`Sent, sealed and signed.` : t`Sent, sealed and signed; a copy goes out by mail, unsealed.`);
  };
  const held = useHeldSend(send);
  const form = useRef<HTMLFormElement>(null);
  // The second tap is under the thumb.
  const start = (chosen: TemplateText): void => {
    template.choose(chosen);
    requestAnimationFrame(() => form.current?.lastElementChild?.scrollIntoView({ block: 'nearest' }));
  };
  // A template goes with two taps, so the second can be taken back; who wrote has thought about it.
  const begin = (): void => {
    if (held.secondsLeft !== null) return;
    if (template.isUsed) held.hold();
    else void send();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    begin();
  };
  const sendByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    begin();
  };
  return (
    <form ref={form} className={styles['compose']} data-writing onSubmit={submit} onKeyDown={sendByKey} noValidate>
      {!isNote && check.notice}
      <Meanwhile isWriting={text !== ''} />
      <CommandTrouble trouble={command.trouble} />
      {isOfTeam && facts.state !== 'CLOSED' && <ReplyTemplates onChoose={start} />}
      <MessageField
        id="compose"
        label={isNote ? t`Note` : t`Reply`}
        error={command.trouble.fields['body']}
        isNote={isNote}
        value={text}
        onChange={(words) => {
          held.undo();
          setText(words);
        }}
      />
      {isOfTeam && template.isFromTemplate && <UnfilledNotice text={text} />}
      {isOfTeam && facts.state !== 'CLOSED' && (
        <NextUpdateField value={hearsAgain} onChange={template.changeDate} error={command.trouble.fields['nextUpdateDueAt']} />
      )}
      {!isNote && clearCopy.box}
      {/* Its room is kept: a button that moves while its part loads is missed by whoever presses it. */}
      <div className={styles['composeFiles']}><Suspense><ComposeFiles kind={kind} /></Suspense></div>
      <ComposeFoot isNote={isNote} isSending={files.isSending} isPending={command.isPending} isDisabled={!isReaderFine} held={held} />
    </form>
  );
}
