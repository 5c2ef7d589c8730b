/** A researcher with many cases replaced their key: all of them are opened to it in bulk, with a pause and a closed tab between. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { deceive } from './deceive.ts';
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
  const { researcher, triager } = portal.accounts;
  const [writer, team] = await Promise.all([writerOf(portal, researcher), writerOf(portal, triager)]);
  await writeCases(portal, writer, team, count);
  const key = await replaceKey(portal, writer, researcher.recoveryWords);
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
/** Files of reports and messages whose octets do not open with the new key. */
async function filesLeft(): Promise<{ readonly all: number; readonly shut: number }> {
  const { rows: [found] } = await database.query<{ all: number; shut: number }>(`
    select count(*)::int as all, count(*) filter (where not exists (select from sealed_text_key where sealed_text_id = body_id and key_id = any ($1)))::int as shut
    from attachment join cases on cases.id = attachment.case_id where not attachment.internal and reporter_id = (select id from account where email = $2)`,
  [keyIds, portal.accounts.researcher.email]);
  return found ?? { all: 0, shut: 0 };
}
async function enter(): Promise<Page> {
  const page = await newcomer(browser, portal.url);
  await enterWithWords(page, portal.accounts.researcher.recoveryWords, '/settings/key');
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
  const files = await filesLeft();
  expect(files.all).toBeGreaterThan(0);
  expect(files.shut).toBe(0);
  expect(await octets()).toBe(before);
  await page.close();
});

/** A triager on the page for all cases of the researcher, with both keys ticked. */
async function handing(page: Page, accountId: string): Promise<void> {
  await enterWithWords(page, portal.accounts.triager.recoveryWords, `/access/${Buffer.from(`Researcher:${accountId}`).toString('base64url')}`);
  await page.getByLabel('I compared this key of today with them, by another way').check();
  for (const box of await page.getByLabel('I know this earlier key to be theirs').all()) await box.check();
}

it('no case goes along into which a server put a text of somebody else', async () => {
  interface Texts {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string; readonly armored: string } }[];
  }
  interface Found {
    readonly cases: { readonly edges: readonly { readonly node: { readonly sealedTexts: Texts } }[] };
  }
  const stolen = await query<Found>(portal.url, `{ cases(first: 1, query: "state:triaging -reporter:ines-haddad") { edges { node {
    sealedTexts(first: 1) { edges { cursor node { __typename id kind armored recipientKeyIds } } } } } } }`, bearer(portal.accounts.triager.token));
  const [text] = stolen.cases.edges[0]?.node.sealedTexts.edges ?? [];
  const { rows: [account] } = await database.query<{ id: string }>('select id from account where email = $1', [portal.accounts.researcher.email]);
  await replaceKey(portal, await writerOf(portal, portal.accounts.researcher), portal.accounts.researcher.recoveryWords);
  const page = await newcomer(browser, portal.url);
  const sent = await deceive(page, (field, value) => (field === 'sealedTexts' && value !== null ? { ...value, edges: [...(value as Texts).edges, text] } : value));
  await handing(page, account?.id ?? '');
  await press(page, 'Open the cases to this key');
  await see(page.getByText(/^\d+ cases were left out$/));
  expect(sent.filter((body) => body.includes('grantCasesAccess'))).toEqual([]);
  await page.close();
});

it('somebody of the team gives a key that came later access to all of them', { timeout: 180_000 }, async () => {
  const { researcher } = portal.accounts;
  const key = await replaceKey(portal, await writerOf(portal, researcher), researcher.recoveryWords);
  keyIds = key.getKeyIDs().map((id) => id.toHex().toUpperCase());
  const { rows: [account] } = await database.query<{ id: string }>('select id from account where email = $1', [researcher.email]);
  const page = await newcomer(browser, portal.url);
  await handing(page, account?.id ?? '');
  await press(page, 'Open the cases to this key');
  await see(page.getByText(/Their key opens all their cases|were? left out/));
  expect(await opened()).toBeGreaterThanOrEqual(count);
  expect(await octets()).toBe(before);
  await page.close();
});
