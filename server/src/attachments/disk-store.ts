/** Files in a folder of this machine, or in one that nodes share. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, opendir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore as TusFileStore } from '@tus/file-store';
import type { Upload } from '@tus/server';
import { attachmentLimits } from './attachment-limits.ts';
import { type FileStore, isFileKey, markName } from './file-store.ts';
import { storageFull } from './tus-refusal.ts';

/** What tus asks about an upload: the row is the only truth, so there is nothing to write. */
export interface UploadFacts {
  readonly get: (id: string) => Promise<Upload | undefined>;
  /** Octets of all uploads that are part of no case yet, as they were announced, whoever sends them. */
  readonly waitingBytes: () => Promise<number>;
}

/** The kept store, but for what it does to errors and to the disk: a full one is told apart, and what was answered is durable. */
class DurableFileStore extends TusFileStore {
  override extensions = ['creation', 'termination', 'expiration'];
  readonly #waitingBytes: UploadFacts['waitingBytes'];

  constructor(options: ConstructorParameters<typeof TusFileStore>[0], { waitingBytes }: UploadFacts) {
    super(options);
    this.#waitingBytes = waitingBytes;
  }

  /** With its row written, so that of those that begin at once each is counted. */
  override async create(upload: Upload): Promise<Upload> {
    const { bavail, bsize } = await statfs(this.directory);
    const room = bavail * bsize - attachmentLimits.reserveBytes;
    if (await this.#waitingBytes() > room * attachmentLimits.waitingShare) throw storageFull();
    return super.create(upload);
  }

  override async write(source: Readable, id: string, offset: number): Promise<number> {
    let received = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        received += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(source, count, createWriteStream(path.join(this.directory, id), { flags: 'r+', start: offset, flush: true }));
    } catch (error) {
      throw isFull(error) ? storageFull() : error;
    }
    return offset + received;
  }
}

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

/** @param folder made with mode 0700 where it is missing */
export async function diskStore(folder: string, facts: UploadFacts): Promise<FileStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fileOf = (name: string): string => path.join(folder, name);
  const uploads = new DurableFileStore({
    directory: folder,
    configstore: { get: facts.get, set: async () => undefined, delete: async () => undefined },
    expirationPeriodInMilliseconds: attachmentLimits.keptMilliseconds,
  }, facts);
  return {
    uploads,
    place: folder,
    open: async (key, offset = 0) => {
      await stat(fileOf(key));
      return createReadStream(fileOf(key), { start: offset });
    },
    put: async (key, file) => {
      const draft = `${fileOf(key)}.new`;
      await pipeline(createReadStream(file), createWriteStream(draft, { mode: 0o600, flush: true }));
      await rename(draft, fileOf(key));
    },
    remove: async (key) => rm(fileOf(key), { force: true }),
    list: async function* () {
      for await (const { name } of await opendir(folder)) {
        if (!isFileKey(name)) continue;
        const found = await stat(fileOf(name)).catch(() => null);
        if (found) yield { key: name, modifiedAt: found.mtime };
      }
    },
    readMark: async () => readFile(fileOf(markName), 'utf8').then((text) => text.trim(), (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }),
    writeMark: async (mark) => writeWhole(fileOf(markName), `${mark}\n`),
  };
}

async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.new`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
