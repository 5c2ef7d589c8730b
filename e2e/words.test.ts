/** Words of sealed reports, searched in the browser: with a filter, marked where they stand, kept sealed if asked, and told to nobody. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { writeReports, writerOf } from './many-cases.ts';
import { type Portal, startPortal } from './portal.ts';
import { press, see, unlockFromHeader } from './report-page.ts';
import { enter, type Person } from './walk.ts';

const rare = 'zyxomandra';
const told = `The attendee list of the ${rare} calendar at plumb.example.org runs my script when an invitation is shared with a stranger.`;

let portal: Portal;
let browser: Browser;
let numbers: readonly string[];
let researcher: Person;
let triager: Person;
/** Whatever was sent anywhere, with its bodies. */
const sent: string[] = [];

function listen({ page }: Person): void {
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
}

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  const writer = await writerOf(portal, portal.accounts.researcher);
  // One after the other: written at once, either may be the earlier.
  const [first = ''] = await writeReports(portal, writer, [{ title: 'Script in an invitation', steps: told }]);
  const [second = ''] = await writeReports(portal, writer, [{ title: 'Invitations run script', steps: `Again: ${told}` }]);
  numbers = [first, second];
  [researcher, triager] = [await enter(browser, portal.url, portal.accounts.researcher.recoveryWords), await enter(browser, portal.url, portal.accounts.triager.recoveryWords)];
  listen(researcher);
  listen(triager);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const rows = (page: Page) => page.getByRole('table').locator('tbody tr[data-index]');
const seek = (page: Page, words: string): Promise<void> => page.evaluate((hash) => { location.hash = encodeURIComponent(hash); }, words);
const box = (page: Page) => page.getByLabel('Keep them on this device, sealed with your key');
/** What this browser keeps of words: names of records, and whether it says whose. */
const keptHere = (page: Page): Promise<{ names: readonly string[]; mark: string | null }> => page.evaluate(async () => {
  const opening = indexedDB.open('laurel', 1);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('IndexedDB'));
  });
  const asked = database.transaction('kept').objectStore('kept').getAllKeys();
  const names = await new Promise<IDBValidKey[]>((resolve) => { asked.onsuccess = () => resolve(asked.result); });
  database.close();
  return { names: names.map(String).filter((name) => name.startsWith('words ')), mark: localStorage.getItem('laurel:words-of') };
});

describe('words of sealed reports', () => {
  it('are found in the browser, marked, and narrowed by what the server filters', async () => {
    const { page } = researcher;
    await seek(page, rare);
    await see(page.locator('mark', { hasText: rare }));
    expect(await rows(page).count()).toBe(2);
    await seek(page, `${rare.slice(0, 6)} again`);
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await rows(page).locator('mark').allInnerTexts()).toEqual(expect.arrayContaining(['Again', rare]));
    await page.getByRole('link', { name: /^(?!Sealed).*/ }).first().waitFor();
    await page.evaluate((hash) => history.replaceState(history.state, '', `/cases?q=state%3Aclosed#${hash}`), rare);
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    await see(page.getByText('No case answers this'));
    await page.evaluate((hash) => history.replaceState(history.state, '', `/cases?q=is%3Aopen#${hash}`), rare);
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    await expect.poll(() => rows(page).count()).toBe(2);
  });

  it('stay on the device where that is asked for, and are not opened again', async () => {
    const { page } = researcher;
    await box(page).check();
    await expect.poll(async () => (await keptHere(page)).names.includes('words head')).toBe(true);
    await page.reload();
    sent.length = 0;
    await unlockFromHeader(page, portal.accounts.researcher.recoveryWords);
    await see(page.locator('mark', { hasText: rare }));
    expect(await box(page).isChecked()).toBe(true);
    const asked = sent.filter((request) => request.includes('WordsOfCases'));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((request) => request.includes('"query":null') && request.includes('"whole":true'))).toEqual([]);
  });

  it('go when somebody signs out', async () => {
    const { page } = researcher;
    await press(page, 'Sign out');
    await page.waitForURL((url) => url.pathname === '/');
    await expect.poll(() => keptHere(page)).toEqual({ names: [], mark: null });
  });

  it('show the team who told of the same before, and lead to closing it', async () => {
    const { page } = triager;
    const [first = '', second = ''] = numbers;
    await seek(page, rare);
    await see(page.locator('mark', { hasText: rare }));
    await page.locator(`main a[href^="/cases/${second}"]`).first().click();
    const button = page.getByRole('button', { name: `Close as duplicate of ${first}` });
    await see(button);
    await button.click();
    const dialog = page.getByRole('dialog');
    await see(dialog);
    expect(await dialog.getByLabel('Number of the original').inputValue()).toBe(first);
  });

  it('were told to nobody', () => {
    expect(sent.length).toBeGreaterThan(10);
    expect(sent.filter((request) => /zyxo|attendee|plumb\.example/i.test(request))).toEqual([]);
    expect(portal.log()).not.toMatch(/zyxo|attendee/i);
    expect([...researcher.faults, ...triager.faults]).toEqual([]);
  });
});
