/**
 * Files in the origin's private file system. Pages of this origin can read it, and the disk holds it in clear: so plaintext lies in a
 * folder of the worker that wrote it, and is swept when a worker starts, on locking and on signing out. What is half written lies
 * there too. Sealed files stay until they were sent or somebody signs out. Imports nothing of openpgp; page and worker use it.
 */
import { randomHex } from '../../../packages/client/src/sealing/bytes.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { deviceStore, keptFiles } from './device-store.ts';
import type { FileKind, FileStore } from './file-store.ts';
import type { FileSink } from '../../../packages/client/src/sealing/file-octets.ts';

/** The part of the File System API that only workers have. */
interface SyncAccess {
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
interface WorkerFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncAccess>;
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

const WORK = 'work';
const SEALED = 'sealed';
/** An upload lives seven days on the server. */
const SEALED_DAYS = 8;
const MAX_BYTES = 1024 * 1024 * 1024;
/** What else the browser has to keep: drafts and keys must not fail for a file's sake. */
const SPARE_BYTES = 8 * 1024 * 1024;

const lockOf = (worker: string): string => `laurel work ${worker}`;
const folder = async (name: string): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });

/** Held as long as the worker lives: by it others know whose folder is in use. */
function holdLock(worker: string): Promise<void> {
  return new Promise((held, failed) => {
    const forever = (): Promise<never> => {
      held();
      return new Promise(() => undefined);
    };
    navigator.locks.request(lockOf(worker), forever).catch(failed);
  });
}

const asNoRoom = (error: unknown): unknown => (error instanceof DOMException && error.name === 'QuotaExceededError' ? new CryptoError('NO_ROOM') : error);

async function createSink(home: FileSystemDirectoryHandle, kind: FileKind, id: string): Promise<FileSink> {
  const handle = (await home.getFileHandle(id, { create: true })) as WorkerFileHandle;
  const access = await handle.createSyncAccessHandle();
  access.truncate(0);
  let at = 0;
  return {
    write(bytes) {
      try {
        const written = access.write(bytes, { at });
        if (written < bytes.length) throw new CryptoError('NO_ROOM');
        at += written;
      } catch (error) {
        throw asNoRoom(error);
      }
    },
    async finish() {
      access.flush();
      access.close();
      if (kind === 'sealed') await handle.move(await folder(SEALED), id);
      return handle.getFile();
    },
    async discard() {
      access.close();
      await home.removeEntry(id);
    },
  };
}

/** For a worker. @throws where this browser, or this private window, has no such file system */
export async function privateFileStore(): Promise<FileStore> {
  const worker = randomHex(8);
  await holdLock(worker);
  const home = await (await folder(WORK)).getDirectoryHandle(worker, { create: true });
  await (await createSink(home, 'opened', 'probe')).discard();
  return {
    async room() {
      const { quota = 0, usage = 0 } = await navigator.storage.estimate();
      return { kind: 'DISK', maxBytes: Math.max(0, Math.min(MAX_BYTES, quota - usage - SPARE_BYTES)) };
    },
    create: (kind, id) => createSink(home, kind, id),
  };
}

/** A worker that was ended a moment ago still holds its lock. */
const ENDING_MS = 500;

/** Removes what workers left that are gone: plaintext, and what was half written. */
async function sweepWork(): Promise<void> {
  const work = await folder(WORK);
  const names: string[] = [];
  for await (const name of work.keys()) names.push(name);
  const sweep = (name: string): Promise<void> =>
    navigator.locks.request(lockOf(name), { signal: AbortSignal.timeout(ENDING_MS) }, () => work.removeEntry(name, { recursive: true }));
  await Promise.allSettled(names.map(sweep));
}

async function sweepOldSealed(): Promise<void> {
  const sealed = await folder(SEALED);
  for await (const [name, handle] of sealed.entries()) {
    if (handle.kind !== 'file') continue;
    const { lastModified } = await (handle as FileSystemFileHandle).getFile();
    if (Date.now() - lastModified > SEALED_DAYS * 86_400_000) await sealed.removeEntry(name);
  }
}

/** When a worker starts, and after one was ended. Where there is no such file system there is nothing to sweep. */
export async function sweepFiles(): Promise<void> {
  await sweepWork().catch(() => undefined);
  await sweepOldSealed().catch(() => undefined);
}

/** On signing out: uploads belong to the account, and what waits to be sent was signed by its key. */
export async function forgetSealed(): Promise<void> {
  await deviceStore.removeAll(keptFiles).catch(() => undefined);
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(SEALED, { recursive: true }).catch(() => undefined);
}

/** A file that was sealed here and waits to be sent; null where it is gone. */
export async function keptSealed(id: string): Promise<Blob | null> {
  try {
    return await (await (await folder(SEALED)).getFileHandle(id)).getFile();
  } catch {
    return null;
  }
}

export async function dropSealed(id: string): Promise<void> {
  await (await folder(SEALED)).removeEntry(id).catch(() => undefined);
}
