import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { linkTo } from './mailbox.ts';
import { keepWords, signInWithPassword, unlock } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let browser: Browser;
let gpgHome: string;
beforeAll(async () => {
  [portal, browser, gpgHome] = await Promise.all([startPortal(), launchBrowser(), mkdtemp(path.join(tmpdir(), 'laurel-gpg-'))]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
  await promisify(execFile)('gpgconf', ['--homedir', gpgHome, '--kill', 'gpg-agent']);
  await rm(gpgHome, { recursive: true, force: true });
});

const gpg = async (...parameters: string[]): Promise<string> =>
  (await promisify(execFile)('gpg', ['--homedir', gpgHome, '--batch', '--yes', '--pinentry-mode', 'loopback', ...parameters])).stdout;
async function newPage(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  return page;
}
async function researcherAt(section: string): Promise<Page> {
  const page = await newPage();
  await signInWithPassword(page, portal.url, portal.accounts.researcher);
  await page.goto(`${portal.url}/settings/${section}`);
  return page;
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('a researcher', () => {
  it('takes the key to gpg under a passphrase', async () => {
    const page = await researcherAt('key');
    await unlock(page, portal.accounts.researcher.recoveryWords);
    await page.getByText('Export the private key').click();
    await page.getByLabel('Passphrase for the file').fill('short');
    await press(page, 'Save the private key');
    await page.getByText('The passphrase has fewer than 12 characters.').first().waitFor();
    await page.getByLabel('Passphrase for the file').fill('a long walk home');
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save the private key')]);
    const file = path.join(gpgHome, 'private.asc');
    await download.saveAs(file);
    await gpg('--passphrase', 'a long walk home', '--import', file);
    const fingerprint = (await gpg('--with-colons', '--list-secret-keys')).match(/^fpr:+([0-9A-F]{40}):/m)?.[1] ?? '';
    expect((await page.getByRole('main').innerText()).replace(/\s+/g, '')).toContain(fingerprint);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('keeps the key open in this browser, until it is locked', async () => {
    const page = await researcherAt('key');
    await unlock(page, portal.accounts.researcher.recoveryWords);
    await page.getByLabel('Keep my key open in this browser').click();
    await expect.poll(async () => page.getByLabel('Keep my key open in this browser').isChecked()).toBe(true);
    await page.reload();
    await page.getByRole('banner').getByText('Unlocked').waitFor();
    await page.getByRole('banner').getByRole('button', { name: 'Lock' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Unlock' }).waitFor();
    await page.reload();
    await page.getByRole('banner').getByRole('button', { name: 'Unlock' }).waitFor();
  });

  it('changes name, public page and password, which ends the other sessions', async () => {
    const [here, elsewhere] = [await researcherAt('profile'), await researcherAt('profile')];
    await here.getByLabel('Your name').fill('Ines H.');
    await here.getByLabel('Show a public page under my handle').check();
    await press(here, 'Save');
    await here.getByRole('link', { name: 'Your public page' }).waitFor();
    await here.getByRole('link', { name: 'Signing in' }).click();
    await here.getByLabel('Your password now').fill(portal.accounts.researcher.password);
    await here.getByLabel('New password').fill('nine loud geese take off');
    await press(here, 'Change the password');
    await here.getByText('Your password is changed.').waitFor();
    expect(await violationsOf(here)).toEqual([]);
    await elsewhere.reload();
    await elsewhere.getByText('Nobody is signed in here').waitFor();
  });
});

describe('somebody who signed up with a password', () => {
  it('brings a key from gpg, and gets words that open it', async () => {
    await gpg('--passphrase', 'own key', '--quick-generate-key', 'Petra <petra@example.net>', 'default', 'default', 'never');
    const armored = await gpg('--passphrase', 'own key', '--armor', '--export-secret-keys', 'petra@example.net');
    const page = await newPage();
    await page.goto(`${portal.url}/register`);
    await page.getByLabel('Mail address').fill('petra@example.net');
    await page.getByLabel('Password').fill('seven quiet herons wade');
    await press(page, 'Register');
    await page.getByText('We sent a link').waitFor();
    await page.goto(await linkTo(portal.url, 'petra@example.net'));
    await press(page, 'Confirm');
    await page.getByRole('link', { name: 'Your key' }).click();
    await page.getByText('Bring a key from gpg instead').click();
    await page.getByLabel('Private key').fill(armored);
    await press(page, 'Read the key');
    await page.getByText('This passphrase does not open the key.').waitFor();
    await page.getByLabel('Its passphrase').fill('own key');
    await press(page, 'Read the key');
    await press(page, 'Go on with this key');
    const words = await keepWords(page, 'They are right. Register my key');
    await page.getByRole('button', { name: 'Copy fingerprint' }).waitFor();
    await page.reload();
    await unlock(page, words.join(' '));
  });
});
