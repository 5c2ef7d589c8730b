/** The sum that opens an account, in a real browser: in its worker, without one, and used twice; and what browsers tell of a page. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Portal, startPortal } from './portal.ts';
import { fillForm, press, sealAndSend, see } from './report-page.ts';
import { arrive } from './walk.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const words = { title: 'A title', steps: 'Steps', impact: 'Impact' };
const accountRequests = (page: Page): number[] => {
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/auth/pseudonymous')) statuses.push(response.status());
  });
  return statuses;
};

it('is begun while somebody writes, so that nobody waits for it when they send', async () => {
  const { page, context, faults } = await arrive(browser, portal.url);
  const begun = page.waitForResponse((response) => response.url().includes('/auth/challenge'));
  await fillForm(page, words);
  expect((await begun).status()).toBe(200);
  const statuses = accountRequests(page);
  await sealAndSend(page);
  expect(statuses).toEqual([200]);
  expect(faults).toEqual([]);
  await context.close();
});

it('is done by the page itself where its worker does not start, keeps what was written, and is done again where the first is not taken', async () => {
  const { page, context } = await arrive(browser, portal.url);
  await page.route(/\/assets\/proof-worker/, (route) => route.abort());
  const statuses = accountRequests(page);
  await fillForm(page, words);
  await page.route('**/auth/pseudonymous', async (route) => {
    const body = route.request().postDataJSON();
    if (statuses.length === 0) return route.fulfill({ status: 429, headers: { 'retry-after': '60' }, json: { error: { code: 'RATE_LIMITED', message: 'Too many tries.' } } });
    if (statuses.length === 1) body.proof.challenge.parameters.nonce = '00'.repeat(16);
    return route.continue({ postData: JSON.stringify(body) });
  });
  await press(page, 'Seal and send');
  await see(page.getByRole('alert').filter({ hasText: 'nothing you wrote is lost' }));
  expect(await sealAndSend(page)).toMatch(/^LRL-/);
  expect(statuses).toEqual([429, 403, 200]);
  await context.close();
});

it('tells the portal what a browser refused of a page', async () => {
  const { page, context } = await arrive(browser, portal.url);
  // Over http, which only this machine speaks, Chromium reports by the older of the two ways, and where nothing names the newer.
  await page.route('**/policy', async (route) => {
    const answer = await route.fetch();
    const { 'reporting-endpoints': _endpoints, ...headers } = answer.headers();
    const policy = headers['content-security-policy']?.replace(/;?report-to csp/, '') ?? '';
    await route.fulfill({ response: answer, headers: { ...headers, 'content-security-policy': policy } });
  });
  await page.goto('/policy');
  await page.evaluate(() => {
    const picture = document.createElement('img');
    picture.src = 'https://elsewhere.example/x.png';
    document.body.append(picture);
  });
  const counted = async (): Promise<string> => (await fetch(`http://127.0.0.1:${portal.port}/metrics`)).text();
  await expect.poll(counted, { timeout: 20_000, interval: 200 }).toContain('laurel_csp_violations_total{directive="img-src"} 1');
  expect(portal.log()).not.toContain('elsewhere.example');
  await context.close();
});
