/** Somebody who found the same reads a case with a key of their own, writes in it, and is taken off again. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { linkTo } from './mailbox.ts';
import { keepWords } from './people.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, newcomer, press, see } from './report-page.ts';

let portal: Portal;
let browser: Browser;
let number: string;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  const text = '{ cases(first: 1, query: "is:open state:triaging -source:internal") { edges { node { number } } } }';
  interface Found {
    readonly cases: { readonly edges: readonly { readonly node: { readonly number: string } }[] };
  }
  number = (await query<Found>(portal.url, text, bearer(portal.accounts.researcher.token))).cases.edges[0]?.node.number ?? '';
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const finderHandle = async (): Promise<string> => {
  const { viewer } = await query<{ viewer: { researcher: { handle: string } } }>(portal.url, '{ viewer { researcher { handle } } }', bearer(portal.accounts.otherResearcher.token));
  return viewer.researcher.handle;
};
const factsOf = (page: Page) => page.getByRole('complementary', { name: 'Facts of this case' });
const answer = 'Thank you. We see both, and fix them together.';
const said = 'I met the same in the mobile client, one version later.';

it('a co-finder is let in by a triager who compared their key, reads, writes, and is taken off again', async () => {
  const team = await newcomer(browser, portal.url);
  await enterWithWords(team, portal.accounts.triager.recoveryWords, `/cases/${number}`);
  const report = team.getByRole('article', { name: 'The report' });
  await see(report.getByText('sealed', { exact: true }));
  const title = await team.getByRole('heading', { level: 1 }).innerText();
  await press(factsOf(team), 'Add somebody');
  const dialog = team.getByRole('dialog');
  await dialog.getByLabel('Co-finder').check();
  await dialog.getByLabel('Their handle').fill(await finderHandle());
  await press(dialog, 'Look them up');
  await see(dialog.getByText('Compare every group with them'));
  expect(await dialog.getByRole('button', { name: 'Open the case to them' }).isDisabled()).toBe(true);
  await dialog.getByLabel('I compared this fingerprint with').check();
  await press(dialog, 'Open the case to them');
  await see(team.getByText('The case is open to this key now.'));
  await see(factsOf(team).getByText('Co-finder'));

  const lead = await newcomer(browser, portal.url);
  await enterWithWords(lead, portal.accounts.lead.recoveryWords, `/cases/${number}`);
  await see(lead.getByText('reads this too, by a key that nobody compared on this device'));
  expect(await lead.getByRole('button', { name: 'Send sealed' }).isDisabled()).toBe(true);
  await lead.close();

  const finder = await newcomer(browser, portal.url);
  await enterWithWords(finder, portal.accounts.otherResearcher.recoveryWords, `/cases/${number}`);
  await see(finder.getByRole('heading', { level: 1, name: title }));
  await see(factsOf(finder).getByText('The team opened this case to you.'));
  expect(await finder.getByRole('heading', { name: 'Clocks' }).count()).toBe(0);
  await finder.locator('#compose').fill(said);
  await press(finder, 'Send sealed');
  await see(finder.getByText('Sent, sealed and signed.'));

  await team.reload();
  await enterWithWords(team, portal.accounts.triager.recoveryWords, `/cases/${number}`);
  await see(team.getByText(said));
  await team.locator('#compose').fill(answer);
  await press(team, 'Send sealed');
  await see(team.getByText('Sent, sealed and signed.'));
  await finder.reload();
  await enterWithWords(finder, portal.accounts.otherResearcher.recoveryWords, `/cases/${number}`);
  await see(finder.getByText(answer));

  await press(factsOf(team), 'Remove');
  await press(team.getByRole('dialog'), 'Remove');
  await see(team.getByText('reads this case no more.'));

  await finder.reload();
  await see(finder.getByText(`There is no case ${number} for you`));
  await Promise.all([team.close(), finder.close()]);
});

it('an outside party comes by a mail, makes a key, and reads the report alone once it was compared', async () => {
  const team = await newcomer(browser, portal.url);
  await enterWithWords(team, portal.accounts.triager.recoveryWords, `/cases/${number}`);
  await press(factsOf(team), 'Add somebody');
  const dialog = team.getByRole('dialog');
  await dialog.getByLabel('Outside party').check();
  await dialog.getByLabel('Somebody else, by mail').check();
  await dialog.getByLabel('Their address').fill('vera@vendor.example');
  await press(dialog, 'Send the invitation');
  await see(factsOf(team).getByText('has not opened the link yet'));

  const vera = await newcomer(browser, portal.url);
  await vera.goto(await linkTo(portal.url, 'vera@vendor.example'));
  await vera.getByLabel('Your name').fill('Vera Vendor');
  await vera.getByLabel('Password').fill('seven quiet herons wade');
  await press(vera, 'Go on to my key');
  await press(vera, 'Make my key');
  const words = (await keepWords(vera, 'They are right. Register my key')).join(' ');

  await team.reload();
  await enterWithWords(team, portal.accounts.triager.recoveryWords, `/cases/${number}`);
  await see(team.getByRole('article', { name: 'The report' }).getByText('sealed', { exact: true }));
  await press(factsOf(team), 'Compare and add');
  await dialog.getByLabel('I compared this fingerprint with Vera Vendor').check();
  await press(dialog, 'Open the case to them');
  await see(factsOf(team).getByText('Vera Vendor'));

  await enterWithWords(vera, words, `/cases/${number}`);
  await see(vera.getByText('The team opened this report to you.'));
  expect(await vera.getByRole('article').count()).toBe(1);
  expect(await vera.locator('#compose').count()).toBe(0);
  await Promise.all([team.close(), vera.close()]);
});
