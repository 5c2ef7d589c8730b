/** Secrets rest sealed under a key derived from the portal key, so that a copy of the database alone signs nothing. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { PortalKey } from '../receipts/portal-key.ts';

type Deriving = Pick<PortalKey, 'deriveToken'>;
const [nonceBytes, tagBytes] = [12, 16];
const keyFor = (portalKey: Deriving, webhookId: string): Buffer => Buffer.from(portalKey.deriveToken('WEBHOOK_SECRET', webhookId), 'base64url');

/** Nonce, AES-256-GCM ciphertext, tag. */
export function sealWebhookSecret(portalKey: Deriving, webhookId: string, secret: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFor(portalKey, webhookId), nonce);
  return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Null where it was sealed by another portal key, or for another webhook. */
export function openWebhookSecret(portalKey: Deriving, webhookId: string, sealed: Buffer): string | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(portalKey, webhookId), sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
