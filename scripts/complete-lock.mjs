/**
 * Adds to package-lock.json the platform packages that npm left out of it, because the registry that wrote the lock did not have
 * them or because node_modules was made on one platform. Without them `npm ci` refuses the whole lock. Run it after an update
 * of packages; `--check` only looks.
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
if (process.argv.includes('--check')) {
  for (const [name] of absent) console.error(`package-lock.json lacks ${name}: run \`node scripts/complete-lock.mjs\`.`);
  process.exitCode = absent.length ? 1 : 0;
} else {
  const entries = Object.entries({ ...Object.fromEntries(absent), ...lock.packages });
  lock.packages = Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(`${absent.length} packages added.`);
}
