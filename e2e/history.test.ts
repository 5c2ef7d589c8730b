/** The list of cases as people work with it: long, narrowed, by keyboard, under names, on a phone. */
import { gzipSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { openAs } from './people.ts';
import { type Portal, startPortal } from './portal.ts';
import { press, see } from './report-page.ts';
import { arrive, enter, type Person } from './walk.ts';

const firstLoadLimit = 230_000;

let portal: Portal;
let browser: Browser;
let triager: Person;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  triager = await enter(browser, portal.url, portal.accounts.triager.recoveryWords, '/cases', { viewport: { width: 1440, height: 900 } });
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const table = (page: Page): Locator => page.getByRole('table', { name: 'All cases' });
const rows = (page: Page): Locator => table(page).locator('tbody tr[data-index]');
const bar = (page: Page): Locator => page.getByRole('combobox', { name: 'Query' });
const rowCount = async (page: Page): Promise<number> => Number(await table(page).getAttribute('aria-rowcount')) - 1;
const focusedRow = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? null);
const search = (page: Page): string | null => new URL(page.url()).searchParams.get('q');

async function start(page: Page, path = '/cases'): Promise<void> {
  await page.goto(path);
  await see(rows(page));
}

/** Scrolls to the end of the list. @returns every row index that was drawn on the way, with its number */
async function scrolledThrough(page: Page): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  const all = await rowCount(page);
  await expect.poll(async () => {
    const drawn = await rows(page).evaluateAll((found) => found.map((row) => [row.getAttribute('aria-rowindex') ?? '', row.querySelector('a')?.getAttribute('href') ?? ''] as const));
    expect(drawn.length).toBeLessThan(120);
    for (const [index, number] of drawn) seen.set(index, number);
    await page.evaluate(() => window.scrollBy(0, window.innerHeight * 0.8));
    return seen.size;
  }, { timeout: 30_000, interval: 20 }).toBe(all);
  return seen;
}

describe('a long list', () => {
  it('loads as it is scrolled, each case once, and draws what is near the window', async () => {
    const { page } = triager;
    await start(page);
    expect(await rowCount(page)).toBeGreaterThan(200);
    const seen = await scrolledThrough(page);
    expect(new Set(seen.values()).size).toBe(seen.size);
  });

  it('is where it was when somebody comes back', async () => {
    const { page } = triager;
    const scrolled = await page.evaluate(() => window.scrollY);
    expect(scrolled).toBeGreaterThan(3_000);
    await page.locator('[data-row-link]').last().click();
    await page.waitForURL('**/cases/LRL-*');
    await see(page.getByRole('complementary', { name: 'Facts of this case' }));
    await page.goBack();
    await see(rows(page));
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(scrolled - 200);
  });
});

describe('the keyboard', () => {
  it('moves, chooses and opens, and a sheet lists its keys', async () => {
    const { page } = triager;
    await start(page);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBe('3');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await see(page.getByRole('toolbar').getByText('3 cases chosen'));
    await page.keyboard.press('PageDown');
    expect(Number(await focusedRow(page))).toBeGreaterThan(10);
    await page.keyboard.press('Home');
    expect(await focusedRow(page)).toBe('2');
    await page.keyboard.press('?');
    await see(page.getByRole('dialog', { name: 'Keys of the list' }).getByText('takes the next one along'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases/LRL-*');
  });
});

describe('the query', () => {
  it('is narrowed by facets, sorted by heads, and walks back and forward', async () => {
    const { page } = triager;
    await start(page);
    const state = page.getByRole('group', { name: 'State' });
    const checked = state.getByRole('checkbox', { name: 'Being checked' });
    await checked.check();
    await expect.poll(() => search(page)).toBe('state:triaging');
    const counted = Number((await state.locator('[data-dense]', { has: page.getByRole('checkbox', { name: 'Being checked' }) }).locator('> span').innerText()).replace(/\D/g, ''));
    await expect.poll(() => rowCount(page)).toBe(counted);
    await state.getByRole('checkbox', { name: 'Received' }).check();
    await expect.poll(() => search(page)).toBe('state:triaging,received');
    await expect.poll(() => rowCount(page)).toBeGreaterThan(counted);
    await table(page).getByRole('button', { name: 'Severity' }).click();
    await expect.poll(() => search(page)).toBe('state:triaging,received sort:severity');
    expect(await table(page).getByRole('columnheader', { name: 'Severity' }).getAttribute('aria-sort')).toBe('descending');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => rowCount(page)).toBe(counted);
    expect(await state.getByRole('checkbox', { name: 'Received' }).isChecked()).toBe(false);
    await page.goForward();
    await expect.poll(() => bar(page).inputValue()).toBe('state:triaging,received');
  });

  it('says where a link is wrong, keeps its text and mends it', async () => {
    const { page } = triager;
    await page.goto('/cases?q=state:triagng+severity:high#calendar');
    expect(await bar(page).inputValue()).toBe('state:triagng severity:high calendar');
    expect(await page.locator('[data-fault]').allInnerTexts()).toEqual(['triagng']);
    await press(page, 'Use “triaging”');
    await expect.poll(() => search(page)).toBe('state:triaging severity:high');
    expect(new URL(page.url()).hash).toBe('#calendar');
  });

  it('completes, is coloured beneath its own text, and keeps words in this browser', async () => {
    const { page } = triager;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await start(page);
    await page.keyboard.press('/');
    await page.keyboard.type('sta');
    await see(page.getByRole('listbox', { name: 'Completions' }).getByRole('option', { name: /state:/ }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('verified attacker');
    expect(await bar(page).inputValue()).toBe('state:verified attacker');
    const ink = page.getByRole('search').locator('span[data-kind]');
    expect(await ink.evaluateAll((tokens) => tokens.map((token) => [token.getAttribute('data-kind'), token.textContent].join(' ')))).toEqual(
      ['field state', 'sign :', 'value verified', 'sign  ', 'word attacker'],
    );
    const colour = (): Promise<string> => bar(page).evaluate((field) => getComputedStyle(field).color);
    expect(await colour()).toBe('rgba(0, 0, 0, 0)');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await colour()).not.toBe('rgba(0, 0, 0, 0)');
    await page.emulateMedia({ forcedColors: 'none' });
    await page.keyboard.press('Enter');
    await page.waitForURL(/#attacker$/);
    await see(page.getByText('Words are searched in your browser'));
    expect(sent.filter((request) => request.includes('attacker'))).toEqual([]);
  });
});

describe('views and columns', () => {
  it('keeps a query under a name, for the team, without its words, and gives it back', async () => {
    const { page } = triager;
    await page.goto('/cases?q=is:open+type:xss#calendar');
    await press(page, 'Save view');
    const dialog = page.getByRole('dialog', { name: 'Save this view' });
    await see(dialog.getByText('never leave this browser'));
    await dialog.getByLabel('Name').fill('Scripts');
    await dialog.getByLabel('Share it with the team').check();
    await press(dialog, 'Save');
    const tab = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /Scripts/ });
    await see(tab);
    const lead = await arrive(browser, portal.url);
    await openAs(lead.page, portal.url, portal.accounts.lead, '/cases');
    await lead.page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /Scripts/ }).click();
    await expect.poll(() => search(lead.page)).toBe('is:open type:xss');
    await press(lead.page, 'Change view');
    await press(lead.page.getByRole('dialog', { name: 'Change this view' }), 'Delete it');
    await press(lead.page, 'Undo');
    await see(lead.page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /Scripts/ }));
    await lead.context.close();
  });

  it('shows other columns, after a reload too, until they are as usual', async () => {
    const { page } = triager;
    await start(page);
    await press(page, 'Columns');
    const dialog = page.getByRole('dialog', { name: 'Columns' });
    await dialog.getByLabel('Labels').check();
    await dialog.getByLabel('Service').uncheck();
    await press(dialog, 'Good');
    await page.reload();
    const heads = (): Promise<string[]> => table(page).getByRole('columnheader').allInnerTexts();
    await expect.poll(async () => (await heads()).join()).toContain('Labels');
    expect((await heads()).join()).not.toContain('Service');
    await press(page, 'Columns');
    await press(dialog, 'As they usually are');
    await press(dialog, 'Good');
    await expect.poll(async () => (await heads()).join()).toContain('Service');
  });
});

describe('how it looks', () => {
  it('is cards and a sheet on a phone, and breaks no rule of axe there or at a desk', async () => {
    const { page } = triager;
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await see(rows(page));
    const [first, second] = await Promise.all([0, 1].map((at) => rows(page).nth(at).boundingBox()));
    expect(first?.height).toBeGreaterThan(60);
    expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await press(page, 'Narrow');
    const sheet = page.getByRole('dialog', { name: 'Narrow the list' });
    await sheet.getByRole('group', { name: 'Severity' }).getByRole('checkbox').first().check();
    expect(await violationsOf(page)).toEqual([]);
    await press(sheet, 'Show the list');
    await expect.poll(() => search(page)).toMatch(/^severity:/);
    expect(triager.faults).toEqual([]);
  });
});

describe('the first load of a history', () => {
  it('is within its budget', async () => {
    const { page, context } = await arrive(browser, portal.url);
    const loaded: Promise<number>[] = [];
    page.on('request', (request) => {
      // Cryptography is a part of its own, which opens titles once the page stands.
      if (!/\/(?!worker-)[^/]+\.(?:js|css)$/.test(new URL(request.url()).pathname)) return;
      loaded.push(request.response().then(async (answer) => gzipSync((await answer?.body()) ?? '', { level: 9 }).length));
    });
    await openAs(page, portal.url, portal.accounts.researcher, '/cases');
    await see(page.locator('[data-row-link]'));
    await see(page.getByRole('group', { name: 'State' }));
    const bytes = (await Promise.all(loaded)).reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(firstLoadLimit);
    await context.close();
  });
});
