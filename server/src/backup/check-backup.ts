/** A backup is looked at from its first octet to its last before anything is written: whole, unchanged, and this portal's. */
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { isFileKey } from '../attachments/file-store.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { BackupError } from './backup-error.ts';
import { findBackup, measure, type Measured, requirePlainFile, sharedFile, tableFile } from './backup-folder.ts';
import { isSignedBy, type Manifest, readManifest } from './manifest.ts';
import type { FileLine } from './write-files.ts';

export interface CheckedBackup {
  /** Of this one backup. */
  readonly folder: string;
  /** Where all of the portal's are, and the files. */
  readonly root: string;
  readonly manifest: Manifest;
}

/**
 * @param portalKey null: the installation's own is lost, and a new one will be made; then nothing proves who wrote the backup
 * @throws BackupError
 */
export async function checkBackup(named: string, portalKey: Pick<PortalKey, 'fingerprint' | 'ed25519'> | null): Promise<CheckedBackup> {
  const folder = await findBackup(path.resolve(named));
  const manifest = await checkManifest(folder, portalKey);
  for (const { name, bytes, sha256 } of manifest.tables) await requireSame(tableFile(folder, name), { bytes, sha256 });
  await requireSame(path.join(folder, 'files.jsonl'), manifest.files);
  const checked = { folder, root: path.dirname(folder), manifest };
  await requireFiles(checked);
  return checked;
}

async function checkManifest(folder: string, portalKey: Pick<PortalKey, 'fingerprint' | 'ed25519'> | null): Promise<Manifest> {
  const [manifestFile, signatureFile] = [path.join(folder, 'manifest.json'), path.join(folder, 'manifest.sig')];
  await requirePlainFile(manifestFile);
  const manifestText = await readFile(manifestFile, 'utf8');
  const manifest = readManifest(manifestText);
  if (portalKey === null) return manifest;
  if (manifest.portalKey !== portalKey.fingerprint) {
    throw new BackupError(`The portal key here is ${portalKey.fingerprint}, but this backup belongs to ${manifest.portalKey}: `
      + 'put that key file back (PORTAL_KEY_FILE), or say --new-portal-key if it is lost for good.');
  }
  await requirePlainFile(signatureFile);
  if (isSignedBy(portalKey.ed25519, manifestText, await readFile(signatureFile, 'utf8'))) return manifest;
  throw new BackupError('manifest.json of this backup is not what the portal signed: take another backup.');
}

async function requireSame(file: string, said: Pick<Measured, 'bytes' | 'sha256'>): Promise<void> {
  await requirePlainFile(file);
  const found = await measure(file);
  if (found.bytes !== said.bytes || found.sha256 !== said.sha256) throw changed(file);
}

const changed = (file: string): BackupError => new BackupError(`${file} is not what was backed up, or not all of it: take another backup.`);

/** Sizes now; their hashes when they are copied, before the database is written. */
async function requireFiles(backup: CheckedBackup): Promise<void> {
  for await (const { key, bytes } of filesOf(backup)) {
    const file = sharedFile(backup.root, key);
    await requirePlainFile(file);
    if ((await lstat(file)).size !== bytes) throw changed(file);
  }
}

/** What `files.jsonl` lists. @throws BackupError at a line that is none */
export async function* filesOf({ folder }: Pick<CheckedBackup, 'folder'>): AsyncGenerator<FileLine> {
  const list = path.join(folder, 'files.jsonl');
  for await (const line of createInterface({ input: createReadStream(list), crlfDelay: Infinity })) {
    const found: unknown = parse(line);
    if (!isFileLine(found)) throw changed(list);
    yield found;
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
const isFileLine = (value: unknown): value is FileLine => {
  const { key, bytes, sha256 } = Object(value);
  return typeof key === 'string' && isFileKey(key) && Number.isSafeInteger(bytes) && typeof sha256 === 'string';
};
