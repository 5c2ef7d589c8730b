import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { violationsOf } from './accessibility.ts';
import { addDevice } from './authenticator.ts';
import { launchBrowser } from './browser.ts';
import { linkTo } from './mailbox.ts';
import { decrypt, importKey } from './keys.ts';
import { keepWords, signInWithPassword, unlock } from './people.ts';
import { type Portal, startPortal } from './portal.ts';
import { pasteSealed, sealAndSend } from './report-page.ts';

let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

/** A browser whose device has a fingerprint reader with PRF, as WebAuthn's test interface gives it. */
async function withAuthenticator(): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: portal.url })).newPage();
  page.setDefaultTimeout(15_000);
  await addDevice(page, { hasPrf: true });
  return page;
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const lockKey = async (page: Page): Promise<void> => {
  await page.getByRole('banner').getByRole('button', { name: 'Lock' }).click();
  await page.getByRole('banner').getByRole('button', { name: 'Unlock' }).waitFor();
};
const openByPasskey = async (page: Page): Promise<void> => {
  await page.getByRole('banner').getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open with a passkey' }).click();
  await page.getByRole('banner').getByText('Unlocked').waitFor();
};
const keysOf = async (page: Page): Promise<void> => {
  await page.goto(`${portal.url}/settings/key`);
  await page.getByRole('button', { name: 'Copy fingerprint' }).waitFor();
};
/** The steps in the newest report, opened. */
async function openedSteps(page: Page, words: string): Promise<string> {
  await page.goto(`${portal.url}/cases`);
  await page.getByRole('link', { name: /LRL-\d{4}-\d{6}/ }).first().click();
  await unlock(page, words);
  const report = page.getByRole('article').filter({ hasText: 'Your report' });
  const steps = async () => /Steps, proof of concept or URL\n+(.+)/.exec(await report.innerText())?.[1] ?? '';
  await expect.poll(steps).not.toBe('');
  return steps();
}

describe('somebody of the team', () => {
  it('opens the key by a passkey, then changes the words, and the old words open nothing', async () => {
    const { lead } = portal.accounts;
    const page = await withAuthenticator();
    await signInWithPassword(page, portal.url, lead);
    await keysOf(page);
    await unlock(page, lead.recoveryWords);
    await page.getByText('a passkey makes opening quick').waitFor();
    await press(page, 'Add a passkey');
    await page.getByText('The passkey opens your key from now on.').waitFor();
    await page.getByText('1 passkey, sealed').waitFor();
    await lockKey(page);
    await openByPasskey(page);
    await press(page, 'Make new words');
    await press(page, 'Show me new words');
    const words = await keepWords(page, 'They are right. Replace the old words');
    await page.getByText('The new words open your key from now on.').waitFor();
    await page.keyboard.press('Alt+Shift+L');
    await page.getByRole('banner').getByRole('button', { name: 'Unlock' }).click();
    const dialog = page.getByRole('dialog', { name: 'Unlock your key' });
    await dialog.getByText('Use your words instead').click();
    await dialog.getByLabel('Your twelve recovery words').fill(lead.recoveryWords);
    await dialog.getByRole('button', { name: 'Unlock', exact: true }).click();
    await dialog.getByText('These words do not open this key.').first().waitFor();
    await dialog.getByLabel('Your twelve recovery words').fill(words.join(' '));
    await dialog.getByRole('button', { name: 'Unlock', exact: true }).click();
    await page.getByRole('banner').getByText('Unlocked').waitFor();
    await lockKey(page);
    await openByPasskey(page);
    // Last: asking axe ends the virtual authenticator.
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is locked after the time that was chosen, in every tab, and a touch in one tab counts for all', async () => {
    const { triager } = portal.accounts;
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await signInWithPassword(page, portal.url, triager);
    await keysOf(page);
    await page.getByLabel('5 minutes', { exact: true }).check();
    const other = await context.newPage();
    await other.goto(`${portal.url}/settings/key`);
    for (const each of [page, other]) await unlock(each, triager.recoveryWords);
    const ago = (minutes: number) => page.evaluate((ms) => localStorage.setItem('laurel:last-sign', String(Date.now() - ms)), minutes * 60_000);
    await ago(4.5);
    await page.getByRole('banner').getByText(/Locks in \d+ s/).waitFor();
    await other.bringToFront();
    // Touches within one second count as one.
    await expect.poll(async () => {
      await other.mouse.move(200 + Math.random() * 100, 200);
      return page.getByRole('banner').innerText();
    }).toContain('Unlocked');
    await ago(5);
    for (const each of [page, other]) await each.getByRole('banner').getByRole('button', { name: 'Unlock' }).waitFor();
  });
});

describe('a researcher', () => {
  it('replaces the key by one from gpg, and still opens an old case with the same words', async () => {
    using gpg = new Gpg();
    const { status } = gpg.run(['--passphrase', 'own key', '--pinentry-mode', 'loopback', '--quick-gen-key', 'Ines <ines@example.net>', 'rsa3072', 'default', '2y']);
    const fingerprint = /KEY_CREATED [BP] ([0-9A-F]{40})/.exec(status)?.[1] ?? '';
    gpg.run(['--passphrase', 'own key', '--pinentry-mode', 'loopback', '--quick-add-key', fingerprint, 'rsa3072', 'encr', '2y']);
    const armored = gpg.run(['--passphrase', 'own key', '--pinentry-mode', 'loopback', '--armor', '--export-secret-keys', fingerprint]).stdout.toString();
    const { researcher } = portal.accounts;
    const page = await withAuthenticator();
    await signInWithPassword(page, portal.url, researcher);
    await keysOf(page);
    const before = await openedSteps(page, researcher.recoveryWords);
    await keysOf(page);
    await unlock(page, researcher.recoveryWords);
    await page.getByText('Replace this key').click();
    await page.getByText('Bring one from gpg').click();
    await page.getByLabel('Private key').fill(gpg.exportPublic(fingerprint));
    await press(page, 'Read the key');
    await page.getByText('This is no OpenPGP private key.').waitFor();
    await page.getByLabel('Private key').fill(armored);
    await page.getByLabel('Its passphrase').fill('own key');
    await press(page, 'Read the key');
    await press(page, 'Put it in place of the old key');
    await page.getByText('The new key is in use.').waitFor();
    await expect.poll(async () => (await page.getByRole('main').innerText()).replace(/\s+/g, '')).toContain(fingerprint);
    expect(await openedSteps(page, researcher.recoveryWords)).toBe(before);
  });

  it('leaves the private half in gpg, and reports, reads and answers by gpg', async () => {
    using gpg = new Gpg();
    const fingerprint = gpg.makeKey('Petra <petra@example.net>');
    const page = await withAuthenticator();
    await page.goto(`${portal.url}/register`);
    await page.getByLabel('Mail address').fill('petra@example.net');
    await page.getByLabel('Password').fill('seven quiet herons wade');
    await press(page, 'Register');
    await page.getByText('We sent a link').waitFor();
    await page.goto(await linkTo(portal.url, 'petra@example.net'));
    await press(page, 'Confirm');
    await page.getByRole('link', { name: 'Your key' }).click();
    await page.getByText('Leave the private key in gpg').click();
    await page.getByLabel('Public key').fill(gpg.exportPublic(fingerprint));
    await press(page, 'Read the public key');
    const text = await page.getByLabel('The text to sign').innerText();
    await page.getByLabel('The signed text').fill(gpg.run(['--local-user', fingerprint, '--clearsign'], `${text}\n`).stdout.toString());
    await press(page, 'Register my key');
    await page.getByText('The private half of your key is in gpg').waitFor();
    expect((await page.getByRole('main').innerText()).replace(/\s+/g, '')).toContain(fingerprint);
    const team = importKey(gpg, await (await fetch(`${portal.url}/pgp-key.asc`)).text());
    const seal = (words: string): string =>
      gpg.run(['--armor', '--sign', '--encrypt', '--local-user', fingerprint, '--recipient', team, '--recipient', fingerprint], words).stdout.toString();
    await pasteSealed(page, seal('There is an XSS.'));
    const number = await sealAndSend(page);
    await page.goto(`${portal.url}/cases/${number}`);
    await page.getByText('Your key is in gpg, so the words of this case do not open here').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Download it sealed')]);
    expect(decrypt(gpg, await readFile(await download.path(), 'utf8')).toString()).toBe('There is an XSS.');
    await page.getByLabel('The sealed answer').fill('-----BEGIN PGP PRIVATE KEY BLOCK-----');
    await press(page, 'Send it');
    await page.getByText('This was a private key.').first().waitFor();
    expect(await page.getByLabel('The sealed answer').inputValue()).toBe('');
    await page.getByLabel('The sealed answer').fill(`Hello,\n${seal('One more thing.')}`);
    await press(page, 'Send it');
    await page.getByText('Sent as it was sealed.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('leaves nothing on the device when signing out, not even a key that was to stay open', async () => {
    const page = await withAuthenticator();
    await signInWithPassword(page, portal.url, portal.accounts.otherResearcher);
    await keysOf(page);
    await unlock(page, portal.accounts.otherResearcher.recoveryWords);
    const kept = () => page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('laurel');
        opening.addEventListener('success', () => resolve(opening.result));
      });
      const count = database.transaction('kept').objectStore('kept').count();
      await new Promise((resolve) => count.addEventListener('success', resolve));
      database.close();
      return count.result;
    });
    await page.getByLabel('Keep my key open in this browser').click();
    await expect.poll(kept).toBe(1);
    await press(page, 'Sign out');
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await kept()).toBe(0);
  });

  it('is told what is wrong with a key before anything is sent', async () => {
    using gpg = new Gpg();
    const weak = gpg.run(['--passphrase', '', '--quick-gen-key', 'weak', 'rsa2048', 'default', '1y']).status;
    const fingerprint = /KEY_CREATED [BP] ([0-9A-F]{40})/.exec(weak)?.[1] ?? '';
    const page = await withAuthenticator();
    await signInWithPassword(page, portal.url, portal.accounts.otherResearcher);
    await keysOf(page);
    await unlock(page, portal.accounts.otherResearcher.recoveryWords);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.getByText('Bring a newer version from gpg').click();
    const paste = async (armored: string, says: string): Promise<void> => {
      await page.getByLabel('The public key as it is now').fill(armored);
      await press(page, 'Take it over');
      await page.getByText(says).first().waitFor();
    };
    await paste(gpg.exportPublic(fingerprint), 'RSA needs at least 3072 bits');
    await paste(gpg.run(['--armor', '--export-secret-keys', fingerprint]).stdout.toString(), 'This is a private key.');
    expect(sent).toEqual([]);
  });

  it('retires the key, which opens what was sealed to it all the same', async () => {
    const page = await withAuthenticator();
    const { otherResearcher } = portal.accounts;
    await signInWithPassword(page, portal.url, otherResearcher);
    const steps = await openedSteps(page, otherResearcher.recoveryWords);
    await keysOf(page);
    await unlock(page, otherResearcher.recoveryWords);
    await page.getByText('Revoke or retire this key').click();
    await page.getByText('I do not use it any more').click();
    await press(page, 'End this key');
    await page.getByText('I know that this cannot be taken back').click();
    await press(page, 'Retire it');
    await page.getByText('Your key is no longer in use').waitFor();
    expect(await openedSteps(page, otherResearcher.recoveryWords)).toBe(steps);
  });
});
