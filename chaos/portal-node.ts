/** One node of the built product with a supervisor: what ends, by a kill or by itself, is started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

const root = fileURLToPath(new URL('..', import.meta.url));
const restartMilliseconds = 200;
const logCharacters = 2_000_000;

export class PortalNode {
  readonly name: string;
  readonly url: string;
  log = '';
  /** When it was killed last, until it is ready again. */
  killedAt: number | undefined;
  /** Of every kill, in milliseconds until it was ready. */
  readonly recoveries: number[] = [];
  /** How often it ended without being told to, with what it said last. */
  readonly endedByItself: string[] = [];
  readonly #environment: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #isWanted = false;
  #wasKilled = false;

  constructor(name: string, port: number, environment: NodeJS.ProcessEnv) {
    this.name = name;
    this.url = `http://127.0.0.1:${port}`;
    this.#environment = { ...environment, PORT: String(port) };
  }

  start(): void {
    this.#isWanted = true;
    this.#wasKilled = false;
    const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: this.#environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-600);
        this.log = (this.log + text).slice(-logCharacters);
      });
    }
    child.once('exit', () => {
      if (!this.#isWanted) return;
      if (!this.#wasKilled) this.endedByItself.push(said);
      setTimeout(() => this.#isWanted && this.start(), restartMilliseconds);
    });
    this.#child = child;
  }

  async ready(milliseconds: number): Promise<boolean> {
    const until = Date.now() + milliseconds;
    while (Date.now() < until) {
      if (await isReady(this.url)) {
        if (this.killedAt !== undefined) this.recoveries.push(Date.now() - this.killedAt);
        this.killedAt = undefined;
        return true;
      }
      await wait(50);
    }
    return false;
  }

  kill(): void {
    this.#wasKilled = true;
    this.killedAt ??= Date.now();
    this.#child?.kill('SIGKILL');
  }

  /** As a supervisor does: asks, and kills after a while. @returns the exit code; null where it was killed */
  async stop(): Promise<number | null> {
    this.#isWanted = false;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
    await exited;
    clearTimeout(late);
    return child.exitCode;
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}
