import { readKey } from 'openpgp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { shownWords, signInWithPassword, unlock } from './people.ts';
import { type Portal, startPortal } from './portal.ts';
import { fillForm, newcomer, sealAndSend } from './report-page.ts';

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
async function at(path: string, name: 'lead' | 'otherLead' | 'newTriager' | 'triager'): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  await signInWithPassword(page, portal.url, portal.accounts[name]);
  await page.goto(portal.url + path);
  await unlock(page, portal.accounts[name].recoveryWords);
  return page;
}
const member = (page: Page, name: string) => page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
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

/** @returns what the page sent as reports */
async function refuseFirstReport(page: Page): Promise<readonly string[]> {
  const sent: string[] = [];
  const userErrors = [{ code: 'REVOKED_KEY', message: 'The team key that this text is encrypted to is revoked.', path: ['input', 'report'] }];
  await page.route('**/graphql', async (route) => {
    const body = route.request().postData() ?? '';
    if (!body.includes('mutation SubmitReport')) return route.fallback();
    sent.push(body);
    return sent.length === 1 ? route.fulfill({ json: { data: { submitReport: { case: null, userErrors } } } }) : route.fallback();
  });
  return sent;
}

const isOpen = async (): Promise<boolean> => (await (await fetch(`${portal.url}/auth/session`)).json()).open;

describe('another team key', () => {
  it('reaches all holders in one step once its kit was restored, and the portal never closes', async () => {
    const reporter = await newcomer(browser, portal.url);
    await fillForm(reporter, { title: 'Written before the key changed', steps: 'Sent after it.' });
    const lead = await at('/settings/team', 'otherLead');
    const { teamKey: old } = await ask('lead', '{ teamKey { fingerprint holderCount } }');
    await lead.getByRole('button', { name: 'Replace it' }).click();
    await lead.getByLabel('Its private half may be in other hands').check();
    await lead.getByRole('button', { name: 'Make the new key and its kit' }).click();
    const words = await shownWords(lead);
    const kit = await lead.getByRole('region', { name: 'The sealed kit' }).innerText();
    await lead.getByRole('button', { name: 'I have kept both. Restore it once' }).click();
    expect((await ask('lead', '{ teamKey { fingerprint } }')).teamKey.fingerprint).toBe(old.fingerprint);
    expect(await isOpen()).toBe(true);
    await lead.getByLabel('The kit', { exact: true }).fill(kit);
    await lead.getByLabel('The twelve words of the kit').fill(words.join(' '));
    await lead.getByRole('button', { name: 'Restore it and replace the team’s key' }).click();
    await lead.getByText('The new team key is in use.').waitFor();
    expect(await isOpen()).toBe(true);
    const { teamKey } = await ask('lead', '{ teamKey { fingerprint holderCount predecessors { status armored } } }');
    expect(teamKey.fingerprint).not.toBe(old.fingerprint);
    expect(teamKey.holderCount).toBe(old.holderCount);
    expect(teamKey.predecessors[0].status).toBe('REVOKED');
    expect(await (await readKey({ armoredKey: teamKey.predecessors[0].armored })).isRevoked()).toBe(true);
    // The page was loaded before. As if the key had changed after the sealing too: the first answer refuses, the second try is sealed anew.
    const sent = await refuseFirstReport(reporter);
    expect(await sealAndSend(reporter)).toMatch(/^LRL-/);
    expect(sent).toHaveLength(2);
    expect(sent[0]).not.toBe(sent[1]);
  });

  it('is extended by a triager who holds it', async () => {
    const triager = await at('/settings/team', 'triager');
    const { teamKey: before } = await ask('lead', '{ teamKey { fingerprint expiresAt } }');
    await triager.getByRole('button', { name: 'Extend', exact: true }).click();
    await triager.getByLabel('Three years').check();
    await triager.getByRole('button', { name: 'Extend it' }).click();
    await triager.getByText('The team key holds longer now.').waitFor();
    const { teamKey: after } = await ask('lead', '{ teamKey { fingerprint expiresAt } }');
    expect(after.fingerprint).toBe(before.fingerprint);
    expect(Date.parse(after.expiresAt)).toBeGreaterThan(Date.parse(before.expiresAt));
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

describe('a triager who leaves', () => {
  it('loses what comes next, and a lead sees what they may still hold beside the way to replace it', async () => {
    const administrator = await (await browser.newContext()).newPage();
    administrator.setDefaultTimeout(15_000);
    await signInWithPassword(administrator, portal.url, portal.accounts.administrator);
    await administrator.goto(`${portal.url}/admin/people`);
    await administrator.getByRole('button', { name: 'End their rights Ana Kovač' }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'End their rights' }).click();
    await administrator.getByText('The rights of Ana Kovač ended.').waitFor();
    expect((await fetch(`${portal.url}/graphql`, { headers: { authorization: `Bearer ${portal.accounts.triager.token}` } })).status).toBe(401);
    const lead = await at('/settings/team', 'lead');
    await lead.getByText('Somebody who left may still hold the key that reports are sealed to').waitFor();
    const left = lead.getByRole('list', { name: 'Who left the team' }).getByRole('listitem').filter({ hasText: 'Ana Kovač' });
    await left.getByText('may hold the current team key').waitFor();
    await left.getByText(/^opened \d+ cases$/).waitFor();
  });
});
