import type { App } from '../../app.ts';
import { UserRefusal } from '../../errors.ts';
import { storeFiles, takeFiles, type TakenFile } from '../../attachments/take-files.ts';
import type { Viewer } from '../../read/viewer.ts';
import { storeSealedText } from '../../sealed/sealed-text-store.ts';
import { type OpenedCase, openCase } from '../case-access.ts';
import { changeCase } from '../case-change.ts';
import type { CaseOutcome } from '../case-facts.ts';
import { insertMessage } from '../case-store.ts';
import type { AuthorRole } from '../message.entity.ts';
import { readsKind } from '../reading-rules.ts';
import { idempotentCommand, type PersonContext } from '../command.ts';
import { applyParticipantMessage, applyReporterMessage, applyTeamMessage } from '../message-rules.ts';
import { judgeAsTeam, judgeForCase, type TakenField, takeForCase, takeFromTeam } from '../sealed-input.ts';
import { takeClearCopy, tellReaders } from '../tell-readers.ts';
import { judgeAction } from '../viewer-can-rules.ts';

export interface PostMessage {
  readonly idempotencyKey: string;
  readonly number: string;
  readonly body: string;
  /** Ids of finished uploads. */
  readonly attachments?: readonly string[] | null;
  /** A note: within the team. */
  readonly internal: boolean;
  readonly nextUpdateDueAt?: Date | null;
  /** The same words unsealed, for a reporter who chose plain mail. */
  readonly clearCopy?: string | null;
}

/**
 * A sealed text in a case. Never conflicts.
 * @returns ids; the first answer where it was sent before
 * @throws NotFound, Forbidden, UserRefusal of the gate, the readers and the rules
 */
export async function postMessage(app: App, viewer: Viewer, input: PostMessage): Promise<{ caseId: string; messageId: string }> {
  return idempotentCommand(app, viewer, 'postMessage', withoutCopy(input), async (context) => {
    if (input.internal && input.clearCopy != null) throw new UserRefusal('ILLEGAL_MOVE', 'A note stays within the team.', ['input', 'clearCopy']);
    const opened = await openCase(context, input.internal ? 'case:note' : 'case:reply', input);
    const othersRead = opened.participants.some(({ role }) => readsKind(role, 'MESSAGE'));
    judgeAction({ ...opened.row, othersRead }, opened.actor, input.internal ? 'NOTE' : 'REPLY', context.now, context.settings);
    const messageId = input.internal ? await addNote(context, opened, input) : await addMessage(context, opened, input);
    return { caseId: opened.row.id, messageId };
  });
}

/** "Notes move nothing": no version, no clock, no date that a reporter can see. */
async function addNote(context: PersonContext, { row, author }: OpenedCase, input: PostMessage): Promise<string> {
  const { manager, now } = context;
  const [sealed] = await takeFromTeam(context, [], [{ armored: input.body, size: 'message', path: ['input', 'body'] }]);
  if (!sealed) throw new Error('One field gives one sealed text.');
  const files = await takeFiles(context, input.attachments, judgeAsTeam(context, []));
  const bodyId = await storeSealedText(manager, { caseId: row.id, kind: 'NOTE', sealed, authorId: author.id });
  const messageId = await insertMessage(manager, { caseId: row.id, author, internal: true, bodyId }, false, now);
  await storeFiles(manager, { caseId: row.id, messageId, internal: true, authorId: author.id }, files);
  return messageId;
}

async function addMessage(context: PersonContext, opened: OpenedCase, input: PostMessage): Promise<string> {
  const { now, settings } = context;
  const sealed = await takeForCase(context, opened, 'MESSAGE', { armored: input.body, size: 'message', path: ['input', 'body'] });
  const files = await takeFiles(context, input.attachments, judgeForCase(context, opened));
  const clearCopy = await takeClearCopy(context, opened, input.clearCopy);
  const said = { nextUpdateDueAt: input.nextUpdateDueAt ?? null, reachesReporter: sealed.reachesReporter || clearCopy !== null };
  const outcomes: Readonly<Record<AuthorRole, () => CaseOutcome>> = {
    TEAM: () => applyTeamMessage(opened.row, opened.actor, said, now, settings),
    REPORTER: () => applyReporterMessage(opened.row, now, settings),
    PARTICIPANT: () => applyParticipantMessage(opened.row),
  };
  return deliver(context, opened, sealed, outcomes[opened.author.role](), { files, clearCopy });
}

/** What a repeat is known by: no trace of unsealed words, not even their hash. */
export const withoutCopy = <Input extends object>(input: Input): Omit<Input, 'clearCopy'> => ({ ...input, clearCopy: undefined });

interface Beside {
  readonly changes?: object;
  readonly files?: readonly TakenFile[];
  readonly clearCopy?: string | null;
}

/** Stores the words, then what they change, then tells the other side that something waits. */
export async function deliver(
  context: PersonContext, opened: OpenedCase, sealed: TakenField, outcome: CaseOutcome, more: Beside = {},
): Promise<string> {
  const { manager, now } = context;
  const { row, author } = opened;
  const bodyId = await storeSealedText(manager, { caseId: row.id, kind: 'MESSAGE', sealed, authorId: author.id });
  const messageId = await insertMessage(manager, { caseId: row.id, author, internal: false, bodyId }, outcome.isResponse, now);
  await storeFiles(manager, { caseId: row.id, messageId, internal: false, authorId: author.id }, more.files ?? []);
  await changeCase(context, row, author, { changes: { ...outcome.changes, ...more.changes }, moved: outcome.moved });
  await tellReaders(context, opened, { messageId, textId: bodyId, clearCopy: more.clearCopy ?? null });
  return messageId;
}
