/**
 * A backup of a running installation: what one instant's snapshot holds, table by table as streams, and the sealed files that it names.
 * Nobody who writes meanwhile waits for it. The portal key and the recovery kit are not in it.
 */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { FileStore } from '../attachments/file-store.ts';
import { readRoot, readTreeSize } from '../log/log-store.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { BackupError } from './backup-error.ts';
import {
  claimRoot, giveName, measure, Meter, nameOfBackup, removeUnfinished, syncFolder, tableFile, unfinishedSuffix, writeDurably,
} from './backup-folder.ts';
import { backupFormat, type Manifest, printManifest, signManifest, type TablePart } from './manifest.ts';
import { copyOutSql, readTables } from './tables.ts';
import { type FilesWritten, writeFiles } from './write-files.ts';

export interface BackupParts {
  /** A connection of its own. */
  readonly client: pg.ClientBase;
  readonly fileStore: FileStore;
  readonly portalKey: Pick<PortalKey, 'fingerprint' | 'signNote'>;
  /** Absolute; all backups of this portal are in it. */
  readonly root: string;
  /** Writes the backup's id into the journal, outside the database, before the snapshot is taken. */
  readonly noteInJournal: (backupId: string) => Promise<void>;
}
export interface BackupMade {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: FilesWritten;
}

const lockNumber = 7_614_208;

/** @throws BackupError where another one is being made, or the folder cannot be written */
export async function writeBackup(parts: BackupParts): Promise<BackupMade> {
  const { client, root } = parts;
  const { rows: [lock] } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockNumber]);
  if (lock?.taken !== true) throw new BackupError('Another backup of this portal is being made: wait until it is done.');
  try {
    const { rows: [portal] } = await client.query<{ id: string }>('select portal_id as id from installation');
    if (!portal) throw new BackupError('This database holds no installation: there is nothing to back up.');
    await claimRoot(root, portal.id);
    await removeUnfinished(root);
    return await writeUnderLock(parts);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockNumber]).catch(() => undefined);
  }
}

async function writeUnderLock(parts: BackupParts): Promise<BackupMade> {
  const { client, root } = parts;
  const id = randomUUID();
  await parts.noteInJournal(id);
  await client.query('begin isolation level repeatable read read only');
  let unfinished: string | undefined;
  try {
    const facts = await readFacts(client);
    const whole = path.join(root, nameOfBackup(facts.madeAt));
    unfinished = `${whole}${unfinishedSuffix}`;
    await mkdir(path.join(unfinished, 'tables'), { recursive: true, mode: 0o700 });
    const tables = await writeTables(client, unfinished);
    const list = path.join(unfinished, 'files.jsonl');
    const files = await writeFiles(client, parts.fileStore, root, list);
    await client.query('commit');
    const { bytes, sha256 } = await measure(list);
    const { count, fileBytes, missing } = files;
    const manifest: Manifest = {
      format: backupFormat, id, ...facts, portalKey: parts.portalKey.fingerprint, tables,
      files: { count, fileBytes, missing: missing.length, bytes, sha256 },
    };
    const manifestText = printManifest(manifest);
    await writeDurably(path.join(unfinished, 'manifest.json'), manifestText);
    await writeDurably(path.join(unfinished, 'manifest.sig'), signManifest(parts.portalKey, manifestText));
    await syncFolder(path.join(root, 'files'));
    await giveName(unfinished, whole);
    return { folder: whole, manifest, files };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (unfinished !== undefined) await rm(unfinished, { recursive: true, force: true });
    if (Object(error).code === 'ENOSPC') throw new BackupError(`The disk of ${root} is full: make room, or name another folder.`);
    throw error;
  }
}

type Facts = Pick<Manifest, 'madeAt' | 'portalId' | 'organization' | 'migrations' | 'log'>;

/** The first question takes the snapshot. */
async function readFacts(client: pg.ClientBase): Promise<Facts> {
  const { rows: [row] } = await client.query<{ at: Date; portalId: string; organization: string; migrations: string[] }>(
    `select clock_timestamp() as at, portal_id as "portalId", organization,
       (select array_agg(name::text order by timestamp, id) from laurel_migration) as migrations from installation`);
  if (!row) throw new BackupError('This database holds no installation: there is nothing to back up.');
  const size = await readTreeSize(client);
  const root = Buffer.from(await readRoot(client, size)).toString('hex');
  return { madeAt: row.at.toISOString(), portalId: row.portalId, organization: row.organization, migrations: row.migrations, log: { size, root } };
}

async function writeTables(client: pg.ClientBase, folder: string): Promise<TablePart[]> {
  const parts: TablePart[] = [];
  for (const table of await readTables(client)) {
    const file = tableFile(folder, table.name);
    const rows = client.query(copyTo(copyOutSql(table)));
    const meter = new Meter();
    await pipeline(rows, createGzip({ level: 1 }), meter, createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }));
    const { bytes, sha256 } = meter.measured();
    parts.push({ name: table.name, columns: table.columns, rows: rows.rowCount, bytes, sha256 });
  }
  return parts;
}
