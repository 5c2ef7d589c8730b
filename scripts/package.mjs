/** `npm run package [FOLDER]`: the package for programs, as a file to install. JavaScript by Vite, declarations by the compiler. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from './package-entries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const destination = path.resolve(process.argv[2] ?? '.');

function run(command, ...flags) {
  const { status } = spawnSync(command, flags, { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  if (status !== 0) process.exit(status ?? 1);
}
const tool = (file, ...flags) => run(process.execPath, path.join(root, 'node_modules', file), ...flags);

tool('vite/bin/vite.js', 'build', '--config', 'vite.package.config.ts', '--logLevel', 'warn');
tool('typescript/bin/tsc', '--project', path.join(packageFolder, 'tsconfig.json'));
run('npm', 'pack', packageFolder, '--pack-destination', destination);
