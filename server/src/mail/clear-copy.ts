/**
 * The unsealed copy of an answer, for a reporter who chose plain mail. It waits in the outbox under a secret of the portal key's, so that
 * neither a table nor the database's log nor a backup of it holds the words in clear; what opens it is the key file alone.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { PortalKey } from '../receipts/portal-key.ts';

type Secret = Pick<PortalKey, 'deriveToken'>;
const cipher = 'aes-256-gcm';
const keyOf = (portalKey: Secret): Buffer => Buffer.from(portalKey.deriveToken('clear copy of an answer'), 'base64url');

/** `NONCE.TAG.BODY`, each base64url. */
export function closeCopy(portalKey: Secret, words: string): string {
  const nonce = randomBytes(12);
  const sealing = createCipheriv(cipher, keyOf(portalKey), nonce);
  const body = Buffer.concat([sealing.update(words, 'utf8'), sealing.final()]);
  return [nonce, sealing.getAuthTag(), body].map((part) => part.toString('base64url')).join('.');
}

/** Null for what another portal key closed. */
export function openCopy(portalKey: Secret, closed: string): string | null {
  const [nonce = '', tag = '', body = ''] = closed.split('.');
  try {
    const opening = createDecipheriv(cipher, keyOf(portalKey), Buffer.from(nonce, 'base64url'), { authTagLength: 16 }).setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([opening.update(Buffer.from(body, 'base64url')), opening.final()]).toString('utf8');
  } catch {
    return null;
  }
}
