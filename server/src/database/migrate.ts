import pg from 'pg';
import type { DataSource } from 'typeorm';
import { migrateJobs } from '../jobs/migrate-jobs.ts';

/** Any constant: what matters is that every node asks for the same lock. */
const migrationLock = 7_614_206;

/**
 * Brings the schema up to date. Two nodes that start at once collide in TypeORM's own bookkeeping, so the work is done under an
 * advisory lock held by a connection of its own; the second node finds nothing left to do.
 */
export async function migrate(dataSource: DataSource, url: string): Promise<void> {
  const client = new pg.Client(url);
  // Whoever waits for a statement hears of a lost connection; without a listener the process would end.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await dataSource.runMigrations({ transaction: 'each' });
    await migrateJobs(url);
  } finally {
    await client.end();
  }
}
