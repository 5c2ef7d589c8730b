/** The three servers over one database. PostGraphile is no dependency of the product: it is installed into its own folder when first needed. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment } from '../e2e/portal.ts';
import { freePort } from '../server/src/testing/free-port.ts';
import { installPackagesOf } from './own-packages.ts';

/** Their ports. */
export interface Contestants {
  readonly laurel: number;
  readonly bare: number;
  readonly postgraphile: number;
}
export interface Running {
  readonly ports: Contestants;
  /** Its connections are needed elsewhere: the embedded database takes sixty. */
  readonly stopPostgraphile: () => void;
  readonly stop: () => void;
}

export async function startOthers(databaseUrl: string, laurel: number): Promise<Running> {
  const folder = installPackagesOf('postgraphile');
  const [bare, postgraphile] = await Promise.all([start(fileURLToPath(new URL('./bare-server.ts', import.meta.url)), databaseUrl), start(`${folder}/server.mjs`, databaseUrl)]);
  return {
    ports: { laurel, bare: bare.port, postgraphile: postgraphile.port },
    stopPostgraphile: () => void postgraphile.child.kill(),
    stop: () => {
      bare.child.kill();
      postgraphile.child.kill();
    },
  };
}

async function start(file: string, databaseUrl: string): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const port = await freePort();
  const child = fork(file, [databaseUrl, String(port)], { env: { ...cleanEnvironment(), NODE_ENV: 'production', GRAPHILE_ENV: 'production' } });
  await once(child, 'message');
  return { child, port };
}
