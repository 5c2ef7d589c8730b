/** What a lead does with deliveries: a try, and one more time. */
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { NotFound, UserRefusal } from '../errors.ts';
import { keyOf, toGlobalId } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { queueAgain, queueTest } from './delivery-store.ts';
import { lockWebhook } from './manage-webhooks.ts';
import type { WebhookEntity } from './webhook.entity.ts';

const requireOn = ({ offAt }: WebhookEntity): void => {
  if (offAt !== null) throw new UserRefusal('INVALID', 'This webhook is switched off. Switch it on first.', ['input', 'id']);
};

/** Sends `webhook.test`, so that whoever runs the endpoint sees a signed request. @throws NotFound, Forbidden, UserRefusal */
export async function testWebhook(app: App, viewer: Viewer, input: { readonly id: string }): Promise<{ deliveryId: string }> {
  return personCommand(app, viewer, async ({ manager, viewer: lead }) => {
    authorize(lead, 'webhook:manage');
    const webhook = await lockWebhook(manager, input.id);
    requireOn(webhook);
    return { deliveryId: await queueTest(manager, webhook.id) };
  });
}

/** The same message under the same webhook-id, so that a receiver who has it already sees that. @throws NotFound, Forbidden, UserRefusal */
export async function redeliver(app: App, viewer: Viewer, input: { readonly id: string }): Promise<{ deliveryId: string }> {
  return personCommand(app, viewer, async ({ manager, viewer: lead }) => {
    authorize(lead, 'webhook:manage');
    const id = keyOf('WebhookDelivery', input.id);
    const [row] = id === null ? [] : await manager.query<{ webhookId: string }[]>('select webhook_id as "webhookId" from webhook_delivery where id = $1', [id]);
    if (!row || id === null) throw new NotFound();
    requireOn(await lockWebhook(manager, toGlobalId('Webhook', row.webhookId)));
    await queueAgain(manager, id);
    return { deliveryId: id };
  });
}
