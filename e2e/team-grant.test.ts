import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { shownWords, signInWithPassword, unlock } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

/** Somebody at a browser of their own, signed in, on this page, with their key open. */
async function at(path: string, name: 'lead' | 'otherLead' | 'newTriager'): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  await signInWithPassword(page, portal.url, portal.accounts[name]);
  await page.goto(portal.url + path);
  await unlock(page, portal.accounts[name].recoveryWords);
  return page;
}
const member = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const ask = async (name: 'newTriager' | 'lead', query: string) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${portal.accounts[name].token}` };
  const response = await fetch(`${portal.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()).data;
};
const firstTitle = '{ cases(first: 1) { edges { node { number title { armored } } } } }';

describe('a new triager', () => {
  it('sees facts alone until a lead hands them the team key, and then reads words', async () => {
    const before = (await ask('newTriager', firstTitle)).cases.edges[0].node;
    expect(before.title).toBeNull();
    const lead = await at('/settings/team', 'lead');
    const line = member(lead, 'Linh Tran');
    await line.getByText('certified, does not hold the team key').waitFor();
    await line.getByRole('button', { name: /^Hand on the team key/ }).click();
    await lead.getByRole('dialog').getByRole('button', { name: 'Hand it over' }).click();
    await line.getByText('certified, holds the team key').waitFor();
    const after = (await ask('newTriager', firstTitle)).cases.edges[0].node;
    expect(after.title.armored).toContain('BEGIN PGP MESSAGE');

    const triager = await at(`/cases/${before.number}`, 'newTriager');
    const title = triager.getByRole('heading', { level: 1 });
    await expect.poll(async () => title.innerText()).not.toMatch(/Sealed|Opening/);
    expect((await title.innerText()).length).toBeGreaterThan(10);
  });
});

describe('another team key', () => {
  it('reaches all holders in one step, and reports are taken once its kit was restored', async () => {
    const lead = await at('/settings/team', 'otherLead');
    const { teamKey: old } = await ask('lead', '{ teamKey { fingerprint holderCount } }');
    await lead.getByRole('button', { name: 'Replace it' }).click();
    await lead.getByLabel('It is time, or somebody left').check();
    await lead.getByRole('button', { name: 'Replace the team’s key' }).click();
    await lead.getByText('No report is taken until the kit of this key was restored once').waitFor();
    const { teamKey } = await ask('lead', '{ teamKey { fingerprint holderCount } }');
    expect(teamKey.fingerprint).not.toBe(old.fingerprint);
    expect(teamKey.holderCount).toBe(old.holderCount);

    await lead.getByRole('button', { name: 'Make the kit' }).click();
    const words = await shownWords(lead);
    const kit = await lead.getByRole('region', { name: 'The sealed kit' }).innerText();
    await lead.getByRole('button', { name: 'I have kept both. Restore it once' }).click();
    await lead.getByLabel('The kit', { exact: true }).fill(kit);
    await lead.getByLabel('The twelve words of the kit').fill(words.join(' '));
    await lead.getByRole('button', { name: 'Restore it', exact: true }).click();
    await lead.getByText(/^restored/).waitFor();
    expect((await (await fetch(`${portal.url}/auth/session`)).json()).open).toBe(true);
  });

  it('is believed by the other browsers of the team, and certified by the other lead', async () => {
    const lead = await at('/settings/team', 'lead');
    await member(lead, 'Salma Haddou').getByText('certified, holds the team key').waitFor();
    expect(await lead.getByText('Your browser does not believe this team key').count()).toBe(0);
    await lead.getByRole('button', { name: 'Certify it too' }).click();
    await lead.getByLabel(/compared all ten groups/).check();
    await lead.getByRole('button', { name: 'Certify', exact: true }).click();
    await expect.poll(async () => lead.getByRole('button', { name: 'Certify it too' }).count()).toBe(0);
  });
});
