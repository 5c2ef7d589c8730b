/** Mails about what was written in a case. Commands only. */
import { UserRefusal } from '../errors.ts';
import { closeCopy } from '../mail/clear-copy.ts';
import { queueMail } from '../mail/outbox.ts';
import { sealedLimits } from '../sealed/gate.ts';
import type { OpenedCase } from './case-access.ts';
import type { PersonContext } from './command.ts';
import { readsKind } from './reading-rules.ts';
import { judgeClearCopy } from './reply-by-rules.ts';
import { replyFactsOf } from './reply-facts.ts';

/**
 * The unsealed copy that came with an answer by the team, closed for the outbox; null where none came. Refused, it is stored nowhere.
 * @throws UserRefusal ILLEGAL_MOVE, TOO_LARGE
 */
export async function takeClearCopy({ app, manager }: PersonContext, { row, author }: OpenedCase, words: string | null | undefined): Promise<string | null> {
  if (words == null) return null;
  if (author.role !== 'TEAM') throw new UserRefusal('ILLEGAL_MOVE', 'Only an answer by the team goes out by plain mail.', ['input', 'clearCopy']);
  judgeClearCopy(await replyFactsOf(manager, row));
  if (Buffer.byteLength(words) > sealedLimits.message) throw new UserRefusal('TOO_LARGE', 'This is too long for a mail. Write less.', ['input', 'clearCopy']);
  return closeCopy(app.portalKey, words);
}

interface Said {
  readonly messageId: string;
  /** The sealed text, which mails carry to those who hold a key. */
  readonly textId: string;
  readonly clearCopy: string | null;
}

/** What the team sends waits for whoever it is sealed to; what the others send, for the team alone until it is passed on. */
export async function tellReaders(context: PersonContext, opened: OpenedCase, said: Said): Promise<void> {
  if (opened.author.role === 'TEAM') await tellOutside(context, opened, said);
  else await tellAssignee(context, opened, said);
}

async function tellOutside({ manager }: PersonContext, { row, author, participants }: OpenedCase, { messageId, textId, clearCopy }: Said): Promise<void> {
  const { number, reporterId, reporterReference: reference } = row;
  const answer = { kind: 'REPLY_WAITS', identity: `message:${messageId}:${reporterId ?? 'mail'}`, facts: { number, reference, textId } } as const;
  if (reporterId !== author.id) await queueMail(manager, { ...answer, accountId: reporterId, toReporter: true, clearCopy });
  for (const { accountId } of participants.filter(({ role }) => readsKind(role, 'MESSAGE'))) {
    if (accountId === author.id) continue;
    // The reporter's own name for the case is theirs and the team's.
    await queueMail(manager, { kind: 'REPLY_WAITS', identity: `message:${messageId}:${accountId}`, accountId, facts: { number, textId } });
  }
}

async function tellAssignee({ manager }: PersonContext, { row, author }: OpenedCase, { messageId }: Said): Promise<void> {
  const { number, assigneeId, reporterReference: reference } = row;
  if (assigneeId === null || assigneeId === author.id) return;
  await queueMail(manager, { kind: 'REPORTER_WROTE', identity: `message:${messageId}:${assigneeId}`, accountId: assigneeId, facts: { number, reference } });
}
