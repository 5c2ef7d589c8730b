/** One try: what is sent, what came back, and what follows from it. */
import type { App } from '../app.ts';
import { transaction } from '../cases/command.ts';
import { askOutside, OutsideFault } from '../http/public-https.ts';
import { tell } from '../keys/team-events.ts';
import type { EntityManager } from 'typeorm';
import { type ClaimedDelivery, noteTry, type NextStep, type TryResult } from './delivery-store.ts';
import { judgeStatus, nextTry, readRetryAfter } from './retry-rules.ts';
import { writePayload } from './webhook-payload.ts';
import { openWebhookSecret } from './webhook-secrets.ts';
import { webhookHeaders } from './webhook-signature.ts';

/** How much of an answer is kept, in bytes: enough for "no such hook", too little for a page. */
const keptOfAnswer = 200;

type Tried = TryResult & { readonly retryAfter: string | undefined };

export async function sendWebhook(app: App, delivery: ClaimedDelivery, chance = Math.random()): Promise<void> {
  const tried = await trySending(app, delivery);
  await transaction(app, async ({ manager, now }) => {
    const verdict = tried.statusCode === null ? 'AGAIN' : judgeStatus(tried.statusCode);
    const tries = { attempts: delivery.attempts, firstTriedAt: delivery.firstTriedAt, retryAfter: readRetryAfter(tried.retryAfter, now), chance };
    const next = verdict === 'AGAIN' ? nextTry(tries, now) : null;
    const step: NextStep = next ? { status: 'PENDING', nextTryAt: next } : { status: verdict === 'DELIVERED' ? 'DELIVERED' : 'FAILED' };
    if (!(await noteTry(manager, delivery, tried, step))) return;
    if (verdict === 'DELIVERED') return noteSuccess(manager, delivery, now);
    await manager.query('update webhook set failing_since = coalesce(failing_since, $2) where id = $1', [delivery.webhookId, now]);
    if (!next) await giveUp(manager, delivery, verdict === 'GONE', now);
  });
}

async function trySending({ outside, portalKey }: App, delivery: ClaimedDelivery): Promise<Tried> {
  const begun = performance.now();
  const result = (more: Partial<Tried>): Tried => ({
    milliseconds: Math.round(performance.now() - begun), statusCode: null, fault: null, answer: null, retryAfter: undefined, ...more,
  });
  const secrets = delivery.secrets.map((sealed) => openWebhookSecret(portalKey, delivery.webhookId, sealed)).filter((secret) => secret !== null);
  if (secrets.length === 0) return result({ fault: 'NO_SECRET' });
  const body = writePayload(delivery.told);
  try {
    const { status, headers, prefix } = await askOutside(
      delivery.url, { headers: webhookHeaders(secrets, delivery.messageId, delivery.now, body), body, keep: keptOfAnswer }, outside);
    return result({ statusCode: status, answer: printable(prefix), retryAfter: headers['retry-after'] });
  } catch (error) {
    if (!(error instanceof OutsideFault)) throw error;
    return result({ fault: error.code });
  }
}

const printable = (text: string): string | null => text.replaceAll(/[\p{C}\ufffd]+/gu, ' ').trim().slice(0, keptOfAnswer) || null;

async function noteSuccess(manager: EntityManager, { webhookId }: ClaimedDelivery, now: Date): Promise<void> {
  await manager.query('update webhook set failing_since = null, last_delivered_at = $2 where id = $1', [webhookId, now]);
}

/**
 * "Where nothing arrived for three days, and where an endpoint answers 410, the webhook is switched off; the leads are told by mail." A
 * single event that nobody takes, while others arrive, leaves it on.
 */
async function giveUp(manager: EntityManager, { id, webhookId, url, firstTriedAt }: ClaimedDelivery, isGone: boolean, now: Date): Promise<void> {
  const [off] = await manager.query<[unknown[], number]>(
    `update webhook set off_at = $2, off_because = $3 where id = $1 and off_at is null and ($4 or failing_since <= $5) returning id`,
    [webhookId, now, isGone ? 'GONE' : 'FAILED', isGone, firstTriedAt]);
  const because = isGone ? 'GONE' : off.length > 0 ? 'FAILED' : 'ONE_FAILED';
  if (isGone && off.length === 0) return;
  await tell(manager, 'LEADS', `webhook:${webhookId}:${id}:${now.getTime()}`, { kind: 'WEBHOOK_FAILED', facts: { host: new URL(url).host, because } });
}
