/** The log's tables. Only this folder writes them; a node that writes holds the log's lock on that very connection. */
import type pg from 'pg';
import type { Checkpoint } from '../../../schema/log/checkpoint.ts';
import { type HashReader, rootHash } from '../../../schema/log/merkle.ts';
import { readerOver, type Tile, tilesRead } from '../../../schema/log/tiles.ts';
import type { FilledTile } from './grow-tree.ts';

/** A connection, or a pool where one statement is enough. */
export type Queries = Pick<pg.ClientBase, 'query'>;

/** Where `run` throws, the connection is to be closed: its transaction goes with it. */
export async function inTransaction<T>(client: pg.ClientBase, run: () => Promise<T>): Promise<T> {
  await client.query('begin');
  const result = await run();
  await client.query('commit');
  return result;
}

export interface Published extends Checkpoint {
  readonly epoch: number;
  readonly note: string;
}
export interface CurrentLog {
  readonly epoch: number;
  readonly origin: string;
  readonly verifierKey: string;
}
export interface LogStatement {
  readonly kind: 'BEGUN' | 'MARK_MADE';
  readonly epoch: number;
  readonly origin: string;
  readonly verifierKey: string;
  readonly reason: string | null;
  readonly previousOrigin: string | null;
  readonly previousSize: number | null;
  readonly statement: string;
  readonly sha256: Uint8Array;
  readonly at: Date;
}

export async function readPublished(from: Queries): Promise<Published | null> {
  const { rows: [row] } = await from.query<{ epoch: number; size: string; root: Buffer; note: string }>(
    'select epoch, size, root, note from log_checkpoint order by epoch desc, size desc limit 1');
  if (!row) return null;
  return { epoch: row.epoch, origin: row.note.slice(0, row.note.indexOf('\n')), size: Number(row.size), root: row.root, note: row.note };
}

export async function readCurrentLog(from: Queries): Promise<CurrentLog | null> {
  const { rows: [row] } = await from.query<CurrentLog>(
    `select epoch, origin, verifier_key as "verifierKey" from log_statement where kind = 'BEGUN' order by epoch desc limit 1`);
  return row ?? null;
}

/** Sizes that logs had reached when the next one began: as far as was found then, and as this database published itself. */
export async function readEndedLogs(from: Queries): Promise<Map<string, number>> {
  const { rows } = await from.query<{ origin: string; size: string }>(`
    select origin, max(size) as size from (
      select previous_origin as origin, previous_size as size from log_statement where kind = 'BEGUN' and previous_origin is not null
      union all select origin, size from log_statement join log_checkpoint using (epoch) where kind = 'BEGUN') reached group by origin`);
  return new Map(rows.map(({ origin, size }) => [origin, Number(size)]));
}

/** Of the tree, published or not yet. */
export async function readTreeSize(from: Queries): Promise<number> {
  const { rows: [row] } = await from.query<{ size: string }>('select coalesce(max(index) + 1, 0) as size from log_entry');
  return Number(row?.size ?? 0);
}

export async function readTiles(from: Queries, tiles: readonly Tile[]): Promise<FilledTile[]> {
  const { rows } = await from.query<{ level: number; index: string; hashes: Buffer }>(
    'select level, index, hashes from log_tile join unnest($1::int[], $2::bigint[]) wanted (level, index) using (level, index)',
    [tiles.map(({ level }) => level), tiles.map(({ index }) => index)]);
  return rows.map(({ level, index, hashes }) => ({ level, index: Number(index), octets: hashes }));
}

/** Reads what a computation over the tree needs, then computes. */
export async function overTree<T>(from: Queries, compute: (read: HashReader) => T): Promise<T> {
  const tiles = tilesRead(compute);
  return compute(readerOver(await readTiles(from, tiles)));
}
export const readRoot = async (from: Queries, size: number): Promise<Uint8Array> => overTree(from, (read) => rootHash(read, size));

export interface Leaf {
  readonly id: string;
  readonly entry: Uint8Array;
}

/** Takes leaves out of those that wait, oldest first. */
export async function takePending(client: Queries, limit: number): Promise<Leaf[]> {
  const { rows } = await client.query<{ id: string; entry: Buffer }>(
    `with taken as (delete from log_pending where leaf_id in (select leaf_id from log_pending order by leaf_id limit $1) returning leaf_id)
     select log_leaf.id, log_leaf.entry_sha256 as entry from taken join log_leaf on log_leaf.id = taken.leaf_id order by log_leaf.id`, [limit]);
  return rows;
}

/** @param first the index of the first of them */
export async function storeEntries(client: Queries, first: number, leaves: readonly Leaf[]): Promise<void> {
  await client.query(
    'insert into log_entry (index, leaf_id) select $1 + place - 1, id from unnest($2::bigint[]) with ordinality leaf (id, place)',
    [first, leaves.map(({ id }) => id)]);
}

export async function storeTiles(client: Queries, tiles: readonly FilledTile[]): Promise<void> {
  await client.query(
    `insert into log_tile (level, index, hashes) select * from unnest($1::int[], $2::bigint[], $3::bytea[])
     on conflict (level, index) do update set hashes = excluded.hashes`,
    [tiles.map(({ level }) => level), tiles.map(({ index }) => index), tiles.map(({ octets }) => octets)]);
}

export async function storePublished(client: Queries, { epoch, size, root, note }: Published): Promise<void> {
  await client.query('insert into log_checkpoint (epoch, size, root, note) values ($1, $2, $3, $4)', [epoch, size, root, note]);
}

/** The statement, and its entry in the log. */
export async function storeStatement(client: Queries, one: LogStatement): Promise<void> {
  await client.query(
    `insert into log_statement (kind, epoch, origin, verifier_key, reason, previous_origin, previous_size, statement, sha256, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [one.kind, one.epoch, one.origin, one.verifierKey, one.reason, one.previousOrigin, one.previousSize, one.statement, one.sha256, one.at]);
  await client.query('insert into log_leaf (entry_sha256) values ($1)', [one.sha256]);
}
