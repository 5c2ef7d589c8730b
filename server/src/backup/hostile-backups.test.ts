import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, cp, mkdtemp, readdir, readFile, rename, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFileStore } from '../attachments/open-file-store.ts';
import { createDataSource } from '../database/data-source.ts';
import { loadPortalKey } from '../receipts/portal-key.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { backUp, emptyDatabase, type EmptyDatabase } from '../testing/restore-world.ts';
import { type SentFile, sendFile, tusOf } from '../testing/sealed-files.ts';
import type { BackupMade } from './write-backup.ts';
import { type Manifest, printManifest, signManifest } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';

let portal: Portal;
let folder: string;
let made: BackupMade;
let file: SentFile;
let database: EmptyDatabase;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-hostile-'));
  portal = await portalOverHttp();
  file = await sendFile(tusOf(portal), await portal.as(portal.reporter), [portal.team.publicKey, portal.reporter.publicKey], { content: randomBytes(100_000) });
  await portal.report(portal.reporter, { attachments: [file.id] });
  made = await backUp(portal.app, path.join(folder, 'good'));
  database = await emptyDatabase();
}, 60_000);
afterAll(async () => {
  await database.drop();
  await portal.close();
  await portal.drop();
  await rm(folder, { recursive: true, force: true });
});

let root: string;
let one: string;
beforeEach(async () => {
  root = path.join(folder, randomBytes(4).toString('hex'));
  await cp(path.join(folder, 'good'), root, { recursive: true });
  one = path.join(root, path.basename(made.folder));
});

const restore = async (at = root, { url = database.url, portalKey = portal.app.portalKey }: { url?: string; portalKey?: typeof portal.app.portalKey | null } = {}) =>
  restoreBackup({
    databaseUrl: url, folder: at, portalKey,
    openStore: async (pool) => openFileStore({ s3Url: undefined, dataDir: path.join(folder, 'data') }, pool),
  });
/** Whoever refuses has written nothing. */
async function refused(saying: string | RegExp, at = root): Promise<void> {
  await expect(restore(at)).rejects.toThrow(saying);
  const client = new pg.Client(database.url);
  await client.connect();
  const { rows: [row] } = await client.query(`select count(*)::int as tables from pg_class where relnamespace = 'public'::regnamespace`);
  await client.end();
  expect(row).toEqual({ tables: 0 });
}
async function flip(at: string): Promise<void> {
  const octets = await readFile(at);
  const middle = Math.floor(octets.length / 2);
  octets[middle] = (octets[middle] ?? 0) ^ 1;
  await writeFile(at, octets);
}
/** As somebody would who holds the portal key too. */
async function rewrite(change: (manifest: Manifest) => object): Promise<void> {
  const manifestText = printManifest({ ...made.manifest, ...change(made.manifest) });
  await writeFile(path.join(one, 'manifest.json'), manifestText);
  await writeFile(path.join(one, 'manifest.sig'), signManifest(portal.app.portalKey, manifestText));
}
const shared = (): string => path.join(root, 'files', file.id.slice(0, 2), file.id);

describe('a backup that was changed', () => {
  it('is refused for a bit in any part, before anything is written', async () => {
    const parts = ['manifest.json', 'manifest.sig', 'files.jsonl', ...(await readdir(path.join(one, 'tables'))).map((name) => path.join('tables', name))];
    expect(parts.length).toBeGreaterThan(25);
    for (const part of parts) {
      const before = await readFile(path.join(one, part));
      await flip(path.join(one, part));
      await refused(/take another backup/u);
      await writeFile(path.join(one, part), before);
    }
    await flip(shared());
    await refused('is not what was backed up');
  });

  it('is refused where something is cut off, missing, or more', async () => {
    const table = path.join(one, 'tables', 'cases.copy.gz');
    await truncate(table, (await stat(table)).size - 1);
    await refused('cases.copy.gz is not what was backed up');
    await rm(table);
    await refused('cases.copy.gz is missing');
    await cp(path.join(made.folder, 'tables', 'cases.copy.gz'), table);
    await appendFile(path.join(one, 'files.jsonl'), '\n');
    await refused('files.jsonl is not what');
    await cp(path.join(made.folder, 'files.jsonl'), path.join(one, 'files.jsonl'));
    await truncate(shared(), 100);
    await refused('is not what was backed up');
    await truncate(path.join(one, 'manifest.json'), 200);
    await refused('is not whole');
  });

  it('is refused where a part is a link to somewhere else', async () => {
    for (const part of [path.join(one, 'tables', 'account.copy.gz'), path.join(one, 'files.jsonl'), path.join(one, 'manifest.json'), shared()]) {
      const aside = path.join(folder, randomBytes(4).toString('hex'));
      await rename(part, aside);
      await symlink(aside, part);
      await refused('no plain file');
      await rm(part);
      await rename(aside, part);
    }
  });

  it('names no path and no SQL of its own, even where it is signed', async () => {
    for (const name of ['../../../etc/passwd', 'cases"; drop table cases; --', '/etc/passwd', '']) {
      await rewrite(({ tables }) => ({ tables: tables.map((table, at) => (at === 0 ? { ...table, name } : table)) }));
      await refused('does not say what a backup says');
    }
    await rewrite(({ tables }) => ({ tables: tables.map((table) => ({ ...table, columns: ['id, (select 1)'] })) }));
    await refused('does not say what a backup says');
  });
});

describe('a backup that does not belong here', () => {
  it('is refused under another portal key, and taken where the own one is lost for good', async () => {
    const portalKey = await loadPortalKey(path.join(folder, 'other.key'), 'Other');
    await expect(restore(root, { portalKey })).rejects.toThrow(`this backup belongs to ${portal.app.portalKey.fingerprint}`);
    const fresh = await emptyDatabase({ hasTables: true });
    await restore(root, { url: fresh.url, portalKey: null });
    await fresh.drop();
  });

  it('is refused where a newer Laurel made it', async () => {
    await rewrite(() => ({ format: 2 }));
    await refused('made by a newer Laurel');
    await rewrite(({ migrations }) => ({ migrations: [...migrations, 'Later1999999999999'] }));
    await refused('it knows Later1999999999999');
  });

  it('is refused by a database that is not empty', async () => {
    await expect(restore(root, { url: portalDatabase() })).rejects.toThrow('not empty');
    const foreign = await emptyDatabase();
    const client = new pg.Client(foreign.url);
    await client.connect();
    await client.query('create table somebody_elses (id int)');
    await expect(restore(root, { url: foreign.url })).rejects.toThrow('not empty');
    await client.end();
    await foreign.drop();
  });

  it('is not put beside the files of another portal', async () => {
    const store = await openFileStore({ s3Url: undefined, dataDir: path.join(folder, 'foreign') }, portal.app.pool);
    await store.writeMark('another-portal FINGERPRINT');
    await expect(restoreBackup({ databaseUrl: database.url, folder: root, portalKey: portal.app.portalKey, openStore: async () => store })).rejects.toThrow('belong to another installation');
    for await (const { key } of store.list()) expect(key).toBe('nothing');
  });

  it('is none where no whole one is there', async () => {
    await expect(restore(path.join(folder, 'nowhere'))).rejects.toThrow('There is no backup at');
    await rename(one, `${one}.unfinished`);
    await expect(restore()).rejects.toThrow('no whole backup');
    await expect(restore(`${one}.unfinished`)).rejects.toThrow('was not finished');
  });

  it('is not mixed with those of another portal', async () => {
    await writeFile(path.join(root, 'laurel-backups'), 'another portal\n');
    await expect(backUp(portal.app, root)).rejects.toThrow('backups of another portal');
    await writeFile(path.join(folder, 'a-file'), '');
    await expect(backUp(portal.app, path.join(folder, 'a-file'))).rejects.toThrow('cannot be written');
  });
});

const portalDatabase = (): string => {
  const { options } = portal.app.dataSource;
  return 'url' in options ? String(options.url) : '';
};

describe('a file that the store lost, or changed', () => {
  it('is named, and the rest is backed up', async () => {
    const stored = path.join(portal.app.config.dataDir, 'attachments', file.id);
    const before = await readFile(stored);
    await flip(stored);
    const damaged = await backUp(portal.app, path.join(folder, 'damaged'));
    expect([damaged.files.missing, damaged.manifest.files.missing]).toEqual([[file.id], 1]);
    await rm(stored);
    // What an earlier backup holds whole is not lost.
    expect((await backUp(portal.app, root)).files).toMatchObject({ count: 1, copied: 0, missing: [] });
    await writeFile(stored, before);
  });

  it('is taken anew where it rotted in the backup', async () => {
    await flip(shared());
    expect((await backUp(portal.app, root)).files).toMatchObject({ count: 1, copied: 1 });
  });
});

/** Backs up, or restores, in a process of its own. */
function child(text: string): { readonly done: Promise<unknown>; readonly kill: () => boolean } {
  const node = spawn(process.execPath, ['--input-type=module', '-e', text], { cwd: import.meta.dirname, stdio: ['ignore', 'ignore', 'inherit'] });
  return { done: once(node, 'exit'), kill: () => node.kill('SIGKILL') };
}
const here = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href);

describe('a process that is killed with SIGKILL', () => {
  it('in the middle of a backup leaves none that looks whole', { timeout: 60_000 }, async () => {
    const backing = `
      const [{ writeBackup }, { loadPortalKey }, { openFileStore }, { default: pg }] = await Promise.all([
        import(${here('write-backup.ts')}), import(${here('../receipts/portal-key.ts')}), import(${here('../attachments/open-file-store.ts')}), import('pg')]);
      const pool = new pg.Pool({ connectionString: ${JSON.stringify(portalDatabase())} });
      const fileStore = await openFileStore({ dataDir: ${JSON.stringify(portal.app.config.dataDir)} }, pool);
      const portalKey = await loadPortalKey(${JSON.stringify(portal.app.config.portalKeyFile)}, '');
      for (;;) await writeBackup({ client: await pool.connect(), fileStore, portalKey, root: ${JSON.stringify(root)}, noteInJournal: async () => undefined });`;
    const backups = async (): Promise<string[]> => (await readdir(root)).filter((name) => name.startsWith('laurel-2'));
    let killedHalfway = 0;
    for (let round = 0; round < 3; round++) {
      const node = child(backing);
      const before = (await backups()).length;
      while ((await backups()).length === before) await wait(2);
      await wait(round * 15);
      node.kill();
      await node.done;
      killedHalfway += (await backups()).filter((name) => name.endsWith('.unfinished')).length;
      for (const name of (await backups()).filter((each) => !each.endsWith('.unfinished')).slice(-1)) expect(await readdir(path.join(root, name))).toContain('manifest.sig');
    }
    expect(killedHalfway).toBeGreaterThan(0);
    await expect.poll(async () => backUp(portal.app, root).then(() => true, () => false), { timeout: 10_000 }).toBe(true);
    expect((await backups()).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });

  it('in the middle of a restore leaves a database into which the next one goes', { timeout: 60_000 }, async () => {
    const fresh = await emptyDatabase({ hasTables: true });
    const dataSource = await createDataSource(fresh.url, 2).initialize();
    // All rows are there, and nothing is committed: now it dies.
    const node = child(`
      const [{ restoreTables }, { readManifest }, { readFile }, { default: pg }] = await Promise.all([
        import(${here('restore-tables.ts')}), import(${here('manifest.ts')}), import('node:fs/promises'), import('pg')]);
      const client = new pg.Client({ connectionString: ${JSON.stringify(fresh.url)}, application_name: 'restoring' });
      await client.connect();
      await client.query('begin');
      const manifest = readManifest(await readFile(${JSON.stringify(path.join(one, 'manifest.json'))}, 'utf8'));
      await restoreTables(client, { folder: ${JSON.stringify(one)}, root: '', manifest });
      await client.query("set application_name = 'restored'");
      setInterval(() => undefined, 1000);`);
    const asked = `select from pg_stat_activity where datname = current_database() and application_name = 'restored' and state = 'idle in transaction'`;
    await expect.poll(async () => (await dataSource.query<unknown[]>(asked)).length, { timeout: 20_000 }).toBe(1);
    node.kill();
    await node.done;
    await expect.poll(async () => restore(root, { url: fresh.url }).then(() => 'restored', (error: unknown) => String(error)), { timeout: 20_000 }).toBe('restored');
    const [row] = await dataSource.query<unknown[]>('select count(*)::int as cases, (select restored_at is not null from installation) as closed from cases');
    expect(row).toEqual({ cases: 1, closed: true });
    await dataSource.destroy();
    await fresh.drop();
  });
});
