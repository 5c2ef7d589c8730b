/**
 * A question to a provider that is under way: a row by the hash of its `state`, which works once, for ten minutes, in the browser that asked.
 * Nonce and code verifier are derived from the state and the portal's secret, so that the table holds nothing that helps to answer.
 */
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { hashToken } from '../accounts/tokens.ts';
import type { PortalKey } from '../receipts/portal-key.ts';

export type OidcPurpose = 'SIGN_IN' | 'LINK' | 'CONFIRM';

export const requestMinutes = 10;

export interface NewRequest {
  /** Its id in the file. */
  readonly provider: string;
  readonly purpose: OidcPurpose;
  /** Who asks, where somebody has to be signed in for it. */
  readonly accountId: string | null;
  readonly sessionId: string | null;
  /** Where the person goes on afterwards. */
  readonly thenPath: string | null;
}
export interface TakenRequest extends NewRequest {
  readonly createdAt: Date;
}

type Deriving = Pick<PortalKey, 'deriveToken'>;
export const secretsOf = (key: Deriving, state: string): { readonly nonce: string; readonly verifier: string } =>
  ({ nonce: key.deriveToken('oidc nonce', state), verifier: key.deriveToken('oidc verifier', state) });

export const newBrowserSecret = (): string => randomBytes(32).toString('base64url');

/** @param browser the cookie's value @returns the state, for the address */
export async function beginRequest(manager: Pick<EntityManager, 'query'>, browser: string, request: NewRequest): Promise<string> {
  const state = randomBytes(32).toString('base64url');
  await manager.query(`delete from oidc_request where expires_at < now() - interval '1 hour'`);
  await manager.query(
    `insert into oidc_request (state_hash, browser_hash, provider, purpose, account_id, session_id, then_path, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, now() + interval '${requestMinutes} minutes')`,
    [hashToken(state), hashToken(browser), request.provider, request.purpose, request.accountId, request.sessionId, request.thenPath]);
  return state;
}

/** Uses it up; of two at once one gets it. Null where there is none, it is too old, or another browser asked: that one's question stays. */
export async function takeRequest(manager: Pick<EntityManager, 'query'>, state: string, browser: string): Promise<TakenRequest | null> {
  const [rows] = await manager.query<[TakenRequest[], number]>(
    `delete from oidc_request where state_hash = $1 and browser_hash = $2 and expires_at > now()
     returning provider, purpose, account_id as "accountId", session_id as "sessionId", then_path as "thenPath", created_at as "createdAt"`,
    [hashToken(state), hashToken(browser)]);
  return rows[0] ?? null;
}
