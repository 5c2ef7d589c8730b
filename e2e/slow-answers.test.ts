/** A reading that was asked for before a deed and answered after it must not hide what was done. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, newcomer, see } from './report-page.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

interface Found {
  readonly cases: { readonly edges: readonly { readonly node: { readonly number: string } }[] };
}

it('a reply shows, though an older reading of the case was answered after it', async () => {
  const { cases } = await query<Found>(portal.url, '{ cases(first: 1, query: "is:open") { edges { node { number } } } }', bearer(portal.accounts.researcher.token));
  const page = await newcomer(browser, portal.url);
  // Without a stream the page reads again whenever it is looked at.
  await page.route('**/graphql/stream', async (route) => route.abort());
  await enterWithWords(page, portal.accounts.researcher.recoveryWords, `/cases/${cases.edges[0]?.node.number}`);
  const reply = page.getByRole('textbox', { name: 'Reply' });
  await reply.fill('We can see it.');
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let held = 0;
  await page.route('**/graphql', async (route) => {
    const isReading = (route.request().postData() ?? '').includes('"CasePage"');
    if (!isReading || held > 0) return route.fallback();
    held += 1;
    const before = await route.fetch();
    await released;
    return route.fulfill({ response: before });
  });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => held).toBe(1);
  const [posted] = await Promise.all([
    page.waitForResponse((response) => (response.request().postData() ?? '').includes('mutation PostMessage')),
    page.getByRole('button', { name: /^Send sealed/ }).click(),
  ]);
  expect(posted.ok()).toBe(true);
  release();
  await see(page.getByRole('article').getByText('We can see it.'));
});
