/** A real S3 server as a process of its own, so that it can be away for a while. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface S3Server {
  /** For S3_URL. @param secret another one is refused */
  readonly url: (secret?: string) => string;
  readonly stop: () => Promise<void>;
  /** With what it had, on the same port. */
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

export async function s3Server(): Promise<S3Server> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-s3-'));
  let running: ChildProcess | undefined;
  let port = '0';
  const start = async (): Promise<void> => {
    running = spawn(process.execPath, [fileURLToPath(new URL('./s3-server.mjs', import.meta.url)), folder, 'laurel', port], { stdio: ['ignore', 'pipe', 'inherit'] });
    if (!running.stdout) throw new Error('no output');
    [port] = await once(createInterface(running.stdout), 'line') as [string];
  };
  const stop = async (): Promise<void> => {
    if (!running || running.exitCode !== null) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  };
  await start();
  return {
    url: (secret = 'S3RVER') => `http://S3RVER:${secret}@127.0.0.1:${port}/laurel`,
    start, stop,
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}
