import path from 'node:path';
import { Upload } from '@tus/server';
import type pg from 'pg';
import { type Config, ConfigError } from '../config.ts';
import { diskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { readS3Address } from './s3-address.ts';

/** The store that the configuration names. @throws ConfigError */
export async function openFileStore({ s3Url, dataDir }: Pick<Config, 's3Url' | 'dataDir'>, pool: pg.Pool): Promise<FileStore> {
  if (s3Url !== undefined) return (await import('./s3-store.ts')).s3Store(readS3Address(s3Url));
  const folder = path.join(dataDir, 'attachments');
  try {
    return await diskStore(folder, { get: async (id) => uploadFacts(pool, id), waitingBytes: async () => waitingBytes(pool) });
  } catch {
    throw new ConfigError(`The folder for files, ${folder}, cannot be made: check the rights of DATA_DIR.`);
  }
}

async function waitingBytes(pool: pg.Pool): Promise<number> {
  const { rows: [row] } = await pool.query<{ bytes: string }>('select coalesce(sum(size_bytes), 0) as bytes from upload');
  return Number(row?.bytes ?? 0);
}

async function uploadFacts(pool: pg.Pool, id: string): Promise<Upload | undefined> {
  const { rows: [row] } = await pool.query<{ size: string; name: string; at: Date }>(
    'select size_bytes as size, name_armored as name, created_at as at from upload where id = $1', [id]);
  if (!row) return undefined;
  return new Upload({ id, size: Number(row.size), offset: 0, metadata: { name: row.name }, creation_date: row.at.toISOString() });
}
