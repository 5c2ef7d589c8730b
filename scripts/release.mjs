/**
 * `npm run release -- --key KEY`: signs what this commit builds. Builds twice, here and from a clean copy in another folder, refuses
 * where a byte differs, and writes the list of files, clearsigned by gpg with the maker's key. The list goes with the release. Before it
 * builds it compares the schema with the one released last, and refuses what would break tools; with `--schema` it does that alone.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildParts } from './build.mjs';
import { manifestOf, manifestText, readFiles, sha256 } from './build-manifest.mjs';
import { OperatorError, runMain } from './operator-error.mjs';
import { faultsOfRelease, writeReleased } from './released-schema.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = 'Say whose key signs: npm run release -- --key FINGERPRINT [--out FOLDER]. With --schema alone only the schema is compared and kept.';
/** UTC. */
const today = new Date().toISOString().slice(0, 10);

const git = (...parameters) => execFileSync('git', parameters, { cwd: root, encoding: 'utf8' }).trim();

async function release({ key, out }) {
  if (git('status', '--porcelain') !== '') throw new OperatorError('Something here is not committed: a release is made from a commit alone.');
  judgeSchema();
  const folder = mkdtempSync(path.join(tmpdir(), 'laurel-release-'));
  try {
    const manifest = await buildTwice(folder);
    mkdirSync(out, { recursive: true });
    const file = path.join(out, `laurel-${manifest.version}.json.asc`);
    writeFileSync(file, clearsign(manifestText(manifest), key));
    console.log(`Laurel ${manifest.version}, commit ${manifest.commit}\nbuild ${manifest.hash}, twice the same\n${file}`);
    keepSchema();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws where what worked with the last release would not work with this one. */
function judgeSchema() {
  const faults = faultsOfRelease(root, today);
  if (faults.length === 0) return;
  const list = faults.map(({ kind, description }) => `${kind} ${description}`).join('\n');
  throw new OperatorError(`The schema breaks what tools rely on since the last release. Put it back, or deprecate it first (docs/partners.md, "What we promise"):\n${list}`);
}

function keepSchema() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  writeReleased(root, version, today);
  console.log('schema/released.graphql is the schema of this release: commit it.');
}

/** @param {string} folder empty */
async function buildTwice(folder) {
  const copy = path.join(folder, 'a clean copy');
  // What is committed is what stands in the index here, and nothing else of this folder.
  git('checkout-index', '--all', `--prefix=${copy}/`);
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  const [here, there] = [await describe(root), await describe(copy)];
  const differing = Object.keys({ ...here.all, ...there.all }).filter((name) => here.all[name] !== there.all[name]);
  if (differing.length > 0) {
    const some = differing.slice(0, 5).join(', ');
    throw new OperatorError(`Two builds of this commit differ in ${differing.length} files, so it is not signed: ${some}${differing.length > 5 ? ' …' : '.'}`);
  }
  return here.manifest;
}

/** Builds a checkout. @returns its manifest, and the hash of every file of server and client */
async function describe(checkout) {
  // As deep as the builds that a server runs, because source maps lead from there to the sources.
  const folder = path.join(checkout, '.cache', 'release', String(process.pid));
  await buildParts(checkout, folder);
  const { version } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'));
  const { format, hash, files } = manifestOf(version, readFiles(path.join(folder, 'client')));
  const server = Object.fromEntries([...readFiles(path.join(folder, 'server'))].map(([name, bytes]) => [name, sha256(bytes)]));
  rmSync(folder, { recursive: true });
  const manifest = { format, version, commit: git('rev-parse', 'HEAD'), node: process.versions.node, hash, files, server };
  return { manifest, all: { ...files, ...server } };
}

/** @param {string} text @param {string} key as gpg names it */
function clearsign(text, key) {
  const { status, stdout, stderr } = spawnSync('gpg', ['--batch', '--yes', '--local-user', key, '--clearsign'], { input: text, encoding: 'utf8' });
  if (status !== 0) throw new OperatorError(`gpg did not sign: ${stderr?.trim() || 'is GnuPG installed?'}`);
  return stdout;
}

function readParameters() {
  try {
    return parseArgs({ options: { key: { type: 'string' }, out: { type: 'string', default: path.join(root, 'release') }, schema: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    throw new OperatorError(`${error.message}\n${usage}`);
  }
}

await runMain(async () => {
  const { key, out, schema } = readParameters();
  if (schema) {
    judgeSchema();
    return keepSchema();
  }
  if (!key) throw new OperatorError(usage);
  await release({ key, out: path.resolve(out) });
});
