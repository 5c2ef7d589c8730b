/**
 * Mends package-lock.json so that `npm ci` installs it on every platform and from Node 20 on. Run it after an update of packages;
 * `--check` only looks.
 *
 * - npm leaves platform packages out that its registry lacked, or that node_modules of one platform did not hold, and then refuses
 *   the whole lock: they are added.
 * - npm leaves an optional package out without a word when the Node that runs npm is older than the package asks for, although the
 *   Node that will run it comes with the packages: what optional packages ask for is dropped.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

/** What an entry says about the platforms of a package that is named after its platform. @param {string} name */
function platformOf(name) {
  const parts = name.split('/').at(-1).split('-');
  const os = systems.filter((system) => parts.includes(system));
  const cpu = processors.filter((processor) => parts.includes(processor));
  const libc = parts.some((part) => part.startsWith('musl')) ? ['musl'] : parts.some((part) => part.startsWith('gnu')) ? ['glibc'] : [];
  return { ...(cpu.length && { cpu }), ...(os.length && { os }), ...(os.includes('linux') && libc.length && { libc }) };
}

/** Node looks for a package beside the one that asks, then outwards. */
function isThere(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${at}${at && '/'}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

function missing(packages) {
  return Object.entries(packages).flatMap(([from, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isThere(packages, from, name))
      .map(([name, version]) => [`node_modules/${name}`, { version, ...(entry.dev && { dev: true }), ...platformOf(name), optional: true }]),
  );
}

const lock = JSON.parse(readFileSync(file, 'utf8'));
const absent = missing(lock.packages);
const choosy = Object.entries(lock.packages).filter(([, entry]) => entry.optional && entry.engines);
if (process.argv.includes('--check')) {
  for (const [name] of absent) console.error(`package-lock.json lacks ${name}.`);
  for (const [name] of choosy) console.error(`package-lock.json keeps ${name} from an older Node.`);
  if (absent.length + choosy.length > 0) console.error('Run `node scripts/complete-lock.mjs`.');
  process.exitCode = absent.length + choosy.length > 0 ? 1 : 0;
} else {
  for (const [, entry] of choosy) delete entry.engines;
  const entries = Object.entries({ ...Object.fromEntries(absent), ...lock.packages });
  lock.packages = Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(`${absent.length} packages added, ${choosy.length} opened to older versions of Node.`);
}
