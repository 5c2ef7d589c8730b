/** The drill: the only lead's laptop is gone. Once with the recovery kit on a machine that never saw the portal, once by two holders. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { keepWords, shownWords, signInWithPassword, unlock } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

type Name = 'lead' | 'otherLead' | 'triager' | 'newTriager';
let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** A browser of its own, signed in by password; its key is locked. */
async function signedIn(name: Name): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  await signInWithPassword(page, portal.url, portal.accounts[name]);
  await page.goto(`${portal.url}/settings/team`);
  return page;
}
async function at(name: Name): Promise<Page> {
  const page = await signedIn(name);
  await unlock(page, portal.accounts[name].recoveryWords);
  return page;
}
const ask = async <T>(text: string): Promise<T> => query<T>(portal.url, text, bearer(portal.accounts.triager.token));
const member = (page: Page, name: string) => page.getByRole('list', { name: 'Who is of the team' }).getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
/** A case that was sealed before anything was lost opens with these words of the reader's own. */
async function opensOldCase(page: Page, words: string): Promise<void> {
  const { cases } = await ask<{ cases: { edges: { node: { number: string } }[] } }>('{ cases(query: "sort:submitted", first: 1) { edges { node { number } } } }');
  await page.goto(`${portal.url}/cases/${cases.edges[0]?.node.number}`);
  await unlock(page, words);
  await expect.poll(async () => page.getByRole('heading', { level: 1 }).innerText()).not.toMatch(/Sealed|Opening/);
}

interface Kit {
  readonly kit: string;
  readonly words: readonly string[];
}
async function makeKit(page: Page): Promise<Kit> {
  await page.getByRole('button', { name: 'Make or try a kit' }).click();
  await page.getByRole('button', { name: 'Make the kit' }).click();
  const words = await shownWords(page);
  const kit = await page.getByRole('region', { name: 'The sealed kit' }).innerText();
  await page.getByRole('button', { name: 'I have kept both. Restore it once' }).click();
  await typeKit(page, { kit, words });
  await page.getByRole('button', { name: 'Restore it', exact: true }).click();
  await page.getByText('The kit gives the team key back.').waitFor();
  return { kit, words };
}
async function typeKit(page: Page, { kit, words }: Kit): Promise<void> {
  await page.getByLabel('The kit', { exact: true }).fill(kit);
  await page.getByLabel('The twelve words of the kit').fill(words.join(' '));
}

describe('with the recovery kit', () => {
  let kept: Kit;
  let words: readonly string[];
  let lead: Page;

  it('the lead takes a new key and all team keys on another machine, and old cases open', { timeout: 90_000 }, async () => {
    const before = await at('lead');
    kept = await makeKit(before);
    await before.context().close();
    lead = await signedIn('lead');
    await lead.getByRole('button', { name: 'Open the recovery kit' }).click();
    await lead.getByRole('button', { name: 'My key is gone: make another one' }).click();
    await lead.getByRole('button', { name: 'Make my key' }).click();
    words = await keepWords(lead, 'They are right. Register my key');
    await typeKit(lead, kept);
    await lead.getByRole('button', { name: 'Open the kit and become a lead' }).click();
    await lead.getByText('You are a lead now, and hold the team key.').waitFor();
    await lead.getByRole('banner').getByText('Unlocked').waitFor();
    await opensOldCase(lead, words.join(' '));
  });

  it('the other browsers of the team believe it by the kit, and the colleagues are certified and granted anew', { timeout: 90_000 }, async () => {
    await lead.goto(`${portal.url}/settings/team`);
    await unlock(lead, words.join(' '));
    await member(lead, 'Mirek Dvořák').getByText('holds the team key').waitFor();
    await member(lead, 'Linh Tran').getByRole('button', { name: /^Compare and certify/ }).click();
    await lead.getByLabel(/compared all ten groups/).check();
    await lead.getByRole('button', { name: 'Certify', exact: true }).click();
    await member(lead, 'Linh Tran').getByRole('button', { name: /^Hand on the team key/ }).click();
    await lead.getByRole('button', { name: 'Hand it over' }).click();
    await member(lead, 'Linh Tran').getByText('certified, holds the team key').waitFor();
    const colleague = await at('newTriager');
    await colleague.getByText('Certified by', { exact: true }).waitFor();
    expect(await colleague.getByText('Your browser does not believe this team key').count()).toBe(0);
    await opensOldCase(colleague, portal.accounts.newTriager.recoveryWords);
    const { teamKey } = await ask<{ teamKey: { leadNamings: { statements: string[] }[] } }>('{ teamKey { leadNamings { statements } } }');
    expect(teamKey.leadNamings).toHaveLength(1);
  });
});

describe('without it', () => {
  it('two holders make a colleague a lead, each at their own browser', { timeout: 120_000 }, async () => {
    const [one, two] = [await at('otherLead'), await at('triager')];
    await one.getByText('Two who hold the team key name a lead').click();
    await one.getByLabel('Who becomes a lead').selectOption({ label: 'Linh Tran' });
    await one.getByLabel(/compared all ten groups, and no lead can act/).check();
    await one.getByRole('button', { name: 'Sign', exact: true }).click();
    await one.getByText('Signed. Another one who holds the team key signs next.').waitFor();
    await two.reload();
    await unlock(two, portal.accounts.triager.recoveryWords);
    await two.getByRole('button', { name: 'Compare and sign' }).click();
    const dialog = two.getByRole('dialog');
    await dialog.getByLabel(/compared all ten groups, and no lead can act/).check();
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await two.getByText('Linh Tran is a lead now.').waitFor();
    const named = await at('newTriager');
    await named.getByRole('button', { name: 'Replace it' }).waitFor();
  });
});
