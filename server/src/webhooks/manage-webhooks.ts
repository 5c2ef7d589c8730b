/** A lead makes, changes and ends webhooks. "Only leads … make tokens that read cases": an endpoint reads along in the same way. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { type PersonContext, personCommand } from '../cases/command.ts';
import { NotFound, UserRefusal } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { goodServices } from '../services/named-services.ts';
import { resumeWaiting } from './delivery-store.ts';
import { goodDescription, goodKinds, goodOverlap, goodUrl } from './webhook-input.ts';
import type { WebhookEventKind } from './webhook-kinds.ts';
import { sealWebhookSecret } from './webhook-secrets.ts';
import { newWebhookSecret } from './webhook-signature.ts';
import { WebhookEntity } from './webhook.entity.ts';

export interface CreateWebhook {
  readonly url: string;
  readonly description: string;
  readonly eventKinds: readonly WebhookEventKind[];
  /** Null or left out: every service, and cases of none. */
  readonly onlineServices?: readonly string[] | null | undefined;
}
/** What is left out stays. */
export type UpdateWebhook = { readonly id: string; readonly enabled?: boolean | null | undefined; readonly onlineServices?: readonly string[] | null | undefined }
  & { readonly [field in 'url' | 'description' | 'eventKinds']?: CreateWebhook[field] | null | undefined };
/** The secret is shown in this answer and never again. */
export interface ShownSecret {
  readonly webhookId: string;
  readonly secret: string;
}

const most = 20;
const leadCommand = async <T>(app: App, viewer: Viewer, work: (context: PersonContext) => Promise<T>): Promise<T> =>
  personCommand(app, viewer, async (context) => {
    authorize(context.viewer, 'webhook:manage');
    const done = await work(context);
    await recordAudit(context.manager, { actorId: context.viewer.accountId, kind: 'SETTING_CHANGED', facts: { settings: ['webhooks'] } });
    return done;
  });

/** The row, locked. @throws NotFound */
export async function lockWebhook(manager: EntityManager, globalId: string): Promise<WebhookEntity> {
  const id = keyOf('Webhook', globalId);
  const webhook = id === null ? null : await manager.findOne(WebhookEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!webhook) throw new NotFound();
  return webhook;
}

/** @throws Forbidden, UserRefusal */
export async function createWebhook(app: App, viewer: Viewer, input: CreateWebhook): Promise<ShownSecret> {
  return leadCommand(app, viewer, async ({ manager, viewer: lead }) => {
    await manager.query('lock table webhook in share row exclusive mode');
    if ((await manager.count(WebhookEntity)) >= most) throw new UserRefusal('INVALID', `There are ${most} webhooks already. Delete one that nobody needs.`);
    const [id, secret] = [randomUUID(), newWebhookSecret()];
    await manager.insert(WebhookEntity, {
      id, url: goodUrl(input.url, app.outside.reach), description: goodDescription(input.description), eventKinds: goodKinds(input.eventKinds),
      onlineServiceIds: await goodServices(manager, input.onlineServices ?? null),
      secretSealed: sealWebhookSecret(app.portalKey, id, secret), createdById: lead.accountId,
    });
    return { webhookId: id, secret };
  });
}

/** @throws NotFound, Forbidden, UserRefusal */
export async function updateWebhook(app: App, viewer: Viewer, input: UpdateWebhook): Promise<{ webhookId: string }> {
  return leadCommand(app, viewer, async ({ manager, now }) => {
    const webhook = await lockWebhook(manager, input.id);
    const changes = {
      ...(input.url != null && { url: goodUrl(input.url, app.outside.reach) }),
      ...(input.description != null && { description: goodDescription(input.description) }),
      ...(input.eventKinds != null && { eventKinds: goodKinds(input.eventKinds) }),
      ...(input.onlineServices !== undefined && { onlineServiceIds: await goodServices(manager, input.onlineServices) }),
      ...(input.enabled === false && webhook.offAt === null && { offAt: now, offBecause: 'LEAD' as const }),
      ...(input.enabled === true && { offAt: null, offBecause: null, failingSince: null }),
    };
    if (Object.keys(changes).length > 0) await manager.update(WebhookEntity, { id: webhook.id }, changes);
    if (input.enabled === true && webhook.offAt !== null) await resumeWaiting(manager, webhook.id);
    return { webhookId: webhook.id };
  });
}

/**
 * A new secret; the one before signs beside it for `overlapHours`, so that no delivery fails while the program is changed.
 * @throws NotFound, Forbidden, UserRefusal
 */
export async function rotateWebhookSecret(app: App, viewer: Viewer, input: { readonly id: string; readonly overlapHours: number }): Promise<ShownSecret> {
  return leadCommand(app, viewer, async ({ manager, now }) => {
    const { id, secretSealed } = await lockWebhook(manager, input.id);
    const secret = newWebhookSecret();
    const hours = goodOverlap(input.overlapHours);
    const former = hours === 0 ? { formerSecretSealed: null, formerSecretUntil: null }
      : { formerSecretSealed: secretSealed, formerSecretUntil: new Date(now.getTime() + hours * 3_600_000) };
    await manager.update(WebhookEntity, { id }, { ...former, secretSealed: sealWebhookSecret(app.portalKey, id, secret) });
    return { webhookId: id, secret };
  });
}

/** With its log; what still waits is not sent. @throws NotFound, Forbidden */
export async function deleteWebhook(app: App, viewer: Viewer, input: { readonly id: string }): Promise<object> {
  return leadCommand(app, viewer, async ({ manager }) => {
    const { id } = await lockWebhook(manager, input.id);
    await manager.delete(WebhookEntity, { id });
    return {};
  });
}
