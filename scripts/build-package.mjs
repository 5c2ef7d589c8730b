/** `npm pack` builds the package for programs by this: JavaScript by Vite, declarations by the compiler. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from './package-entries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (file, ...flags) => {
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules', file), ...flags], { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  if (status !== 0) process.exit(status ?? 1);
};

run('vite/bin/vite.js', 'build', '--config', 'vite.package.config.ts', '--logLevel', 'warn');
run('typescript/bin/tsc', '--project', path.join(packageFolder, 'tsconfig.json'));
