/** What happened and what remains: the audit log in the page and from the shell, how long words are kept, and texts in versions. */
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { openAs } from './people.ts';
import { cleanEnvironment, type Portal, runScript, startPortal } from './portal.ts';
import { newcomer, press, see } from './report-page.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

async function pageOf(person: 'administrator' | 'lead' | 'otherLead', section: string): Promise<Page> {
  const page = await newcomer(browser, portal.url);
  await openAs(page, portal.url, portal.accounts[person], `/admin/${section}`);
  return page;
}
interface Numbers {
  readonly cases: { readonly edges: readonly { readonly node: { readonly number: string } }[] };
}
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Where space is short and colours are the others, as the page stands. */
async function isSound(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
}

describe('how long words are kept', () => {
  it('is set by a lead who saw what would go, and a case is taken out of it', async () => {
    const page = await pageOf('lead', 'retention');
    await see(page.getByText('Words are kept for good'));
    await page.getByLabel('Days after closing').fill('30');
    await see(page.getByText('Type a number of days from 90 to 3650.'));
    // Digit by digit: the field keeps the cursor while what would go is asked for.
    await page.getByLabel('Days after closing').fill('');
    await page.getByLabel('Days after closing').pressSequentially('1200');
    await see(part(page, 'What would go after 1200 days'));
    expect(await page.getByLabel('Days after closing').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Backspace');
    await see(part(page, 'What would go after 120 days').getByRole('listitem'));
    await isSound(page);
    const closed = await query<Numbers>(portal.url, '{ cases(first: 1, query: "is:closed") { edges { node { number } } } }', bearer(portal.accounts.lead.token));
    const number = closed.cases.edges[0]?.node.number ?? '';
    await page.getByLabel('Number of the case').fill(number);
    await press(page, 'Keep the words of this case');
    await see(part(page, 'Cases that keep their words').getByRole('listitem').filter({ hasText: number }));
    await press(page, 'Set this period');
    await press(page.getByRole('dialog'), 'Destroy words after 120 days');
    await see(page.getByText('Words are destroyed 120 days after closing'));
    await page.close();
  });
});

describe('a text in versions', () => {
  it('is compared before it is adopted, and two leads at once lose nothing', async () => {
    const [one, other] = await Promise.all([pageOf('lead', 'policy'), pageOf('otherLead', 'policy')]);
    for (const page of [one, other]) {
      await part(page, 'Privacy').getByRole('button', { name: /Write the next version|Read and adopt/ }).click();
      await part(page, 'Privacy').getByRole('tab', { name: 'Change it' }).click();
    }
    const field = (page: Page) => part(page, 'Privacy').getByLabel('Text in Markdown');
    const text = await field(one).inputValue();
    await field(one).fill(text.replace('as little as', 'as few things as'));
    await field(other).fill(`${text}\nA sentence by the other lead.\n`);
    await part(one, 'Privacy').getByRole('tab', { name: 'What changes' }).click();
    await see(part(one, 'Privacy').locator('ins', { hasText: 'few' }));
    await see(part(one, 'Privacy').locator('del', { hasText: 'little' }));
    await isSound(one);
    await press(part(one, 'Privacy'), 'Adopt this version');
    await press(part(one, 'Privacy'), 'Yes, adopt it');
    await see(one.getByText('Adopted. It holds from now on.'));
    await press(part(other, 'Privacy'), 'Adopt this version');
    await press(part(other, 'Privacy'), 'Yes, adopt it');
    await see(other.getByText(/was adopted since you began/));
    await part(other, 'Privacy').getByRole('tab', { name: 'Change it' }).click();
    expect(await field(other).inputValue()).toContain('A sentence by the other lead.');
    await part(other, 'Privacy').getByRole('tab', { name: 'What changes' }).click();
    await see(part(other, 'Privacy').locator('del', { hasText: 'few' }));
    await one.goto('/policy?text=privacy&version=1');
    await see(one.getByText('We keep as little as the work needs.'));
    await Promise.all([one.close(), other.close()]);
  });
});

describe('the audit log', () => {
  it('shows who did what, by kind and person in the address, and is taken along', async () => {
    const page = await pageOf('administrator', 'audit');
    await see(page.getByText('The end of the log is what was signed'));
    await page.getByLabel('What', { exact: true }).selectOption({ label: 'Changed a setting' });
    await page.waitForURL(/kind=SETTING_CHANGED/);
    const entry = page.getByRole('listitem').filter({ hasText: 'retentionDays' });
    await see(entry);
    await see(entry.getByText('value: 120'));
    await isSound(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.split('\r\n')[0]).toContain('"kind"');
    expect(csv).toContain('SETTING_CHANGED');
    expect(csv).not.toContain('SIGNED_IN');
    await page.goto('/admin/audit?kind=EXPORTED');
    await see(page.getByRole('listitem').filter({ hasText: 'what: AUDIT' }));
    expect(await page.getByText('LRL-').count()).toBe(0);
    await page.close();
  });

  it('is looked over from the shell, which names what somebody with the whole database in hand changed', async () => {
    const whole = await runScript('admin', ['audit', 'verify'], { ...cleanEnvironment(), DATA_DIR: portal.dataDir });
    expect([whole.code, whole.output]).toEqual([0, expect.stringContaining('The audit log is whole')]);
    const client = new pg.Client(await portal.databaseUrl());
    await client.connect();
    await client.query(`set session_replication_role = replica; update audit_entry set facts = '{}' where kind = 'SETTING_CHANGED'; delete from audit_entry where kind = 'EXPORTED'`);
    await client.end();
    const broken = await runScript('admin', ['audit', 'verify'], { ...cleanEnvironment(), DATA_DIR: portal.dataDir });
    expect(broken.code).toBe(1);
    expect(broken.output).toMatch(/place \d+, entry \d+: edited/u);
    expect(broken.output).toMatch(/place \d+: entry \d+ was removed/u);
  });
});
