/**
 * Rows come back as they were, not as new ones: no trigger of ours fires, and foreign keys are made again afterwards, which proves every one
 * of them. All in one transaction: whoever is killed meanwhile leaves an empty database.
 */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { readRoot, readTreeSize } from '../log/log-store.ts';
import { BackupError } from './backup-error.ts';
import { tableFile } from './backup-folder.ts';
import type { CheckedBackup } from './check-backup.ts';
import type { TablePart } from './manifest.ts';
import { copyInSql, readTables } from './tables.ts';

/** Ids and numbers that were given after the backup are not given again: Message-IDs and links of then keep their meaning. */
const idsLeftOut = 1_000_000;
export const caseNumbersLeftOut = 1_000;

/** @param client in a transaction, on a schema of the backup's very migrations @throws BackupError */
export async function restoreTables(client: pg.ClientBase, { folder, manifest }: CheckedBackup): Promise<void> {
  const tables = await readTables(client);
  const known = new Map(tables.map(({ name, columns }) => [name, columns]));
  for (const part of manifest.tables) {
    const columns = known.get(part.name);
    if (!columns || part.columns.some((column) => !columns.includes(column))) {
      throw new BackupError(`This Laurel knows no table ${part.name} as the backup has it: restore with the version that made it.`);
    }
  }
  const links = await dropLinks(client);
  for (const { name } of tables) await client.query(`alter table "${name}" disable trigger user`);
  await client.query(`truncate ${tables.map(({ name }) => `"${name}"`).join(', ')}`);
  for (const part of manifest.tables) await restoreTable(client, folder, part);
  for (const { name } of tables) await client.query(`alter table "${name}" enable trigger user`);
  for (const { table, name, definition } of links) await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  await moveSequences(client);
  await requireSameLog(client, manifest.log);
}

interface Link {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

async function dropLinks(client: pg.ClientBase): Promise<readonly Link[]> {
  const { rows } = await client.query<Link>(`
    select quote_ident(class.relname) as table, quote_ident(conname) as name, pg_get_constraintdef(pg_constraint.oid) as definition
    from pg_constraint join pg_class class on class.oid = conrelid
    where contype = 'f' and class.relnamespace = 'public'::regnamespace order by class.relname, conname`);
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return rows;
}

async function restoreTable(client: pg.ClientBase, folder: string, part: TablePart): Promise<void> {
  const rows = client.query(copyFrom(copyInSql(part)));
  await pipeline(createReadStream(tableFile(folder, part.name)), createGunzip(), rows);
  if (rows.rowCount !== part.rows) {
    throw new BackupError(`The backup says ${part.rows} rows of ${part.name}, and ${rows.rowCount} came back: take another backup.`);
  }
}

async function moveSequences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(`
    select pg_get_serial_sequence(quote_ident(class.relname), attname) as sequence, quote_ident(class.relname) as table, quote_ident(attname) as column
    from pg_attribute join pg_class class on class.oid = attrelid
    where attidentity <> '' and class.relkind = 'r' and class.relnamespace = 'public'::regnamespace`);
  for (const { sequence, table, column } of rows) {
    await client.query(`select setval($1, (select coalesce(max(${column}), 0) from ${table}) + ${idsLeftOut})`, [sequence]);
  }
  await client.query(
    `select setval('case_number', (select coalesce(max(substring(number from '\\d+$')::bigint), 0) from cases) + ${caseNumbersLeftOut})`);
}

async function requireSameLog(client: pg.ClientBase, log: { readonly size: number; readonly root: string }): Promise<void> {
  const size = await readTreeSize(client);
  const root = Buffer.from(await readRoot(client, size)).toString('hex');
  if (size !== log.size || root !== log.root) throw new BackupError('The log of this backup is not the one that was backed up: take another backup.');
}
