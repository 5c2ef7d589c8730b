import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { violationsOf } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { importKey } from './keys.ts';
import { openAs, unlock } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  context = await browser.newContext({ acceptDownloads: true });
  // The dialog of the system cannot be answered here: the file comes as a download.
  await context.addInitScript(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }));
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

async function saved(press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await download.path(), 'utf8');
}
/** RFC 4180, for cells that are all quoted, behind a byte order mark. */
const rowsOf = (csv: string): string[][] => [...csv.replace(/^\uFEFF/u, '').matchAll(/((?:"(?:[^"]|"")*",?)+)\r\n/gu)].map(([, line = '']) =>
  [...line.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, cell = '']) => cell.replaceAll('""', '"')));

describe('a history', () => {
  it('is drawn, with a table behind each picture that is saved as it stands', async () => {
    await openAs(page, portal.url, portal.accounts.researcher, '/cases?show=pictures');
    const picture = page.getByRole('region', { name: 'By month' });
    await picture.getByRole('img', { name: /reports by month and state/ }).waitFor();
    await picture.getByText('Show as a table').click();
    const csv = rowsOf(await saved(() => picture.getByRole('button', { name: 'Save as CSV' }).click()));
    const shown = await picture.getByRole('table').getByRole('row').allInnerTexts();
    expect(csv.map((cells) => cells.join('\t'))).toEqual(shown.map((line) => line.replaceAll(/\s*\t\s*/gu, '\t')));
    expect(await violationsOf(page)).toEqual([]);
    const [, newest = []] = csv;
    await picture.getByRole('link', { name: new RegExp(`: ${newest[1]}$`) }).last().press('Enter');
    await page.waitForURL(({ pathname, search }) => pathname === '/cases' && search.includes('submitted') && !search.includes('pictures'));
  });

  it('is taken away with its words, opened here', async () => {
    await page.goto(`${portal.url}/cases`);
    await unlock(page, portal.accounts.researcher.recoveryWords);
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export these cases' });
    await dialog.getByLabel('Facts and words').check();
    await dialog.getByText('The file holds words in clear').waitFor();
    const sent: string[] = [];
    page.on('request', (request) => void sent.push(`${request.url()} ${request.postData() ?? ''}`));
    const [head = [], ...rows] = rowsOf(await saved(() => dialog.getByRole('button', { name: 'Open and save' }).click()));
    await dialog.getByText(`${rows.length} cases saved`).waitFor();
    const cellsOf = (name: string): (string | undefined)[] => rows.map((cells) => cells[head.indexOf(name)]);
    expect(cellsOf('number').every((number) => /^LRL-\d{4}-\d{6}$/u.test(number ?? ''))).toBe(true);
    const reports = cellsOf('report').filter((report) => report !== undefined && report.length > 20);
    expect(reports.length).toBeGreaterThan(3);
    const words = reports.map((report) => report?.slice(0, 20) ?? '');
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter((request) => words.some((each) => request.includes(each)))).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('is printed with the titles that are open, and the hash of each receipt', async () => {
    await page.getByRole('link', { name: 'Print' }).click();
    await page.getByRole('table').getByText(/[0-9a-f]{64}/u).first().waitFor();
    expect(await page.getByRole('table').getByText('sealed', { exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Print' }).isEnabled()).toBe(true);
  });
});

describe('a letter of acknowledgment', () => {
  it('is written in the settings, and gpg finds the portal’s signature good', async () => {
    await page.goto(`${portal.url}/settings/profile`);
    await page.getByRole('button', { name: 'Write the letter' }).click();
    const letter = await saved(() => page.getByRole('button', { name: 'Save the letter' }).click());
    using gpg = new Gpg();
    importKey(gpg, await (await fetch(`${portal.url}/portal-key.asc`)).text());
    expect(gpg.run(['--verify'], letter).status).toContain('GOODSIG');
    expect(letter).toMatch(/^To: \S/mu);
  });
});
