/**
 * Signatures of Standard Webhooks (https://github.com/standard-webhooks/standard-webhooks, specification 1.0.0): HMAC-SHA256 over
 * `id.timestamp.body`, in base64, after `v1,`. While a secret is replaced there are two, with a blank between them.
 */
import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** 256 random bits, as Standard Webhooks writes a secret. */
export const newWebhookSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

/** @param timestamp seconds since 1970 */
function sign(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** @param at when this try is made: receivers refuse what is older than a few minutes */
export function webhookHeaders(secrets: readonly string[], id: string, at: Date, body: string): Readonly<Record<string, string>> {
  const timestamp = Math.floor(at.getTime() / 1_000);
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => sign(secret, id, timestamp, body)).join(' '),
  };
}
