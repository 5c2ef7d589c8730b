import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { openFileStore } from '../attachments/open-file-store.ts';
import { createDataSource } from '../database/data-source.ts';
import { migrations } from '../database/migrations.ts';
import { loadPortalKey } from '../receipts/portal-key.ts';
import { emptyDatabase } from '../testing/restore-world.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

it('a backup of an older Laurel is put back as it was, and then migrated', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-older-'));
  const [older, fresh] = [await emptyDatabase(), await emptyDatabase()];
  const portalKey = await loadPortalKey(path.join(folder, 'portal.key'), 'Older');
  const dataSource = await createDataSource(older.url, 2).setOptions({ migrations: migrations.slice(0, -1) }).initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  await dataSource.query(`insert into installation (portal_id, mode, organization, contact_email) values ('older', 'REAL', 'Older', 'a@example.org')`);
  const pool = new pg.Pool({ connectionString: older.url, max: 2 });
  const client = await pool.connect();
  const openStore = async (): ReturnType<typeof openFileStore> => openFileStore({ s3Url: undefined, dataDir: folder }, pool);
  const { manifest } = await writeBackup({ client, fileStore: await openStore(), portalKey, root: path.join(folder, 'backups'), noteInJournal: async () => undefined });
  expect(manifest.migrations).toEqual(migrations.slice(0, -1).map(({ name }) => name));
  client.release();
  await pool.end();
  await dataSource.destroy();

  await restoreBackup({ databaseUrl: fresh.url, folder: path.join(folder, 'backups'), portalKey, openStore });
  const restored = new pg.Client(fresh.url);
  await restored.connect();
  const { rows: [row] } = await restored.query('select count(*)::int as run, (select organization from installation where restored_at is not null) as of from laurel_migration');
  expect(row).toEqual({ run: migrations.length, of: 'Older' });
  await restored.end();
  await older.drop();
  await fresh.drop();
  await rm(folder, { recursive: true, force: true });
});
