/**
 * What passes without anybody acting: a promise missed, a question unanswered. Called every minute by the jobs; each case in a
 * transaction of its own, under its row lock, judged again by the rules, so that a repeat or a second node does nothing.
 */
import { accountsWithRole } from '../accounts/account-store.ts';
import type { App } from '../app.ts';
import { queueMail } from '../mail/outbox.ts';
import { changeCase } from './case-change.ts';
import type { CaseEntity } from './case.entity.ts';
import type { Clock } from './case-facts.ts';
import { lockCase, recordEvent } from './case-store.ts';
import { type CommandContext, transaction } from './command.ts';
import { isUpdateMissed } from './next-update-rules.ts';
import { responseStatus } from './response-clock-rules.ts';
import { judgeMove } from './state-machine-rules.ts';
import { informationCloseAt, waitingStep } from './waiting-rules.ts';

/** At most so many cases a minute: after a long outage the rest follows in the next one. */
const batch = 500;
const dueSql = `
  select id from cases where state <> 'CLOSED' and (
    (first_responded_at is null and response_due_at <= now() and not exists (
      select from case_event passed where passed.case_id = cases.id and passed.clock = 'RESPONSE'))
    or (first_responded_at is not null and next_update_due_at <= now() and not exists (
      select from case_event passed where passed.case_id = cases.id and passed.clock = 'NEXT_UPDATE' and passed.at >= cases.next_update_due_at))
    or (state = 'NEEDS_INFORMATION' and information_asked_at <= now() - interval '23 days'))
  order by id limit ${batch}`;

/** @returns how many cases were looked at */
export async function passClocks(app: App): Promise<number> {
  const { rows } = await app.pool.query<{ id: string }>(dueSql);
  for (const { id } of rows) {
    await transaction(app, async (context) => {
      const row = await lockCase(context.manager, { id });
      if (row) await passClocksOf(context, row);
    });
  }
  return rows.length;
}

async function passClocksOf(context: CommandContext, row: CaseEntity): Promise<void> {
  const { now } = context;
  if (responseStatus(row, now) === 'OVERDUE' && !(await passedAt(context, row, 'RESPONSE', row.submittedAt))) {
    await pass(context, row, 'RESPONSE');
    await page(context, row, row.responseDueAt ?? now);
  }
  const update = row.nextUpdateDueAt;
  if (update && isUpdateMissed(row, now) && !(await passedAt(context, row, 'NEXT_UPDATE', update))) {
    await pass(context, row, 'NEXT_UPDATE');
    await page(context, row, update);
  }
  await passWaiting(context, row);
}

/** Rule 8: "warns on day 23, closes as NO_RESPONSE on day 30." */
async function passWaiting(context: CommandContext, row: CaseEntity): Promise<void> {
  if (row.informationAskedAt === null) return;
  const { manager, now, settings } = context;
  const warnedAt = await passedAt(context, row, 'INFORMATION_WARNING', row.informationAskedAt);
  const step = waitingStep(row, warnedAt, now);
  const { number, reporterReference: reference, reporterId: accountId } = row;
  if (step === 'WARN') {
    await pass(context, row, 'INFORMATION_WARNING');
    const closesAt = informationCloseAt(row, now)?.toISOString() ?? now.toISOString();
    await queueMail(manager, {
      identity: `information:${row.id}:${row.informationAskedAt.toISOString()}`, accountId, kind: 'INFORMATION_WAITS', facts: { number, reference, closesAt },
    });
  }
  if (step !== 'CLOSE') return;
  const input = { move: 'CLOSE', resolution: 'NO_RESPONSE', hasMessage: false } as const;
  const outcome = judgeMove(row, { role: 'CLOCK', id: null }, input, now, settings);
  await pass(context, row, 'INFORMATION_CLOSE');
  await changeCase(context, row, null, { changes: outcome.changes, moved: outcome.moved });
  await queueMail(manager, { identity: `closed:${row.id}:${row.version}`, accountId, kind: 'CLOSED', facts: { number, reference } });
}

async function pass({ manager, now }: CommandContext, row: CaseEntity, clock: Clock): Promise<void> {
  await recordEvent(manager, row.id, null, { kind: 'ClockPassed', clock }, now);
}

/** When this clock passed since `since`; null where it did not. */
async function passedAt({ manager }: CommandContext, row: CaseEntity, clock: Clock, since: Date): Promise<Date | null> {
  const [passed] = await manager.query<{ at: Date }[]>(
    'select at from case_event where case_id = $1 and clock = $2 and at >= $3 order by at limit 1', [row.id, clock, since]);
  return passed?.at ?? null;
}

/** "At the deadline the case is overdue, *Follow up* opens, the leads are paged." */
async function page({ manager }: CommandContext, row: CaseEntity, due: Date): Promise<void> {
  const dueAt = due.toISOString();
  for (const { id: accountId } of await accountsWithRole(manager, 'LEAD')) {
    await queueMail(manager, { identity: `overdue:${row.id}:${dueAt}:${accountId}`, accountId, kind: 'OVERDUE', facts: { number: row.number, dueAt } });
  }
}
