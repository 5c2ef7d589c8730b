/** Rows of who people are at their provider: by issuer and subject alone, never by an address. Commands of this folder only. */
import type { EntityManager } from 'typeorm';
import type { Role } from '../read/viewer.ts';
import { OidcRefusal } from './oidc-refusal.ts';
import type { Claims } from './provider-rules.ts';

export interface Identity {
  readonly id: string;
  readonly accountId: string;
}
export interface IdentifiedAccount extends Identity {
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
}

type Querying = Pick<EntityManager, 'query'>;

/** OpenID Connect Core 2: at most 255 characters of ASCII; some providers send others, but none that cannot be seen. @throws OidcRefusal */
export function subjectOf({ sub }: Claims): string {
  if (typeof sub !== 'string' || !/^\P{C}{1,255}$/u.test(sub)) throw new OidcRefusal('REFUSED');
  return sub;
}

/** Of two who come at once as the same person, one is first. */
export async function lockSubject(manager: Querying, issuer: string, subject: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`oidc ${issuer} ${subject}`]);
}

/** With its account's row locked. */
export async function findIdentity(manager: Querying, issuer: string, subject: string): Promise<IdentifiedAccount | null> {
  const [found] = await manager.query<IdentifiedAccount[]>(
    `select oidc_identity.id, account_id as "accountId", account.email, account.roles, disabled_at is not null as disabled
     from oidc_identity join account on account.id = account_id where issuer = $1 and subject = $2 for update`, [issuer, subject]);
  return found ?? null;
}

export async function addIdentity(manager: Querying, accountId: string, issuer: string, subject: string): Promise<string> {
  const [{ id }] = await manager.query<[{ id: string }]>('insert into oidc_identity (account_id, issuer, subject) values ($1, $2, $3) returning id', [accountId, issuer, subject]);
  return id;
}

/** @param vouches it showed a second factor: from then on the account has one, and what shows none is a first half */
export async function markUsed(manager: Querying, identityId: string, vouches: boolean): Promise<void> {
  await manager.query('update oidc_identity set last_used_at = now(), vouches = vouches or $2 where id = $1', [identityId, vouches]);
}
