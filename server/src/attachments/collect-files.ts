/**
 * What nobody needs goes: uploads that were never finished, or finished and never used, and octets that no row knows of. Rows go before
 * octets, and octets only once no row names them, so that a node may die anywhere: what a case refers to is never touched.
 */
import type { App } from '../app.ts';
import type { ClockTick } from '../jobs/clock.ts';
import { attachmentLimits } from './attachment-limits.ts';
import type { StoredFile } from './file-store.ts';

type Parts = Pick<App, 'pool' | 'fileStore'>;

const batch = 500;
const kept = `interval '${attachmentLimits.keptMilliseconds / 1_000} seconds'`;

export const collectFiles: ClockTick = {
  name: 'files',
  run: async (app) => {
    await dropOldUploads(app);
    if (await isTimeToSweep(app)) await sweepStore(app, new Date());
  },
};

/** @returns how many went */
export async function dropOldUploads({ pool, fileStore }: Parts): Promise<number> {
  // A row that becomes part of a case at this moment is locked, and then gone.
  const { rows } = await pool.query<{ id: string }>(
    `delete from upload where id in (select id from upload where coalesce(finished_at, created_at) < now() - ${kept} limit ${batch}) returning id`);
  for (const { id } of rows) await fileStore.remove(id);
  return rows.length;
}

/** Once a day for all nodes together. */
async function isTimeToSweep({ pool }: Parts): Promise<boolean> {
  const { rowCount } = await pool.query(`update file_store set swept_at = now() where swept_at < now() - interval '1 day'`);
  return rowCount === 1;
}

/**
 * A row is written before its first octet, so octets that were listed before rows were asked for, and have none, are rubbish. They wait as
 * long as an upload all the same: a database that was put back from a backup may be older than its files.
 * @returns how many went
 */
export async function sweepStore({ pool, fileStore }: Parts, now: Date): Promise<number> {
  let swept = 0;
  const settle = async (keys: readonly string[]): Promise<void> => {
    const { rows } = await pool.query<{ key: string }>(
      `select key from unnest($1::text[]) key where not exists (select from upload where upload.id = key)
         and not exists (select from attachment where attachment.storage_key = key)`, [keys]);
    for (const { key } of rows) await fileStore.remove(key);
    swept += rows.length;
  };
  const isOld = ({ modifiedAt }: StoredFile): boolean => now.getTime() - modifiedAt.getTime() > attachmentLimits.keptMilliseconds;
  let found: string[] = [];
  for await (const file of fileStore.list()) {
    if (isOld(file)) found.push(file.key);
    if (found.length < batch) continue;
    await settle(found);
    found = [];
  }
  await settle(found);
  return swept;
}
