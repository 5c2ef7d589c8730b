/** Opaque secrets: 256 random bits each, so a plain SHA-256 is enough to keep them by. `token-format.ts` says how they look. */
import { hash, randomBytes } from 'node:crypto';
import { randomToken, type TokenKind } from './token-format.ts';

export interface NewToken {
  /** Shown or set once, never kept. */
  readonly token: string;
  readonly hash: Buffer;
}

/** @param kind absent for a browser's cookie, which carries no prefix */
export function newToken(kind?: TokenKind): NewToken {
  const token = kind ? randomToken(kind) : randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

export const hashToken = (token: string): Buffer => hash('sha256', token, 'buffer');

/** Whether a text holds one of our tokens, to refuse it where it does not belong. */
export const holdsToken = (text: string): boolean => /laurel_(?:person|partner|router|pass)_|whsec_/.test(text);
