/** The server that is not believed: it answers as the real one does, but for the keys that it hands out. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Team, team } from '../client/src/crypto/testing/vaults.ts';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { deceive, sentSealed, type Swap } from './deceive.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, fillForm, newcomer, press, sealAndSend, see, shownWords, unlockHere } from './report-page.ts';

let portal: Portal;
let browser: Browser;
/** The server's own lead, team key and researcher: all in order, but nobody that these browsers know. */
let theirs: Team;
let number: string;
let words: string;
beforeAll(async () => {
  [portal, browser, theirs] = await Promise.all([startPortal(), launchBrowser(), team()]);
  const page = await newcomer(browser, portal.url);
  await fillForm(page, { title: 'Open redirect after sign-in', steps: 'Follow /sign-in?then=//elsewhere.example' });
  number = await sealAndSend(page);
  words = await shownWords(page);
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const swapTeamKey: Swap = (field, value) => {
  if (field !== 'teamKey' || typeof value !== 'object' || value === null) return value;
  const { fingerprint, publicKeyArmored } = theirs.lead;
  const certifiers = [{ id: 'theirs', fingerprint, armored: publicKeyArmored }];
  const swapped = { armored: theirs.teamKeyArmored, fingerprint: theirs.teamFingerprint, certifiers };
  return { ...value, ...Object.fromEntries(Object.entries(swapped).filter(([name]) => name in value)) };
};

const swapReporterKey: Swap = (field, value) => {
  if (field !== 'publicKeys' || !Array.isArray(value)) return value;
  const { fingerprint, publicKeyArmored: armored } = theirs.triager;
  return value.map((key: object) => ({ ...key, fingerprint, armored }));
};

describe('a server that swaps the team key for its own', () => {
  let page: Page;
  let sent: readonly string[];
  beforeAll(async () => {
    page = await newcomer(browser, portal.url);
    sent = await deceive(page, swapTeamKey);
    await enterWithWords(page, portal.accounts.triager.recoveryWords, `/cases/${number}`);
    await see(page.getByRole('article', { name: 'The report' }).getByText('elsewhere.example'));
  });

  it('gets no reply of the team sealed to it', async () => {
    await see(page.getByText('This browser does not trust the team key that the server hands out'));
    await page.getByRole('textbox', { name: 'Reply' }).fill('We can see it.');
    expect(await page.getByRole('button', { name: /^Send sealed/ }).isDisabled()).toBe(true);
    await page.keyboard.press('Control+Enter');
    await wait(300);
    expect(sentSealed(sent)).toEqual([]);
  });

  it('gets no note of the team sealed to it', async () => {
    await page.getByRole('tab', { name: 'Note within the team' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Who owns this service?');
    await page.getByRole('button', { name: /^Keep the note/ }).click();
    await see(page.getByRole('alert'));
    expect(sentSealed(sent)).toEqual([]);
  });

  it('gets no report of a researcher who was here before', async () => {
    const returning = await newcomer(browser, portal.url);
    const posted = await deceive(returning, swapTeamKey);
    await enterWithWords(returning, words);
    await fillForm(returning, { title: 'Another one', steps: 'And this is how' });
    await unlockHere(returning, words);
    await see(returning.getByText('This is not the team key that your browser knows'));
    await press(returning, 'Seal and send');
    await wait(500);
    expect(await returning.getByRole('heading', { name: 'Your report arrived' }).count()).toBe(0);
    expect(sentSealed(posted)).toEqual([]);
    await returning.close();
  });
});

describe('a server that swaps the reporter’s key for its own', () => {
  it('gets no reply before a person has compared the fingerprint', async () => {
    const page = await newcomer(browser, portal.url);
    const sent = await deceive(page, swapReporterKey);
    await enterWithWords(page, portal.accounts.triager.recoveryWords, `/cases/${number}`);
    await see(page.getByText('The report was not signed by the key that answers are sealed to'));
    await page.getByRole('textbox', { name: 'Reply' }).fill('We can see it.');
    expect(await page.getByRole('button', { name: /^Send sealed/ }).isDisabled()).toBe(true);
    expect(sentSealed(sent)).toEqual([]);
    await page.close();
  });

  it('gets none either where it says that nobody reported the case', async () => {
    const page = await newcomer(browser, portal.url);
    const sent = await deceive(page, (field, value) => (field === 'source' ? 'INTERNAL' : swapReporterKey(field, value)));
    await enterWithWords(page, portal.accounts.triager.recoveryWords, `/cases/${number}`);
    await see(page.getByRole('article', { name: 'The report' }).getByText('elsewhere.example'));
    await page.getByRole('textbox', { name: 'Reply' }).fill('We can see it.');
    await see(page.getByRole('tabpanel').getByLabel('I compared this fingerprint with the reporter'));
    expect(await page.getByRole('button', { name: /^Send sealed/ }).isDisabled()).toBe(true);
    expect(sentSealed(sent)).toEqual([]);
    await page.close();
  });

  it('is refused by the real one, were the reply sealed to it all the same', async () => {
    const page = await newcomer(browser, portal.url);
    await deceive(page, swapReporterKey);
    await enterWithWords(page, portal.accounts.triager.recoveryWords, `/cases/${number}`);
    await see(page.getByRole('article', { name: 'The report' }).getByText('elsewhere.example'));
    await page.getByRole('textbox', { name: 'Reply' }).fill('We can see it.');
    await page.getByRole('tabpanel').getByLabel('I compared this fingerprint with the reporter').check();
    await page.getByRole('button', { name: /^Send sealed/ }).click();
    await see(page.getByText('names a key that is not a current key of its readers'));
    const read = 'query ($number: String!) { case(number: $number) { messages(first: 5) { edges { node { id } } } } }';
    const { case: found } = await query<{ readonly case: { readonly messages: { readonly edges: readonly unknown[] } } }>(
      portal.url, read, bearer(portal.accounts.triager.token), { number });
    expect(found.messages.edges).toEqual([]);
    await page.close();
  });
});

describe('the same server, honest', () => {
  it('gets the reply', async () => {
    const page = await newcomer(browser, portal.url);
    await enterWithWords(page, portal.accounts.triager.recoveryWords, `/cases/${number}`);
    await see(page.getByRole('article', { name: 'The report' }).getByText('elsewhere.example'));
    await page.getByRole('textbox', { name: 'Reply' }).fill('We can see it.');
    await page.getByRole('button', { name: /^Send sealed/ }).click();
    await see(page.getByRole('article').getByText('We can see it.'));
    await page.close();
  });
});
