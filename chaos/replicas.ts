/**
 * Three PostgreSQL servers that Patroni keeps, with one synchronous standby at least, and HAProxy in front: what docs/operator.md describes,
 * on one machine. Patroni keeps who leads in etcd. All of it is installed beforehand; nothing here installs anything.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { freePort } from '../server/src/testing/free-port.ts';
import { databaseUser } from '../scripts/postgres-binaries.mjs';
import { queryOnce } from './query-once.ts';

const programs: Readonly<Record<string, string>> = { patroni: 'patroni', etcd: 'etcd-server', haproxy: 'haproxy', postgres: 'postgresql-17' };
const versions = ['18', '17', '16'].map((version) => `/usr/lib/postgresql/${version}/bin`);
const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'];
/** PostgreSQL's own folder, with all that Patroni calls: other copies of its programs may be incomplete. */
const placeOf = (name: string): string | undefined =>
  (name === 'postgres' ? versions : folders).map((folder) => path.join(folder, name)).find((file) => existsSync(file));

/** @returns a sentence where something is not installed */
export function missingPrograms(): string | null {
  const missing = Object.entries(programs).filter(([name]) => placeOf(name) === undefined).map(([, name]) => name);
  return missing.length === 0 ? null : `Missing: ${missing.join(', ')}. On Debian: apt-get install --no-install-recommends ${missing.join(' ')} python3-etcd`;
}

export interface Member {
  readonly name: string;
  readonly port: number;
  readonly restPort: number;
  readonly folder: string;
  patroni: ChildProcess | undefined;
}

export class Replicas {
  url = '';
  readonly members: Member[] = [];
  readonly #folder: string;
  readonly #user = databaseUser();
  readonly #others: ChildProcess[] = [];
  #etcdPort = 0;

  /** @param folder that everybody may walk into */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async start(): Promise<void> {
    this.#etcdPort = await freePort();
    const etcd = this.#own('etcd');
    const [client, peer] = [`http://127.0.0.1:${this.#etcdPort}`, `http://127.0.0.1:${await freePort()}`];
    this.#others.push(this.#spawn('etcd', ['--data-dir', etcd, '--listen-client-urls', client, '--advertise-client-urls', client,
      '--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer, '--initial-cluster', `default=${peer}`]));
    for (const name of ['one', 'two', 'three']) {
      const member = { name, port: await freePort(), restPort: await freePort(), folder: this.#own(name), patroni: undefined };
      this.members.push(member);
      writeFileSync(path.join(member.folder, 'patroni.json'), JSON.stringify(this.#configuration(member)), { mode: 0o644 });
      this.startMember(member);
      if (this.members.length === 1) await this.leader();
    }
    await this.#startProxy();
    await this.untilReplicated();
  }

  startMember(member: Member): void {
    member.patroni = this.#spawn('patroni', [path.join(member.folder, 'patroni.json')]);
  }

  /** Waits for one that takes writes. */
  async leader(): Promise<Member> {
    for (;;) {
      for (const member of this.members) {
        const answer = await fetch(`http://127.0.0.1:${member.restPort}/primary`, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
        if (answer?.ok === true) return member;
      }
      await wait(200);
    }
  }

  /** Patroni has written down a synchronous standby: only such a one takes over, so without it nobody would. */
  async untilReplicated(): Promise<void> {
    for (;;) {
      const { restPort } = await this.leader();
      const answer = await fetch(`http://127.0.0.1:${restPort}/cluster`, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
      const cluster: { readonly members?: readonly { readonly role: string }[] } = answer?.ok === true ? await answer.json() : {};
      if (cluster.members?.some(({ role }) => role === 'sync_standby' || role === 'quorum_standby') === true) return;
      await wait(300);
    }
  }

  /** The processes of a member: Patroni, its PostgreSQL and what that began. */
  processesOf({ patroni, folder }: Member): readonly number[] {
    const file = path.join(folder, 'data', 'postmaster.pid');
    const postmaster = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    // The file of one that was killed names nobody, or somebody else by now.
    const isOurs = postmaster > 0 && commandLine(postmaster).includes(folder);
    return [patroni?.pid ?? 0, ...(isOurs ? [postmaster, ...childrenOf(postmaster)] : [])].filter((pid) => pid > 0);
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return queryOnce<Row>(this.url, text, values);
  }

  async destroy(): Promise<void> {
    for (const member of this.members) for (const pid of this.processesOf(member)) signal(pid, 'SIGKILL');
    for (const child of this.#others) {
      const exited = once(child, 'exit');
      if (child.exitCode === null && child.kill('SIGKILL')) await exited;
    }
  }

  #configuration({ name, port, restPort, folder }: Member): object {
    const password = 'chaos';
    return {
      scope: 'laurel', name,
      restapi: { listen: `127.0.0.1:${restPort}`, connect_address: `127.0.0.1:${restPort}` },
      etcd3: { host: `127.0.0.1:${this.#etcdPort}` },
      bootstrap: {
        dcs: {
          ttl: 20, loop_wait: 2, retry_timeout: 5, maximum_lag_on_failover: 1_048_576, synchronous_mode: true, synchronous_mode_strict: true,
          postgresql: { use_pg_rewind: true, parameters: { synchronous_commit: 'on', wal_log_hints: 'on', max_connections: 150, shared_buffers: '64MB' } },
        },
        initdb: [{ encoding: 'UTF8' }, { locale: 'C' }],
      },
      postgresql: {
        listen: `127.0.0.1:${port}`, connect_address: `127.0.0.1:${port}`, data_dir: path.join(folder, 'data'), bin_dir: path.dirname(placeOf('postgres') ?? ''),
        pgpass: path.join(folder, 'pgpass'), parameters: { unix_socket_directories: folder },
        authentication: { superuser: { username: 'postgres', password }, replication: { username: 'replicator', password } },
        pg_hba: ['host all all 127.0.0.1/32 scram-sha-256', 'host replication all 127.0.0.1/32 scram-sha-256', 'local all all trust'],
      },
    };
  }

  async #startProxy(): Promise<void> {
    const port = await freePort();
    const servers = this.members.map(({ name, port: at, restPort }) => `  server ${name} 127.0.0.1:${at} check port ${restPort}`);
    const lines = [
      'defaults', '  mode tcp', '  timeout connect 2s', '  timeout client 1h', '  timeout server 1h', '  timeout check 2s',
      'listen laurel', `  bind 127.0.0.1:${port}`, '  option httpchk GET /primary', '  http-check expect status 200',
      '  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions', ...servers, '',
    ];
    const file = path.join(this.#folder, 'haproxy.cfg');
    writeFileSync(file, lines.join('\n'), { mode: 0o644 });
    this.#others.push(this.#spawn('haproxy', ['-f', file, '-db', '-q']));
    this.url = `postgres://postgres:chaos@127.0.0.1:${port}/postgres`;
  }

  #spawn(name: string, args: readonly string[]): ChildProcess {
    const { PATH } = process.env;
    const log = openSync(path.join(this.#folder, `${name}.log`), 'a');
    const child = spawn(placeOf(name) ?? name, args, { ...this.#user, cwd: this.#folder, env: { PATH, HOME: this.#folder, LC_ALL: 'C' }, stdio: ['ignore', log, log] });
    closeSync(log);
    return child.on('error', () => undefined);
  }

  #own(name: string): string {
    const folder = path.join(this.#folder, name);
    mkdirSync(folder, { mode: 0o700 });
    const { uid, gid } = this.#user;
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
    return folder;
  }
}

/** `ps` ends with 1 where there are none. */
function childrenOf(pid: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return stdout.trim().split(/\s+/).map(Number);
}
const commandLine = (pid: number): string => spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout;

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}
