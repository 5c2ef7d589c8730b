import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import manifest from './packages/client/package.json' with { type: 'json' };
import { packageEntries } from './scripts/package-entries.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** What its package.json names is installed beside it; everything else that it uses of this repository comes along. */
const outside = [/^node:/, ...Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(?:/|$)`))];

/** The package `laurel-client`: one file for each door, for Node and for bundlers. */
export default defineConfig({
  root: here('./packages/client'),
  publicDir: false,
  // No page loads it as it stands; what is not installed beside it comes along.
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: here('./packages/client/dist'),
    emptyOutDir: true,
    target: 'es2023',
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: packageEntries(manifest),
      external: outside,
      preserveEntrySignatures: 'strict',
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
