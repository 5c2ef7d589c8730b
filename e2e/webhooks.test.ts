import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { signInWithPassword } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let browser: Browser;
let partner: Server;
/** What the partner's program got, and how it answers. */
const got: { readonly headers: Record<string, string>; readonly body: string }[] = [];
let status = 500;

beforeAll(async () => {
  partner = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => {
      got.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(status).end(status === 500 ? 'the hook is being mended' : '');
    });
  });
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
  partner.closeAllConnections();
  partner.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const shownSecret = async (page: Page): Promise<string> => {
  const secret = await page.getByRole('region', { name: 'The secret' }).innerText();
  await press(page, 'I have kept it');
  return secret.trim();
};

it('a lead makes a webhook, sees what comes back, replaces its secret and ends it', async () => {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  await signInWithPassword(page, portal.url, portal.accounts.lead);
  await page.goto(`${portal.url}/settings/webhooks`);
  await page.getByRole('heading', { name: 'No program is told of anything' }).waitFor();
  await press(page, 'Make a webhook');
  await page.getByLabel('Address').fill('https://10.0.0.1/hook');
  await page.getByLabel('What it is for').fill('Tickets');
  expect(await violationsOf(page)).toEqual([]);
  await press(page, 'Make it');
  await page.getByText('The address leads to a machine that is not on the public internet.').waitFor();
  await page.getByLabel('Address').fill(`http://127.0.0.1:${(partner.address() as AddressInfo).port}/hook`);
  await press(page, 'Make it');
  const first = await shownSecret(page);

  await press(page, 'Send a test');
  await page.getByText('it answered 500').waitFor();
  await page.getByText('the hook is being mended').waitFor();
  status = 204;
  await page.getByRole('button', { name: 'Send again' }).click();
  await page.getByText('Arrived', { exact: true }).waitFor();
  expect(new Webhook(first).verify(got.at(-1)?.body ?? '', got.at(-1)?.headers ?? {})).toMatchObject({ type: 'webhook.test' });
  expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);

  await press(page, 'New secret');
  await press(page, 'Make a new secret');
  const second = await shownSecret(page);
  await press(page, 'Send a test');
  await expect.poll(() => page.getByText('Arrived', { exact: true }).count()).toBe(2);
  for (const secret of [first, second]) expect(new Webhook(secret).verify(got.at(-1)?.body ?? '', got.at(-1)?.headers ?? {})).toBeTruthy();
  await page.getByText('The secret before signs too').waitFor();
  expect(await violationsOf(page)).toEqual([]);

  await press(page, 'Switch off');
  await press(page, 'Undo');
  await press(page, 'Delete');
  await press(page, 'Delete it');
  await page.getByRole('heading', { name: 'No program is told of anything' }).waitFor();
  expect(portal.log()).not.toContain('whsec_');
});
