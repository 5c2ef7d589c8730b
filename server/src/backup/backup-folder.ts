/**
 * Where backups are: `FOLDER/laurel-TIME/` each, with `manifest.json`, `manifest.sig`, `files.jsonl` and `tables/`, and `FOLDER/files/`,
 * which they share, because a sealed file never changes. A backup has another name until all of it is on the disk.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BackupError, codeOf } from './backup-error.ts';

export const unfinishedSuffix = '.unfinished';
const ownerFile = 'laurel-backups';

export const tableFile = (folder: string, table: string): string => path.join(folder, 'tables', `${table}.copy.gz`);
/** @param key 48 hex digits */
export const sharedFile = (root: string, key: string): string => path.join(root, 'files', key.slice(0, 2), key);
export const nameOfBackup = (madeAt: string): string => `laurel-${madeAt.replaceAll(':', '-').replace('.', '-')}`;
const isBackupName = (name: string): boolean => /^laurel-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/.test(name);

/** Makes the folder, mode 0700, or sees that it is this portal's. @throws BackupError */
export async function claimRoot(root: string, portalId: string): Promise<void> {
  const file = path.join(root, ownerFile);
  try {
    await mkdir(path.join(root, 'files'), { recursive: true, mode: 0o700 });
    await writeFile(file, `${portalId}\n`, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    if ((await readFile(file, 'utf8')).trim() === portalId) return;
  } catch (error) {
    throw new BackupError(`Backups cannot be written to ${root} (${codeOf(error)}): give this user the right to, or name another folder.`);
  }
  throw new BackupError(`${root} holds the backups of another portal: name a folder of this one's own.`);
}

/** What was killed halfway. Call it while nobody else makes a backup of this portal. */
export async function removeUnfinished(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (name.startsWith('laurel-') && name.endsWith(unfinishedSuffix)) await rm(path.join(root, name), { recursive: true, force: true });
  }
}

/** A backup's own folder: the one that is named, or the newest in it. @throws BackupError */
export async function findBackup(folder: string): Promise<string> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new BackupError(`There is no backup at ${folder} (${codeOf(error)}): name the folder that \`backup\` was given.`);
  });
  if (folder.endsWith(unfinishedSuffix)) throw new BackupError(`${folder} is a backup that was not finished: take another one.`);
  if (names.includes('manifest.json')) return folder;
  const newest = names.filter(isBackupName).sort().at(-1);
  if (newest === undefined) throw new BackupError(`There is no whole backup in ${folder}: name the folder that \`backup\` was given.`);
  return path.join(folder, newest);
}

/** Nothing in a backup is a link that leads out of it. @throws BackupError */
export async function requirePlainFile(file: string): Promise<void> {
  const found = await lstat(file).catch(() => null);
  if (!found?.isFile()) throw new BackupError(`${file} is missing, or is no plain file: take another backup.`);
}

export interface Measured {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  /** Of what stands from the offset on, hex. */
  readonly tailSha256: string;
}

/** Passes everything on, and says afterwards what it was. */
export class Meter extends Transform {
  readonly #whole: Hash = createHash('sha256');
  readonly #tail: Hash = createHash('sha256');
  readonly #offset: number;
  #bytes = 0;
  constructor(offset = 0) {
    super();
    this.#offset = offset;
  }
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: Error | null, data: Buffer) => void): void {
    this.#whole.update(chunk);
    this.#tail.update(chunk.subarray(Math.max(0, this.#offset - this.#bytes)));
    this.#bytes += chunk.length;
    done(null, chunk);
  }
  measured(): Measured {
    return { bytes: this.#bytes, sha256: this.#whole.digest('hex'), tailSha256: this.#tail.digest('hex') };
  }
}

/** @param source an open stream, or the path of a file */
export async function measure(source: NodeJS.ReadableStream | string, offset = 0): Promise<Measured> {
  const meter = new Meter(offset);
  meter.resume();
  await pipeline(typeof source === 'string' ? createReadStream(source) : source, meter);
  return meter.measured();
}

/** So that names survive a power cut; Windows opens no folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function writeDurably(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600, flag: 'wx', flush: true });
}

/** From here on it is a backup. */
export async function giveName(unfinished: string, whole: string): Promise<void> {
  await syncFolder(path.join(unfinished, 'tables'));
  await syncFolder(unfinished);
  await rename(unfinished, whole);
  await syncFolder(path.dirname(whole));
}
