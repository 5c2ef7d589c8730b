/** Pages that nobody acknowledged go further; pages whose cause is gone are settled, and services told so. Called every minute. */
import type { EntityManager } from 'typeorm';
import { accountsWithRole } from '../accounts/account-store.ts';
import type { App } from '../app.ts';
import { type CommandContext, transaction, transactionEach } from '../cases/command.ts';
import { type EscalationFacts, nextToCall } from './escalation-rules.ts';
import { factsOfPage } from './page-reading.ts';
import { mailPerson } from './page-store.ts';
import { onCallAt } from './schedule-rules.ts';
import { readSchedule } from './schedule-store.ts';
import { addSending } from './sender-outbox.ts';

type PageRow = Omit<EscalationFacts, 'isLost' | 'hasDeputies'> & { readonly id: string };
/** Whether a case still waits for what a page called for. */
const waits = `state <> 'CLOSED' and ((first_responded_at is null and response_due_at is not null) or (first_responded_at is not null and next_update_due_at <= now()))`;
const hasWaiting = `exists (select from page_case called join cases on cases.id = called.case_id where called.page_id = page.id and ${waits})`;
const openPages = `settled_at is null and acknowledged_at is null and not skipped and escalation < 2
  and (kind = 'SORT_WAITS' or ${hasWaiting}) and exists (select from page_delivery one where one.page_id = page.id and one.reason = 'ON_CALL')`;

export async function escalatePages(app: App): Promise<void> {
  await settlePages(app);
  const { rows } = await app.pool.query<{ id: string }>(`select id from page where ${openPages} order by id limit 500`);
  await transactionEach(app, rows, async (context, { id }) => escalate(context, id));
}

async function escalate({ manager, now }: CommandContext, id: string): Promise<void> {
  const [page] = await manager.query<PageRow[]>(
    `select id, at, escalation, acknowledged_at as "acknowledgedAt", settled_at as "settledAt" from page where id = $1 and ${openPages} for update`, [id]);
  if (!page) return;
  const [{ minutes }] = await manager.query<[{ minutes: number }]>('select acknowledge_minutes as minutes from installation');
  const [{ lost, called }] = await manager.query<[{ lost: boolean; called: string[] }]>(
    `select bool_and(failed_at is not null) as lost, array_agg(account_id::text) as called from page_delivery where page_id = $1 and reason in ('ON_CALL', 'SENDER')`, [id]);
  const onCall = onCallAt(await readSchedule(manager), page.at).filter(({ personId }) => called.includes(personId));
  const deputies = onCall.flatMap(({ deputyId }) => (deputyId === null ? [] : [deputyId]));
  const next = nextToCall({ ...page, isLost: lost, hasDeputies: deputies.length > 0 }, minutes, now);
  if (next === null) return;
  await callFurther(manager, id, next === 'LEADS' ? (await accountsWithRole(manager, 'LEAD')).map((lead) => lead.id) : deputies, next, now);
}

async function callFurther(manager: EntityManager, pageId: string, ids: readonly string[], next: 'DEPUTIES' | 'LEADS', now: Date): Promise<void> {
  await manager.query('update page set escalation = $2, escalated_at = $3 where id = $1', [pageId, next === 'LEADS' ? 2 : 1, now]);
  const facts = await factsOfPage(manager, pageId);
  for (const accountId of ids) await mailPerson(manager, pageId, { accountId, reason: next === 'LEADS' ? 'LEAD' : 'DEPUTY' }, facts, now);
}

/** A page is settled once none of its cases waits any more; a test after ten minutes. Alerts that services keep open are resolved. */
async function settlePages(app: App): Promise<void> {
  await transaction(app, async ({ manager }) => {
    const alerts = await manager.query<{ id: string }[]>(
      `with settled as (
         update page set settled_at = now() where settled_at is null and not skipped and case kind
           when 'TEST' then at < now() - interval '10 minutes'
           when 'SORT_WAITS' then not exists (select from inbound_mail where state = 'WAITING' and arrived_at <= page.at)
           else not ${hasWaiting} end
         returning id)
       select page_delivery.id from page_delivery join settled on settled.id = page_id where channel in ('PAGERDUTY', 'OPSGENIE') order by 1`);
    for (const { id } of alerts) await addSending(manager, id, 'RESOLVE');
  });
}
