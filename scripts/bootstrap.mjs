/**
 * Makes node_modules what package-lock.json says, before anything else runs: `npm start` on a fresh clone is one command. Runs on
 * any Node from 20 and uses node: modules alone. A stamp written last tells a whole install from one that was killed.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { OperatorError, runMain } from './operator-error.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.laurel-stamp.json');
const lockFile = path.join(root, '.cache', 'install.lock');

/** @param {boolean} withTests also what only tests and checks need */
async function bootstrap(withTests) {
  requireNode(process.versions.node, 20, 0);
  if (isInstalled(withTests)) return;
  await withLock(
    lockFile,
    async () => {
      if (!isInstalled(withTests)) await install(withTests);
    },
    () => console.log('Another start installs the packages; waiting for it.'),
  );
}

function isInstalled(withTests) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
    return stamp.key === stampKey() && (stamp.withTests || !withTests) && existsSync(path.join(modules, 'pg'));
  } catch {
    return false;
  }
}

/** Native packages differ by platform; a folder copied or mounted from another machine is installed anew. */
function stampKey() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} `);
  return hash.update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
}

async function install(withTests) {
  const begun = Date.now();
  console.log(`Installing packages${withTests ? ', those for tests included' : ''} …`);
  rmSync(stampFile, { force: true });
  const groups = withTests ? ['--include=dev'] : ['--omit=dev'];
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const code = await npm(['ci', ...groups, '--include=optional', '--ignore-scripts', '--engine-strict=false', '--prefer-offline', ...quiet]);
  if (code !== 0) {
    throw new OperatorError('The packages could not be installed: see what npm says above, check the network, and start again.');
  }
  linkNode();
  writeFileSync(stampFile, `${JSON.stringify({ key: stampKey(), withTests })}\n`);
  console.log(`Installed in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
}

/** The npm that runs us, under the Node that runs us; `npm` from PATH when somebody runs this file by hand. */
function npm(parameters) {
  const cli = process.env.npm_execpath;
  const [program, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...parameters], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
    child.once('error', (error) => reject(new OperatorError(`npm could not be run (${error.message}): install npm, which comes with Node.`)));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * The packages bring the Node that Laurel is made for. npm 10 drops `.bin/node` when packages for several platforms share the
 * name, and the system's Node would be used without a word.
 */
function linkNode() {
  const source = nodePackages().find((file) => existsSync(path.join(modules, file)));
  if (!source) return requireNode(process.versions.node, 24, 0);
  const link = path.join(modules, '.bin', 'node');
  if (!existsSync(link)) {
    if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
    symlinkSync(path.join('..', source), link);
  }
  try {
    requireNode(execFileSync(link, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).slice(1), 24, 0);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    // A machine with another C library (musl): its own Node has to do.
    rmSync(link);
    requireNode(process.versions.node, 24, 0);
  }
}

function nodePackages() {
  const { platform, arch } = process;
  if (platform === 'win32') return [`node-win-${arch}/bin/node.exe`];
  return [`node-${platform}-${arch}/bin/node`, `node-bin-${platform}-${arch}/bin/node`];
}

function requireNode(version, major, minor) {
  const [haveMajor, haveMinor] = version.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  throw new OperatorError(`Laurel needs Node ${major} or later on this machine, and this is Node ${version}: install a newer one.`);
}

await runMain(() => bootstrap(process.argv.includes('--with-tests')));
