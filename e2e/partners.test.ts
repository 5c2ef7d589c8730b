import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCertificate } from '../server/src/testing/certificates.ts';
import { violationsOf } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { mailsTo } from './mailbox.ts';
import { openAs } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

const host = 'inventory.example.org';
const otherHost = 'inventory.example.org.evil.example';
let portal: Portal;
let browser: Browser;
let site: Server;
let port: number;

beforeAll(async () => {
  const certificate = await makeCertificate([host, otherHost]);
  site = createServer(certificate, (_request, response) => void response.setHeader('content-type', 'text/html').end('<!doctype html><title>Inventory</title>'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  ({ port } = site.address() as AddressInfo);
  [portal, browser] = await Promise.all([startPortal(), launchBrowser({ args: [`--host-resolver-rules=MAP ${host} 127.0.0.1, MAP ${otherHost} 127.0.0.1`] })]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
  site.closeAllConnections();
  site.close();
});

const open = async (): Promise<Page> => {
  const page = await (await browser.newContext({ acceptDownloads: true, ignoreHTTPSErrors: true })).newPage();
  page.setDefaultTimeout(15_000);
  return page;
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const shownToken = async (page: Page): Promise<string> => {
  const token = await page.getByRole('region', { name: 'The token' }).innerText();
  await press(page, 'I have kept it');
  return token.trim();
};
/** What a page of that site gets of the portal, by its own JavaScript. */
const asks = async (page: Page, token: string): Promise<unknown> => page.evaluate(async ([url, secret]) => {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST', headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ cases(first: 1) { edges { node { number } } } viewer { scopes } }' }),
    });
    const { data, errors } = await response.json() as { data?: { cases: { edges: unknown[] } } | null; errors?: { extensions: { code: string } }[] };
    return errors?.[0]?.extensions.code ?? data?.cases.edges.length;
  } catch {
    return 'nothing';
  }
}, [portal.url, token] as const);

it('a lead makes a token, a page of a listed origin reads with it, it is replaced and revoked', async () => {
  const page = await open();
  await openAs(page, portal.url, portal.accounts.lead, '/admin/partners');
  await page.getByRole('heading', { name: 'Example inventory' }).waitFor();
  await press(page, 'Make a token');
  await page.getByLabel('What it is for').fill('Our inventory');
  await press(page, 'Make it');
  await page.getByText('Choose what the token lets its tool do.').waitFor();
  await page.getByRole('checkbox', { name: 'Facts of cases' }).check();
  expect(await violationsOf(page)).toEqual([]);
  await press(page, 'Make it');
  const first = await shownToken(page);
  expect(first).toMatch(/^laurel_partner_[0-9A-Za-z]{49}$/);
  const part = page.getByRole('region', { name: 'Our inventory' });
  await part.getByText('Never used').waitFor();

  const [inventory, other] = [await open(), await open()];
  await inventory.goto(`https://${host}:${port}`);
  await other.goto(`https://${otherHost}:${port}`);
  expect(await asks(inventory, first)).toBe('nothing');
  await page.getByLabel('Origins').fill('http://inventory.example.org');
  await press(page, 'Save the list');
  await page.getByText('An origin is https://').waitFor();
  await page.getByLabel('Origins').fill(`https://${host}:${port}`);
  await press(page, 'Save the list');
  await expect.poll(async () => asks(inventory, first), { timeout: 10_000 }).toBe(1);
  expect(await asks(other, first)).toBe('nothing');

  await part.getByRole('button', { name: 'Replace' }).click();
  await page.getByLabel('lives on for a day').check();
  await press(page, 'Replace it');
  const second = await shownToken(page);
  expect([await asks(inventory, first), await asks(inventory, second)]).toEqual([1, 1]);
  await page.getByRole('button', { name: 'End it now' }).click();
  await press(page, 'Revoke it');
  await page.getByText('Those that have ended (1)').waitFor();
  await expect.poll(async () => asks(inventory, first), { timeout: 10_000 }).toBe('UNAUTHENTICATED');
  expect(await asks(inventory, second)).toBe(1);
  expect(await violationsOf(page)).toEqual([]);
});

it('a researcher downloads what is held, asks to be deleted, and keeps the account by the mail’s link', async () => {
  const page = await open();
  await openAs(page, portal.url, portal.accounts.researcher, '/settings/sign-in');
  const downloading = page.waitForEvent('download');
  await press(page, 'Download it (JSON)');
  const held = JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as Record<string, { armored?: string; email?: string }[]>;
  expect(held['account']?.[0]?.email).toBe(portal.accounts.researcher.email);
  expect(held['texts']?.some(({ armored }) => armored?.startsWith('-----BEGIN PGP MESSAGE-----'))).toBe(true);

  await press(page, 'Delete the account…');
  await page.getByLabel('stays as it is named').check();
  expect(await violationsOf(page)).toEqual([]);
  await press(page, 'Delete it in a week');
  await page.getByText('Your account is to be deleted').waitFor();
  const told = async () => (await mailsTo(portal.url, portal.accounts.researcher.email)).find(({ subject }) => subject === 'Your account is to be deleted');
  await expect.poll(told).toBeDefined();
  const elsewhere = await open();
  await elsewhere.goto((await told())?.links[0]?.url ?? '');
  await elsewhere.getByRole('button', { name: 'Keep the account' }).waitFor();
  expect(await violationsOf(elsewhere)).toEqual([]);
  await press(elsewhere, 'Keep the account');
  await elsewhere.getByRole('heading', { name: 'Your account stays' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Delete the account…' }).waitFor();
  expect(await page.getByText('Your account is to be deleted').count()).toBe(0);
});
