/**
 * Mail that waits to be sorted may be a report, whose clock runs from its arrival: half of the promise calls who is on call, all of it
 * the leads. One page for what waits, which takes in what would follow within a twelfth of the promise. Called every minute by the jobs.
 */
import type { EntityManager } from 'typeorm';
import { accountsWithRole } from '../accounts/account-store.ts';
import type { App } from '../app.ts';
import { transaction } from '../cases/command.ts';
import { callPeople } from './call-people.ts';

const stages = {
  HALF: 'arrived_at + (response_due_at - arrived_at) / 2',
  DUE: 'response_due_at',
} as const;
type Stage = keyof typeof stages;

export async function callForTray(app: App): Promise<void> {
  for (const stage of ['DUE', 'HALF'] as const) {
    await transaction(app, async ({ manager, now }) => {
      // Of two nodes at once, the second sees the page of the first.
      await manager.query(`select pg_advisory_xact_lock(hashtextextended('sort tray', 0))`);
      const due = await waitingFor(manager, stage);
      if (!due) return;
      const only = stage === 'DUE' ? (await accountsWithRole(manager, 'LEAD')).map(({ id: accountId }) => ({ accountId, reason: 'LEAD' as const })) : undefined;
      await callPeople(manager, { identity: `SORT_WAITS:${stage}:${now.toISOString()}`, kind: 'SORT_WAITS', at: now, dueAt: due, cases: [], ...(only && { only }) });
    });
  }
}

/** When the oldest is due of what has come to this stage and was in no page of it, or of the next one. */
async function waitingFor(manager: EntityManager, stage: Stage): Promise<Date | null> {
  const [row] = await manager.query<{ due: Date | null }[]>(
    `select min(response_due_at) as due from inbound_mail where state = 'WAITING' and response_due_at is not null and ${stages[stage]} <= now() and not exists (
       select from page where kind = 'SORT_WAITS' and (identity like 'SORT_WAITS:' || $1 || ':%' or identity like 'SORT_WAITS:DUE:%')
         and ${stages[stage]} <= page.at + (response_due_at - arrived_at) / 12 and arrived_at <= page.at)`, [stage]);
  return row?.due ?? null;
}
