import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { personCommand, transaction } from '../cases/command.ts';
import { NotFound, UserRefusal } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { deliveryOfToken, provesDelivery } from './page-links.ts';
import { addSending } from './sender-outbox.ts';

interface Acknowledging {
  readonly pageId: string;
  readonly accountId: string | null;
  /** Of the link that was used; null for the button. */
  readonly deliveryId: string | null;
  readonly at: Date;
}

/**
 * Somebody is on it. Stops escalation of this page only, and is no response: the next rung calls again.
 * @param pageId global id @throws NotFound, Forbidden
 */
export async function acknowledgePage(app: App, viewer: Viewer, pageId: string): Promise<{ pageId: string }> {
  const id = keyOf('Page', pageId);
  return personCommand(app, viewer, async ({ manager, now, viewer: person }) => {
    authorize(person, 'page:acknowledge');
    if (id === null) throw new NotFound();
    await acknowledge(manager, { pageId: id, accountId: person.accountId, deliveryId: null, at: now });
    return { pageId: id };
  });
}

/**
 * The same by the link in a page, for whoever holds it, unless it was mailed to somebody who has left. Used twice, nothing more happens.
 * @param token as `page-links.ts` writes it @throws UserRefusal LINK_USED
 */
export async function acknowledgeByLink(app: App, token: string): Promise<object> {
  const refusal = new UserRefusal('LINK_USED', 'This link is broken or too old. Open the case and acknowledge the page there.', ['input', 'token']);
  const deliveryId = deliveryOfToken(token);
  if (deliveryId === null) throw refusal;
  return transaction(app, async ({ manager, now }) => {
    const [found] = await manager.query<{ pageId: string; accountId: string | null }[]>(
      `select page_id as "pageId", account_id as "accountId" from page_delivery where id = $1 and (account_id is null or account_id in (
         select id from account where disabled_at is null and roles && '{TRIAGER,LEAD,ADMINISTRATOR}'::text[]))`, [deliveryId]);
    if (!found || !provesDelivery(app.portalKey, token)) throw refusal;
    await acknowledge(manager, { ...found, deliveryId, at: now });
    return {};
  });
}

async function acknowledge(manager: EntityManager, { pageId, accountId, deliveryId, at }: Acknowledging): Promise<void> {
  const [page] = await manager.query<{ id: string }[]>('select id from page where id = $1 and not skipped for update', [pageId]);
  if (!page) throw new NotFound();
  await manager.query(
    'update page set acknowledged_at = $2, acknowledged_by_id = $3 where id = $1 and acknowledged_at is null', [pageId, at, accountId]);
  await manager.query(
    `update page_delivery set acknowledged_at = $2, acknowledged_by_id = $3 where page_id = $1 and acknowledged_at is null
     and case when $4::bigint is null then account_id = $3 else id = $4 end`, [pageId, at, accountId, deliveryId]);
  const alerts = await manager.query<{ id: string }[]>(
    `select id from page_delivery where page_id = $1 and channel in ('PAGERDUTY', 'OPSGENIE') and acknowledge_told_at is null`, [pageId]);
  for (const { id } of alerts) await addSending(manager, id, 'ACKNOWLEDGE');
}
