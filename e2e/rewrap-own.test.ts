/** A researcher with many cases replaced their key: all of them are opened to it in bulk, with a pause and a closed tab between. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { replaceKey, writeCases, writerOf } from './many-cases.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, newcomer, press, see } from './report-page.ts';

const count = 120;
let portal: Portal;
let browser: Browser;
let database: pg.Client;
let keyIds: readonly string[];
let before: string;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  database = new pg.Client(await portal.databaseUrl());
  await database.connect();
  const { otherResearcher, triager } = portal.accounts;
  const [writer, team] = await Promise.all([writerOf(portal, otherResearcher), writerOf(portal, triager)]);
  await writeCases(portal, writer, team, count);
  const key = await replaceKey(portal, writer, otherResearcher.recoveryWords);
  keyIds = key.getKeyIDs().map((id) => id.toHex().toUpperCase());
  before = await octets();
});
afterAll(async () => {
  await database?.end();
  await browser?.close();
  await portal?.stop();
});

/** Of every body and receipt. */
async function octets(): Promise<string> {
  const { rows } = await database.query<{ all: Buffer }>(`select seipd as all from sealed_text where seipd is not null union all select convert_to(signed_text, 'UTF8') from receipt order by 1`);
  return rows.reduce((hash, { all }) => hash.update(all), createHash('sha256')).digest('hex');
}
/** Cases in which a text names the new key. */
async function opened(): Promise<number> {
  const { rows } = await database.query<{ count: number }>(`select count(distinct case_id)::int as count from sealed_text join sealed_text_key on sealed_text.id = sealed_text_id where key_id = any ($1)`, [keyIds]);
  return rows[0]?.count ?? 0;
}
async function enter(): Promise<Page> {
  const page = await newcomer(browser, portal.url);
  await enterWithWords(page, portal.accounts.otherResearcher.recoveryWords, '/settings/key');
  await see(page.getByRole('button', { name: 'Open them to my new key' }));
  return page;
}
const left = async (page: Page): Promise<number> => Number(/(\d+) cases have words/.exec(await page.locator('main').innerText())?.[1]);

it('pauses between batches, and is left by closing the tab', async () => {
  const page = await enter();
  expect(await left(page)).toBeGreaterThanOrEqual(count);
  let release = (): void => undefined;
  const isPaused = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('grantCasesAccess') === true) await isPaused;
    await route.continue();
  });
  await press(page, 'Open them to my new key');
  await press(page, 'Pause');
  release();
  await see(page.getByText(/^Paused after \d+ of \d+$/));
  const done = Number(/Paused after (\d+) of/.exec(await page.locator('main').innerText())?.[1]);
  expect(await opened()).toBe(done);
  await page.close();
});

it('goes on elsewhere with what the server says is left, and touches neither body nor receipt', async () => {
  const done = await opened();
  const page = await enter();
  const rest = await left(page);
  await press(page, 'Open them to my new key');
  await see(page.getByText('Your key opens all your cases'));
  expect(await opened()).toBe(done + rest);
  expect(await octets()).toBe(before);
  await page.close();
});

it('and somebody of the team gives a key that came later access to all of them', { timeout: 180_000 }, async () => {
  const { otherResearcher, triager } = portal.accounts;
  const key = await replaceKey(portal, await writerOf(portal, otherResearcher), otherResearcher.recoveryWords);
  keyIds = key.getKeyIDs().map((id) => id.toHex().toUpperCase());
  const { rows: [account] } = await database.query<{ id: string; cases: number }>(
    'select account.id, count(*)::int as cases from account join cases on reporter_id = account.id where email = $1 group by account.id', [otherResearcher.email]);
  const page = await newcomer(browser, portal.url);
  await enterWithWords(page, triager.recoveryWords, `/access/${Buffer.from(`Researcher:${account?.id}`).toString('base64url')}`);
  const deed = page.getByRole('button', { name: 'Open the cases to this key' });
  await see(deed);
  expect(await deed.isDisabled()).toBe(true);
  await page.getByLabel('I compared this key of today with them, by another way').check();
  await press(page, 'Open the cases to this key');
  await see(page.getByText(`${account?.cases} cases were left out`));
  expect(await opened()).toBe(0);
  for (const box of await page.getByLabel('I know this earlier key to be theirs').all()) await box.check();
  await press(page, 'Open the cases to this key');
  await see(page.getByText(/Their key opens all their cases|were? left out/));
  expect(await opened()).toBeGreaterThanOrEqual(count);
  expect(await octets()).toBe(before);
  await page.close();
});
