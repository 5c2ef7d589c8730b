/** Writes what a rule decided: facts, history, what follows for duplicates, and whoever listens. Commands and the clock only. */
import { queueMail } from '../mail/outbox.ts';
import { findOriginal, lockDuplicates } from './case-links.ts';
import type { CaseChange } from './case-listeners.ts';
import type { CaseEntity } from './case.entity.ts';
import type { CaseMoveRecord } from './case-facts.ts';
import { type Author, recordEvent, updateCase } from './case-store.ts';
import { passMissedUpdate } from './clock-events.ts';
import type { CommandContext } from './command.ts';
import { creditableSince, isCreditable } from './creditable-rules.ts';

export interface CaseWrite {
  readonly changes: Partial<CaseEntity>;
  /** Recorded as CaseMoved. */
  readonly moved?: CaseMoveRecord | null;
}

/**
 * @param row locked by this transaction; it carries the new facts afterwards
 * @param author null for the clock
 */
export async function changeCase(context: CommandContext, row: CaseEntity, author: Author | null, write: CaseWrite): Promise<void> {
  const { manager, now } = context;
  const before = factsBefore(row);
  if (endsAnnouncement(row, write)) await passMissedUpdate(context, row);
  await updateCase(manager, row, write.changes, now);
  if (write.moved) await recordEvent(manager, row.id, author, { kind: 'CaseMoved', ...write.moved }, now);
  await settle(context, row, before);
  if (before.state === row.state && before.fixedAt === row.fixedAt) return;
  await settleDuplicates(context, row);
  if (before.fixedAt === null && row.fixedAt !== null) await tellDuplicates(context, row);
}

/** Whether the announced date goes with this change. */
const endsAnnouncement = ({ nextUpdateDueAt: announced }: CaseEntity, { changes }: CaseWrite): boolean =>
  announced !== null && (changes.state === 'CLOSED' || (changes.nextUpdateDueAt !== undefined && changes.nextUpdateDueAt?.getTime() !== announced.getTime()));

/** Rule 6: the reporter of a duplicate "is told when it is fixed". Only the first time: a fix that failed is told by its case. */
async function tellDuplicates({ manager }: CommandContext, original: CaseEntity): Promise<void> {
  for (const { id, number, reporterId: accountId, reporterReference: reference } of await lockDuplicates(manager, original.id)) {
    await queueMail(manager, { identity: `original-fixed:${id}:${original.id}`, accountId, toReporter: true, kind: 'ORIGINAL_FIXED', facts: { number, reference, original: original.number } });
  }
}

/** What a change of the original means for the credit of its duplicates. */
export async function settleDuplicates(context: CommandContext, original: CaseEntity): Promise<void> {
  for (const duplicate of await lockDuplicates(context.manager, original.id)) {
    await settle(context, duplicate, factsBefore(duplicate), original);
  }
}

const factsBefore = ({ state, creditableSince, fixedAt, reporterId }: CaseEntity): CaseChange['before'] => ({ state, creditableSince, fixedAt, reporterId });

/** Brings what is computed from a case up to date (rule 4), then tells the listeners. */
async function settle(context: CommandContext, row: CaseEntity, before: CaseChange['before'], changedOriginal?: CaseEntity): Promise<void> {
  const { app, manager, now, settings } = context;
  const original = changedOriginal ?? await findOriginal(manager, row.duplicateOfId);
  const since = creditableSince(row.creditableSince, isCreditable(row, original, settings), now);
  if (since?.getTime() !== row.creditableSince?.getTime()) {
    await manager.query('update cases set creditable_since = $2 where id = $1', [row.id, since]);
    row.creditableSince = since;
  }
  for (const listener of app.caseListeners) await listener(context, { before, after: row });
}
