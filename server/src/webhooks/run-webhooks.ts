/**
 * Sends what is due, in each node: at once when a transaction queued something, and every few seconds. Endpoints hold nobody else up: each
 * has so many requests at a time and no more, outside of the queue of the other jobs. `main.ts` starts it.
 */
import type { App } from '../app.ts';
import { keepConnection } from '../database/kept-connection.ts';
import { noteOutage } from '../database/outage-notes.ts';
import { describeError } from '../http/describe-error.ts';
import { oneAtATime } from '../jobs/one-at-a-time.ts';
import { claimDue, type ClaimedDelivery } from './delivery-store.ts';
import { sendWebhook } from './send-webhook.ts';

export interface Webhooks {
  /** Sends what is due now, and what follows on it. */
  readonly look: () => Promise<void>;
  /** Takes nothing new, lets tries end. */
  readonly stop: () => Promise<void>;
}

const lookMilliseconds = 5_000;

export async function runWebhooks(app: App): Promise<Webhooks> {
  let isStopped = false;
  const underWay = new Set<Promise<void>>();
  const start = (delivery: ClaimedDelivery): void => {
    const sending = sendWebhook(app, delivery).catch((error: unknown) => { if (!isStopped) complain(app, error); })
      .finally(() => underWay.delete(sending)).then(look);
    underWay.add(sending);
  };
  const look = oneAtATime(async () => {
    if (isStopped) return;
    try {
      for (const delivery of await claimDue(app.pool)) start(delivery);
    } catch (error) {
      complain(app, error);
    }
  });
  const timer = setInterval(() => void look(), lookMilliseconds);
  timer.unref();
  const forget = await keepConnection(app.pool, async (client) => {
    client.on('notification', ({ channel }) => { if (channel === 'webhook_delivery') void look(); });
    await client.query('listen webhook_delivery');
    void look();
  }, app.log);
  return {
    look,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      forget();
      await Promise.all(underWay);
    },
  };
}

function complain({ log }: App, error: unknown): void {
  if (!noteOutage(log, error)) log.error({ error: describeError(error) }, 'webhooks could not be looked at; they are looked at again');
}
