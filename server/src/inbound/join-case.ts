/** A mail that answers a case becomes its message: by the same rules as one that is written on the page. */
import { changeCase } from '../cases/case-change.ts';
import { type Author, insertMessage, mailReporter } from '../cases/case-store.ts';
import type { CommandContext } from '../cases/command.ts';
import { applyParticipantMessage, applyReporterMessage } from '../cases/message-rules.ts';
import { readsKind } from '../cases/reading-rules.ts';
import { UserRefusal } from '../errors.ts';
import { judgeAction } from '../cases/viewer-can-rules.ts';
import { participantsOf } from '../cases/case-participants.ts';
import { queueMail } from '../mail/outbox.ts';
import { storeSealedText } from '../sealed/sealed-text-store.ts';
import type { Arrival } from './arrival.ts';
import type { Answered } from './answered-case.ts';
import type { OpenedMail } from './case-by-mail.ts';
import { insertInbound } from './inbound-mail-store.ts';
import type { InboundReason } from './inbound-reasons.ts';
import { sealedOf, sealedParts } from './sealed-parts.ts';

/**
 * @param opened what the sender sealed, or why it is sealed here
 * @returns whether it joined: not where the case takes no more words from its sender
 */
export async function joinCase(context: CommandContext, arrival: Arrival, answered: Answered, opened: OpenedMail | InboundReason): Promise<boolean> {
  const { manager, now, settings } = context;
  const { row, accountId, role } = answered;
  if (!(await mayWrite(context, answered))) return false;
  const author: Author = accountId === null ? mailReporter : { id: accountId, role };
  const parts = await sealedParts(arrival, typeof opened === 'string' ? 'WHOLE' : 'HEAD');
  const sealed = typeof opened === 'string' ? sealedOf(parts) : opened;
  if (!sealed) throw new Error('A mail was sealed on arrival.');
  const bodyId = await storeSealedText(manager, { caseId: row.id, kind: 'MESSAGE', sealed, authorId: accountId });
  const messageRowId = await insertMessage(manager, { caseId: row.id, author, internal: false, bodyId }, false, now);
  const outcome = role === 'REPORTER' ? applyReporterMessage(row, now, settings) : applyParticipantMessage(row);
  await changeCase(context, row, author, { changes: outcome.changes, moved: outcome.moved });
  // What a person wrote stands in the message; the row keeps what the message has not.
  const kept = typeof opened === 'string' ? { seipd: null, sha256: null, keyId: null, packet: null } : {};
  await insertInbound(context, arrival, { state: 'MESSAGE', caseId: row.id, messageRowId, ...parts, ...kept });
  const { number, reporterReference: reference, assigneeId } = row;
  if (assigneeId !== null && assigneeId !== accountId) {
    await queueMail(manager, { identity: `message:${messageRowId}:${assigneeId}`, accountId: assigneeId, kind: 'REPORTER_WROTE', facts: { number, reference } });
  }
  return true;
}

/** As on the page: nobody whose account was disabled, nor who left the case. */
async function mayWrite({ manager, now, settings }: CommandContext, { row, accountId, role }: Answered): Promise<boolean> {
  if (accountId !== null && (await manager.query<unknown[]>('select from account where id = $1 and disabled_at is null', [accountId])).length === 0) return false;
  const participants = (await participantsOf(manager, [row.id])).get(row.id) ?? [];
  const othersRead = participants.some((one) => readsKind(one.role, 'MESSAGE'));
  const own = participants.find((one) => one.accountId === accountId);
  if (role === 'PARTICIPANT' && (!own || !readsKind(own.role, 'MESSAGE'))) return false;
  try {
    judgeAction({ ...row, othersRead }, { role, id: accountId }, 'REPLY', now, settings);
    return true;
  } catch (error) {
    if (error instanceof UserRefusal) return false;
    throw error;
  }
}
