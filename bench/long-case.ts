/**
 * `npm run bench -- long-case [MESSAGES]`: a researcher opens cases with 5 and with 500 messages from their list, in a real browser, by turns.
 * Prints the medians from the press to the last message opened, and their ratio.
 */
import process from 'node:process';
import pg from 'pg';
import { launchBrowser } from '../e2e/browser.ts';
import { lengthenCase, sayIn, writeReports, writerOf } from '../e2e/many-cases.ts';
import { startPortal } from '../e2e/portal.ts';
import { enterWithWords, see } from '../e2e/report-page.ts';

const [short, long] = [5, Number(process.argv[3] ?? 500)];
const pairs = 7;
const last = 'The last word of this case.';
const portal = await startPortal({ env: { LOG_LEVEL: 'warn' } });
const database = new pg.Client(await portal.databaseUrl());
await database.connect();
const browser = await launchBrowser();
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

try {
  const { researcher, triager } = portal.accounts;
  const [reporter, team] = [await writerOf(portal, researcher), await writerOf(portal, triager)];
  const numbers = await writeReports(portal, reporter, Array.from({ length: 2 * pairs }, (_, i) => ({ title: `Case ${i}`, steps: 'Open it.' })));
  for (const [i, number] of numbers.entries()) {
    await sayIn(portal, number, team, reporter, 'We look at it.');
    await lengthenCase(database, number, (i % 2 === 0 ? short : long) - 2);
    await sayIn(portal, number, team, reporter, last);
  }
  const page = await browser.newPage({ baseURL: portal.url });
  page.setDefaultTimeout(60_000);
  await enterWithWords(page, researcher.recoveryWords, '/cases?q=sort%3Anumber-desc');
  const times: readonly [number[], number[]] = [[], []];
  for (const [i, number] of numbers.entries()) {
    const link = page.locator(`a[data-row-link][href$="${number}"]`);
    await see(link);
    const pressed = performance.now();
    await link.click();
    // Only what comes near is opened.
    await page.getByRole('article').last().scrollIntoViewIfNeeded();
    await see(page.getByText(last));
    times[i % 2 === 0 ? 0 : 1].push(performance.now() - pressed);
    await page.goBack();
  }
  // The first of each loads the page's parts.
  const [ofShort, ofLong] = [median(times[0].slice(1)), median(times[1].slice(1))];
  console.log(`From the press to the last message opened, median of ${pairs - 1}: ${short} messages ${Math.round(ofShort)} ms, ${long} messages ${Math.round(ofLong)} ms, ratio ${(ofLong / ofShort).toFixed(2)}`);
} finally {
  await browser.close();
  await database.end();
  await portal.stop();
}
