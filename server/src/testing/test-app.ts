/** A node of Laurel on a database of its own, without HTTP and jobs: what commands and services are handed. */
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { initInstallation } from '../accounts/installation.ts';
import { openFileStore } from '../attachments/open-file-store.ts';
import type { App } from '../app.ts';
import { readConfig } from '../config.ts';
import { createDataSource } from '../database/data-source.ts';
import { surviveLostConnections } from '../database/surviving-pool.ts';
import { createLog } from '../http/log.ts';
import { Database } from '../read/database.ts';
import { loadPortalKey } from '../receipts/portal-key.ts';
import { testDatabase } from './database.ts';

export interface TestApp {
  readonly app: App;
  /** For code that opens its own connections. */
  readonly url: string;
  readonly ceremonyCode: string;
  /** Everything that was logged, as text. */
  readonly logged: () => string;
  readonly drop: () => Promise<void>;
}

export interface TestAppOptions {
  readonly mode?: 'EXAMPLE' | 'REAL';
  readonly environment?: Readonly<Record<string, string>>;
  readonly caseListeners?: App['caseListeners'];
  readonly outside?: App['outside'];
}

/** Call it in `beforeAll`, and `drop` in `afterAll`. */
export async function testApp({ mode = 'REAL', environment = {}, caseListeners = [], outside = { reach: 'loopback' } }: TestAppOptions = {}): Promise<TestApp> {
  const database = await testDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-app-'));
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'debug', UNANSWERED_REPORTS: '1000', ...environment });
  const dataSource = await createDataSource(database.url, 8).initialize();
  const { ceremonyCode } = await initInstallation(dataSource, { mode, organization: 'Test Services', contactEmail: 'security@example.org' });
  let logged = '';
  const log = createLog(config.logLevel, { write: (line: string) => { logged += line; } });
  const portalKey = await loadPortalKey(config.portalKeyFile, 'Test Services');
  const pool = surviveLostConnections(database.pool, log);
  const app: App = { config, log, dataSource, pool, database: new Database(pool), portalKey, fileStore: await openFileStore(config, pool), caseListeners, outside };
  return {
    app, ceremonyCode,
    url: database.url,
    logged: () => logged,
    drop: async () => {
      await dataSource.destroy();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
