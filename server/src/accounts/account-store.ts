/** Rows of accounts. Services and commands only. */
import type { EntityManager } from 'typeorm';
import { keyOf } from '../read/global-id.ts';
import { AccountEntity } from './account.entity.ts';

/** Where a person gets mail; null for who gave no address, or may no longer sign in. */
export async function mailAddressOf(manager: Pick<EntityManager, 'query'>, accountId: string): Promise<string | null> {
  const [row] = await manager.query<{ email: string }[]>(
    'select email from account where id = $1 and email_verified_at is not null and disabled_at is null', [accountId]);
  return row?.email ?? null;
}

/** Every address that this account ever verified, the present one too. */
export async function everyAddressOf(manager: Pick<EntityManager, 'query'>, accountId: string): Promise<readonly string[]> {
  const rows = await manager.query<{ email: string }[]>('select email from account_address where account_id = $1 order by verified_at, email', [accountId]);
  return rows.map(({ email }) => email);
}

/**
 * Held until the transaction ends. Whoever asks whether a factor is left asks in a statement of its own afterwards: one that itself had to wait
 * would still see the factor that was removed meanwhile.
 */
export async function lockAccount(manager: Pick<EntityManager, 'query'>, accountId: string): Promise<void> {
  await manager.query('select from account where id = $1 for update', [accountId]);
}

/** @param email as `normalEmail` gives it */
export async function findByEmail(manager: EntityManager, email: string): Promise<AccountEntity | null> {
  return manager.findOneBy(AccountEntity, { email });
}

/** Those who hold a role now. */
export async function accountsWithRole(manager: Pick<EntityManager, 'query'>, role: string): Promise<readonly { readonly id: string }[]> {
  return manager.query<{ id: string }[]>('select id from account where $1 = any (roles) and disabled_at is null order by id', [role]);
}

/** The account behind a triager's global id; null for anybody who is not of the team now. */
export async function accountOfTeam(manager: Pick<EntityManager, 'query'>, triagerId: string): Promise<string | null> {
  const id = keyOf('Triager', triagerId);
  if (id === null) return null;
  const [row] = await manager.query<{ id: string }[]>(
    `select id from account where id = $1 and roles && '{TRIAGER,LEAD}'::text[] and disabled_at is null`, [id]);
  return row?.id ?? null;
}
