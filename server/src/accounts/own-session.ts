/** The session that a browser's cookie names, and how strong it is. A first half is found here and nowhere else. */
import type { EntityManager } from 'typeorm';
import { ConfirmFirst } from '../errors.ts';
import type { Role } from '../read/viewer.ts';
import type { SessionMethod } from './session.entity.ts';
import { sessionHolds } from './session-limits-sql.ts';
import { type ProviderSession, providerOfSession } from './sessions.ts';
import { hashToken } from './tokens.ts';

export interface OwnSession {
  readonly id: string;
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly method: SessionMethod;
  /** Of a session by a provider: what goes on from it stays its. */
  readonly provider: ProviderSession | null;
  readonly hasTotp: boolean;
  readonly hasPasskey: boolean;
  /** A provider that it is linked to has shown a second factor. */
  readonly hasProvider: boolean;
  /** What the session lacks: SHOW where a second factor is enrolled, ENROL where roles beyond RESEARCHER wait for one. */
  readonly factor: 'NONE' | 'ENROL' | 'SHOW';
  /** What guards the account was shown within the last minutes. */
  readonly isConfirmed: boolean;
}

/** Somebody at a browser. */
export interface Sitting extends OwnSession {
  /** The cookie's value. */
  readonly token: string;
}

/** "Enrolling or removing a factor, changing address or password asks for the current factor": anew after this long. */
const confirmedMinutes = 10;
/** Over `session`. */
export const sessionIsConfirmed = `coalesce(confirmed_at > now() - interval '${confirmedMinutes} minutes', false)`;

const text = `
  select session.id, account_id as "accountId", account.roles, method, ${providerOfSession} as provider, exists (select from totp where totp.account_id = account.id) as "hasTotp",
    exists (select from passkey where passkey.account_id = account.id) as "hasPasskey",
    exists (select from oidc_identity where oidc_identity.account_id = account.id and vouches) as "hasProvider",
    case when factor_at is not null then 'NONE' when has_factor(account.id) then 'SHOW'
      when account.roles && '{TRIAGER,LEAD,ADMINISTRATOR}'::text[] then 'ENROL' else 'NONE' end as factor,
    ${sessionIsConfirmed} as "isConfirmed"
  from session join account on account.id = account_id
  where token_hash = $1 and kind = 'COOKIE' and ${sessionHolds} and disabled_at is null`;

/** @param token the cookie's value */
export async function readOwnSession(manager: Pick<EntityManager, 'query'>, token: string | null): Promise<OwnSession | null> {
  if (token === null) return null;
  const [session] = await manager.query<OwnSession[]>(text, [hashToken(token)]);
  return session ?? null;
}

/** @throws ConfirmFirst */
export function requireConfirmed({ isConfirmed, factor }: OwnSession): void {
  if (!isConfirmed || factor === 'SHOW') throw new ConfirmFirst();
}

/** The same by another door than /auth. @param sessionId undefined: of no session, which shows nothing @throws ConfirmFirst */
export async function requireConfirmedSession(manager: Pick<EntityManager, 'query'>, sessionId: string | undefined): Promise<void> {
  const [confirmed] = await manager.query<object[]>(`select from session where id = $1 and ${sessionIsConfirmed}`, [sessionId ?? null]);
  if (!confirmed) throw new ConfirmFirst();
}

/** The account's factor, or its password or words, was shown again. */
export async function markConfirmed(manager: Pick<EntityManager, 'query'>, sessionId: string): Promise<void> {
  await manager.query('update session set confirmed_at = now() where id = $1', [sessionId]);
}
