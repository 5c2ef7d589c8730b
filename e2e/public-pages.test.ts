import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { type Portal, startPortal } from './portal.ts';

/** Each page and the heading it shows once it has read what it needs. */
const pages = [
  ['/', /Found a vulnerability/],
  ['/scope', /What you may test/],
  ['/policy', /^Policy$/],
  ['/policy?text=acknowledgment', /^Policy$/],
  ['/policy?text=privacy', /^Policy$/],
  ['/acknowledgments', /^Thank you$/],
  ['/acknowledgments?find=nobodyhere', /^Thank you$/],
  ['/response', /How we keep the promise/],
  ['/key', /The team’s key/],
  ['/verify', /Check a receipt/],
  ['/build', /This page’s own code/],
  ['/sign-in', /^Sign in$/],
  ['/sign-in?with=words', /^Sign in$/],
  ['/register', /^Register$/],
  ['/reset', /Forgot the password/],
  ['/reset#token', /Set a new password/],
  ['/verify-email#token', /Confirm your address/],
  ['/keep-account#token', /Keep the account/],
  ['/consent#token', /does not work any more/],
  ['/mailbox', /^Mailbox$/],
  ['/no-such-page', /nothing here for you/],
] as const;

let portal: Portal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** What the console complains about, refusals of the Content Security Policy included. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404')) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

/** Side by side: most of a page's time is waiting. */
describe('public pages show their heading, break no rule of axe, and fit', () => {
  it.concurrent.for([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
  ] as const)('%s, %i px', async ([colorScheme, width], { expect }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const heard = complaints(page);
    for (const [address, heading] of pages) {
      await page.goto('about:blank');
      await page.goto(portal.url + address);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await violationsOf(page), address).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${address} is too wide`).toBe(true);
      expect(heard, address).toEqual([]);
      await expect.poll(() => page.title(), { message: address }).toContain(' · Laurel · ');
    }
    await context.close();
  });
});

describe('a reader with a keyboard', () => {
  it('skips to the content, and lands on it after following a link', async () => {
    const page = await browser.newPage();
    await page.goto(portal.url);
    await page.getByRole('link', { name: 'Scope' }).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
    expect(await focused()).toBe('main');
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Scope' }).press('Enter');
    await page.getByRole('heading', { name: 'What you may test' }).waitFor();
    await expect.poll(focused).toBe('main');
    await page.close();
  });

  it('keeps a chosen theme', async () => {
    const page = await browser.newPage({ colorScheme: 'light' });
    await page.goto(portal.url);
    await page.getByText('Dark', { exact: true }).click();
    await page.reload();
    await page.getByRole('radio', { name: 'Dark' }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.close();
  });
});

describe('accounts', () => {
  it('are opened through the mailbox, signed out of, and given a new password', async () => {
    const page = await browser.newPage();
    const address = 'wanda.register@example.org';
    await page.goto(`${portal.url}/register`);
    await page.getByLabel('Mail address').fill(address);
    await page.getByLabel('Password').fill('orchard velvet mimic harbour lantern');
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    const letter = page.getByRole('article').filter({ hasText: address });
    await page.goto(`${portal.url}/mailbox`);
    await letter.getByRole('link', { name: 'Confirm this address' }).click();
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).first().waitFor();

    await page.goto(`${portal.url}/reset`);
    await page.getByLabel('Mail address').fill(address);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    await page.goto(`${portal.url}/mailbox`);
    await letter.getByRole('link', { name: 'Set a new password' }).click();
    await page.getByLabel('New password').fill('pepper window glide summit acid');
    await page.getByRole('button', { name: 'Set it and sign in' }).click();
    await page.waitForURL('**/cases');
    await page.close();
  });
});
