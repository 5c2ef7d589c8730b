import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { enrolApp, keepWords, shownWords, unlock } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

const lead = { name: 'Lea Dorn', email: 'lea@acme.example', password: 'seven quiet herons wade' };
let portal: Portal;
let browser: Browser;
let page: Page;
/** What the page's console and Content Security Policy complained about. */
const complaints: string[] = [];

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ mode: 'real' }), launchBrowser()]);
  page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

/** Waits for a step, and asks axe about it. */
async function step(name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
}
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const query = async (source: string) => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${portal.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: source }) });
  return (await response.json()).data;
};
const session = async (): Promise<{ open: boolean }> => (await fetch(`${portal.url}/auth/session`)).json();

describe('the first run', () => {
  let words: readonly string[];

  it('makes the account of the first lead with the code of the command line, once', async () => {
    await page.goto(`${portal.url}/welcome`);
    await page.getByLabel('Code of the command line').fill('WRONG-WRONG-WRONG-WRONG');
    await page.getByLabel('Your name').fill(lead.name);
    await page.getByLabel('Mail address').fill(lead.email);
    await page.getByLabel('Password').fill(lead.password);
    await press('Make my account');
    await page.getByText('This code is wrong, used or too old.').waitFor();
    complaints.length = 0;
    await page.getByLabel('Code of the command line').fill(portal.ceremonyCode ?? '');
    await press('Make my account');
    await step('A second factor for signing in');
  });

  it('sets up a second factor before anything of the team', async () => {
    await page.reload();
    await enrolApp(page);
    await step('Your own key');
  });

  it('registers the lead’s key only once its words were kept', async () => {
    await press('Make my key');
    await page.getByRole('list', { name: 'Recovery words' }).waitFor();
    await page.reload();
    await press('Make my key');
    words = await keepWords(page, 'They are right. Register my key');
    await step('The team’s key');
  });

  it('goes on after a reload, makes the team key, and its kit opens only with the right words', async () => {
    await page.reload();
    await page.getByText('Your key is locked').waitFor();
    await page.getByRole('main').getByLabel('Your twelve recovery words').fill(words.join(' '));
    await page.getByRole('main').getByRole('button', { name: 'Unlock' }).click();
    await press('Make the team key');
    await step('The recovery kit');
    await page.reload();
    await unlock(page, words.join(' '));
    await press('Make the kit');
    const kit = await page.getByRole('region', { name: 'The sealed kit' }).innerText();
    const kitWords = await shownWords(page);
    await press('I have kept both. Restore it once');
    await page.getByLabel('The kit', { exact: true }).fill(kit);
    await page.getByLabel('The twelve words of the kit').fill(words.join(' '));
    await press('Restore it');
    await page.getByText('The kit does not open with these words.').waitFor();
    expect((await session()).open).toBe(false);
    await page.getByLabel('The twelve words of the kit').fill(kitWords.join(' '));
    await press('Restore it');
    await step('Who answers on Saturday?');
    expect((await session()).open).toBe(false);
  });

  it('asks who answers on Saturday, and takes a longer promise where nobody does', async () => {
    await page.getByText('within 24 hours, weekends included').waitFor();
    await page.getByLabel('I do, until others join me').check();
    await page.getByRole('button', { name: 'Put me on call' }).waitFor();
    await page.getByLabel('Nobody does').check();
    await page.getByText('within 72 hours, weekends included').waitFor();
    await page.getByLabel('Hours until a person answers').fill('96');
    await page.getByLabel('Hours until a person answers').fill('24');
    await page.getByText('within 72 hours, weekends included').waitFor();
    await page.getByLabel('Hours until a person answers').fill('96');
    await press('Promise 96 hours');
    await step('What you promise');
    await page.getByText('within 96 hours').first().waitFor();
  });

  it('opens the portal with the policy, once it is agreed who answers on Saturday', async () => {
    await page.getByRole('tab', { name: 'Change it' }).click();
    const text = page.getByLabel('Text in Markdown');
    await text.fill(`${await text.inputValue()}\n\nAcme Mail answers in English and German.\n`);
    await press('Adopt it and open the portal');
    await page.getByText('Agree on it first').waitFor();
    await page.getByLabel('We agreed who answers within 96 hours').check();
    await press('Adopt it and open the portal');
    await step('Your online services');
    expect((await session()).open).toBe(true);
  });

  it('names a service, invites a colleague, and ends', async () => {
    await page.getByLabel('Name', { exact: true }).fill('Mail');
    await page.getByLabel('Host names').fill('https://mail.acme.example/');
    await press('Add the service');
    await page.getByRole('listitem').filter({ hasText: 'mail.acme.example' }).waitFor();
    await press('Go on');
    await page.getByLabel('Mail address').fill('tariq@acme.example');
    await press('Send the invitation');
    await page.getByText('Invited: tariq@acme.example').waitFor();
    expect(complaints).toEqual([]);
  });

  it('puts the lead on call, shows the gap that is left, and tries a page', async () => {
    await page.goto(`${portal.url}/settings/on-call`);
    await page.getByText('Nobody is on call for some of the next 14 days').waitFor();
    await press('Add a shift');
    for (const day of ['Saturday', 'Sunday']) await page.getByLabel(day).check();
    await page.getByLabel('From').fill('00:00');
    await page.getByLabel('To', { exact: true }).fill('00:00');
    await page.getByLabel('Time zone').fill('Mars/Olympus');
    await press('Save the shift');
    await page.getByText('A time zone is named by a place').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel('Time zone').fill('Europe/Berlin');
    await press('Save the shift');
    await page.getByText('Nobody is on call for some of the next 14 days').waitFor({ state: 'hidden' });
    await press('Add days');
    await page.getByLabel('A holiday: no shift holds').check();
    const holiday = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('First day').fill(holiday);
    await press('Save the days');
    await page.getByText('Nobody is on call for some of the next 14 days').waitFor();
    await page.getByLabel('Hours until a person answers').fill('24');
    await press('Save the hours');
    await page.getByText('New reports are promised an answer within 24 hours').waitFor();
    await press('Send a test page');
    await page.getByRole('list', { name: 'What became of the test' }).getByText('Mail to you').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('leaves a team key that gpg reads, on the address of the portal, certified by the lead', async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'laurel-gpg-'));
    const gpg = async (...parameters: string[]) => (await promisify(execFile)('gpg', ['--homedir', home, '--batch', '--with-colons', ...parameters])).stdout;
    try {
      const { teamKey } = await query('{ teamKey { certifiers { fingerprint armored } } }');
      const [certifier] = teamKey.certifiers;
      await writeFile(path.join(home, 'keys.asc'), (await (await fetch(`${portal.url}/pgp-key.asc`)).text()) + certifier.armored);
      await gpg('--import', path.join(home, 'keys.asc'));
      const listed = await gpg('--check-signatures', 'security@acme.example');
      expect(listed).toMatch(/^uid:.*Acme Mail <security@acme\.example>/m);
      expect(listed).toMatch(new RegExp(`^sig:!:.*:${certifier.fingerprint.slice(-16)}:`, 'm'));
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  });

  it('is over for everybody else', async () => {
    const stranger = await browser.newPage();
    await stranger.goto(`${portal.url}/welcome`);
    await stranger.getByRole('heading', { level: 1, name: 'This portal is set up' }).waitFor();
    await stranger.goto(`${portal.url}/policy`);
    await stranger.getByText('Acme Mail answers in English and German.').waitFor();
    await stranger.close();
  });
});
