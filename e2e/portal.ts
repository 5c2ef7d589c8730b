/**
 * Runs the built product as an operator does, on a free port and a folder of its own. Browser tests and whole-product tests
 * import it; it knows nothing of the server's insides.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runningUrl } from '../scripts/postgres.mjs';
import { freePort } from '../server/src/testing/free-port.ts';
import { rememberTeam } from './team-sessions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readyMilliseconds = 120_000;
/** Names the data of an example installation at rest, made by global-setup.ts; absent: each portal makes its own. */
export const exampleVariable = 'LAUREL_TEST_EXAMPLE';

export interface Account {
  readonly email: string;
  readonly password: string;
  readonly recoveryWords: string;
  /** Base32; of people of the team. */
  readonly totpSecret?: string;
  readonly token: string;
}
const people = ['researcher', 'otherResearcher', 'triager', 'newTriager', 'lead', 'otherLead', 'administrator'] as const;
/** What DATA_DIR/demo-accounts.json holds. */
export type Accounts = Readonly<Record<(typeof people)[number], Account> & Record<'partner' | 'federation', { readonly token: string }>>;

export interface PortalOptions {
  /** `real` is an installation as `npm run admin -- init` leaves it. */
  readonly mode?: 'example' | 'real';
  readonly env?: Readonly<Record<string, string>>;
  /** Whether an example is made by the first start itself, and not copied. */
  readonly fresh?: boolean;
}

export interface Portal {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Of an example installation; reading it in real mode throws. */
  readonly accounts: Accounts;
  /** Of a real installation: opens /welcome. */
  readonly ceremonyCode: string | undefined;
  /** The embedded database while the portal runs. */
  databaseUrl(): Promise<string>;
  /** Everything the server printed so far. */
  log(): string;
  /** Ends it as Ctrl-C does and waits; or kills it with another signal. The data stays. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** Starts a portal and waits until it is ready. */
export async function startPortal({ mode = 'example', env = {}, fresh = false }: PortalOptions = {}): Promise<Portal> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-e2e-'));
  const dataDir = path.join(folder, 'data');
  const port = await freePort();
  const environment = { ...cleanEnvironment(), PORT: String(port), DATA_DIR: dataDir, ...env };
  // As root the database's own user walks through the folder.
  await chmod(folder, 0o711);
  const ceremonyCode = mode === 'real' ? await init(environment) : undefined;
  const example = process.env[exampleVariable];
  // With its owners: as root the database belongs to its own user.
  if (mode === 'example' && !fresh && example) await promisify(execFile)('cp', ['-a', example, dataDir]);
  const run = new Run(environment, port);
  await run.start().catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const accounts = mode === 'example' ? await readAccounts(dataDir) : undefined;
  if (accounts) rememberTeam(`http://localhost:${port}`, people.map((name) => accounts[name]));
  return {
    url: `http://localhost:${port}`,
    port,
    dataDir,
    ceremonyCode,
    get accounts(): Accounts {
      if (!accounts) throw new Error('A real installation has no example accounts.');
      return accounts;
    },
    databaseUrl: () => databaseUrl(dataDir),
    log: () => run.log,
    end: (signal) => run.end(signal),
    start: () => run.start(),
    restart: async () => {
      await run.end();
      await run.start();
    },
    stop: async () => {
      await run.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One process after another on the same port and data. */
class Run {
  log = '';
  readonly #environment: NodeJS.ProcessEnv;
  readonly #port: number;
  #child: ChildProcess | undefined;

  constructor(environment: NodeJS.ProcessEnv, port: number) {
    this.#environment = environment;
    this.#port = port;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: this.#environment, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (this.log += text));
    const deadline = Date.now() + readyMilliseconds;
    while (!(await isReady(this.#port))) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
        child.kill('SIGKILL');
        throw new Error(`The portal did not become ready. It said:\n${this.log.slice(-4_000)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return child.exitCode;
  }
}

/** Runs one of the project's commands to its end. */
export async function runScript(script: string, parameters: readonly string[], env: NodeJS.ProcessEnv = cleanEnvironment()): Promise<Ended> {
  const child = spawn(process.execPath, [`scripts/${script}.mjs`, ...parameters], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  return { code: child.exitCode, output };
}
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

async function init(environment: NodeJS.ProcessEnv): Promise<string> {
  const { code, output } = await runScript('admin', ['init', '--organization', 'Acme Mail', '--contact', 'security@acme.example'], environment);
  const ceremonyCode = /^ {2}(\S{20,})$/m.exec(output)?.[1];
  if (code !== 0 || !ceremonyCode) throw new Error(`init failed:\n${output}`);
  return ceremonyCode;
}

async function readAccounts(dataDir: string): Promise<Accounts> {
  const accounts: Accounts = JSON.parse(await readFile(path.join(dataDir, 'demo-accounts.json'), 'utf8'));
  return accounts;
}

async function databaseUrl(dataDir: string): Promise<string> {
  const url = runningUrl(path.join(dataDir, 'postgres'));
  if (!url) throw new Error('The portal does not run, and neither does its database.');
  return url;
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** What the tests' own environment says must not reach the product under test. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { PATH, HOME, TMPDIR, LANG };
}
