/** Rule 13 whole: asked by its owner, agreed by two, 72 hours later replaced, and the case that both chose is read with the new key. */
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { giveKeys } from './keys.ts';
import { keepWords, signInWithPassword, unlock } from './people.ts';
import { type Account, type Portal, startPortal } from './portal.ts';
import { enterWithWords, newcomer, press, see } from './report-page.ts';

let portal: Portal;
let browser: Browser;
let database: pg.Client;
/** Of the new key. */
let words: readonly string[];
/** Numbers, newest first. */
let [first, second]: string[] = [];
/** Of the first. */
let title: string;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  database = new pg.Client(await portal.databaseUrl());
  await database.connect();
  const { rows } = await database.query<{ number: string }>(
    `select number from cases where reporter_id = (select id from account where email = $1) order by submitted_at desc limit 2`, [portal.accounts.researcher.email]);
  [first, second] = rows.map(({ number }) => number);
});
afterAll(async () => {
  await database?.end();
  await browser?.close();
  await portal?.stop();
});

async function owner(then: string, account: Account = portal.accounts.researcher): Promise<Page> {
  const page = await newcomer(browser, portal.url);
  await signInWithPassword(page, portal.url, account);
  await page.goto(then);
  return page;
}

/** Somebody of the team agrees, for these cases. */
async function agree({ recoveryWords }: Account, choose: (page: Page) => Promise<void>): Promise<Page> {
  const page = await newcomer(browser, portal.url);
  await enterWithWords(page, recoveryWords, '/queue');
  await page.getByRole('link', { name: 'See whose, and decide' }).click();
  await page.getByLabel('I reached this person by another way than this portal, and it is them').check();
  await page.getByLabel('They read me the new key’s fingerprint, and every group is the same').check();
  expect(await page.getByText('chosen by both').count()).toBe(0);
  await choose(page);
  await press(page, 'Agree');
  return page;
}

/** @returns the page, and the new key's words */
async function ask(account: Account): Promise<readonly [Page, readonly string[]]> {
  const page = await owner('/lost-key', account);
  await page.getByLabel('My key and its recovery words are lost').check();
  await press(page, 'Make my key');
  const newWords = await keepWords(page, 'They are right. Register my key');
  await press(page, 'Ask the team to replace my lost key');
  await see(page.getByText('Two people of the team decide'));
  return [page, newWords];
}

/** Somebody whom the mail reaches, signed in as nobody. */
async function byMail({ email }: Account): Promise<Page> {
  const page = await newcomer(browser, portal.url);
  await page.goto('/mailbox');
  const letter = page.getByRole('article').filter({ hasText: email }).filter({ hasText: 'Somebody says that your key is lost' });
  const link = await letter.getByRole('link').first().getAttribute('href');
  await page.goto(link ?? '');
  return page;
}

it('is asked for by its owner, with a new key', async () => {
  const [page, newWords] = await ask(portal.accounts.researcher);
  words = newWords;
  await see(page.getByText('Somebody signed in as you says that your key is lost'));
  await page.goto('/scope');
  await see(page.getByText('Somebody signed in as you says that your key is lost'));
  await page.goto('/mailbox');
  await see(page.getByRole('article').filter({ hasText: portal.accounts.researcher.email }).filter({ hasText: 'Somebody says that your key is lost' }));
  await page.close();
});

it('is agreed to by two, who see each other’s choice afterwards alone', async () => {
  const triager = await agree(portal.accounts.triager, async (page) => {
    const box = page.getByLabel(new RegExp(`${first} · (?!Not opened)`));
    title = (await page.locator('label', { has: box }).or(page.locator('label').filter({ hasText: first ?? '' })).first().innerText()).split(' · ')[1]?.trim() ?? '';
    await box.check();
  });
  await see(triager.getByText('You agreed, and chose 1 case.'));
  const lead = await agree(portal.accounts.lead, (page) => press(page, 'Choose all shown'));
  await see(lead.getByText('Agreed. The old key can object'));
  await see(lead.getByText('1 case was chosen by both'));
  expect(await lead.getByRole('button', { name: 'Put the new key in place' }).count()).toBe(0);
  await Promise.all([triager.close(), lead.close()]);
});

it('is replaced after 72 hours by a browser of the team, which opens the chosen case', async () => {
  await database.query(`update lost_key set waiting_since = waiting_since - interval '72 hours'`);
  const page = await newcomer(browser, portal.url);
  await enterWithWords(page, portal.accounts.triager.recoveryWords, '/lost-keys');
  await press(page, 'Put the new key in place');
  await page.getByLabel('I compared this key of today with them, by another way').check();
  await page.getByLabel('I know this earlier key to be theirs').first().check();
  await press(page, 'Open the cases to this key');
  await see(page.getByText('The new key opens every case that both chose'));
  await page.close();
});

it('opens that case with the new words, and no other of before', async () => {
  const page = await owner(`/cases/${first}`);
  await unlock(page, words.join(' '));
  expect(title).not.toBe('');
  await see(page.getByRole('heading', { level: 1, name: title }));
  await page.goto(`/cases/${second}`);
  await unlock(page, words.join(' '));
  await see(page.getByText('This was not sealed to your key.'));
  await page.close();
});

it('is objected to by the words of the old key, though nobody is signed in', async () => {
  const { otherResearcher } = portal.accounts;
  await (await ask(otherResearcher))[0].close();
  const page = await byMail(otherResearcher);
  await page.getByLabel('The twelve words of the old key').fill(portal.accounts.triager.recoveryWords);
  await press(page, 'Object with the old key');
  await see(page.getByText('These words do not open this key.'));
  await page.getByLabel('The twelve words of the old key').fill(otherResearcher.recoveryWords);
  await press(page, 'Object with the old key');
  await see(page.getByText('Your old key objected, and stays'));
  await page.close();
});

it('is objected to by gpg with the old key', async () => {
  const { newTriager } = portal.accounts;
  using gpg = new Gpg();
  await giveKeys(gpg, portal.url, newTriager.recoveryWords);
  await (await ask(newTriager))[0].close();
  const page = await byMail(newTriager);
  await page.getByText('Or with gpg').click();
  const text = await page.getByRole('region', { name: 'Text to sign' }).innerText();
  await page.getByLabel('The signed text').fill(gpg.run(['--clearsign'], text).stdout.toString());
  await press(page, 'Send the objection');
  await see(page.getByText('Your old key objected, and stays'));
  const { rows } = await database.query(`select state, ended_by_id from lost_key where account_id = (select id from account where email = $1)`, [newTriager.email]);
  expect(rows).toEqual([{ state: 'OBJECTED', ended_by_id: null }]);
  await page.close();
});
