/** Backups of a portal in play, and databases to put them back into. */
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { App } from '../app.ts';
import { openFileStore } from '../attachments/open-file-store.ts';
import { writeJournal } from '../backup/journal.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { type BackupMade, writeBackup } from '../backup/write-backup.ts';
import { readConfig } from '../config.ts';
import { createDataSource } from '../database/data-source.ts';
import { surviveLostConnections } from '../database/surviving-pool.ts';
import { Database } from '../read/database.ts';
import { loadPortalKey } from '../receipts/portal-key.ts';
import { templateName } from './database.ts';

export interface EmptyDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** @param hasTables as a restore that was killed leaves it: then another one has fewer migrations to run */
export async function emptyDatabase({ hasTables = false } = {}): Promise<EmptyDatabase> {
  const name = `restore_${randomUUID().replaceAll('-', '')}`;
  await onCluster(`create database ${name} template ${hasTables ? `${templateName} strategy file_copy` : 'template0'}`);
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: async () => onCluster(`drop database if exists ${name} with (force)`) };
}

async function onCluster(statement: string): Promise<void> {
  const client = new pg.Client(inject('clusterUrl'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** As `npm run admin -- backup` does it. */
export async function backUp(app: App, root: string): Promise<BackupMade> {
  const client = await app.pool.connect();
  try {
    return await writeBackup({
      client, fileStore: app.fileStore, portalKey: app.portalKey, root,
      noteInJournal: async (id) => {
        await app.pool.query(`insert into journal_entry (kind, subject) values ('BACKUP', $1)`, [id]);
        await writeJournal(app);
      },
    });
  } finally {
    client.release(true);
  }
}

export interface OtherMachine {
  readonly folder: string;
  readonly app: App;
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** A new machine with an empty database, to which the portal key was carried, and the journal where it is not lost. */
export async function restoreElsewhere(from: App, root: string, { journal = true, hasTables = true } = {}): Promise<OtherMachine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-restored-'));
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'debug', PUBLIC_URL: from.config.publicUrl });
  await mkdir(folder, { recursive: true });
  await copyFile(from.config.portalKeyFile, config.portalKeyFile);
  if (journal) await copyFile(from.config.journalFile, config.journalFile);
  const portalKey = await loadPortalKey(config.portalKeyFile, '');
  const database = await emptyDatabase({ hasTables });
  await restoreBackup({ databaseUrl: database.url, folder: root, portalKey, openStore: async (pool) => openFileStore(config, pool) });
  const dataSource = await createDataSource(database.url, 6).initialize();
  const pool = surviveLostConnections(new pg.Pool({ connectionString: database.url, max: 8 }), from.log);
  return {
    folder, url: database.url,
    app: { ...from, config, dataSource, pool, database: new Database(pool), portalKey, fileStore: await openFileStore(config, pool) },
    drop: async () => {
      await dataSource.destroy();
      await pool.end();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
