/** `npm run bench -- WHAT`: what each one measures stands in its file. Prints figures; judges nothing. */
import process from 'node:process';

const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  'read-path': () => import('./read-path.ts'),
  gate: () => import('./gate.ts'),
  rewrap: () => import('./rewrap.ts'),
  words: () => import('./words.ts'),
  files: () => import('./files.ts'),
  restore: () => import('./restore.ts'),
  lighthouse: () => import('./lighthouse.ts'),
  scroll: () => import('./scroll.ts'),
  'long-case': () => import('./long-case.ts'),
  gateway: () => import('./gateway.ts'),
};

const what = process.argv[2] ?? 'read-path';
const run = benches[what];
if (run === undefined) {
  console.error(`There is no bench ${what}. Choose one of: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
} else await run();
