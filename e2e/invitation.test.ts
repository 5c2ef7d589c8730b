import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkTo } from './mailbox.ts';
import { enrolApp, keepWords, signInWithPassword, unlock } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

async function newPage(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  return page;
}
async function signedIn(name: 'administrator' | 'lead', path: string): Promise<Page> {
  const page = await newPage();
  await signInWithPassword(page, portal.url, portal.accounts[name]);
  await page.goto(portal.url + path);
  await unlock(page, portal.accounts[name].recoveryWords);
  return page;
}

describe('somebody new', () => {
  const address = 'tariq@example.com';
  let tariq: Page;
  let words: readonly string[];
  let fingerprint: string;

  it('is invited by an administrator with a link that carries the leads’ fingerprints', async () => {
    const administrator = await signedIn('administrator', '/admin/people');
    await administrator.getByLabel('Mail address').fill(address);
    await administrator.getByRole('button', { name: 'Send the invitation' }).click();
    await administrator.getByText(`Invited: ${address}`).waitFor();
    expect(await linkTo(portal.url, address)).toMatch(/\/invitation#[\w-]+(\.[0-9A-F]{40}){2}$/);
  });

  it('joins, and makes a key that believes those leads', async () => {
    tariq = await newPage();
    await tariq.goto(await linkTo(portal.url, address));
    await tariq.getByLabel('Your name').fill('Tariq Aziz');
    await tariq.getByLabel('Password').fill('seven quiet herons wade');
    await tariq.getByRole('button', { name: 'Join the team' }).click();
    await enrolApp(tariq);
    await tariq.getByRole('button', { name: 'Make my key' }).click();
    words = await keepWords(tariq, 'They are right. Register my key');
    await tariq.getByText('Mirek Dvořák').waitFor();
    await tariq.getByText('Salma Haddou').waitFor();
    await tariq.goto(`${portal.url}/settings/team`);
    await unlock(tariq, words.join(' '));
    await tariq.getByRole('heading', { name: 'Who is of the team' }).waitFor();
    expect(await tariq.getByText('Your browser does not believe this team key').count()).toBe(0);
    await tariq.goto(`${portal.url}/settings/key`);
    await tariq.getByRole('button', { name: 'Copy fingerprint' }).waitFor();
    fingerprint = (await tariq.locator('main').innerText()).match(/(?:[0-9A-F]{4}\s+){9}[0-9A-F]{4}/)?.[0].replace(/\s+/g, '') ?? '';
    expect(fingerprint).toHaveLength(40);
  });

  it('is certified by a lead who compared the fingerprint, and handed the team key', async () => {
    const lead = await signedIn('lead', '/settings/team');
    const line = lead.getByRole('listitem').filter({ hasText: 'Tariq Aziz' });
    await line.getByText('certified by nobody that your browser knows').waitFor();
    await line.getByRole('button', { name: /^Compare and certify/ }).click();
    const dialog = lead.getByRole('dialog', { name: 'Certify the key of Tariq Aziz' });
    expect((await dialog.innerText()).replace(/\s+/g, '')).toContain(fingerprint);
    const certify = dialog.getByRole('button', { name: 'Certify', exact: true });
    expect(await certify.isDisabled()).toBe(true);
    await dialog.getByLabel(/compared all ten groups/).check();
    await certify.click();
    await line.getByRole('button', { name: /^Hand on the team key/ }).click();
    await lead.getByRole('dialog').getByRole('button', { name: 'Hand it over' }).click();
    await line.getByText('certified, holds the team key').waitFor();
  });

  it('reads words then, and new recovery words take the place of the old ones', async () => {
    await unlock(tariq, words.join(' '));
    await tariq.getByRole('button', { name: 'Make new words' }).click();
    await tariq.getByRole('button', { name: 'Show me new words' }).click();
    const renewed = await keepWords(tariq, 'They are right. Replace the old words');
    await tariq.getByText('The new words open your key from now on.').waitFor();
    await tariq.goto(`${portal.url}/settings/team`);
    await tariq.getByRole('banner').getByRole('button', { name: 'Unlock' }).click();
    const dialog = tariq.getByRole('dialog');
    await dialog.getByLabel('Your twelve recovery words').fill(words.join(' '));
    await dialog.getByRole('button', { name: 'Unlock' }).click();
    await dialog.getByText('These words do not open this key.').waitFor();
    await dialog.getByLabel('Your twelve recovery words').fill(renewed.join(' '));
    await dialog.getByRole('button', { name: 'Unlock' }).click();
    await tariq.getByRole('listitem').filter({ hasText: 'Tariq Aziz' }).getByText('certified, holds the team key').waitFor();
  });
});
