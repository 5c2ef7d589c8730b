/**
 * `npm run verify -- site URL [--manifest FILE --key FILE]`: does the site run this build? Compares its page, every file and its policy
 * with what this checkout builds, or with a signed list. Asks only the site itself.
 */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { samplePages } from '../server/src/http/page-addresses.ts';
import { ask } from './as-a-browser.mjs';
import { ensureBuild } from './build.mjs';
import { manifestFile, manifestOf, readFiles, sha256, shellFile } from './build-manifest.mjs';
import { looseHeaders, strangersIn } from './judge-shell.mjs';
import { OperatorError } from './operator-error.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = 'Say which site: npm run verify -- site https://security.example.org [--manifest laurel-1.0.0.json.asc --key maker.asc]';

/** @param {string[]} parameters @returns {Promise<number>} exit code: 1 where anything differs */
export async function verifySite(parameters) {
  const { values, address } = readParameters(parameters);
  if (!URL.canParse(address ?? '') || !/^https?:/.test(address)) throw new OperatorError(usage);
  const { origin } = new URL(address);
  const expected = values.manifest ? await signedManifest(values) : await ownBuild();
  const findings = [...(await checkPages(origin, expected)), ...(await checkFiles(origin, expected))];
  for (const text of findings) console.log(`DIFFERS  ${plain(text)}`);
  const build = `Laurel ${expected.version}, build ${expected.hash}, ${expected.whence}`;
  if (findings.length === 0) console.log(`${origin} runs ${build}: ${samplePages.length} pages and ${Object.keys(expected.files).length} files are the same.`);
  else console.log(`${origin} does not run ${build}.\n${await whatItSays(origin, expected)}`);
  return findings.length === 0 ? 0 : 1;
}

function readParameters(args) {
  try {
    const { values, positionals } = parseArgs({ args, options: { manifest: { type: 'string' }, key: { type: 'string' } }, allowPositionals: true });
    return { values, address: positionals[0] };
  } catch (error) {
    throw new OperatorError(`${error.message}\n${usage}`);
  }
}

/** A site may answer with anything; a terminal obeys some of it. */
const plain = (text) => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 400);

async function ownBuild() {
  await ensureBuild();
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return { ...manifestOf(version, readFiles(path.join(root, 'build', 'client'))), whence: `as this checkout builds it (${commit()})` };
}

function commit() {
  const git = (...parameters) => execFileSync('git', parameters, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return `commit ${git('rev-parse', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ', with changes'}`;
  } catch {
    return 'no commit known';
  }
}

async function signedManifest({ manifest, key }) {
  if (!key) throw new OperatorError('Say whose signature the list carries: --key FILE, with the public key of whoever made the release.');
  const { readSignedText } = await import('../server/src/keys/signed-text.ts');
  const text = await readSignedText(await read(manifest), await read(key), manifest, new Date());
  const parsed = JSON.parse(text);
  if (parsed.format !== 'laurel-build-1' || typeof parsed.files !== 'object') throw new OperatorError(`${manifest} is signed, but lists no build.`);
  return { ...parsed, whence: `as ${manifest} lists it (commit ${parsed.commit})` };
}

async function read(file) {
  return readFile(file, 'utf8').catch((error) => {
    throw new OperatorError(`${file} cannot be read (${error.code}).`);
  });
}

async function checkPages(origin, { files }) {
  const found = [];
  // A server might change the page for one kind of address only.
  for (const page of samplePages) {
    const { status, headers, bytes } = await ask(origin, page, 'document');
    const html = bytes.toString('utf8');
    if (status !== 200 || !headers['content-type']?.startsWith('text/html')) found.push(`${page} answers ${status} and is no page`);
    else if (sha256(bytes) !== files[shellFile]) found.push(`${page} is another page`, ...strangersIn(html, files).map((what) => `${page} loads ${what}`));
    found.push(...looseHeaders(headers, html).map((what) => `${page}: ${what}`));
  }
  return found;
}

async function checkFiles(origin, { files }) {
  const found = [];
  for (const name of Object.keys(files).filter((each) => each !== shellFile)) {
    const kind = { '.js': 'script', '.css': 'style' }[path.extname(name)] ?? 'other';
    const { status, headers, bytes } = await ask(origin, `/${name}`, kind);
    if (status !== 200) found.push(`/${name} answers ${status}`);
    else if (sha256(bytes) !== files[name]) found.push(`/${name} has the SHA-256 ${sha256(bytes)}, not ${files[name]}`);
    else if (kind === 'script' && !/^text\/javascript\b/.test(headers['content-type'] ?? '')) found.push(`/${name} is served as ${headers['content-type']}`);
  }
  return found;
}

/** What the site says of itself proves nothing; it tells which commit to compare with. */
async function whatItSays(origin, expected) {
  const { status, bytes } = await ask(origin, `/${manifestFile}`, 'other');
  const said = status === 200 ? /"version": "([\w.-]{1,40})",\s*"hash": "([0-9a-f]{64})"/.exec(bytes.toString('utf8')) : null;
  if (!said) return 'It does not say which build it runs.';
  const [, version, hash] = said;
  if (hash === expected.hash) return 'It says that it runs this very build, and does not.';
  return `It says that it runs Laurel ${version}, build ${hash}: check out that version, or name its signed list, and compare again.`;
}
