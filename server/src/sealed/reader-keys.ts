/** The key ids that reader-policy.ts judges by, as they stand in this transaction. Commands may import it. */
import type { EntityManager } from 'typeorm';
import type { KeysByState, ReaderKeys } from './reader-policy.ts';

export interface KeyRow {
  /** Null: the team. */
  readonly accountId: string | null;
  readonly keyIds: string[];
  readonly state: keyof KeysByState;
}

/** Rows of a statement. @param accountIds the array of them, in SQL */
export const readerKeysSql = (accountIds: string): string => `
    select null as "accountId", key_ids as "keyIds",
      case when revoked_at is not null then 'revoked' when retired_at is not null then 'retired' else 'current' end as state
    from team_key
    union all
    select account_id, key_ids,
      case when revoked_at is not null then 'revoked' when retired_at is not null or expires_at <= now() then 'retired' else 'current' end
    from public_key where account_id = any(${accountIds})`;

/**
 * An expired team key still counts as current, because any holder can extend it; a person's expired key as retired.
 * @param accountIds whose keys the policy asks for; of nobody else’s key it is looked whether it is here
 */
export async function readerKeys(manager: Pick<EntityManager, 'query'>, accountIds: readonly string[]): Promise<ReaderKeys> {
  return keysOf(await manager.query<KeyRow[]>(readerKeysSql('$1'), [accountIds]));
}

export function keysOf(rows: readonly KeyRow[]): ReaderKeys {
  const accounts = new Map<string, KeysByState>();
  for (const id of new Set(rows.map(({ accountId }) => accountId))) if (id !== null) accounts.set(id, byState(rows, id));
  return { team: byState(rows, null), accounts };
}

function byState(rows: readonly KeyRow[], accountId: string | null): KeysByState {
  const idsIn = (state: keyof KeysByState): Set<string> =>
    new Set(rows.filter((row) => row.accountId === accountId && row.state === state).flatMap(({ keyIds }) => keyIds));
  return { current: idsIn('current'), retired: idsIn('retired'), revoked: idsIn('revoked') };
}
