/** Where sealed and opened files lie in this browser: the origin's private file system, or memory where there is none. */
import type { FileSink } from '../../../packages/client/src/sealing/file-octets.ts';
import { memorySink } from '../../../packages/client/src/sealing/memory-sink.ts';
import type { FileRoom } from './file-api.ts';
import { privateFileStore } from './private-files.ts';

/** sealed: stays until it was sent. opened: plaintext, gone with this worker at the latest. */
export type FileKind = 'sealed' | 'opened';

export interface FileStore {
  room(): Promise<FileRoom>;
  create(kind: FileKind, id: string): Promise<FileSink>;
}

const MEMORY_BYTES = 16 * 1024 * 1024;

/** For private windows that offer no file system. What lies here is gone with the tab. */
export function memoryFileStore(maxBytes = MEMORY_BYTES): FileStore {
  return {
    room: async () => ({ kind: 'MEMORY', maxBytes }),
    create: async () => memorySink(maxBytes),
  };
}

/** The best that this browser has. */
export async function openFileStore(): Promise<FileStore> {
  return (await privateFileStore().catch(() => null)) ?? memoryFileStore();
}
