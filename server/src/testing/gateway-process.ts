/** Hive Gateway as a process, by its own command; needs no network beyond this machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const loopbackOnly = new URL('../../../e2e/loopback-only.mjs', import.meta.url).href;
const readyMilliseconds = 60_000;

export interface GatewayProcess {
  readonly port: number;
  /** Everything it printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** @param config a file that exports `gatewayConfig` @param env with the PORT to listen on @throws Error with what it printed, where it does not become ready */
export async function gatewayProcess(config: string, env: Readonly<Record<string, string>> & { readonly PORT: string }): Promise<GatewayProcess> {
  const child = spawn(path.join(root, 'node_modules/.bin/hive-gateway'), ['supergraph', '--hive-router-runtime', '--config-path', config], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', NODE_OPTIONS: `--import ${loopbackOnly}`, ...env },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  };
  const deadline = Date.now() + readyMilliseconds;
  while (!(await isReady(env.PORT))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The gateway did not become ready. It said:\n${log.slice(-4_000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { port: Number(env.PORT), log: () => log, stop };
}

async function isReady(port: string): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readiness`)).ok;
  } catch {
    return false;
  }
}
