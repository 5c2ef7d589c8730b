import pg from 'pg';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { lengthenCase, sayIn, type Writer, writeReports, writerOf } from './many-cases.ts';
import { type Portal, startPortal } from './portal.ts';
import { see, unlockFromHeader } from './report-page.ts';
import { enter, type Person } from './walk.ts';

let portal: Portal;
let browser: Browser;
let triager: Person;
let researcher: Person;
let team: Writer;
let reporter: Writer;
let number = '';
/** Id of the event of a message that is far back at last. */
let linked = '';

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  [reporter, team] = [await writerOf(portal, portal.accounts.researcher), await writerOf(portal, portal.accounts.triager)];
  [number = ''] = await writeReports(portal, reporter, [{ title: 'Live', steps: 'Two people look at this.' }]);
  const come = async (who: 'triager' | 'researcher'): Promise<Person> => enter(browser, portal.url, portal.accounts[who].recoveryWords, `/cases/${number}`);
  triager = await come('triager');
  researcher = await come('researcher');
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const box = (page: Page): Locator => page.getByRole('textbox', { name: 'Reply' });
/** Gone where the page was loaded anew. */
const mark = async (page: Page): Promise<void> => page.evaluate(() => void Reflect.set(globalThis, 'isSamePage', true));
const isSame = async (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'isSamePage'));
const isInView = async (what: Locator): Promise<boolean> => what.evaluate((element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
});

describe('two people on one case', () => {
  it('see what the other does, without loading anything, and keep what they write', async ({ annotate }) => {
    const { page } = researcher;
    await see(page.getByText('Two people look at this.'));
    await mark(page);
    await box(page).fill('I was about to say');
    await box(triager.page).fill('We look at it today.');
    await triager.page.getByRole('button', { name: /^Send sealed/ }).click();
    await see(triager.page.getByText('Sent, sealed and signed.'));
    const sent = performance.now();
    await see(page.getByText('We look at it today.'));
    await annotate(`${Math.round(performance.now() - sent)} ms from one page to the other`);
    await see(page.getByText('This case changed while you write'));
    expect(await box(page).inputValue()).toBe('I was about to say');
    expect(await isSame(page)).toBe(true);
  });

  it('catch up when the portal was away', async () => {
    await mark(triager.page);
    await portal.restart();
    await sayIn(portal, number, reporter, reporter, 'Said while nobody was connected.');
    await see(triager.page.getByText('Said while nobody was connected.'));
    expect(await isSame(triager.page)).toBe(true);
  });
});

describe('a long case', () => {
  it('opens at its end, with the draft, and says what is new', async () => {
    const { page } = researcher;
    // A page that stands open would have read all of it by itself.
    await page.goto('about:blank');
    linked = await sayIn(portal, number, team, reporter, 'The one that is linked.');
    const database = new pg.Client({ connectionString: await portal.databaseUrl() });
    await database.connect();
    await lengthenCase(database, number, 250);
    await database.end();
    await sayIn(portal, number, team, reporter, 'The very last.');
    await page.goto(`/cases/${number}`);
    await unlockFromHeader(page, portal.accounts.researcher.recoveryWords);
    await see(page.getByRole('button', { name: /^Earlier \(2\d\d\)$/ }));
    expect(await page.getByRole('article').count()).toBeLessThan(40);
    await see(page.getByText(/^New since you were here/));
    // Only what comes near is opened.
    await page.getByRole('article').last().scrollIntoViewIfNeeded();
    await see(page.getByText('The very last.'));
    expect(await box(page).inputValue()).toBe('I was about to say');
    const keptInClear = await page.evaluate(async () => {
      const opening = indexedDB.open('laurel');
      const database = await new Promise<IDBDatabase>((resolve, reject) => Object.assign(opening, { onsuccess: () => resolve(opening.result), onerror: () => reject(opening.error ?? new Error('closed')) }));
      const reading = database.transaction('kept').objectStore('kept').getAll();
      const all = await new Promise<{ body: ArrayBuffer }[]>((resolve) => Object.assign(reading, { onsuccess: () => resolve(reading.result) }));
      return all.some(({ body }) => new TextDecoder().decode(body).includes('about to say'));
    });
    expect(keptInClear).toBe(false);
  });

  it('goes to the message of a link, however far back', async () => {
    const { page } = researcher;
    const found = page.locator(`#e-${linked}`);
    await page.goto(`/cases/${number}#e-${linked}`);
    await see(found.getByText('The one that is linked.'));
    await expect.poll(() => isInView(found)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`e-${linked}`);
    expect([...triager.faults, ...researcher.faults].filter((fault) => !fault.includes('/graphql') && !fault.includes('ERR_CONNECTION'))).toEqual([]);
  });
});
