/**
 * A real, migrated and empty PostgreSQL database for one test file, copied from the run's template in a few milliseconds.
 * Only tests import this folder.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** The migrated database that every test database is a copy of. */
export const templateName = 'laurel_template';

export interface TestDatabase {
  /** A connection string, for code that opens its own connections. */
  readonly url: string;
  readonly pool: pg.Pool;
  /** Closes the pool and removes the database, whoever is still connected. */
  drop(): Promise<void>;
}

/** Call it in `beforeAll`, and `drop` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const clusterUrl = inject('clusterUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onCluster(clusterUrl, `create database ${name} template ${templateName} strategy file_copy`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 10 });
  // Connections that still rest in the pool when the database goes report it here; nobody waits for them any more.
  pool.on('error', () => undefined).on('connect', (client) => void client.on('error', () => undefined));
  return {
    url: url.href,
    pool,
    drop: async () => {
      await pool.end();
      await onCluster(clusterUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onCluster(clusterUrl: string, statement: string): Promise<void> {
  const client = new pg.Client(clusterUrl);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
