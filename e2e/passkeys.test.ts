import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDevice, type Device } from './authenticator.ts';
import { violationsOf } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { openAs, signInWithPassword, unlock } from './people.ts';
import { type Account, type Portal, startPortal } from './portal.ts';
import { press } from './report-page.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

async function withDevice(hasPrf: boolean): Promise<{ readonly page: Page; readonly device: Device }> {
  const page = await (await browser.newContext({ baseURL: portal.url })).newPage();
  page.setDefaultTimeout(15_000);
  return { page, device: await addDevice(page, { hasPrf }) };
}
const header = (page: Page) => page.getByRole('banner');
async function settings(page: Page, account: Account): Promise<void> {
  await openAs(page, portal.url, account, '/settings/sign-in');
  await unlock(page, account.recoveryWords);
}
async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await header(page).getByRole('link', { name: 'Sign in' }).waitFor();
}

/** What this origin keeps in the browser: databases' rows, files, and entries of the local storage. */
const keptHere = (page: Page): Promise<{ rows: number; files: number; entries: number }> => page.evaluate(async () => {
  const rowsOf = (name: string): Promise<number> => new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const database = opening.result;
      const stores = [...database.objectStoreNames];
      if (stores.length === 0) return resolve(0);
      const counting = database.transaction(stores).objectStore(stores[0] ?? '').count();
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    };
  });
  const names = (await indexedDB.databases()).map(({ name = '' }) => name);
  const rows = (await Promise.all(names.map(rowsOf))).reduce((sum, each) => sum + each, 0);
  const walk = async (folder: FileSystemDirectoryHandle): Promise<number> => {
    let files = 0;
    for await (const entry of folder.values()) files += entry.kind === 'file' ? 1 : await walk(entry as FileSystemDirectoryHandle);
    return files;
  };
  return { rows, files: await walk(await navigator.storage.getDirectory()), entries: localStorage.length };
});
const leaveSomething = (page: Page): Promise<void> => page.evaluate(async () => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('sealed', { create: true });
  const writing = await (await folder.getFileHandle('draft', { create: true })).createWritable();
  await writing.write('a sealed draft');
  await writing.close();
  localStorage.setItem('something', 'here');
});

describe('a passkey that keeps a secret', () => {
  it('signs in and opens the key in one gesture, by the button and from the field, and leaves nothing at sign-out', async () => {
    const { researcher } = portal.accounts;
    const { page, device } = await withDevice(true);
    await settings(page, researcher);
    await page.getByLabel('A name for it').fill('Blue key');
    await press(page, 'Add a passkey');
    await page.getByText('The passkey signs you in and opens your key from now on.').waitFor();
    const row = page.getByRole('list', { name: 'Your passkeys' }).getByRole('listitem');
    await row.getByText('signs in and opens your key').waitFor();
    expect(await row.locator('b').allInnerTexts()).toEqual(['Blue key']);
    expect(await device.passkeys()).toBe(1);

    await page.goto('/settings/key');
    await unlockByDevice(page);
    await page.getByLabel('Keep my key open in this browser').click();
    await page.getByRole('checkbox', { name: 'Keep my key open in this browser', checked: true }).waitFor();
    await leaveSomething(page);
    const before = await keptHere(page);
    expect([before.rows > 0, before.files > 0, before.entries > 0]).toEqual([true, true, true]);
    // Without the page's own help: what the browser does alone on hearing the answer.
    const status = await page.evaluate(async () => (await fetch('/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status);
    expect(status).toBe(204);
    expect(await keptHere(page)).toEqual({ rows: 0, files: 0, entries: 0 });

    // Beside the words there is no field for an address, and so no list to pick from.
    await page.goto('/sign-in?with=words');
    await press(page, 'Use a passkey');
    await page.waitForURL('**/cases');
    await header(page).getByText('Unlocked').waitFor();
    await signOut(page);
    expect(await keptHere(page)).toMatchObject({ rows: 0, files: 0 });

    // Picked from the list under the field: nothing is pressed.
    await page.goto('/sign-in');
    await page.waitForURL('**/cases');
    await header(page).getByText('Unlocked').waitFor();
  });

  it('is listed where one is signed in, and another session is ended there', async () => {
    const { otherResearcher } = portal.accounts;
    const [page, elsewhere] = await Promise.all([browser.newPage({ baseURL: portal.url }), browser.newPage({ baseURL: portal.url })]);
    await openAs(elsewhere, portal.url, otherResearcher, '/policy');
    await signInWithPassword(page, portal.url, otherResearcher);
    await page.goto('/settings/sign-in');
    const sessions = page.getByRole('list', { name: 'Your sessions' });
    await sessions.getByRole('listitem').filter({ hasText: 'this one' }).getByText('Chrome, Linux').waitFor();
    await page.getByText('A session lasts 30 days at most, and ends when it is not used for 14 days.').waitFor();
    await sessions.getByRole('listitem').filter({ hasText: 'A browser that did not say which' }).getByRole('button', { name: /^End it/ }).click();
    await page.getByText('That session has ended.').waitFor();
    await elsewhere.reload();
    await header(elsewhere).getByRole('link', { name: 'Sign in' }).waitFor();
    await Promise.all([page.close(), elsewhere.close()]);
  });
});

async function unlockByDevice(page: Page): Promise<void> {
  await header(page).getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open with a passkey' }).click();
  await header(page).getByText('Unlocked').waitFor();
}

describe('somebody of the team', () => {
  it('finishes signing in by a passkey, which opens the key, and shows it again before it is removed', async () => {
    const { triager } = portal.accounts;
    const { page } = await withDevice(true);
    await settings(page, triager);
    await press(page, 'Add a passkey');
    await page.getByText('The passkey signs you in and opens your key from now on.').waitFor();
    await signOut(page);
    await page.goto('/sign-in?with=words');
    await page.getByLabel('Your twelve words').fill(triager.recoveryWords);
    await press(page, 'Sign in and unlock');
    await page.getByRole('heading', { name: 'One more thing' }).waitFor();
    await press(page, 'Use a passkey');
    await page.waitForURL('**/queue');
    await header(page).getByText('Unlocked').waitFor();
    await onDatabase(`update session set confirmed_at = now() - interval '11 minutes'`);
    await page.goto('/settings/sign-in');
    await page.getByRole('list', { name: 'Your passkeys' }).getByRole('button', { name: /^Remove/ }).click();
    await press(page.getByRole('dialog'), 'Remove it');
    await press(page.getByRole('dialog', { name: 'Is it you?' }), 'Use the passkey');
    await page.getByRole('button', { name: 'Add a passkey', exact: true }).waitFor();
    expect(await page.getByRole('list', { name: 'Your passkeys' }).count()).toBe(0);
  });
});

async function onDatabase(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: await portal.databaseUrl() });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('a passkey that keeps none', () => {
  it('signs in, and the page says that the words open the key; a second gesture is never asked for', async () => {
    const { otherResearcher } = portal.accounts;
    const { page } = await withDevice(false);
    await settings(page, otherResearcher);
    await press(page, 'Add a passkey');
    await page.getByText('The passkey signs you in from now on. Your key opens with your words.').waitFor();
    await page.getByRole('list', { name: 'Your passkeys' }).getByText('signs in', { exact: true }).waitFor();
    await signOut(page);
    await page.goto('/sign-in?with=words');
    await press(page, 'Use a passkey');
    await page.getByText('This passkey does not open your key: your words do.').waitFor();
    await page.waitForURL('**/cases');
    await unlock(page, otherResearcher.recoveryWords);
  });

  it('does not follow to another host, and the page says so', async () => {
    await onDatabase(`update passkey set rp_id = 'old.example.org'`);
    const page = await browser.newPage({ baseURL: portal.url });
    await page.goto('/sign-in');
    await page.getByText('This portal has moved: passkeys made for old.example.org do not work here').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });
});
