/**
 * The package's door to webhooks: whether a message is the portal's, and what it says. Signatures are those of Standard Webhooks 1.0.0
 * (https://github.com/standard-webhooks/standard-webhooks). Needs nothing but Web Crypto.
 */
import { fromBase64 } from '../../../schema/recovery/base64.ts';
import { type CaseWords, webhookKinds, type WebhookMessage as MessageWith } from '../../../schema/webhooks/webhook-message.ts';
import type { CaseMove, CaseRole, CaseSource, CaseState, Clock, Resolution, Severity } from './generated/graphql.ts';

interface Words extends CaseWords {
  readonly source: CaseSource;
  readonly state: CaseState;
  readonly move: CaseMove;
  readonly resolution: Resolution;
  readonly severity: Severity;
  readonly clock: Clock;
  readonly role: CaseRole;
}
/** Told apart by `type`. Types and fields may be added: keep a default branch. */
export type WebhookMessage = MessageWith<Words>;
/** `id`: the same for each try. Keep those that you have seen. */
export type ReceivedWebhook = WebhookMessage & { readonly id: string };

/** NO_HEADERS: one of the three is absent or malformed. TOO_OLD: or ahead. OTHER_SIGNER: not signed with the secret, or changed on the way. UNKNOWN_TYPE: newer than this package. */
export type WebhookFault = 'BAD_SECRET' | 'NO_HEADERS' | 'TOO_OLD' | 'OTHER_SIGNER' | 'NO_MESSAGE' | 'UNKNOWN_TYPE';

export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
  readonly code: WebhookFault;
  constructor(code: WebhookFault) {
    super(`The webhook was refused: ${code}.`);
    this.code = code;
  }
}

export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

const toleranceSeconds = 300;
const types: readonly string[] = Object.values(webhookKinds).map(({ type }) => type);

function headerIn(headers: WebhookHeaders, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  if (typeof value !== 'string' || value === '') throw new WebhookRefused('NO_HEADERS');
  return value;
}

async function keyOf(secret: string): Promise<CryptoKey> {
  try {
    const octets = fromBase64(secret.replace(/^whsec_/, ''));
    if (octets.length >= 24) return await crypto.subtle.importKey('raw', octets, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  } catch {
    // Said below.
  }
  throw new WebhookRefused('BAD_SECRET');
}

/** By Web Crypto, which compares in constant time. */
async function isSigned(secret: string, signatures: string, signed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const key = await keyOf(secret);
  const given = signatures.split(' ').filter((one) => one.startsWith('v1,')).slice(0, 8);
  const verdicts = await Promise.all(given.map(async (one) => {
    try {
      return await crypto.subtle.verify('HMAC', key, fromBase64(one.slice(3)), signed);
    } catch {
      return false;
    }
  }));
  return verdicts.includes(true);
}

const isMessage = (read: unknown): read is WebhookMessage =>
  typeof read === 'object' && read !== null && 'type' in read && typeof read.type === 'string' && 'data' in read && typeof read.data === 'object' && read.data !== null;

/**
 * A message, once its signature holds. While the secret is replaced there are two signatures, and one that fits is enough.
 * @param body the octets as they came, before any parser @throws WebhookRefused
 */
export async function readWebhook(secret: string, headers: WebhookHeaders, body: string | Uint8Array, now = new Date()): Promise<ReceivedWebhook> {
  const id = headerIn(headers, 'webhook-id');
  const timestamp = headerIn(headers, 'webhook-timestamp');
  const signatures = headerIn(headers, 'webhook-signature');
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookRefused('NO_HEADERS');
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > toleranceSeconds) throw new WebhookRefused('TOO_OLD');
  const octets = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const signed = new Uint8Array(head.length + octets.length);
  signed.set(head);
  signed.set(octets, head.length);
  if (!(await isSigned(secret, signatures, signed))) throw new WebhookRefused('OTHER_SIGNER');
  const read = parsed(new TextDecoder().decode(octets));
  if (!isMessage(read)) throw new WebhookRefused('NO_MESSAGE');
  if (!types.includes(read.type)) throw new WebhookRefused('UNKNOWN_TYPE');
  return { ...read, id };
}

function parsed(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text);
    return read;
  } catch {
    return null;
  }
}
