import type { App } from '../app.ts';
import { keyOf } from '../read/global-id.ts';

export interface ObjectionBackupRow {
  readonly fingerprint: string;
  readonly sealed: string;
}

/**
 * The old keys' backups under the recovery words, for whoever knows the id of an open request: it stands in the mails to the owner's
 * addresses. Not of keys that came without an old one's word: a thief could register many. Who took over the account may have locked its owner out; with the words the old key objects all the same. To anybody
 * else it is octets under 128 bits of chance.
 * @param id global @returns none where there is no such request, or it is over
 */
export async function objectionBackups({ pool }: Pick<App, 'pool'>, id: string): Promise<readonly ObjectionBackupRow[]> {
  const key = keyOf('LostKey', id);
  if (key === null) return [];
  const { rows } = await pool.query<ObjectionBackupRow>(`
    select public_key.fingerprint, key_backup.sealed from lost_key
      join public_key on public_key.account_id = lost_key.account_id and public_key.id <> lost_key.public_key_id
        and (retired_at is null or retired_at > registered_at)
      join key_backup on key_backup.public_key_id = public_key.id and method = 'RECOVERY_WORDS'
    where lost_key.id = $1 and lost_key.ended_at is null order by public_key.id desc limit 20`, [key]);
  return rows;
}
