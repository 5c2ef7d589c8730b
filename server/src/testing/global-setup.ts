/**
 * Once per run of vitest: a PostgreSQL cluster of its own in a temporary folder, and in it a template that the migrations made.
 * Test files copy the template (`testDatabase`). Several runs at once do not meet; what a killed run left is cleaned up here.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { TestProject } from 'vitest/node';
import { endAbandoned, startPostgres } from '../../../scripts/postgres.mjs';
import { migrations } from '../database/migrations.ts';
import { migrateJobs } from '../jobs/migrate-jobs.ts';
import { templateName } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the run's cluster, as its superuser. */
    readonly clusterUrl: string;
  }
}

const prefix = 'laurel-test-';
/** A test's data may be lost with the machine; the time to write it twice is not well spent. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '128MB' };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  // PostgreSQL runs as `nobody` when we are root, who must be able to walk in here.
  await chmod(folder, 0o755);
  const cluster = await startPostgres(folder, { settings });
  await makeTemplate(cluster.url);
  project.provide('clusterUrl', cluster.url);
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(clusterUrl: string): Promise<void> {
  const client = new pg.Client(clusterUrl);
  await client.connect();
  await client.query(`create database ${templateName}`);
  await client.end();
  const url = new URL(clusterUrl);
  url.pathname = `/${templateName}`;
  const options = { type: 'postgres', url: url.href, migrations, migrationsTableName: 'laurel_migration' } as const;
  const dataSource = await new DataSource(options).initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  await dataSource.destroy();
  await migrateJobs(url.href);
}

/** A killed run leaves its cluster behind, running or not. A folder without an owner file is just being made by another run. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(tmpdir(), name);
    if (existsSync(path.join(folder, 'owner')) && (await endAbandoned(folder))) rmSync(folder, { recursive: true, force: true });
  }
}
