/**
 * A PostgreSQL of the harness's own, on one port for its whole life, that is stopped at once, cut off and filled up. As root it stands on a
 * small file system of its own, so that a full disk is a real one; elsewhere nothing is filled, and the table says so.
 */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type pg from 'pg';
import { databaseUser, findBinaries } from '../scripts/postgres-binaries.mjs';
import { queryOnce } from './query-once.ts';

const run = promisify(execFile);
const sizeMegabytes = 640;
const settings = {
  listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '150', shared_buffers: '64MB', max_wal_size: '96MB',
  min_wal_size: '32MB', wal_recycle: 'off', log_min_messages: 'fatal',
};

export class Cluster {
  readonly url: string;
  readonly canFill: boolean;
  readonly #folder: string;
  readonly #data: string;
  readonly #port: number;
  readonly #user = databaseUser();
  readonly #bin = path.dirname(findBinaries().postgres);
  #child: ChildProcess | undefined;
  #isWanted = false;

  /** @param folder that everybody may walk into */
  constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#data = path.join(folder, 'data');
    this.#port = port;
    this.url = `postgres://laurel:chaos@127.0.0.1:${port}/postgres`;
    mkdirSync(folder, { mode: 0o755 });
    this.canFill = mounted(folder);
    mkdirSync(this.#data, { mode: 0o700 });
    this.#own(folder, this.#data);
  }

  async make(): Promise<void> {
    const passwordFile = path.join(this.#folder, 'password');
    writeFileSync(passwordFile, 'chaos\n', { mode: 0o600 });
    this.#own(passwordFile);
    const flags = ['-D', this.#data, '-U', 'laurel', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--no-sync'];
    await run(path.join(this.#bin, 'initdb'), flags, { ...this.#user, cwd: this.#folder });
    await this.start();
  }

  /** Until it takes connections; begun anew where it ends for want of room. */
  async start(): Promise<void> {
    this.#isWanted = true;
    for (;;) {
      if (!this.isRunning) this.#launch();
      if (await this.#answers()) return;
      await wait(100);
    }
  }

  get isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** `pg_ctl stop -m immediate`. */
  async stopAtOnce(): Promise<void> {
    this.#isWanted = false;
    const child = this.#child;
    if (!child || !this.isRunning) return;
    const exited = once(child, 'exit');
    await run(path.join(this.#bin, 'pg_ctl'), ['stop', '-m', 'immediate', '-D', this.#data], { ...this.#user, cwd: this.#folder }).catch(() => undefined);
    await exited;
  }

  /** Ends every connection but the one that asks. */
  async cut(): Promise<void> {
    await this.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = \'client backend\'').catch(() => []);
  }

  /** Leaves no octet free. @returns makes room again */
  fill(): () => void {
    const file = path.join(this.#folder, 'ballast');
    const handle = openSync(file, 'w');
    for (let block = Buffer.alloc(1 << 20, 7); block.length >= 512;) {
      try {
        writeSync(handle, block);
      } catch {
        block = block.subarray(0, block.length >> 1);
      }
    }
    closeSync(handle);
    return () => rmSync(file, { force: true });
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return queryOnce<Row>(this.url, text, values);
  }

  async destroy(): Promise<void> {
    await this.stopAtOnce();
    if (this.canFill) execFileSync('umount', ['--lazy', this.#folder]);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #launch(): void {
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const options = { ...this.#user, cwd: this.#folder, stdio: 'ignore' } as const;
    const child = spawn(path.join(this.#bin, 'postgres'), ['-D', this.#data, '-p', String(this.#port), ...flags], options);
    // A full disk may end it: then it is started again, as a supervisor does.
    child.once('exit', () => setTimeout(() => this.#isWanted && this.#child === child && this.#launch(), 500));
    this.#child = child;
  }

  async #answers(): Promise<boolean> {
    return this.query('select 1').then(() => true, () => false);
  }

  #own(...places: readonly string[]): void {
    const { uid, gid } = this.#user;
    if (uid !== undefined && gid !== undefined) for (const place of places) chownSync(place, uid, gid);
  }
}

function mounted(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMegabytes}m,mode=755`, 'laurel-chaos', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
