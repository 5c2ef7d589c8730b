/** What a run stands on: a folder, a database, a mail server and any number of servers, all of it taken away again at the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { runScript } from '../e2e/portal.ts';
import { freePort } from '../server/src/testing/free-port.ts';
import { Cluster } from './database.ts';
import { MailServer } from './mail-server.ts';
import { PortalNode } from './portal-node.ts';
import { contact } from './world.ts';

export interface StageDatabase {
  /** postgres://… */
  readonly url: string;
  readonly query: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  readonly destroy: () => Promise<void>;
}
export interface Stage<Database extends StageDatabase = Cluster> {
  readonly folder: string;
  readonly cluster: Database;
  readonly mail: MailServer;
  /** As they were added. The first one's port stands in PUBLIC_URL. */
  readonly nodes: readonly PortalNode[];
  /** Not started yet. */
  readonly addNode: (name: string, more?: NodeJS.ProcessEnv) => Promise<PortalNode>;
  readonly end: () => Promise<void>;
}

export const openStage = async (): Promise<Stage> => openStageOn(async (folder) => {
  const cluster = new Cluster(path.join(folder, 'postgres'), await freePort());
  return { database: cluster, start: async () => cluster.make() };
});

/** A real installation on an empty database, as `npm run admin -- init` leaves it. */
export async function openStageOn<Database extends StageDatabase>(
  make: (folder: string) => Promise<{ readonly database: Database; readonly start: () => Promise<void> }>,
): Promise<Stage<Database>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'laurel-chaos-'));
  await chmod(folder, 0o755);
  const { database: cluster, start } = await make(folder);
  const mail = new MailServer();
  const nodes: PortalNode[] = [];
  const end = async (): Promise<void> => {
    await Promise.all(nodes.map(async (node) => node.stop()));
    await mail.close();
    await cluster.destroy();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await start();
    const environment = await prepare(folder, cluster, mail);
    const addNode = async (name: string, more: NodeJS.ProcessEnv = {}): Promise<PortalNode> => {
      const port = await freePort();
      environment['PUBLIC_URL'] ??= `http://localhost:${port}`;
      const node = new PortalNode(name, port, { ...environment, ...more });
      nodes.push(node);
      return node;
    };
    return { folder, cluster, mail, nodes, addNode, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function prepare(folder: string, cluster: StageDatabase, mail: MailServer): Promise<NodeJS.ProcessEnv> {
  const { PATH, HOME } = process.env;
  const environment = {
    PATH, HOME, DATABASE_URL: cluster.url, DATA_DIR: path.join(folder, 'data'), TRUST_PROXY: '1', LOG_LEVEL: 'warn',
    // A few people report as many do.
    SMTP_URL: await mail.listen(await freePort()), UNANSWERED_REPORTS: '1000',
  };
  const { code, output } = await runScript('admin', ['init', '--organization', 'Chaos', '--contact', contact], environment);
  if (code !== 0) throw new Error(`init failed:\n${output}`);
  return environment;
}
