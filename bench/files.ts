/**
 * Peak memory of the tab and time for a sealed file, both ways, in the built product: sealed and sent with a report, fetched and
 * opened by a triager. `npm run bench -- files [MiB]`; 100 without a number. Resident memory of the renderers by /proc: Linux only.
 */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '../e2e/browser.ts';
import { startPortal } from '../e2e/portal.ts';
import { enterWithWords, newcomer, press, sealAndSend, see } from '../e2e/report-page.ts';

const MIB = 1024 * 1024;
const sampleMs = 50;

const statusOf = (pid: string, field: string): number => {
  try {
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};
const isRenderer = (pid: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
  } catch {
    return false;
  }
};
function isOurs(pid: string): boolean {
  for (let at = pid; at !== '0'; at = String(statusOf(at, 'PPid'))) if (at === String(process.pid)) return true;
  return false;
}
/** Of the largest renderer of this run, in MB. */
function residentMB(): number {
  const renderers = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isRenderer(name) && isOurs(name));
  return Math.max(0, ...renderers.map((pid) => statusOf(pid, 'VmRSS') / 1000));
}

async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const before = residentMB();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, residentMB())), sampleMs);
  const begun = Date.now();
  await work();
  clearInterval(timer);
  console.log(`${what.padEnd(22)} ${((Date.now() - begun) / 1000).toFixed(1)} s, ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at the peak`);
}

async function writeRandom(file: string, size: number): Promise<void> {
  const handle = await open(file, 'w');
  for (let at = 0; at < size; at += MIB) await handle.write(randomBytes(MIB));
  await handle.close();
}
async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

const sizeMiB = Number(process.argv[3] ?? 100);
const [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
try {
  const source = path.join(portal.dataDir, 'sample.bin');
  await writeRandom(source, sizeMiB * MIB);
  const reporter = await newcomer(browser, portal.url);
  reporter.setDefaultTimeout(600_000);
  await reporter.goto('/report');
  await reporter.getByLabel('Not sure', { exact: true }).check();
  await reporter.getByLabel('Type of issue').selectOption({ label: 'Not sure' });
  await press(reporter, 'Continue');
  await reporter.getByLabel('Steps, proof of concept or URL').fill('See the file.');
  const row = reporter.getByRole('listitem').filter({ hasText: 'sample.bin' });
  await measured(`seal ${sizeMiB} MiB`, async () => {
    await reporter.locator('input[type=file]').last().setInputFiles(source);
    await see(row.getByText('sealed', { exact: true }));
  });
  await press(reporter, 'Check before sending');
  let number = '';
  await measured('send', async () => (number = await sealAndSend(reporter)));
  await reporter.close();
  const triager = await newcomer(browser, portal.url);
  triager.setDefaultTimeout(600_000);
  await enterWithWords(triager, portal.accounts.triager.recoveryWords, `/cases/${number}`);
  const received = triager.getByRole('listitem').filter({ hasText: 'sample.bin' });
  await see(received);
  let saved = '';
  await measured('fetch, open and save', async () => {
    const [download] = await Promise.all([triager.waitForEvent('download'), press(received, 'Download sample.bin')]);
    saved = await download.path();
  });
  console.log((await sha256Of(saved)) === (await sha256Of(source)) ? 'the same octets' : 'OTHER OCTETS');
} finally {
  await browser.close();
  await portal.stop();
}
