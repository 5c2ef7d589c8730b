/** The sealed files that a snapshot names, copied once each: what is in the backup already, whole, is not fetched again. */
import { createWriteStream } from 'node:fs';
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import type { FileStore } from '../attachments/file-store.ts';
import { type Measured, Meter, measure, sharedFile } from './backup-folder.ts';

/** A line of `files.jsonl`. */
export interface FileLine extends Pick<Measured, 'bytes' | 'sha256'> {
  /** 48 hex digits. */
  readonly key: string;
}
export interface FilesWritten {
  readonly count: number;
  readonly fileBytes: number;
  /** Keys that the database names and the store does not hold, or not as they were sealed. */
  readonly missing: readonly string[];
  readonly copied: number;
}

interface Named {
  readonly key: string;
  /** Of PKESK packets and SEIPD packet. */
  readonly bytes: string;
  /** Where the SEIPD packet begins. */
  readonly offset: number;
  /** Of the SEIPD packet, hex. */
  readonly packetSha256: string;
}

const batch = 500;
/** Longer lists of damage help nobody. */
const mostMissing = 1_000;

/** @param client in the snapshot's transaction @param list the path of `files.jsonl`, not there yet */
export async function writeFiles(client: pg.ClientBase, store: FileStore, root: string, list: string): Promise<FilesWritten> {
  const handle = await open(list, 'wx', 0o600);
  const missing: string[] = [];
  let [count, fileBytes, copied] = [0, 0, 0];
  try {
    for await (const named of namedFiles(client)) {
      const { key } = named;
      const found = await keepFile(store, root, named);
      if (found === null) {
        if (missing.length < mostMissing) missing.push(key);
        continue;
      }
      const line: FileLine = { key, bytes: found.bytes, sha256: found.sha256 };
      await handle.write(`${JSON.stringify(line)}\n`);
      [count, fileBytes, copied] = [count + 1, fileBytes + found.bytes, copied + (found.isNew ? 1 : 0)];
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { count, fileBytes, missing, copied };
}

async function* namedFiles(client: pg.ClientBase): AsyncGenerator<Named> {
  await client.query(`declare files no scroll cursor for
    select storage_key as key, seipd_offset + size_bytes as bytes, seipd_offset as offset, encode(sha256, 'hex') as "packetSha256"
    from attachment join sealed_text on sealed_text.id = body_id order by storage_key`);
  for (;;) {
    const { rows } = await client.query<Named>(`fetch ${batch} from files`);
    yield* rows;
    if (rows.length < batch) break;
  }
  await client.query('close files');
}

async function keepFile(store: FileStore, root: string, named: Named): Promise<(Measured & { readonly isNew: boolean }) | null> {
  const file = sharedFile(root, named.key);
  const isWhole = ({ bytes, tailSha256 }: Measured): boolean => bytes === Number(named.bytes) && tailSha256 === named.packetSha256;
  const kept = (await lstat(file).catch(() => null))?.isFile() ? await measure(file, named.offset) : null;
  if (kept && isWhole(kept)) return { ...kept, isNew: false };
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.new`;
  const meter = new Meter(named.offset);
  try {
    await pipeline(await store.open(named.key), meter, createWriteStream(draft, { mode: 0o600, flush: true }));
    const measured = meter.measured();
    if (!isWhole(measured)) return null;
    await rename(draft, file);
    return { ...measured, isNew: true };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

const isMissing = (error: unknown): boolean => ['ENOENT', 'NoSuchKey', 'NotFound', 'NoSuchUpload'].includes(String(Object(error).code ?? Object(error).name));
