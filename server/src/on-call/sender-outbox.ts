/** What a page sends through services: a row per sender and a job, in the transaction of the page. */
import type { EntityManager } from 'typeorm';

export const senderDeeds = ['TRIGGER', 'ACKNOWLEDGE', 'RESOLVE'] as const;
export type SenderDeed = (typeof senderDeeds)[number];

/** One job per delivery and deed, however often it is asked for. @param again in how many seconds it is tried, for which time */
export async function addSending(
  from: Pick<EntityManager, 'query'>, deliveryId: string, deed: SenderDeed, again: { readonly seconds: number; readonly tries: number } = { seconds: 0, tries: 1 },
): Promise<void> {
  await from.query(
    `select graphile_worker.add_job('deliver-page', json_build_object('deliveryId', $1::text, 'deed', $2::text, 'tries', $4::int),
       job_key => 'page:' || $1::text || ':' || $2::text, run_at => now() + $3 * interval '1 second')`, [deliveryId, deed, again.seconds, again.tries]);
}

/** The page through every sender that the settings name. @param only one of them */
export async function addSenders(manager: EntityManager, pageId: string, at: Date, only: string | null = null): Promise<void> {
  const rows = await manager.query<{ id: string }[]>(
    `insert into page_delivery (page_id, reason, channel, sender_id, name, created_at)
     select $1, 'SENDER', kind, id, name, $2 from page_sender where removed_at is null and ($3::bigint is null or id = $3) order by id
     on conflict do nothing returning id`, [pageId, at, only]);
  for (const { id } of rows) await addSending(manager, id, 'TRIGGER');
}
