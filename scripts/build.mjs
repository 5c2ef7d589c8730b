/**
 * Builds server and client when their sources changed. Each build stands in a folder named by the hash of its sources and is never
 * changed afterwards; `build` is a link to the current one. So a killed build is no build, two starts at once build once, and a
 * server that runs keeps its files when a newer build comes.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { withLock } from './lock.mjs';
import { OperatorError } from './operator-error.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const builds = path.join(root, '.cache', 'builds');
const link = path.join(root, 'build');
const sources = ['client', 'packages/client/src', 'server/src', 'schema'];
const configs = ['vite.config.ts', 'scripts/compile-messages.mjs', 'scripts/inline-documents.mjs', 'scripts/page-integrity.mjs', 'scripts/build-manifest.mjs', 'vite.server.config.ts', 'lingui.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const parts = { server: ['--config', 'vite.server.config.ts'], client: ['--config', 'vite.config.ts'] };
const kept = 3;

/** Makes sure that `build` is what the sources say. @returns {Promise<boolean>} whether something was built */
export async function ensureBuild() {
  const name = sourceHash();
  const folder = path.join(builds, name);
  if (isCurrent(folder)) return false;
  return withLock(path.join(root, '.cache', 'build.lock'), async () => {
    if (isCurrent(folder)) return false;
    if (!existsSync(folder)) await build(folder);
    point(name);
    prune(folder);
    return true;
  });
}

function isCurrent(folder) {
  return existsSync(folder) && existsSync(link) && realpathSync(link) === realpathSync(folder);
}

async function build(folder) {
  const begun = Date.now();
  console.log('Building server and client …');
  const unfinished = `${folder}.${process.pid}`;
  try {
    await buildParts(root, unfinished);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  console.log(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
}

/** Server and client of a checkout. @param {string} checkout with its node_modules @param {string} folder gets `server` and `client` */
export async function buildParts(checkout, folder) {
  await Promise.all(Object.keys(parts).map((part) => vite(part, checkout, path.join(folder, part))));
}

function vite(part, checkout, outDir) {
  const cli = path.join(checkout, 'node_modules', 'vite', 'bin', 'vite.js');
  const flags = ['build', ...parts[part], '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...flags], {
      cwd: checkout,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    const end = () => child.kill();
    process.once('exit', end);
    child.once('exit', (code) => {
      process.removeListener('exit', end);
      if (code === 0) return resolve(undefined);
      reject(new OperatorError(`${stripVTControlCharacters(output).trim()}\nThe ${part} could not be built: the message above says which source is at fault.`));
    });
  });
}

/** A link is replaced in one step; readers see the old build or the new one. */
function point(name) {
  if (lstatSync(link, { throwIfNoEntry: false })?.isDirectory()) rmSync(link, { recursive: true });
  const next = `${link}.${process.pid}`;
  symlinkSync(path.join('.cache', 'builds', name), next, 'junction');
  renameSync(next, link);
}

/** Only the holder of the lock builds, so what is unfinished now belongs to nobody. */
function prune(current) {
  const all = readdirSync(builds).map((name) => path.join(builds, name));
  for (const unfinished of all.filter((folder) => path.extname(folder))) rmSync(unfinished, { recursive: true, force: true });
  const old = all.filter((folder) => folder !== current && !path.extname(folder));
  const newestFirst = old.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  for (const folder of newestFirst.slice(kept - 1)) rmSync(folder, { recursive: true, force: true });
}

/** The content of every source that a build reads. Tests are not among them. */
function sourceHash() {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of [...sources.flatMap(filesIn), ...configs]) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex').slice(0, 24);
}

function filesIn(folder) {
  const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
  return files.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
}
