/** "The words of a closed case are destroyed after the period that is set": looked at each minute, in batches; each case is judged again by the rule. */
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import type { CaseEntity } from '../cases/case.entity.ts';
import { lockCase } from '../cases/case-store.ts';
import { type CommandContext, transaction, transactionEach } from '../cases/command.ts';
import type { ClockTick } from '../jobs/clock.ts';
import { queueMail } from '../mail/outbox.ts';
import { destroyWords, hasWords, removeFiles } from './destroy-words.ts';
import { noticeDays } from '../../../schema/retention-days.ts';
import { noticeHoldsDays, type RetentionFacts, retentionStep } from './retention-rules.ts';
import { beganSql, hasWordsSql, leftBecauseSql } from './retention-sql.ts';

/** A batch is one transaction and one entry of the audit log. */
const [batchSize, batchesATick, noticesATick] = [20, 10, 200];

export const retentionClock: ClockTick = {
  name: 'retention',
  run: async (app) => {
    await tellOfEnds(app);
    for (let batch = 0; batch < batchesATick && (await destroyBatch(app)) === batchSize;) batch += 1;
    while ((await removeFiles(app)) > 0);
  },
};

/** None that is left for a reason: many of those would stand in the way of all others. */
const closedLongAgo = (days: number): string => `select cases.id from cases, installation where state = 'CLOSED' and retention_days is not null
  and closed_at <= now() - (retention_days - ${days}) * interval '1 day' and ${beganSql} <= now() - (retention_days - ${days}) * interval '1 day'
  and ${leftBecauseSql} is null and ${hasWordsSql}`;
const holdsFrom = `greatest(${beganSql}, now() - interval '${noticeHoldsDays} days')`;

/** @returns how many cases were looked at */
export async function tellOfEnds(app: App): Promise<number> {
  const { rows } = await app.pool.query<{ id: string }>(
    `${closedLongAgo(noticeDays)} and (words_end_told_at is null or words_end_told_at < ${holdsFrom}) order by closed_at, cases.id limit ${noticesATick}`);
  await transactionEach(app, rows, tellOne);
  return rows.length;
}

async function tellOne(context: CommandContext, { id }: { readonly id: string }): Promise<void> {
  const { manager, now } = context;
  const row = await lockCase(manager, { id });
  const step = row && retentionStep(await withNewWords(manager, row), await retentionDays(manager), now);
  if (!row || step?.step !== 'TELL') return;
  await manager.query('update cases set words_end_told_at = $2 where id = $1', [id, now]);
  await tellReaders(context, row, step.endsAt);
}

async function tellReaders({ manager, now }: CommandContext, row: CaseEntity, endsAt: Date): Promise<void> {
  const facts = { number: row.number, endsAt: endsAt.toISOString() };
  const identity = `words-end:${row.id}:${now.getTime()}`;
  const participants = await manager.query<{ id: string }[]>('select account_id as id from case_participant where case_id = $1 order by 1', [row.id]);
  await queueMail(manager, { kind: 'WORDS_END', facts: { ...facts, reference: row.reporterReference }, identity: `${identity}:reporter`, accountId: row.reporterId, toReporter: true });
  for (const { id } of participants) await queueMail(manager, { kind: 'WORDS_END', facts, identity: `${identity}:${id}`, accountId: id });
}

/** Killed anywhere, nothing of the batch was done, and the next run takes it up. @returns how many cases it took */
export async function destroyBatch(app: App, size = batchSize): Promise<number> {
  return transaction(app, async ({ manager, now }) => {
    const due = await manager.query<{ id: string }[]>(
      `${closedLongAgo(0)} and words_end_told_at >= ${holdsFrom} and words_end_told_at <= now() - interval '${noticeDays} days'
       order by closed_at, cases.id limit ${size} for no key update of cases skip locked`);
    const days = await retentionDays(manager);
    const sum = { cases: 0, texts: 0, files: 0, bytes: 0 };
    for (const { id } of due) {
      const row = await lockCase(manager, { id });
      if (!row || retentionStep(await withNewWords(manager, row), days, now)?.step !== 'DESTROY') continue;
      const gone = await destroyWords(manager, id, now);
      sum.cases += 1;
      for (const name of ['texts', 'files', 'bytes'] as const) sum[name] += gone[name];
    }
    if (sum.cases > 0) await recordAudit(manager, { actorId: null, kind: 'RETENTION_RAN', facts: sum });
    return sum.cases;
  });
}

const withNewWords = async (manager: CommandContext['manager'], row: CaseEntity): Promise<RetentionFacts> => ({ ...row, hasNewWords: await hasWords(manager, row.id) });

async function retentionDays(manager: CommandContext['manager']): Promise<number | null> {
  const [row] = await manager.query<{ days: number | null }[]>('select retention_days as days from installation');
  return row?.days ?? null;
}
