/**
 * `npm test`: every check of the project, at most two at once, and one closing line `N passed, N failed`. A check counts as one, a
 * test of vitest as one. A missing tool is a failure with the sentence that says how to get it.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = path.join(root, '.cache', 'test-reports');
const slots = 2;
const running = new Set();

/** In order of start; `after` names what has to be done before. */
const jobs = [
  { name: 'programs', run: requirePrograms },
  // Before the tests: some ask a server for its page.
  { name: 'build', run: build },
  { name: 'types', run: () => tool('tsc', ['-p', '.']) },
  { name: 'tests', after: ['programs', 'build'], run: () => vitest('tests', ['server', 'schema', 'client']) },
  { name: 'biome', run: () => tool('biome', ['lint', '.', '--error-on-warnings', '--colors=off']) },
  { name: 'oxlint', run: () => tool('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'unused code', run: () => tool('knip', ['--no-progress', '--treat-config-hints-as-errors']) },
  { name: 'lock file', run: () => tool('node', ['scripts/complete-lock.mjs', '--check']) },
  { name: 'schema in step', run: () => tool('node', ['scripts/generate.mjs', '--check']) },
  { name: 'e2e', after: ['tests'], run: () => vitest('e2e', ['e2e']) },
];

async function main() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => abort(signal));
  const results = await runAll();
  const passed = sum(results, 'passed');
  const failed = sum(results, 'failed');
  const red = results.filter((result) => result.failed > 0).map((result) => result.name);
  if (red.length > 0) console.log(`\nNot passed: ${red.join(', ')}.`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Starts each job once what it waits for is done, whether that passed or not. */
async function runAll() {
  const results = [];
  const waiting = [...jobs];
  const active = new Set();
  while (waiting.length > 0 || active.size > 0) {
    const done = new Set(results.map((result) => result.name));
    const next = waiting.find((job) => (job.after ?? []).every((name) => done.has(name)));
    if (next && active.size < slots) {
      waiting.splice(waiting.indexOf(next), 1);
      const promise = runJob(next).then((result) => {
        results.push(result);
        active.delete(promise);
      });
      active.add(promise);
    } else await Promise.race(active);
  }
  return results;
}

async function runJob({ name, run }) {
  const begun = Date.now();
  const { passed, failed, output } = await run().catch((error) => ({ passed: 0, failed: 1, output: String(error?.stack ?? error) }));
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} good, ${failed} bad (${seconds} s)`);
  if (failed > 0 && output) console.log(indent(output));
  return { name, passed, failed };
}

/** One command that is right or wrong. */
async function tool(program, parameters) {
  const { code, output } = await execute(program, parameters);
  return verdict(code === 0, output);
}

const verdict = (good, output) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, output });

/** Shows each test file as it ends; what failed comes in full at the end. */
async function vitest(name, projects) {
  const report = path.join(reports, `${name.replaceAll(' ', '-')}.json`);
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests'];
  const { code, output } = await execute('vitest', ['run', ...projects.flatMap((project) => ['--project', project]), ...flags], (line) => {
    if (/^\s*[✓❯×]\s+\S+\s+\S+\.test\.tsx?/u.test(line)) console.log(`  ${line.trim()}`);
  });
  if (!existsSync(report)) return verdict(false, output);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
  const skipped = numPendingTests + numTodoTests;
  const counted = numFailedTests + brokenFiles.length + skipped;
  const note = skipped > 0 ? `\n${skipped} tests are skipped, and a skipped test is a failed one.` : '';
  return { passed: numPassedTests, failed: counted || (code === 0 ? 0 : 1), output: output + note };
}

async function build() {
  await ensureBuild();
  return verdict(true, '');
}

/**
 * The tests talk to real OpenPGP programs, to mail servers and to a second browser engine: each by the name of its command, with Debian's package; proxies and
 * samples for partners are run as docs/ has them.
 * Where we may, we install what is missing.
 */
const programs = {
  gpg: 'gnupg', sq: 'sq', rnp: 'rnp', sqop: 'sqop', gosop: 'gosop', rsop: 'rsop', 'pgpainless-cli': 'pgpainless-cli', 'firefox-esr': 'firefox-esr',
  nginx: 'nginx', caddy: 'caddy', openssl: 'openssl', python3: 'python3', cve: 'python3-cvelib', 'gql-cli': 'python3-gql', '../lib/python3/dist-packages/aiohttp': 'python3-aiohttp', postfix: 'postfix', neomutt: 'neomutt', script: 'bsdutils', '../lib/dovecot/imap': 'dovecot-imapd', '../lib/dovecot/lmtp': 'dovecot-lmtpd',
};

async function requirePrograms() {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'];
  const missing = () => Object.keys(programs).filter((name) => !(name === 'firefox-esr' && process.env.FIREFOX_PATH) && !folders.some((folder) => existsSync(path.join(folder, name))));
  let said = '';
  if (missing().length > 0 && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const packages = missing().map((name) => programs[name]);
    await execute('apt-get', ['update', '-q']);
    said = (await execute('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages])).output;
  }
  const absent = missing().map((name) => programs[name]);
  const advice = `Missing: ${absent.join(', ')}. Install them (on Debian: apt-get install ${absent.join(' ')}) and run the tests again.`;
  return verdict(absent.length === 0, `${said}\n${advice}`);
}

/** A program of node_modules or of the system; `seen` is called with each line as it comes. */
function execute(program, parameters, seen = () => undefined) {
  const bin = path.join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, NO_COLOR: '1', CI: '1' };
  delete env.FORCE_COLOR;
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    let rest = '';
    const take = (text) => {
      output += text;
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      for (const line of lines) seen(line);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take);
    child.once('error', (error) => take(`${program} could not be run: ${error.message}\n`));
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

function abort(signal) {
  for (const child of running) child.kill(signal);
  process.exitCode = 130;
}

function indent(text) {
  return text.trim().split('\n').slice(-200).map((line) => `    ${line}`).join('\n');
}

function sum(results, field) {
  return results.reduce((total, result) => total + result[field], 0);
}

await main();
