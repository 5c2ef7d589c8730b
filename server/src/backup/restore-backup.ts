/**
 * Puts a backup back into an empty database. Then the installation is closed: it names nobody, sends nothing and takes nothing until the
 * journal's withdrawals have been done again and a lead has opened it.
 */
import pg from 'pg';
import type { FileStore } from '../attachments/file-store.ts';
import { recordAudit } from '../audit/record.ts';
import { createDataSource } from '../database/data-source.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { BackupError } from './backup-error.ts';
import { checkBackup, type CheckedBackup } from './check-backup.ts';
import { restoreFiles } from './restore-files.ts';
import { restoreTables } from './restore-tables.ts';

export interface RestoreParts {
  readonly databaseUrl: string;
  /** The backup, or the folder of all. */
  readonly folder: string;
  /** Null: lost for good, and a new one will be made. */
  readonly portalKey: Pick<PortalKey, 'fingerprint' | 'ed25519'> | null;
  readonly openStore: (pool: pg.Pool) => Promise<FileStore>;
}
export interface Restored {
  readonly backup: CheckedBackup;
  readonly filesCopied: number;
}

/** @throws BackupError, with nothing written where the backup or the database is not right */
export async function restoreBackup({ databaseUrl, folder, portalKey, openStore }: RestoreParts): Promise<Restored> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => undefined);
  try {
    await requireEmpty(pool);
    const backup = await checkBackup(folder, portalKey);
    requireKnownMigrations(backup);
    const store = await openStore(pool);
    await requireOwnStore(store, backup);
    const filesCopied = await restoreFiles(backup, store);
    await migrateTo(databaseUrl, backup.manifest.migrations);
    await inOneTransaction(pool, backup);
    await migrateTo(databaseUrl, null);
    await noteRestored(pool, backup);
    return { backup, filesCopied };
  } finally {
    await pool.end();
  }
}

/** Once the schema is this Laurel's: the audit log says it, before anybody may enter. */
async function noteRestored(pool: pg.Pool, { manifest }: CheckedBackup): Promise<void> {
  const manager = { query: async (text: string, values?: unknown[]) => (await pool.query(text, values)).rows as never };
  await recordAudit(manager, { actorId: null, kind: 'RESTORED', facts: { backup: manifest.id } });
}

/** What a restore that was killed has left, tables without a row, is empty. @throws BackupError */
async function requireEmpty(pool: pg.Pool): Promise<void> {
  const { rows: [found] } = await pool.query<{ tables: number; ours: boolean }>(
    `select count(*)::int as tables, to_regclass('public.installation') is not null as ours from pg_class
     where relkind in ('r', 'p', 'v', 'm') and relnamespace = 'public'::regnamespace`);
  if (!found || found.tables === 0) return;
  const isOurs = found.ours && (await pool.query('select from installation')).rowCount === 0;
  if (!isOurs) throw new BackupError('This database is not empty: a backup is put back into an empty one only. Name another, nothing was changed here.');
}

/** @throws BackupError */
async function requireOwnStore(store: FileStore, { manifest }: CheckedBackup): Promise<void> {
  const mark = await store.readMark();
  if (mark === null || mark.startsWith(`${manifest.portalId} `)) return;
  throw new BackupError(`The files in ${store.place} belong to another installation: set DATA_DIR or S3_URL to a place that is empty, or holds this one's.`);
}

function requireKnownMigrations({ manifest }: CheckedBackup): void {
  const known = new Set(migrations.map(({ name }) => name));
  const newer = manifest.migrations.find((name) => !known.has(name));
  if (newer !== undefined) throw new BackupError(`This backup was made by a newer Laurel (it knows ${newer}): restore it with that version or a later one.`);
}

/** @param names null: all that this Laurel knows */
async function migrateTo(databaseUrl: string, names: readonly string[] | null): Promise<void> {
  const wanted = names === null ? migrations : migrations.filter(({ name }) => names.includes(name));
  const dataSource = await createDataSource(databaseUrl, 2).setOptions({ migrations: wanted }).initialize();
  try {
    if (names !== null) await requireNoOther(dataSource, names);
    await migrate(dataSource, databaseUrl);
  } finally {
    await dataSource.destroy();
  }
}

/** @throws BackupError where a restore of another backup was killed here */
async function requireNoOther(dataSource: { query: (text: string) => Promise<unknown> }, names: readonly string[]): Promise<void> {
  const run: unknown = await dataSource.query(`select to_regclass('laurel_migration') is not null as made`);
  if (!Array.isArray(run) || Object(run[0]).made !== true) return;
  const done: unknown = await dataSource.query('select name from laurel_migration');
  const isStrange = Array.isArray(done) && done.some((row) => !names.includes(String(Object(row).name)));
  if (isStrange) throw new BackupError('This database has the tables of another version: make a new, empty database and restore into that.');
}

async function inOneTransaction(pool: pg.Pool, backup: CheckedBackup): Promise<void> {
  const client = await pool.connect();
  let isWhole = false;
  try {
    await client.query('begin');
    await restoreTables(client, backup);
    const { id, madeAt, files } = backup.manifest;
    await client.query('update installation set restored_at = now()');
    await client.query('insert into restoration (backup_id, made_at, files_missing) values ($1, $2, $3)', [id, madeAt, files.missing]);
    await client.query('commit');
    isWhole = true;
  } finally {
    client.release(!isWhole);
  }
}
