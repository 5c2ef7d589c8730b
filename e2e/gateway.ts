/** Hive Gateway before a portal and the example partner, as an operator would run it. Federation tests import it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startAssets } from '../examples/assets/server.ts';
import { freePort } from './portal.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readyMilliseconds = 60_000;

export interface Gateway {
  /** Its GraphQL endpoint. */
  readonly url: string;
  /** Everything it printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** @param portalUrl where the portal listens @param routerToken what the gateway shows it */
export async function startGateway(portalUrl: string, routerToken: string): Promise<Gateway> {
  const assets = await startAssets(await freePort());
  const port = await freePort();
  const child = spawn(path.join(root, 'node_modules/.bin/hive-gateway'), ['supergraph', '--config-path', 'examples/gateway/gateway.config.ts'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      ROUTER_TOKEN: routerToken,
      LAUREL_URL: `${portalUrl}/graphql`,
      ASSETS_URL: assets.url,
      NODE_OPTIONS: `--import ${new URL('loopback-only.mjs', import.meta.url).href}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    }
    await assets.stop();
  };
  const deadline = Date.now() + readyMilliseconds;
  while (!(await isReady(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The gateway did not become ready. It said:\n${log.slice(-4_000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url: `http://127.0.0.1:${port}/graphql`, log: () => log, stop };
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readiness`)).ok;
  } catch {
    return false;
  }
}
