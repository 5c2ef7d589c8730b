/** The exceptional case: a lead writes for everybody, and takes along files that the judges of others find valid. */
import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csafComplaints, cveComplaints } from '../schema/advisory/judge-files.ts';
import { violationsOf } from './accessibility.ts';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { type Portal, startPortal } from './portal.ts';
import { see } from './report-page.ts';
import { arrive, type Person, signIn } from './walk.ts';

let portal: Portal;
let browser: Browser;
let lead: Person;
let found: Found;

interface Found {
  readonly number: string;
  readonly acknowledgment: { readonly publishedName: string | null } | null;
  readonly cvss: { readonly vector: string } | null;
}
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  const { cases } = await query<{ cases: { edges: { node: Found }[] } }>(
    portal.url, '{ cases(query: "resolution:resolved", first: 100) { edges { node { number cvss { vector } acknowledgment { publishedName } } } } }', bearer(portal.accounts.lead.token));
  const node = cases.edges.map((edge) => edge.node).find(({ acknowledgment, cvss }) => acknowledgment?.publishedName && cvss?.vector.startsWith('CVSS:3'));
  if (!node) throw new Error('No case of the example is resolved, thanked by name and scored.');
  found = node;
  lead = await arrive(browser, portal.url, { viewport: { width: 1440, height: 900 }, acceptDownloads: true });
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const form = (page: Page) => page.getByRole('form', { name: 'Advisory' });
async function taken(page: Page, name: string): Promise<{ readonly file: string; readonly text: string; readonly path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, page.getByRole('button', { name }).click()]);
  const path = await download.path();
  return { file: download.suggestedFilename(), text: await readFile(path, 'utf8'), path };
}
const trackingOf = (csaf: string) => (JSON.parse(csaf) as { document: { tracking: { version: string; initial_release_date: string } } }).document.tracking;
const make = async (page: Page): Promise<void> => form(page).getByRole('button', { name: 'Make the files' }).click();

it('begins without a word, and says what is missing', async () => {
  await signIn(lead.page, portal.accounts.lead, `/cases/${found.number}`);
  await lead.page.getByRole('link', { name: 'Write an advisory' }).click();
  await see(lead.page.getByText('What you write here is for everybody'));
  for (const label of ['Title', 'Summary', 'Details', 'What to do']) expect(await lead.page.getByLabel(label).inputValue()).toBe('');
  expect(await lead.page.getByLabel('CVSS vector').inputValue()).toBe(found.cvss?.vector);
  await make(lead.page);
  await see(lead.page.getByRole('alert').getByRole('link').first());
  expect(await lead.page.getByRole('alert').getByRole('link').count()).toBe(4);
  expect(await violationsOf(lead.page)).toEqual([]);
});

it('becomes a CSAF and a CVE file that their judges take, with the name that said yes', async () => {
  const { page } = lead;
  await page.getByLabel('Title').fill('Forged requests could add events');
  await page.getByLabel('Summary').fill('A page of somebody else could add events to a calendar.');
  await page.getByLabel('What to do').fill('Nothing: it is fixed for everybody.');
  await page.getByLabel('Its page').fill('https://www.example.com/advisories/1');
  await page.getByLabel('CVE id').fill('CVE-2026-12345');
  await page.getByText('Who assigned it').click();
  await page.getByLabel('CNA’s organization UUID').fill('6b35e9e2-5c1e-4a2c-9a0e-3a4f5b6c7d8e');
  await make(page);
  await see(page.getByText('Release 1 is ready to be published'));
  const [csaf, cve] = [await taken(page, 'Download CSAF 2.0'), await taken(page, 'Download the CVE record 5.1')];
  expect([csaf.file, cve.file]).toEqual([`${found.number.replace('LRL-', 'LRL-SA-').toLowerCase()}.json`, 'CVE-2026-12345.json']);
  expect(await csafComplaints(csaf.text)).toEqual([]);
  expect(cveComplaints(cve.text)).toEqual([]);
  for (const { text } of [csaf, cve]) expect(text).toContain(found.acknowledgment?.publishedName);
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });

  await form(page).getByRole('button', { name: 'Start over' }).click();
  expect(await page.getByLabel('Title').inputValue()).toBe('');
  await form(page).locator('input[type=file]').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') });
  await see(page.getByText('This is no CSAF 2.0 document'));
  await form(page).locator('input[type=file]').setInputFiles({ name: csaf.file, mimeType: 'application/json', buffer: Buffer.from(csaf.text) });
  await see(page.getByText('It stands in the form'));
  expect(await page.getByLabel('Title').inputValue()).toBe('Forged requests could add events');
  await make(page);
  await see(page.getByRole('alert').getByRole('link', { name: /Write something here/ }));
  await page.getByLabel('What this release changes').fill('The summary says whose calendar.');
  await make(page);
  await see(page.getByText('Release 2 is ready to be published'));
  const second = await taken(page, 'Download CSAF 2.0');
  expect(await csafComplaints(second.text)).toEqual([]);
  expect(trackingOf(second.text)).toMatchObject({ version: '2', initial_release_date: trackingOf(csaf.text).initial_release_date });
  expect(lead.faults).toEqual([]);
});

it('is nothing that a reporter sees, not even of their own case', async () => {
  const reporter = await arrive(browser, portal.url);
  await signIn(reporter.page, portal.accounts.researcher, `/cases/${found.number}/advisory`);
  await see(reporter.page.getByText('There is nothing here for you'));
  await reporter.context.close();
});
