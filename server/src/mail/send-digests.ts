/** Digests, as a tick of the clock. Each is one transaction: the day is noted where the mail is queued, so that no day has two. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { transaction } from '../cases/command.ts';
import { digestDue, type DigestFacts, type DigestWish, isWorthSaying } from './digest-rules.ts';
import { queueMail } from './outbox.ts';

interface Wisher extends DigestWish {
  readonly accountId: string;
}

const wishes = `select wish.account_id as "accountId", digest, digest_hour as hour, digest_weekday as weekday, digest_zone as zone, digest_day::text as "lastDay"
  from mail_preference wish join account on account.id = wish.account_id
  where digest <> 'OFF' and disabled_at is null and roles && '{TRIAGER,LEAD}'::text[]`;

/** @returns how many were queued */
export async function sendDigests(app: App): Promise<number> {
  let sent = 0;
  for (const { accountId } of await app.dataSource.query<Wisher[]>(wishes)) {
    sent += await transaction(app, async ({ manager, now }) => {
      const [wish] = await manager.query<Wisher[]>(`${wishes} and wish.account_id = $1 for update of wish`, [accountId]);
      const day = wish ? digestDue(wish, now) : null;
      if (day === null) return 0;
      await manager.query('update mail_preference set digest_day = $2 where account_id = $1', [accountId, day]);
      const facts = await whatWaits(manager, accountId, now);
      if (!isWorthSaying(facts)) return 0;
      return Number(await queueMail(manager, { identity: `digest:${accountId}:${day}`, accountId, kind: 'DIGEST', facts }));
    });
  }
  return sent;
}

interface Open {
  readonly number: string;
  readonly dueAt: Date | null;
  readonly assigneeId: string | null;
}

/** Open cases by what is owed next, as the queue sorts them. */
async function whatWaits(manager: EntityManager, accountId: string, now: Date): Promise<DigestFacts> {
  const open = await manager.query<Open[]>(`
    select number, case when first_responded_at is null then response_due_at else next_update_due_at end as "dueAt", assignee_id as "assigneeId"
    from cases where state <> 'CLOSED' order by 2, id limit 10000`);
  const [{ toSort }] = await manager.query<[{ toSort: number }]>(`select count(*)::int as "toSort" from inbound_mail where state = 'WAITING'`);
  const due = open.flatMap(({ number, dueAt }) => (dueAt === null ? [] : [{ number, dueAt }]));
  const written = (from: typeof due): DigestFacts['overdue'] => from.map(({ number, dueAt }) => ({ number, dueAt: dueAt.toISOString() }));
  return {
    overdue: written(due.filter(({ dueAt }) => dueAt <= now)),
    dueSoon: written(due.filter(({ dueAt }) => dueAt > now && dueAt.getTime() - now.getTime() <= 86_400_000)),
    unassigned: open.filter(({ assigneeId }) => assigneeId === null).map(({ number }) => number),
    mine: open.filter(({ assigneeId }) => assigneeId === accountId).map(({ number }) => number),
    toSort,
  };
}
