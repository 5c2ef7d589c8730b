/** The package for programs as somebody has it who installed what `npm run package` made, in a folder of their own, and the programs of its README there. */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withLock } from '../scripts/lock.mjs';
import manifest from '../packages/client/package.json' with { type: 'json' };

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const node = process.execPath;

export interface Program {
  /** Waits until it said so. @returns everything it said */
  readonly said: (words: string) => Promise<string>;
  /** @returns what it said, once it ended well */
  readonly ended: Promise<string>;
  readonly stop: () => void;
}
export interface Installed {
  readonly folder: string;
  readonly files: readonly string[];
  /** Of its README, by name. */
  readonly programs: readonly string[];
  /** Begins a program of the README by its name. */
  readonly start: (name: string, env: Readonly<Record<string, string>>) => Program;
  readonly remove: () => Promise<void>;
}

/** Only what its package.json names is there, so that nothing is found by chance. */
export async function installPackage(): Promise<Installed> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-package-'));
  await withLock(path.join(root, '.cache', 'package.lock'), () => run(node, ['scripts/package.mjs', folder], { cwd: root }));
  const modules = path.join(folder, 'node_modules');
  const home = path.join(modules, manifest.name);
  await mkdir(home, { recursive: true });
  const { stdout } = await run('tar', ['--extract', '--verbose', '--strip-components=1', `--file=${path.join(folder, `${manifest.name}-${manifest.version}.tgz`)}`, `--directory=${home}`]);
  for (const name of Object.keys(manifest.dependencies)) {
    await mkdir(path.dirname(path.join(modules, name)), { recursive: true });
    await cp(path.join(root, 'node_modules', name), path.join(modules, name), { recursive: true });
  }
  await mkdir(path.join(modules, '@types'));
  for (const types of ['@types/node', 'undici-types']) await symlink(path.join(root, 'node_modules', types), path.join(modules, types));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  const programs = await programsOf(path.join(home, 'README.md'));
  for (const [name, text] of programs) await writeFile(path.join(folder, name), text);
  return {
    folder, programs: [...programs.keys()], files: stdout.trim().split('\n').map((file) => file.replace(/^package\//, '')),
    start: (name, env) => begin(folder, name, env),
    remove: async () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every program of the text stands in a fence of its own, with its name. */
async function programsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, 'utf8');
  return new Map([...text.matchAll(/^```ts (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', program = '']) => [name, program]));
}

/** By the compiler, as strictly as it can be. @returns what it says of the programs and of the package; other packages' own types are theirs */
export async function typeFaults({ folder }: Installed, names: readonly string[]): Promise<readonly string[]> {
  const flags = ['--strict', '--noEmit', '--pretty', 'false', '--target', 'es2023', '--module', 'nodenext', '--types', 'node', '--skipLibCheck', 'false'];
  const said = await run(node, [path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ...flags, ...names], { cwd: folder })
    .catch((error: { readonly stdout: string }) => error);
  return said.stdout.split('\n').filter((line) => /error TS\d+/.test(line) && !/^node_modules\/(?!laurel-client\/)/.test(line));
}

function begin(folder: string, name: string, env: Readonly<Record<string, string>>): Program {
  const child = spawn(node, [name], { cwd: folder, env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, failed] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => { said += part; });
  child.stderr.setEncoding('utf8').on('data', (part: string) => { failed += part; });
  const ended = new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(`${name} ended with ${code}: ${said}${failed}`))));
  });
  return {
    ended,
    stop: () => void child.kill(),
    said: async (words) => new Promise((resolve, reject) => {
      const look = (): void => { if (said.includes(words)) resolve(said); };
      child.stdout.on('data', look);
      ended.then(look, reject);
      look();
    }),
  };
}
