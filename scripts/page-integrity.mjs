/**
 * Makes the page name every part of itself by hash: `integrity` on the tags of the shell, an import map with the hash of each chunk,
 * which browsers apply to whatever is imported later, and the hashes of stylesheets and of the worker, which our own code applies. So
 * whoever knows the shell knows the whole page. Then lists the build in build.json.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifySync } from 'vite';
import { manifestFile, manifestOf, manifestText, markShell, readFiles, sha256, shellFile } from './build-manifest.mjs';

const here = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const integrityOf = (bytes) => `sha256-${sha256(bytes, 'base64')}`;

/** @returns {import('vite').Plugin} */
export function pageIntegrity() {
  return {
    name: 'laurel-page-integrity',
    enforce: 'pre',
    load: {
      // Vite's own helper loads stylesheets without a hash.
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => `export { preload as __vitePreload } from ${JSON.stringify(here('../client/src/app/preload.ts'))};`,
    },
    writeBundle: { order: 'post', sequential: true, handler: ({ dir }) => finish(dir) },
  };
}

/** @param {string} folder what Vite wrote */
function finish(folder) {
  const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8'));
  minifyPublicScripts(folder);
  const files = new Map(readFiles(folder));
  const shell = nameParts(files.get(shellFile).toString('utf8'), files);
  files.set(shellFile, Buffer.from(markShell(shell, version, '')));
  const manifest = manifestOf(version, files);
  files.set(shellFile, Buffer.from(markShell(shell, version, manifest.hash)));
  writeFileSync(path.join(folder, shellFile), files.get(shellFile));
  writeFileSync(path.join(folder, manifestFile), manifestText(manifestOf(version, files)));
}

/** Vite copies what stands in public/ as it is. @param {string} folder */
function minifyPublicScripts(folder) {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.js'))) {
    const file = path.join(folder, name);
    writeFileSync(file, minifySync(name, readFileSync(file, 'utf8'), { module: true }).code);
  }
}

/** @param {string} shell @param {ReadonlyMap<string, Buffer>} files */
function nameParts(shell, files) {
  const parts = [...files.keys()].filter((name) => /\.(?:js|css)$/.test(name));
  const integrity = Object.fromEntries(parts.map((name) => [`/${name}`, integrityOf(files.get(name))]));
  const map = `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
  const tags = /<(?:script|link rel="(?:modulepreload|stylesheet)")[^>]*? (?:src|href)="\/([^"]+)"/g;
  const named = shell.replace(tags, (tag, name) => {
    if (!files.has(name)) throw new Error(`The page loads ${name}, which was not built.`);
    return `${tag} integrity="${integrityOf(files.get(name))}"`;
  });
  return named.replace('<script', `${map}\n    <script`);
}
