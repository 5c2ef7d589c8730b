/** Files come back before the database does: so that what the database names is there, and whoever is killed meanwhile starts again. */
import type { FileStore } from '../attachments/file-store.ts';
import { BackupError } from './backup-error.ts';
import { measure, sharedFile } from './backup-folder.ts';
import { type CheckedBackup, filesOf } from './check-backup.ts';

/** @returns how many were copied; the others were there already, whole @throws BackupError */
export async function restoreFiles(backup: CheckedBackup, store: FileStore): Promise<number> {
  let copied = 0;
  for await (const { key, sha256 } of filesOf(backup)) {
    const file = sharedFile(backup.root, key);
    if ((await storedSha256(store, key)) === sha256) continue;
    await store.put(key, file);
    if ((await storedSha256(store, key)) !== sha256) {
      await store.remove(key);
      const isChanged = (await measure(file)).sha256 !== sha256;
      throw new BackupError(isChanged ? `${file} is not what was backed up: take another backup.`
        : `${store.place} did not keep a file as it was given: see whether it is full, and start again.`);
    }
    copied += 1;
  }
  return copied;
}

async function storedSha256(store: FileStore, key: string): Promise<string | null> {
  const source = await store.open(key).catch(() => null);
  return source && (await measure(source)).sha256;
}

