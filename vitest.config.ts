import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { clientPlugins } from './vite.config.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One copy of graphql: its ES and CommonJS builds do not know each other's types. */
const alias = [{ find: /^graphql$/, replacement: here('./node_modules/graphql/index.js') }];
/**
 * A database for each file that asks for one; legacy decorators come from tsconfig.json. Files share a process, because loading the whole
 * server anew for each of them took half of the time: what a module remembers has to be right for more than one portal anyway.
 */
const database = { isolate: false, globalSetup: [here('./server/src/testing/global-setup.ts')], testTimeout: 20_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    reporters: ['default'],
    maxWorkers: 2,
    projects: [
      { resolve: { alias }, test: { name: 'server', environment: 'node', include: ['server/src/**/*.test.ts', 'examples/**/*.test.ts'], ...database } },
      { resolve: { alias }, test: { name: 'schema', environment: 'node', include: ['schema/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      {
        resolve: { alias },
        plugins: clientPlugins(),
        test: { name: 'client', environment: 'node', include: ['client/src/**/*.test.{ts,tsx}', 'packages/client/src/**/*.test.ts'] },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.test.ts'],
          globalSetup: [here('./e2e/global-setup.ts')],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
