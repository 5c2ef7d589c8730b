/** Passkeys belong to the host that they were made for: where PUBLIC_URL has another one now, they do not follow. Words and passwords do. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { relyingParty } from './passkey-proof.ts';

export interface FormerPasskeys {
  /** One of the hosts, where there are several. */
  readonly host: string;
  readonly accounts: number;
}

/** Answered by the index, however many passkeys there are. Null where all belong to this host. */
export async function formerHost({ config, dataSource }: Pick<App, 'config' | 'dataSource'>): Promise<string | null> {
  const [row] = await dataSource.manager.query<{ host: string }[]>(
    `(select rp_id as host from passkey where rp_id < $1 limit 1) union all (select rp_id from passkey where rp_id > $1 limit 1)`, [relyingParty(config).id]);
  return row?.host ?? null;
}

/** For the operator. @param publicUrl as it is now @returns null where all passkeys belong to its host */
export async function formerPasskeys(manager: Pick<EntityManager, 'query'>, publicUrl: string): Promise<FormerPasskeys | null> {
  const [row] = await manager.query<FormerPasskeys[]>(
    `select rp_id as host, count(distinct account_id)::int as accounts from passkey where rp_id <> $1 group by rp_id order by 2 desc limit 1`, [relyingParty({ publicUrl }).id]);
  return row ?? null;
}

/** Once, when a node starts. */
export async function warnOfFormerHost({ config: { publicUrl }, dataSource, log }: Pick<App, 'config' | 'dataSource' | 'log'>): Promise<void> {
  const former = await formerPasskeys(dataSource.manager, publicUrl);
  if (former) log.warn({ ...former, publicUrl }, 'passkeys were made for another host than PUBLIC_URL has now: they do not follow, passwords and recovery words do');
}
