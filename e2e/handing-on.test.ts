/** A report about installed software goes on to its makers: what their mail brings opens with their own gpg. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { launchBrowser } from './browser.ts';
import { mailsTo } from './mailbox.ts';
import { decrypt } from './keys.ts';
import { signInWithPassword } from './people.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, newcomer, press, sealAndSend, see, shownWords } from './report-page.ts';

const words = 'The installer runs whatever lies beside it.';
let portal: Portal;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

async function nameContact(publicKey: string, fingerprint: string): Promise<void> {
  const page = await newcomer(browser, portal.url);
  await signInWithPassword(page, portal.url, portal.accounts.lead);
  await page.goto('/admin/services');
  const part = page.getByRole('region', { name: 'Installed software' });
  await part.getByLabel('Address').fill('product@vendor.example');
  await part.getByLabel('Their public key').fill(publicKey);
  await press(part, 'Save');
  await see(part.getByText(fingerprint.match(/.{4}/g)?.[9] ?? '', { exact: false }));
  await page.close();
}

/** @returns the number, and the reporter's twelve words */
async function report(): Promise<readonly [string, string]> {
  const page = await newcomer(browser, portal.url);
  await page.goto('/report');
  await page.getByLabel('No, software that people install and run themselves').check();
  await page.getByLabel('Type of issue').selectOption({ label: 'Not sure' });
  await press(page, 'Continue');
  await page.getByLabel('Steps, proof of concept or URL').fill(words);
  await press(page, 'Check before sending');
  const number = await sealAndSend(page);
  const kept = await shownWords(page);
  await page.close();
  return [number, kept];
}

it('is handed on by a triager, sealed to the key of the settings, and the reporter sees it', async () => {
  using gpg = new Gpg();
  const fingerprint = gpg.makeKey('Product security <product@vendor.example>');
  await nameContact(gpg.exportPublic(fingerprint), fingerprint);
  const [number, reporterWords] = await report();

  const team = await newcomer(browser, portal.url);
  await enterWithWords(team, portal.accounts.triager.recoveryWords, `/cases/${number}`);
  await see(team.getByRole('article', { name: 'The report' }).getByText(words));
  await press(team.getByRole('complementary', { name: 'Facts of this case' }), 'Hand it on');
  const dialog = team.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Hand it on' }).isDisabled()).toBe(true);
  await dialog.getByLabel('I compared this fingerprint with them').check();
  await press(dialog, 'Hand it on');
  await see(team.getByText('Handed on, sealed to their key.'));
  await team.close();

  const withFile = async () => (await mailsTo(portal.url, 'product@vendor.example')).find(({ attachments }) => attachments.length > 0);
  await expect.poll(withFile).toBeDefined();
  const sealed = await withFile();
  expect(sealed?.subject).toContain(number);
  expect(decrypt(gpg, sealed?.attachments[0]?.content ?? '').toString()).toContain(words);

  const reporter = await newcomer(browser, portal.url);
  await enterWithWords(reporter, reporterWords, `/cases/${number}`);
  await see(reporter.getByText('Handed on to the contact for installed software'));
  await reporter.close();
});
