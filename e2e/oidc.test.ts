import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProvider, type TestProvider } from '../server/src/testing/oidc-provider.ts';
import { violationsOf } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { enrolApp, openAs } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let provider: TestProvider;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-oidc-'));
  provider = await startProvider({ id: 'company', portalUrl: 'http://localhost:9', pages: true });
  const { issuer, client } = provider;
  const file = path.join(folder, 'oidc.json');
  await writeFile(file, JSON.stringify({
    providers: [{ id: 'company', label: 'Example account', issuer, client_id: client.id, client_secret: client.secret, roles: { triage: 'TRIAGER' }, accounts: ['team', 'researchers'] }],
    break_glass: ['lead@example.org'],
  }));
  [portal, browser] = await Promise.all([startPortal({ env: { OIDC_FILE: file } }), launchBrowser()]);
  await provider.restart(portal.url);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
  await provider.stop();
  await rm(folder, { recursive: true, force: true });
});

async function newPage(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  return page;
}
/** On the provider's own page. */
async function signInThere(page: Page, login: string): Promise<void> {
  await page.waitForURL((url) => url.origin === provider.issuer);
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('whatever it may be');
  await page.getByRole('button', { name: 'Sign-in' }).click();
}
async function signOutThere(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${provider.issuer}/session/end`);
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await page.getByText('Sign-out Success').waitFor();
  await page.close();
}
const rolesOf = async (page: Page): Promise<readonly string[]> => page.evaluate(async () => (await (await fetch('/auth/session')).json()).account?.roles ?? []);

describe('somebody of the team', () => {
  /** A code of the app works once, and the next comes in half a minute. */
  let codes: readonly string[];
  let page: Page;

  it('comes by the provider, sets up the second factor that it did not show, and works', async () => {
    provider.seat({ sub: 'tara', name: 'Tara Quinn', email: 'tara@example.org', email_verified: true, groups: ['triage'] });
    page = await newPage();
    await page.goto(`${portal.url}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with Example account' }).click();
    await signInThere(page, 'tara');
    await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
    ({ recoveryCodes: codes } = await enrolApp(page));
    await page.waitForURL((url) => url.pathname === '/queue');
    expect(await rolesOf(page)).toEqual(['RESEARCHER', 'TRIAGER']);
  });

  it('is out here once they are out there', async () => {
    await signOutThere(page.context());
    await expect.poll(async () => rolesOf(page), { interval: 50 }).toEqual([]);
    await page.goto(`${portal.url}/sign-in?then=/settings/sign-in`);
    await page.getByRole('button', { name: 'Sign in with Example account' }).click();
    await signInThere(page, 'tara');
    await page.getByRole('heading', { name: 'One more thing' }).waitFor();
    await page.getByRole('textbox').first().fill(codes[0] ?? '');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForURL((url) => url.pathname === '/settings/sign-in');
    await page.getByText('Your part in the team comes from it').waitFor();
    expect(await rolesOf(page)).toEqual(['RESEARCHER', 'TRIAGER']);
  });

  it('may come no more as one when the group was left', async () => {
    provider.seat({ sub: 'tara', groups: [] });
    await page.goto(`${portal.url}/sign-in?then=/cases`);
    await page.getByRole('button', { name: 'Sign in with Example account' }).click();
    await page.getByRole('heading', { name: 'One more thing' }).waitFor();
    await page.getByRole('textbox').first().fill(codes[1] ?? '');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForURL((url) => url.pathname === '/cases');
    expect(await rolesOf(page)).toEqual(['RESEARCHER']);
  });
});

describe('a researcher with an account here', () => {
  it('is not let in by the address alone, links the two, and unlinks them', async () => {
    const { researcher } = portal.accounts;
    provider.seat({ sub: 'rob', email: researcher.email, email_verified: true });
    const page = await newPage();
    await page.goto(`${portal.url}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with Example account' }).click();
    await signInThere(page, 'rob');
    await page.getByText('Your address has an account here already').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await openAs(page, portal.url, researcher, '/settings/sign-in');
    await page.getByRole('button', { name: 'Link Example account', exact: true }).click();
    await page.getByText('Linked. It signs you in from now on.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Unlink' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click();
    await page.getByRole('button', { name: 'Link Example account', exact: true }).waitFor();
  });
});

describe('an administrator', () => {
  it('sees how the provider is, and that it is away', async () => {
    const page = await newPage();
    await openAs(page, portal.url, portal.accounts.administrator, '/admin/sign-in');
    await page.getByText('Signed somebody in').waitFor();
    await page.getByText('1 person here is linked to it.').waitFor();
    const other = await newPage();
    await other.goto(`${portal.url}/sign-in`);
    const [request] = await Promise.all([
      other.waitForRequest((asked) => asked.url().startsWith(provider.issuer)), other.getByRole('button', { name: 'Sign in with Example account' }).click(),
    ]);
    await other.getByPlaceholder('Enter any login').waitFor();
    // It goes down between its last answer and our question.
    await provider.stop();
    const state = new URL(request.url()).searchParams.get('state');
    await other.goto(`${portal.url}/auth/oidc/company/callback?code=x&state=${state}&iss=${encodeURIComponent(provider.issuer)}`);
    await other.getByText('The provider does not answer').waitFor();
    await page.reload();
    await page.getByText('It does not answer').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});
