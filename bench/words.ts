/**
 * `npm run bench -- words [CASES]`: a researcher with many sealed and signed reports of 4 kB searches them by words, in a real browser. Prints
 * how long it takes to open, verify and index all of them, how long a search takes, and what the tab holds in memory.
 */
import process from 'node:process';
import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { writeReports, writerOf, type Written } from '../e2e/many-cases.ts';
import { startPortal } from '../e2e/portal.ts';
import { enterWithWords, see } from '../e2e/report-page.ts';

const count = Number(process.argv[3] ?? 1_000);
const reportOctets = 4_000;
const searches = 300;

/** The same numbers each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const next = random(42);
const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bre cla dri fle gro pla sti tra'.split(' ');
const wordAt = (rank: number): string => {
  const digits = [rank % 29, Math.floor(rank / 29) % 29, Math.floor(rank / 841) % 29];
  return digits.slice(0, rank < 29 ? 2 : 3).map((digit) => syllables[digit]).join('');
};
/** As words of a language are: few are everywhere, most are rare. */
const word = (): string => wordAt(Math.floor(20_000 ** next()) - 1);

function written(at: number): Written {
  let steps = `Report ${at}.`;
  while (steps.length < reportOctets) steps += ` ${word()}${next() < 0.1 ? '.\n' : ''}`;
  return { title: `${word()} ${word()} ${word()} in ${word()}`, steps };
}

/** Words as people look for them: whole, their beginning, with a slip, several, a phrase, without one. */
function searched(at: number): string {
  const [one, other] = [word(), word()];
  const ways = [one, one.slice(0, 3), `${one.slice(0, -2)}x${one.slice(-1)}`, `${one} ${other}`, `"${one}"`, `${one} -${other}`];
  return ways[at % ways.length] ?? one;
}

const lastMeasure = (page: Page, name: string): Promise<number | null> =>
  page.evaluate((wanted) => performance.getEntriesByName(wanted).at(-1)?.duration ?? null, name);

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
}

async function timeSearches(page: Page): Promise<number[]> {
  const took: number[] = [];
  for (let at = 0; at < searches; at += 1) {
    await page.evaluate((words) => {
      performance.clearMeasures('laurel: searched');
      location.hash = encodeURIComponent(words);
    }, searched(at));
    await page.waitForFunction(() => performance.getEntriesByName('laurel: searched').length > 0);
    took.push((await lastMeasure(page, 'laurel: searched')) ?? Number.NaN);
  }
  return took.sort((a, b) => a - b);
}

const portal = await startPortal({ env: { LOG_LEVEL: 'warn' } });
const browser = await launchBrowser();
try {
  const { researcher } = portal.accounts;
  console.log(`Writing ${count.toLocaleString('en')} reports of ${(reportOctets / 1_000).toFixed(0)} kB, sealed and signed …`);
  await writeReports(portal, await writerOf(portal, researcher), Array.from({ length: count }, (_, at) => written(at)));
  const page = await browser.newPage({ baseURL: portal.url });
  page.setDefaultTimeout(120_000);
  await enterWithWords(page, researcher.recoveryWords, '/cases');
  await see(page.getByRole('table'));
  const session = await page.context().newCDPSession(page);
  const before = await heapOf(session);
  await page.evaluate(() => { location.hash = 'report'; });
  await page.waitForFunction(() => performance.getEntriesByName('laurel: opened and indexed').length > 0);
  const seconds = ((await lastMeasure(page, 'laurel: opened and indexed')) ?? Number.NaN) / 1_000;
  console.log(`Fetched, opened, verified and indexed, with their titles: ${seconds.toFixed(2)} s`);
  const took = await timeSearches(page);
  const at = (share: number): string => (took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN).toFixed(2);
  console.log(`${took.length} searches, with what surrounds their hits: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`);
  console.log(`The page holds ${((await heapOf(session)) - before).toFixed(1)} MiB more than before; the index is in a worker beside it.`);
} finally {
  await browser.close();
  await portal.stop();
}
