import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { enrolApp, type EnrolledApp } from './people.ts';
import { type Account, type Portal, runScript, startPortal } from './portal.ts';
import { newcomer, press, see } from './report-page.ts';
import { codeOfStep, signInOverHttp } from './team-sessions.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

async function typePassword(page: Page, { email, password }: Pick<Account, 'email' | 'password'>): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await press(page, 'Sign in');
}
const codeField = (page: Page) => page.getByLabel('Code', { exact: true });
/** As the page itself would ask. */
const asks = (page: Page, path: string, body?: object): Promise<number> =>
  page.evaluate(async ([url = '', json]) => (await fetch(url, json === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: json })).status,
    [path, body && JSON.stringify(body)]);

describe('somebody of the team', () => {
  it('types the words, then a code, and the key is open', async () => {
    const { recoveryWords, totpSecret = '' } = portal.accounts.triager;
    const page = await newcomer(browser, portal.url);
    await page.goto('/sign-in?with=words&then=/queue');
    await page.getByLabel('Your twelve words').fill(recoveryWords);
    await press(page, 'Sign in and unlock');
    await see(page.getByRole('heading', { name: 'One more thing' }));
    expect(await violationsOf(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('autocomplete'))).toBe('one-time-code');
    const { viewer } = await query<{ viewer: object | null }>(portal.url, '{ viewer { id } }', { cookie: (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ') });
    expect(viewer).toBeNull();
    const code = await codeOfStep(totpSecret);
    await page.keyboard.insertText(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/queue');
    await see(page.getByRole('button', { name: 'Lock', exact: true }));
  });
});

describe('a researcher', () => {
  let page: Page;
  let app: EnrolledApp;

  it('sets up an app after showing once more that it is them', async () => {
    page = await newcomer(browser, portal.url);
    await typePassword(page, portal.accounts.researcher);
    await page.waitForURL('**/cases');
    const database = new pg.Client(await portal.databaseUrl());
    await database.connect();
    await database.query(`update session set confirmed_at = now() - interval '1 hour' where kind = 'COOKIE'`);
    await database.end();
    await page.goto('/settings/sign-in');
    await press(page, 'Set up an authenticator app');
    const dialog = page.getByRole('dialog', { name: 'Is it you?' });
    await dialog.getByLabel('Your password').fill('not this one, for sure');
    await press(dialog, 'Go on');
    await see(dialog.getByText('This is not your password.'));
    await dialog.getByLabel('Your password').fill(portal.accounts.researcher.password);
    await press(dialog, 'Go on');
    await see(page.getByRole('img', { name: 'QR code for the authenticator app' }));
    expect(await violationsOf(page)).toEqual([]);
    await press(page, 'Not now');
    app = await enrolApp(page);
    await see(page.getByText('Your app was set up'));
    expect(await violationsOf(page)).toEqual([]);
  });

  it('comes in by a recovery code when the phone is gone, and makes new ones', async () => {
    await page.context().clearCookies();
    await typePassword(page, portal.accounts.researcher);
    await page.getByText('The phone is gone').click();
    await codeField(page).fill(app.recoveryCodes[0]?.toLowerCase() ?? '');
    await press(page, 'Go on');
    await page.waitForURL('**/cases');
    await page.goto('/settings/sign-in');
    await see(page.getByText('9 of ten are left.'));
    await press(page, 'Make ten new recovery codes');
    await press(page, 'I have kept them');
    await see(page.getByText('10 of ten are left.'));
  });

  it('or by the operator, when the codes are gone too', async () => {
    const { email } = portal.accounts.researcher;
    const reset = await runScript('admin', ['reset-factors', email], { ...process.env, DATA_DIR: portal.dataDir });
    expect(reset).toMatchObject({ code: 0 });
    await page.goto('/cases');
    await typePassword(page, portal.accounts.researcher);
    await page.waitForURL('**/cases');
    expect(await asks(page, '/auth/factors/recovery-codes', {})).toBe(400);
    await page.goto('/mailbox');
    for (const subject of ['Signing in asks for a code now', 'A recovery code was used', 'Your second factors were taken away']) await see(page.getByRole('heading', { name: subject }));
  });
});

it('the code of the example’s people is printed', async () => {
  const { output, code } = await runScript('admin', ['code', 'lead'], { ...process.env, DATA_DIR: portal.dataDir });
  const printed = /^\d{6}$/m.exec(output)?.[0] ?? '';
  expect([code, printed]).toEqual([0, expect.stringMatching(/^\d{6}$/)]);
  const { email, password } = portal.accounts.lead;
  const cookie = await signInOverHttp(portal.url, '/auth/sign-in', { email, password });
  expect(await signInOverHttp(portal.url, '/auth/factor', { code: printed }, { cookie })).not.toBe(cookie);
});
