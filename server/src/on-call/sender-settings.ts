/**
 * What a service needs to carry pages: its address, its secret, its room. All of it rests sealed under a key derived from the portal key,
 * so that a copy of the database alone calls nobody; nothing of it is ever answered or logged but the host.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { PortalKey } from '../receipts/portal-key.ts';

export interface SenderSettings {
  /** Without a slash at its end. */
  readonly address: string;
  /** Routing key, API key or access token; null where the address is the secret. */
  readonly secret: string | null;
  /** Of Matrix: `!room:server`. */
  readonly room: string | null;
}

type Deriving = Pick<PortalKey, 'deriveToken'>;
const [nonceBytes, tagBytes] = [12, 16];
const keyFor = (portalKey: Deriving, senderId: string): Buffer => Buffer.from(portalKey.deriveToken('page sender', senderId), 'base64url');

/** Nonce, AES-256-GCM ciphertext, tag. */
export function sealSettings(portalKey: Deriving, senderId: string, settings: SenderSettings): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFor(portalKey, senderId), nonce);
  return Buffer.concat([nonce, cipher.update(JSON.stringify(settings), 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Null where it was sealed by another portal key, or for another sender. */
export function openSettings(portalKey: Deriving, senderId: string, sealed: Buffer): SenderSettings | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(portalKey, senderId), sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    const text = Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
    return JSON.parse(text) as SenderSettings;
  } catch {
    return null;
  }
}
