/**
 * The embedded PostgreSQL: one cluster in one folder, run as a child of ours, on 127.0.0.1 and a free port, with a password in a
 * file that only the owner reads. `npm start`, `npm run admin` and the tests start it here and nowhere else. Only node: modules.
 */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from './operator-error.mjs';
import { databaseUser, everyoneReaches, findBinaries } from './postgres-binaries.mjs';
import { commandLine, gone, livingOwner, ownMark, send, startedAt } from './processes.mjs';

const readyLine = 'database system is ready to accept connections';
const startMilliseconds = 60_000;

/**
 * Starts the cluster in `folder`, making it first where there is none. What a killed owner left running is ended before;
 * a cluster whose owner lives is refused. `settings` are PostgreSQL's own, by name.
 * @param {string} folder
 * @param {{ settings?: Record<string, string> }} [options]
 */
export async function startPostgres(folder, options = {}) {
  const home = clusterHome(folder);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  claim(home);
  const binaries = findBinaries();
  const user = databaseUser();
  await endOrphan(home);
  if (!existsSync(path.join(home, 'data', 'PG_VERSION'))) await makeCluster(home, binaries, user, options.settings?.fsync !== 'off');
  const port = await freePort();
  const child = await launch(home, port, binaries, user, options.settings ?? {});
  return { url: urlOf(home, port), pid: child.pid, exited: exitOf(child), stop: () => stop(home, child) };
}

/** Whether a cluster was made in `folder`. @param {string} folder */
export function holdsCluster(folder) {
  return existsSync(folder) && existsSync(path.join(clusterHome(folder), 'data', 'PG_VERSION'));
}

/** The address of the cluster in `folder` while somebody runs it, or undefined. @param {string} folder */
export function runningUrl(folder) {
  const home = clusterHome(folder);
  if (livingOwner(path.join(home, 'owner')) === undefined) return undefined;
  const port = pidFileLines(home)[3];
  return port ? urlOf(home, Number(port)) : undefined;
}

/** Ends what a killed owner left running in `folder`; a living owner's cluster stays. @param {string} folder */
export async function endAbandoned(folder) {
  const home = clusterHome(folder);
  if (livingOwner(path.join(home, 'owner')) !== undefined) return false;
  await endOrphan(home);
  return true;
}

/**
 * As root the cluster belongs to `nobody`, who may not walk into a folder below /root: then it stands in /var/lib, and a file in
 * its place says where. Whoever removes DATA_DIR gets a new one.
 */
function clusterHome(folder) {
  const wanted = path.resolve(folder);
  if (process.getuid?.() !== 0 || everyoneReaches(wanted)) return wanted;
  const pointer = path.join(wanted, 'elsewhere');
  if (!existsSync(pointer)) {
    mkdirSync(wanted, { recursive: true });
    writeFileSync(pointer, `/var/lib/laurel-${randomBytes(6).toString('hex')}\n`);
  }
  return readFileSync(pointer, 'utf8').trim();
}

function claim(home) {
  const file = path.join(home, 'owner');
  const owner = livingOwner(file);
  if (owner !== undefined) {
    throw new OperatorError(
      `Laurel's database in ${home} is in use by process ${owner}: stop that one first, or set DATA_DIR to another folder.`,
    );
  }
  rmSync(file, { force: true });
  try {
    writeFileSync(file, ownMark(), { flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') return claim(home);
    throw error;
  }
}

async function makeCluster(home, { initdb }, user, durable) {
  const passwordFile = path.join(home, 'password');
  const unfinished = path.join(home, 'data.new');
  rmSync(path.join(home, 'data'), { recursive: true, force: true });
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  mkdirSync(unfinished, { mode: 0o700 });
  if (user.uid !== undefined) for (const at of [unfinished, passwordFile]) chownSync(at, user.uid, user.gid);
  const options = ['-U', 'laurel', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale-provider=builtin'];
  const more = ['--locale=C', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync'])];
  try {
    await promisify(execFile)(initdb, ['-D', unfinished, ...options, ...more], { ...user, cwd: home, env: environment() });
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new OperatorError(`PostgreSQL could not make its files in ${home}: ${lastLine(error.stderr || error.message)}`);
  }
  renameSync(unfinished, path.join(home, 'data'));
}

function launch(home, port, { postgres }, user, settings) {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '60', random_page_cost: '1.1', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(postgres, ['-D', path.join(home, 'data'), '-p', String(port), ...flags], {
    ...user,
    cwd: home,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // A Ctrl-C reaches us alone, so that the server can finish its work before its database ends.
    detached: true,
  });
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = () => reject(new OperatorError(`PostgreSQL did not start in ${home}: ${lastLine(log) || 'it said nothing'}`));
    const timer = setTimeout(() => {
      child.kill('SIGQUIT');
      fail();
    }, startMilliseconds);
    child.once('error', (error) => {
      log += error.message;
      fail();
    });
    child.once('exit', fail);
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-4000);
      if (!log.includes(readyLine)) return;
      clearTimeout(timer);
      child.stderr.removeAllListeners('data').resume();
      resolve(child);
    });
  });
}

async function stop(home, child) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = exitOf(child);
    child.kill('SIGINT');
    const slow = setTimeout(() => child.kill('SIGQUIT'), 20_000);
    await ended;
    clearTimeout(slow);
  }
  rmSync(path.join(home, 'owner'), { force: true });
}

function exitOf(child) {
  return child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once('exit', resolve)) : Promise.resolve();
}

/** The pid file may name a process that was ended long ago, or another one that got its number since. */
async function endOrphan(home) {
  const pid = Number(pidFileLines(home)[0]);
  if (!pid) return;
  const ours = commandLine(pid).includes(path.join(home, 'data'));
  if (ours && startedAt(pid) !== undefined) {
    send(pid, 'SIGINT');
    if (!(await gone(pid, 10_000))) {
      send(pid, 'SIGQUIT');
      await gone(pid, 5_000);
    }
  }
  rmSync(path.join(home, 'data', 'postmaster.pid'), { force: true });
}

function pidFileLines(home) {
  const file = path.join(home, 'data', 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}

function urlOf(home, port) {
  const password = readFileSync(path.join(home, 'password'), 'utf8').trim();
  return `postgres://laurel:${password}@127.0.0.1:${port}/postgres`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function environment() {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot };
}

function lastLine(text) {
  return text.trim().split('\n').at(-1)?.replace(/^.*?(FATAL|ERROR|PANIC): +/, '') ?? '';
}
