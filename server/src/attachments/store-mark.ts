/**
 * "Two nodes need shared storage for attachments […] and the same portal key file, and refuse to start without": the store is marked with
 * the installation's random id and the portal key's fingerprint, and the database knows that one was. A node with another store, or an
 * empty one, would lose files or take away somebody else's; one with another key would sign what the others do not stand by.
 */
import type { DataSource } from 'typeorm';
import { ConfigError } from '../config.ts';
import { readInstallation } from '../installation.ts';
import { type FileStore, markName } from './file-store.ts';

const lockNumber = 1_814_372;

/**
 * Marks a new store. Nodes that start at once do it one after the other, and a crash in between is made good by the next start.
 * @param fingerprint of the portal key @throws ConfigError with what to do
 */
export async function requireSharedStore(dataSource: DataSource, store: FileStore, fingerprint: string): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query(`select pg_advisory_xact_lock(${lockNumber})`);
    const { portalId } = await readInstallation(manager);
    const mark = `${portalId} ${fingerprint}`;
    const inStore = await readMark(store);
    const isMarked = (await manager.query<unknown[]>('select from file_store')).length > 0;
    if (inStore?.startsWith(`${portalId} `)) {
      if (inStore !== mark) throw otherKey(store, mark);
    } else {
      if (isMarked) throw notThere(store, mark);
      if (inStore !== null) throw somebodyElses(store);
      await store.writeMark(mark);
    }
    await manager.query('insert into file_store default values on conflict do nothing');
  });
}

const otherKey = ({ place }: FileStore, mark: string): ConfigError => new ConfigError(
  'This node has another portal key than the others: every node needs the same PORTAL_KEY_FILE. If you replaced the key on purpose, '
  + `write ${mark} into ${markName} in ${place}.`);
const notThere = ({ place }: FileStore, mark: string): ConfigError => new ConfigError(
  `The files of this installation are not in ${place}. Every node needs the same storage: a folder that all share as DATA_DIR/attachments, `
  + `or S3_URL. If you moved the files there, put a file named ${markName} with the text ${mark} beside them.`);
const somebodyElses = ({ place }: FileStore): ConfigError =>
  new ConfigError(`The files in ${place} belong to another installation: set DATA_DIR or S3_URL to a place that is empty.`);

async function readMark(store: FileStore): Promise<string | null> {
  try {
    return await store.readMark();
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'no answer';
    throw new ConfigError(`The storage for files, ${store.place}, cannot be read (${reason}): check S3_URL, or the rights of DATA_DIR/attachments.`);
  }
}
