/**
 * What a node has to use again and a copy of the database alone must not open: it rests under a key that is derived from the portal key.
 * AES-256-GCM; the purpose and its parts are in the derivation, so that nothing opens in the place of something else.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { PortalKey } from './portal-key.ts';

type Deriving = Pick<PortalKey, 'deriveToken'>;
/** A purpose, and whose it is. */
export type RestingPlace = readonly [purpose: string, ...parts: readonly string[]];

const algorithm = 'aes-256-gcm';
const [nonceBytes, tagBytes] = [12, 16];
const keyFor = (portalKey: Deriving, place: RestingPlace): Buffer => Buffer.from(portalKey.deriveToken(...place), 'base64url');

/** Nonce, ciphertext, tag. */
export function sealAtRest(portalKey: Deriving, place: RestingPlace, text: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyFor(portalKey, place), nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Null where it was sealed by another portal key, or for another place. */
export function openAtRest(portalKey: Deriving, place: RestingPlace, sealed: Buffer): string | null {
  try {
    const decipher = createDecipheriv(algorithm, keyFor(portalKey, place), sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
