/** Sessions begin and end here. Ending one reaches every node by the notice that a trigger sends. */
import type { EntityManager } from 'typeorm';
import { hashToken, newToken } from './tokens.ts';

/** People who read everybody's cases sign in more often. */
const days = { RESEARCHER: 30, TEAM: 7 } as const;
const teamRoles = "'{TRIAGER,LEAD,ADMINISTRATOR}'::text[]";

/** @returns the cookie's value, known to the browser alone */
export async function openSession(manager: Pick<EntityManager, 'query'>, accountId: string): Promise<string> {
  const { token, hash } = newToken();
  await manager.query(
    `insert into session (token_hash, account_id, kind, expires_at)
     select $1, id, 'COOKIE', now() + case when roles && ${teamRoles} then $3::int else $4::int end * interval '1 day' from account where id = $2`,
    [hash, accountId, days.TEAM, days.RESEARCHER]);
  return token;
}

/** A person's own bearer token, for scripts. @param lifetimeDays from now */
export async function openBearerSession(manager: Pick<EntityManager, 'query'>, accountId: string, lifetimeDays: number): Promise<string> {
  const { token, hash } = newToken('PERSON');
  await manager.query(
    `insert into session (token_hash, account_id, kind, expires_at) values ($1, $2, 'BEARER', now() + $3 * interval '1 day')`,
    [hash, accountId, lifetimeDays]);
  return token;
}

export async function endSession(manager: Pick<EntityManager, 'query'>, token: string): Promise<void> {
  await manager.query('delete from session where token_hash = $1', [hashToken(token)]);
}

/** Everything that this account was signed in with, bearer tokens too. */
export async function endAllSessions(manager: Pick<EntityManager, 'query'>, accountId: string): Promise<void> {
  await manager.query('delete from session where account_id = $1', [accountId]);
}
