/** Leads and administrators run the installation: in the page, and from the shell on a day on which no page helps. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { linkTo, mailsTo } from './mailbox.ts';
import { unlock } from './people.ts';
import { cleanEnvironment, type Portal, runScript, startPortal } from './portal.ts';
import { newcomer, press, see } from './report-page.ts';
import { bringSession } from './team-sessions.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** One page for each of them, which keeps what it loaded. */
const desks = new Map<string, Page>();
async function deskOf(person: 'administrator' | 'lead' | 'stranger', address: string): Promise<Page> {
  const page = desks.get(person) ?? await newcomer(browser, portal.url);
  if (!desks.has(person) && person !== 'stranger') await bringSession(page.context(), portal.url, portal.accounts[person]);
  desks.set(person, page);
  await page.goto(address);
  return page;
}
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const row = (page: Page, text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text });
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('an administrator', () => {
  it('names the installation, shows its logo and closes registration', async () => {
    const page = await deskOf('administrator', '/admin/settings');
    await part(page, 'The organization').getByLabel('Name').fill('Acme Online');
    await part(page, 'The organization').getByLabel('What a finder gets').fill('We thank, and send a mug.');
    await press(part(page, 'The organization'), 'Save');
    await see(page.getByRole('banner').getByText('Acme Online'));
    await page.locator('input[type=file]').setInputFiles({ name: 'acme.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') });
    await see(page.getByText('SVG can hold scripts'));
    await page.locator('input[type=file]').setInputFiles({ name: 'acme.png', mimeType: 'image/png', buffer: png });
    await press(page, 'Show acme.png as the logo');
    const logo = page.getByRole('banner').locator('img[src^="/logo/"]');
    await see(logo);
    await press(page, 'Take the logo away');
    await logo.waitFor({ state: 'detached' });
    await press(page, 'Undo');
    await see(logo);
    await part(page, 'Registration').getByLabel('By invitation only').check();
    await press(part(page, 'Registration'), 'Save who registers');
    await see(page.getByText('It holds from now on.'));
    expect(await page.getByLabel('We are a small team').isDisabled()).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    const stranger = await deskOf('stranger', '/register');
    await see(stranger.getByText('Accounts are made by invitation here'));
    await stranger.goto('/scope');
    await see(stranger.getByText('We thank, and send a mug.'));
  });

  it('changes the contact address once a mail there was read', async () => {
    const page = await deskOf('administrator', '/admin/settings');
    await part(page, 'Contact address').getByLabel('Another address').fill('psirt@acme.example');
    await press(page, 'Send a mail there');
    await see(page.getByText('A mail is on its way to psirt@acme.example'));
    expect(await (await fetch(`${portal.url}/.well-known/security.txt`)).text()).not.toContain('psirt@acme.example');
    await page.goto(await linkTo(portal.url, 'psirt@acme.example'));
    await press(page, 'Name the new address from now on');
    await see(page.getByText('Researchers are told the new address from now on.'));
    expect(await (await fetch(`${portal.url}/.well-known/security.txt`)).text()).toContain('Contact: mailto:psirt@acme.example');
  });

  it('finds people, gives them a role, and invites and uninvites', async () => {
    const page = await deskOf('administrator', '/admin/people');
    await part(page, 'Find an account').getByLabel('Address, handle or name').fill(portal.accounts.researcher.email.slice(0, 12));
    await press(page, 'Find');
    await part(page, 'Find an account').getByRole('button', { name: /^Change/ }).first().click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Triager').isDisabled()).toBe(true);
    await dialog.getByLabel('Administrator').check();
    await press(dialog, 'Save the roles');
    await see(page.getByText('was signed out, and is told by mail'));
    await see(part(page, 'Who works here').getByText(portal.accounts.researcher.email));
    expect((await mailsTo(portal.url, portal.accounts.researcher.email))[0]?.subject).toContain('What you may do');

    await unlock(page, portal.accounts.administrator.recoveryWords);
    await part(page, 'Invite somebody').getByLabel('Mail address').fill('new@acme.example');
    await part(page, 'Invite somebody').getByLabel('Administrator').check();
    await press(page, 'Send the invitation');
    await see(part(page, 'Invitations').getByText('new@acme.example'));
    const link = await linkTo(portal.url, 'new@acme.example');
    await row(page, 'new@acme.example').getByRole('button', { name: /^Revoke/ }).click();
    await see(part(page, 'Invitations').getByText('revoked'));
    const token = new URL(link).hash.slice(1).split('.')[0];
    const refused = await fetch(`${portal.url}/auth/accept-invitation`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token, password: 'seven quiet herons wade', displayName: 'Nia' }),
    });
    expect([refused.status, await refused.text()]).toEqual([410, expect.stringContaining('LINK_EXPIRED')]);
  });
});

describe('a lead', () => {
  it('orders services, puts one away and brings it back', async () => {
    const page = await deskOf('lead', '/admin/services');
    const names = async () => page.getByRole('list', { name: 'Services', exact: true }).locator('b').allInnerTexts();
    await see(page.getByRole('list', { name: 'Services', exact: true }));
    const [first = '', second = ''] = await names();
    await press(page, `Move ${second} up`);
    await expect.poll(names).toEqual(expect.arrayContaining([second, first]));
    await expect.poll(async () => (await names())[0]).toBe(second);
    await page.getByRole('button', { name: `Put away ${second}` }).click();
    await see(page.getByRole('list', { name: 'Services that were put away' }).getByText(second));
    const stranger = await deskOf('stranger', '/scope');
    await see(stranger.getByRole('heading', { name: first, exact: true }));
    expect(await stranger.getByRole('heading', { name: second, exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: `Bring back ${second}` }).click();
    await expect.poll(async () => (await names())[0]).toBe(second);
  });

  it('lists whom the organization thanked before, and takes off who asks', async () => {
    const page = await deskOf('lead', '/admin/past-thanks');
    const csv = 'name,year,month,words,url\nAna Before,2018,3,XSS in Mail,https://ana.example\n"Bo, Before",2019,,,\nCy,last year,,,\n';
    await page.locator('input[type=file]').setInputFiles({ name: 'thanks.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await press(page, 'Look at thanks.csv');
    await see(page.getByText('2 new people'));
    await see(page.getByText('The year is one from 1980'));
    await page.getByLabel('Everybody in this list agreed to be named here').check();
    await press(page, 'List these 2 people');
    await see(page.getByText('Listed: 2'));
    const stranger = await deskOf('stranger', '/acknowledgments');
    const past = stranger.getByRole('region', { name: 'Thanked before this portal' });
    await see(past.getByText('Bo, Before'));
    expect(await past.getByRole('link', { name: 'page of Ana Before' }).getAttribute('rel')).toBe('noopener noreferrer nofollow ugc');
    expect([await violationsOf(page), await violationsOf(stranger)]).toEqual([[], []]);
    await row(page, 'Ana Before').getByRole('button', { name: /^Take off/ }).click();
    await press(page.getByRole('dialog'), 'Take off for good');
    await see(page.getByText('is on no page and in no feed any more'));
    await stranger.reload();
    await see(past.getByText('Bo, Before'));
    expect(await past.getByText('Ana Before').count()).toBe(0);
    expect(await (await fetch(`${portal.url}/acknowledgments.json`)).text()).not.toContain('Ana Before');
  });

  it('sees what is left to set, and what is not theirs to change', async () => {
    const page = await deskOf('lead', '/admin');
    await see(page.getByText('A backup', { exact: true }));
    expect(await page.getByText('A logo', { exact: true }).count()).toBe(0);
    await page.goto('/admin/settings');
    await see(page.getByLabel('We are a small team'));
    expect(await page.getByLabel('We are a small team').isDisabled()).toBe(false);
    expect(await part(page, 'The organization').getByRole('button', { name: 'Save' }).count()).toBe(0);
  });
});

it('an operator sees to people while the server runs, and while it does not', async () => {
  const admin = async (...words: readonly string[]) => runScript('admin', words, { ...cleanEnvironment(), DATA_DIR: portal.dataDir, PORT: String(portal.port) });
  const { email } = portal.accounts.otherLead;
  expect(await admin('roles', email, '-LEAD', '+TRIAGER')).toMatchObject({ code: 0, output: expect.stringContaining(`${email} is now: RESEARCHER, TRIAGER`) });
  expect((await mailsTo(portal.url, portal.accounts.administrator.email)).map(({ subject }) => subject).join('\n')).toContain('At the command line of the portal');
  expect(await admin('disable', email)).toMatchObject({ code: 0, output: expect.stringContaining(`${email} signs in nowhere any more`) });
  expect(await admin('enable', email)).toMatchObject({ code: 0, output: expect.stringContaining('as a researcher') });
  const printed = await admin('administrator', 'locked.out@acme.example');
  const accepted = async () => fetch(`${portal.url}/auth/accept-invitation`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: /invitation#([\w-]+)/.exec(printed.output)?.[1], password: 'seven quiet herons wade', displayName: 'Locked Out' }),
  });
  expect([(await accepted()).status, (await accepted()).status]).toEqual([200, 410]);
  await portal.end();
  expect(await admin('people', 'locked')).toMatchObject({ code: 0, output: expect.stringContaining('locked.out@acme.example') });
});
