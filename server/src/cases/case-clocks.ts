/**
 * What passes without anybody acting: a promise missed, a question unanswered. Called every minute by the jobs; each case in a
 * transaction of its own, under its row lock, judged again by the rules, so that a repeat or a second node does nothing.
 */
import type { App } from '../app.ts';
import { queueMail } from '../mail/outbox.ts';
import { changeCase } from './case-change.ts';
import type { CaseEntity } from './case.entity.ts';
import { lockCase } from './case-store.ts';
import { pass, passedAt, passMissedUpdate } from './clock-events.ts';
import { type CommandContext, transactionEach } from './command.ts';
import { responseStatus } from './response-clock-rules.ts';
import { judgeMove } from './state-machine-rules.ts';
import { closingDay, informationCloseAt, waitingStep, warningDay } from './waiting-rules.ts';

/** At most so many cases a minute: after a long outage the rest follows in the next one. */
const batch = 500;
/** Each clock walks its own index: asked as one condition they would read every open case, each minute. */
export const dueSql = `
  select id from (
    select id from cases where state <> 'CLOSED' and first_responded_at is null and response_due_at <= now() and not exists (
      select from case_event passed where passed.case_id = cases.id and passed.clock = 'RESPONSE')
    union select id from cases where state <> 'CLOSED' and first_responded_at is not null and next_update_due_at <= now() and not exists (
      select from case_event passed where passed.case_id = cases.id and passed.clock = 'NEXT_UPDATE' and passed.at >= cases.next_update_due_at)
    union select id from cases where state = 'NEEDS_INFORMATION' and information_asked_at <= now() - interval '${warningDay} days' and not exists (
      select from case_event warned where warned.case_id = cases.id and warned.clock = 'INFORMATION_WARNING' and warned.at >= information_asked_at
        and (information_asked_at > now() - interval '${closingDay} days' or warned.at > now() - interval '${closingDay - warningDay} days'))) due
  order by id limit ${batch}`;

/** One case that fails keeps none of the others waiting. @returns how many cases were looked at @throws the first failure, at the end */
export async function passClocks(app: App): Promise<number> {
  const { rows } = await app.pool.query<{ id: string }>(dueSql);
  await transactionEach(app, rows, async (context, { id }) => {
    const row = await lockCase(context.manager, { id });
    if (row) await passClocksOf(context, row);
  });
  return rows.length;
}

async function passClocksOf(context: CommandContext, row: CaseEntity): Promise<void> {
  const { now } = context;
  if (responseStatus(row, now) === 'OVERDUE' && !(await passedAt(context, row, 'RESPONSE', row.submittedAt))) {
    await pass(context, row, 'RESPONSE');
  }
  await passMissedUpdate(context, row);
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
      identity: `information:${row.id}:${row.informationAskedAt.toISOString()}`, accountId, toReporter: true, kind: 'INFORMATION_WAITS', facts: { number, reference, closesAt },
    });
  }
  if (step !== 'CLOSE') return;
  const input = { move: 'CLOSE', resolution: 'NO_RESPONSE', hasMessage: false } as const;
  const outcome = judgeMove(row, { role: 'CLOCK', id: null }, input, now, settings);
  await pass(context, row, 'INFORMATION_CLOSE');
  await changeCase(context, row, null, { changes: outcome.changes, moved: outcome.moved });
  await queueMail(manager, { identity: `closed:${row.id}:${row.version}`, accountId, toReporter: true, kind: 'CLOSED', facts: { number, reference } });
}
