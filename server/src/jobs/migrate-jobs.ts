/** The queue's own tables, in a schema of their own. The outbox needs them, so they are made with ours, before anything is written. */
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';

/** It has nothing to say that an operator needs. */
export const silentLogger = new Logger(() => () => undefined);

/** @param connectionString postgres://…; call it under the lock of the other migrations */
export async function migrateJobs(connectionString: string): Promise<void> {
  const pgPool = new pg.Pool({ connectionString, max: 1 });
  // Its last connection may still be closing when an embedded database is stopped, right after this.
  pgPool.on('error', () => undefined).on('connect', (client) => void client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool, logger: silentLogger });
  } finally {
    await pgPool.end();
  }
}
