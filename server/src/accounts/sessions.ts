/** Sessions begin and end here. Ending one reaches every node by the notice that a trigger sends. */
import type { EntityManager } from 'typeorm';
import { Unauthenticated } from '../errors.ts';
import { roleHours } from '../oidc/role-counts-sql.ts';
import type { SessionMethod } from './session.entity.ts';
import { longestSession } from './session-limits-sql.ts';
import { hashToken, newToken } from './tokens.ts';

type Querying = Pick<EntityManager, 'query'>;

export interface Beginning {
  readonly method: SessionMethod;
  /** A second factor was shown, or a passkey with user verification, or the provider vouches for one. */
  readonly hasFactor: boolean;
  /** Whether what guards the account was shown just now; left out: it was. A mail's link alone shows nothing of it. */
  readonly isConfirmed?: boolean;
  /** Of a session by a provider, and of those that go on from it. */
  readonly provider?: ProviderSession | null;
}

export interface ProviderSession {
  readonly identityId: string;
  /** What the provider calls its own session: by it, it says that this one ends. */
  readonly sid: string | null;
  /** When it is looked at again there; null: as any other session. */
  readonly endsAt: Date | string | null;
}

/**
 * A ProviderSession as JSON, or null. A first half ends long before what the provider said does, which holds from when it was said. Over `session`.
 */
export const providerOfSession = `case when oidc_identity_id is not null then json_build_object('identityId', oidc_identity_id::text, 'sid', oidc_sid, 'endsAt',
    case when factor_at is not null or not has_factor(session.account_id) then session.expires_at
      when exists (select from oidc_role where identity_id = oidc_identity_id) then session.created_at + interval '${roleHours} hours' end) end`;

/** How long a first half waits for the code. */
const halfMinutes = 15;

/** Where a second factor is enrolled and was not shown, the session is a first half: nobody's rights come with it. A disabled account gets none. @returns the cookie's value, known to the browser alone */
export async function openSession(manager: Querying, accountId: string, { method, hasFactor, isConfirmed = true, provider = null }: Beginning): Promise<string> {
  const { token, hash } = newToken();
  await manager.query(
    `insert into session (token_hash, account_id, kind, expires_at, method, factor_at, confirmed_at, oidc_identity_id, oidc_sid)
     select $1, id, 'COOKIE', least(now() + case when not $4 and has_factor(id) then interval '${halfMinutes} minutes' else ${longestSession} end, $8::timestamptz), $3,
       case when $4 then now() end, case when $4 or $5 and not has_factor(id) then now() end, $6, $7
     from account where id = $2 and disabled_at is null`,
    [hash, accountId, method, hasFactor, isConfirmed, provider?.identityId ?? null, provider?.sid ?? null, provider?.endsAt ?? null]);
  return token;
}

/** What was ended while its request was under way does nothing more: it is asked under the lock that ending it takes. @throws Unauthenticated */
export async function requireStill(manager: Querying, sessionId: string): Promise<void> {
  const [still] = await manager.query<object[]>('select from session where id = $1 for update', [sessionId]);
  if (!still) throw new Unauthenticated();
}

/** Ends every session and bearer token of the account, and goes on with this one as strong and as old as it was. @returns the new cookie's value @throws Unauthenticated where it ended meanwhile */
export async function renewSession(manager: Querying, accountId: string, token: string): Promise<string> {
  const [session] = await manager.query<{ method: SessionMethod; hasFactor: boolean; confirmedAt: Date | null; createdAt: string; provider: ProviderSession | null }[]>(
    `select method, factor_at is not null as "hasFactor", confirmed_at as "confirmedAt", created_at::text as "createdAt", ${providerOfSession} as provider from session where token_hash = $1 and account_id = $2 for update`, [hashToken(token), accountId]);
  if (!session) throw new Unauthenticated();
  await endAllSessions(manager, accountId);
  const { method, hasFactor, confirmedAt, createdAt, provider } = session;
  const renewed = await openSession(manager, accountId, { method, hasFactor, provider });
  await manager.query('update session set confirmed_at = $2, created_at = $3 where token_hash = $1', [hashToken(renewed), confirmedAt, createdAt]);
  return renewed;
}

/** A person's own bearer token, for scripts, made by somebody who showed their factor. @param lifetimeDays from now */
export async function openBearerSession(manager: Querying, accountId: string, lifetimeDays: number): Promise<string> {
  const { token, hash } = newToken('PERSON');
  await manager.query(
    `insert into session (token_hash, account_id, kind, expires_at, factor_at) values ($1, $2, 'BEARER', now() + $3 * interval '1 day', now())`,
    [hash, accountId, lifetimeDays]);
  return token;
}

/** @returns whose it was; null where it had ended before */
export async function endSession(manager: Querying, token: string): Promise<string | null> {
  const [ended] = await manager.query<{ id: string }[]>(
    'with ended as (delete from session where token_hash = $1 returning account_id as id) select id from ended', [hashToken(token)]);
  return ended?.id ?? null;
}

/** Everything that this account was signed in with, bearer tokens too. */
export async function endAllSessions(manager: Querying, accountId: string): Promise<void> {
  await manager.query('delete from session where account_id = $1', [accountId]);
}

/** The same but for one, which goes on. @param sessionId undefined: none does */
export async function endOtherSessions(manager: Querying, accountId: string, sessionId: string | undefined): Promise<void> {
  await manager.query('delete from session where account_id = $1 and id is distinct from $2', [accountId, sessionId ?? null]);
}

export async function countSessions(manager: Querying, accountId: string): Promise<number> {
  const [{ count }] = await manager.query<[{ count: number }]>('select count(*)::int as count from session where account_id = $1', [accountId]);
  return count;
}

/** What the page of sessions calls it. @param browser as `browserName` gives it */
export async function nameSession(manager: Querying, token: string, browser: string | null): Promise<void> {
  await manager.query('update session set browser = $2 where token_hash = $1', [hashToken(token), browser]);
}
