/** A log on a database of its own: leaves to put in it, and everything that must hold of it, checked by the pure code alone. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { openCheckpoint } from '../../../schema/log/checkpoint.ts';
import { isConsistent } from '../../../schema/log/merkle-checks.ts';
import { consistencyProof, leafHash, rootHash } from '../../../schema/log/merkle.ts';
import { foldHashes, readerOf } from '../../../schema/log/tiles.ts';
import { loadPortalKey, type PortalKey } from '../receipts/portal-key.ts';
import type { LogParts } from '../log/sequence-log.ts';
import { testDatabase, type TestDatabase } from './database.ts';

export interface LogWorld extends LogParts {
  readonly database: TestDatabase;
  readonly folder: string;
  readonly keyFile: string;
  readonly portalKey: PortalKey;
  /** What was logged to the operator. */
  readonly said: object[];
  readonly drop: () => Promise<void>;
}

export const portalId = 'portal-of-the-test';

export async function logWorld(): Promise<LogWorld> {
  const database = await testDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-log-'));
  const keyFile = path.join(folder, 'portal.key');
  const said: object[] = [];
  const say = (facts: object): void => void said.push(facts);
  await database.pool.query(`insert into installation (portal_id, mode, organization, contact_email) values ($1, 'REAL', 'x', 'x@example.org')`, [portalId]);
  return {
    database, folder, keyFile, said, pool: database.pool,
    portalKey: await loadPortalKey(keyFile, 'Test'),
    markFile: path.join(folder, 'log.checkpoint'),
    log: { info: say, warn: say, error: say },
    drop: async () => {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function addLeaves(pool: pg.Pool, count: number): Promise<Buffer[]> {
  const entries = Array.from({ length: count }, () => randomBytes(32));
  await pool.query('insert into log_leaf (entry_sha256) select * from unnest($1::bytea[])', [entries]);
  return entries;
}

export interface WholeLog {
  readonly entries: readonly Buffer[];
  readonly origins: readonly string[];
  readonly size: number;
}

/** Throws where anything of a log's promises is broken: no gap, tiles as the entries say, every checkpoint signed, each growing into the next. */
export async function checkLog({ pool, portalKey }: Pick<LogWorld, 'pool' | 'portalKey'>): Promise<WholeLog> {
  const { rows } = await pool.query<{ index: string; entry: Buffer }>(
    'select index, entry_sha256 as entry from log_entry join log_leaf on log_leaf.id = leaf_id order by index');
  rows.forEach(({ index }, at) => { if (Number(index) !== at) throw new Error(`a gap before ${index}`); });
  const leaves = rows.map(({ entry }) => leafHash(entry));
  const tiles = new Map((await pool.query<{ level: number; index: string; hashes: Buffer }>('select level, index, hashes from log_tile')).rows
    .map(({ level, index, hashes }) => [`${level}/${index}`, hashes]));
  const stored = readerOf(({ level, index }) => tiles.get(`${level}/${index}`) ?? new Uint8Array());
  const plain = (height: number, index: number): Uint8Array => foldHashes(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height));
  const notes = await pool.query<{ note: string }>('select note from log_checkpoint order by epoch, size');
  const checkpoints = await Promise.all(notes.rows.map(async ({ note }) =>
    openCheckpoint(note, { name: note.slice(0, note.indexOf('\n')), publicKey: portalKey.ed25519 })));
  for (const [at, second] of checkpoints.entries()) {
    if (Buffer.compare(rootHash(stored, second.size), second.root) !== 0) throw new Error(`another root at ${second.size}`);
    const first = checkpoints[at - 1];
    if (first && !isConsistent({ first, second, proof: consistencyProof(stored, first.size, second.size) })) throw new Error(`a fork at ${second.size}`);
  }
  const size = checkpoints.at(-1)?.size ?? 0;
  if (size > 0 && Buffer.compare(rootHash(plain, size), rootHash(stored, size)) !== 0) throw new Error('tiles differ from entries');
  return { entries: rows.map(({ entry }) => entry), origins: [...new Set(checkpoints.map(({ origin }) => origin))], size };
}
