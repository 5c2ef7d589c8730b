/**
 * `npm run bench -- lighthouse`: Lighthouse's four figures of five pages, of the built product in a real Chromium, as a phone and as a desktop: the median of
 * three runs of each. Beside them what the page's first load weighs. Prints figures; judges nothing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchProfile } from '../e2e/browser.ts';
import { startPortal } from '../e2e/portal.ts';
import { freePort } from '../server/src/testing/free-port.ts';
import { bringSession } from '../e2e/team-sessions.ts';
import { installPackagesOf } from './own-packages.ts';

type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';
const categories: readonly Category[] = ['performance', 'accessibility', 'best-practices', 'seo'];
/** As far as it is read here. */
interface Report {
  readonly categories: Readonly<Record<Category, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>>;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null; readonly numericValue?: number }>>;
  readonly runtimeError?: { readonly message: string };
}
type Lighthouse = (url: string, flags: object) => Promise<{ readonly lhr: Report } | undefined>;

const runs = 3;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const desktop = {
  formFactor: 'desktop', screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false },
  throttling: { rttMs: 40, throughputKbps: 10_240, cpuSlowdownMultiplier: 1, requestLatencyMs: 0, downloadThroughputKbps: 0, uploadThroughputKbps: 0 },
} as const;
const devices = { phone: {}, desktop } as const;

const folder = installPackagesOf('lighthouse');
const { default: lighthouse } = await import(pathToFileURL(path.join(folder, 'node_modules/lighthouse/core/index.js')).href) as { default: Lighthouse };
const portal = await startPortal({ env: { LOG_LEVEL: 'warn' } });
const profile = await mkdtemp(path.join(tmpdir(), 'laurel-lighthouse-'));
const port = await freePort();
const context = await launchProfile(profile, { args: [`--remote-debugging-port=${port}`] });

/** A trace that did not begin with the page says nothing of it: such a run is made again, at most `triesLeft` times. */
async function audit(address: string, flags: object, triesLeft = 3): Promise<Report> {
  const result = await lighthouse(`${portal.url}${address}`, { port, output: 'json', logLevel: 'error', onlyCategories: categories, disableStorageReset: true, ...flags });
  if (result && !result.lhr.runtimeError) return result.lhr;
  if (triesLeft > 0) return audit(address, flags, triesLeft - 1);
  throw new Error(`${address}: ${result?.lhr.runtimeError?.message ?? 'no answer'}`);
}

/** What keeps a figure from 100, worst first. */
const lacks = (report: Report): string => [...new Set(categories.flatMap((name) => report.categories[name].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)))]
  .flatMap((id) => report.audits[id] ?? []).filter(({ score }) => score !== null && score < 0.9).map(({ title }) => title).join('; ');

async function measure(name: string, address: string): Promise<void> {
  for (const [device, flags] of Object.entries(devices)) {
    const reports: Report[] = [];
    for (let run = 0; run < runs; run++) reports.push(await audit(address, flags));
    const figures = categories.map((category) => median(reports.map((report) => Math.round((report.categories[category].score ?? 0) * 100))));
    const seconds = (id: string): string => (median(reports.map(({ audits }) => audits[id]?.numericValue ?? 0)) / 1000).toFixed(2);
    const [first] = reports;
    console.log([
      name.padEnd(18), device.padEnd(8), figures.map((figure) => String(figure).padStart(4)).join(''),
      `first paint ${seconds('first-contentful-paint')} s`, `largest ${seconds('largest-contentful-paint')} s`, `interactive ${seconds('interactive')} s`,
      first ? lacks(first) : '',
    ].join('   '));
  }
}

try {
  console.log(`${'page'.padEnd(18)}   device     ${categories.join(' / ')}`);
  await measure('home', '/');
  await measure('report', '/report');
  await measure('acknowledgments', '/acknowledgments');
  await bringSession(context, portal.url, portal.accounts.researcher);
  await measure('my submissions', '/cases');
  await bringSession(context, portal.url, portal.accounts.triager);
  await measure('queue', '/queue');
} finally {
  await context.close();
  await portal.stop();
  await rm(profile, { recursive: true, force: true });
}
