/** A key that comes later than the report is added to its readers: by a person who looked, and for nothing but this case. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { deceive } from './deceive.ts';
import { importKey } from './keys.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, newcomer, pasteSealed, press, sealAndSend, see, shownWords } from './report-page.ts';

const words = 'The export of a calendar shows entries that are private.';
let portal: Portal;
let browser: Browser;
let number: string;
/** Of the reporter, whose key was made while the report that gpg had sealed was sent. */
let recoveryWords: string;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  using gpg = new Gpg();
  const teamKey = importKey(gpg, await (await fetch(`${portal.url}/pgp-key.asc`)).text());
  const page = await newcomer(browser, portal.url);
  await pasteSealed(page, gpg.run(['--armor', '--encrypt', '-r', teamKey], words).stdout.toString());
  number = await sealAndSend(page);
  recoveryWords = await shownWords(page);
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

interface Listed {
  readonly cursor: string;
  readonly node: { readonly id: string; readonly kind: string; readonly armored: string };
}
interface Texts {
  readonly edges: readonly Listed[];
}

/** What a server would like to read: the texts of another case. */
async function textsElsewhere(): Promise<readonly Listed[]> {
  const text = `{ cases(first: 1, query: "state:triaging") { edges { node { number
    sealedTexts(first: 10) { edges { cursor node { __typename id kind armored } } } } } } }`;
  interface Found {
    readonly cases: { readonly edges: readonly { readonly node: { readonly sealedTexts: Texts } }[] };
  }
  const { cases } = await query<Found>(portal.url, text, bearer(portal.accounts.triager.token));
  return cases.edges[0]?.node.sealedTexts.edges ?? [];
}

async function openByTriager(page: Page): Promise<void> {
  await enterWithWords(page, portal.accounts.triager.recoveryWords, `/cases/${number}`);
  await see(page.getByRole('article', { name: 'The report' }).getByText(words));
}

async function handOn(page: Page): Promise<void> {
  const facts = page.getByRole('complementary', { name: 'Facts of this case' });
  await see(facts.getByText('Not sealed to the reporter’s key yet'));
  expect(await facts.getByRole('button', { name: 'Open the case to this key' }).isDisabled()).toBe(true);
  await facts.getByLabel('I compared this fingerprint with the reporter').check();
  await press(facts, 'Open the case to this key');
}

const reporterReads = async (page: Page): Promise<void> => {
  await enterWithWords(page, recoveryWords, `/cases/${number}`);
  await see(page.getByRole('heading', { level: 1 }));
};

it('a reporter cannot open what was not sealed to their key', async () => {
  const page = await newcomer(browser, portal.url);
  await reporterReads(page);
  await see(page.getByText('Not sealed to your key yet'));
  expect(await page.getByText(words).count()).toBe(0);
  await page.close();
});

it('no text of another case is handed on with it, even where the server says that it belongs there', async () => {
  const stolen = await textsElsewhere();
  expect(stolen.length).toBeGreaterThan(0);
  for (const text of stolen) {
    const page = await newcomer(browser, portal.url);
    const asMessage = { ...text, node: { ...text.node, kind: 'MESSAGE' } };
    const sent = await deceive(page, (field, value) =>
      field === 'sealedTexts' && value !== null ? { ...value, edges: [...(value as Texts).edges, asMessage] } : value);
    await openByTriager(page);
    await handOn(page);
    await see(page.getByText('One of these texts does not belong to this case'));
    expect(sent.filter((body) => body.includes('grantCaseAccess'))).toEqual([]);
    await page.close();
  }
});

it('a triager who compared the fingerprint opens the case to the key, and the reporter reads it', async () => {
  const team = await newcomer(browser, portal.url);
  await openByTriager(team);
  await handOn(team);
  await see(team.getByText('The case is open to this key now.'));
  const page = await newcomer(browser, portal.url);
  await reporterReads(page);
  await see(page.getByRole('article', { name: 'The report' }).getByText(words));
  await page.close();
});
