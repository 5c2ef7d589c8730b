/**
 * What a build of the page is: its files by their SHA-256, and one hash for all of them. The page shows that hash, `/build.json` lists
 * the files, a release signs the list, and `npm run verify -- site` compares a running portal with it.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const manifestFile = 'build.json';
export const shellFile = 'index.html';
const format = 'laurel-build-1';
const zeros = '0'.repeat(64);
const mark = /(<meta name="laurel-build" content=")([^"]*)(">)/;

/**
 * @typedef {ReadonlyMap<string, Buffer>} Files by their path below the page's address, without a slash at its front
 * @typedef {{ format: string, version: string, hash: string, files: Readonly<Record<string, string>> }} Manifest
 */

/** Every file of a built page but the list itself. @param {string} folder @returns {Files} */
export function readFiles(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  const listed = names.filter((name) => name !== manifestFile).sort();
  return new Map(listed.map((name) => [name, readFileSync(path.join(folder, name))]));
}

/** @param {string} version @param {Files} files @returns {Manifest} */
export function manifestOf(version, files) {
  return { format, version, hash: buildHash(files), files: Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)])) };
}

/** The same text for the same files: names in the order of their code units, two blanks, LF. @param {object} manifest */
export const manifestText = (manifest) => `${JSON.stringify(manifest, null, 2)}\n`;

/** @param {Files} files @returns {string} 64 hex digits, of the lines that `sha256sum` would write, the shell with zeros for this hash */
export function buildHash(files) {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) {
    const bytes = files.get(name);
    hash.update(`${sha256(name === shellFile ? markShell(bytes.toString('utf8'), '', zeros) : bytes)}  ${name}\n`);
  }
  return hash.digest('hex');
}

/** The shell as it names its build. @param {string} shell @param {string} version without one it stays as it is @param {string} hash */
export function markShell(shell, version, hash) {
  if (!mark.test(shell)) throw new Error('The page has no <meta name="laurel-build">.');
  return shell.replace(mark, (_all, before, named, after) => `${before}${version || named.split(' ')[0]} ${hash}${after}`);
}

/** @param {string | Buffer} bytes */
export const sha256 = (bytes, encoding = 'hex') => createHash('sha256').update(bytes).digest(encoding);
