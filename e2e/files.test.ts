/** Sealed files, from a reporter's disk to a triager's, over a connection that breaks and a server that cannot be trusted. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { violationsOf } from './accessibility.ts';
import { query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { giveKeys, importKey } from './keys.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, newcomer, press, sealAndSend, see, shownWords } from './report-page.ts';
import { startUnreliableProxy, type UnreliableProxy } from './unreliable-proxy.ts';

let portal: Portal;
let browser: Browser;
let proxy: UnreliableProxy;
/** The reporter's. */
let device: BrowserContext;
let reporter: Page;
let triager: Page;
let number: string;
let words: string;

const big = randomBytes(30 * 1024 * 1024);
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP4z8DAwMDAwMDAAAYADhwBAQoiHT8AAAAASUVORK5CYII=', 'base64');
const log = 'GET /admin\u202Etxt.exe\n<script>alert(1)</script>\n';

beforeAll(async () => {
  proxy = await startUnreliableProxy();
  const throughProxy = { proxy: { server: proxy.server, bypass: '<-loopback>' } };
  [portal, browser] = await Promise.all([startPortal(), launchBrowser(throughProxy)]);
  await writeFile(file('memory.dump'), big);
  await writeFile(file('shot.png'), picture);
  await writeFile(file('access.log'), log);
  device = await browser.newContext({ baseURL: portal.url, locale: 'en-GB', reducedMotion: 'reduce' });
  reporter = await tab();
  triager = await newcomer(browser, portal.url);
});
afterAll(async () => {
  await browser?.close();
  await proxy?.stop();
  await portal?.stop();
});

async function tab(): Promise<Page> {
  const page = await device.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}
const file = (name: string): string => path.join(portal.dataDir, name);
const row = (page: Page, name: string): Locator => page.getByRole('listitem').filter({ hasText: name });
const attach = (page: Page, names: readonly string[]): Promise<void> => page.locator('input[type=file]').last().setInputFiles(names.map(file));

/** How many files lie in the browser: plaintext, that of ended workers too, and sealed ones that wait. */
const lying = (page: Page): Promise<{ readonly opened: number; readonly sealed: number }> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const count = async (folder: FileSystemDirectoryHandle): Promise<number> => {
      let files = 0;
      for await (const entry of folder.values()) files += entry.kind === 'file' ? 1 : await count(entry as FileSystemDirectoryHandle);
      return files;
    };
    const countIn = async (name: string): Promise<number> => count(await root.getDirectoryHandle(name, { create: true }));
    return { opened: await countIn('work'), sealed: await countIn('sealed') };
  });

it('goes with a report, over a broken connection, a closed tab and a restarted server', async () => {
  await reporter.goto('/report');
  await reporter.getByLabel('Not sure', { exact: true }).check();
  await reporter.getByLabel('Type of issue').selectOption({ label: 'Not sure' });
  await press(reporter, 'Continue');
  await reporter.getByLabel('Title', { exact: true }).fill('Memory in answers');
  await reporter.getByLabel('Steps, proof of concept or URL').fill('See the files.');
  await attach(reporter, ['memory.dump', 'shot.png', 'access.log']);
  for (const name of ['memory.dump', 'shot.png', 'access.log']) await see(row(reporter, name).getByText('sealed', { exact: true }));
  expect(await violationsOf(reporter)).toEqual([]);
  await press(reporter, 'Check before sending');
  proxy.breakAfter('PATCH', 13_000_000);
  await press(reporter, 'Seal and send');
  await expect.poll(() => proxy.isBroken(), { timeout: 30_000 }).toBe(true);
  await see(row(reporter, 'memory.dump').getByText('Connection lost, trying again'));
  await reporter.close();
  await portal.restart();
  proxy.mend();
  reporter = await tab();
  await reporter.goto('/report');
  for (const name of ['memory.dump', 'shot.png', 'access.log']) await see(row(reporter, name).getByText('Arrived, sealed'));
  number = await sealAndSend(reporter);
  expect(proxy.passed('PATCH')).toBeLessThan(big.length + 8_000_000);
  words = await shownWords(reporter);
});

it('opens for the triager: a picture, a text without tricks, and the same octets', async () => {
  await enterWithWords(triager, portal.accounts.triager.recoveryWords, `/cases/${number}`);
  await press(row(triager, 'shot.png'), 'Preview shot.png');
  const shown = triager.getByRole('img', { name: 'Preview of shot.png' });
  await shown.waitFor();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2);
  await press(triager.getByRole('dialog'), 'Close');
  await press(row(triager, 'access.log'), 'Preview access.log');
  await see(triager.getByText('GET /admin[U+202E]txt.exe'));
  expect(await violationsOf(triager)).toEqual([]);
  await press(triager.getByRole('dialog'), 'Close');
  const [download] = await Promise.all([triager.waitForEvent('download'), press(row(triager, 'memory.dump'), 'Download memory.dump')]);
  expect(download.suggestedFilename()).toBe('memory.dump');
  expect((await readFile(await download.path())).equals(big)).toBe(true);
  await see(row(triager, 'memory.dump').getByText('Opened; whole, and signed by its sender'));
});

it('is opened by gpg as it was downloaded', async () => {
  using gpg = new Gpg();
  const { session } = await giveKeys(gpg, portal.url, words);
  const text = 'query ($number: String!) { case(number: $number) { attachments { downloadUrl } } }';
  const { case: found } = await query<{ readonly case: { readonly attachments: readonly { readonly downloadUrl: string }[] } }>(portal.url, text, session, { number });
  const plain = await Promise.all(
    found.attachments.map(async ({ downloadUrl }) => {
      const raw = Buffer.from(await (await fetch(downloadUrl, { headers: session })).arrayBuffer());
      const { stdout, status } = gpg.run(['--decrypt'], raw);
      expect(status).toContain('GOODMDC');
      expect(status).toContain('GOODSIG');
      return stdout;
    }),
  );
  expect(plain.map((bytes) => bytes.length).sort((one, other) => one - other)).toEqual([log.length + 2, picture.length, big.length].sort((one, other) => one - other));
  expect(plain.some((bytes) => bytes.equals(big))).toBe(true);
});

it('is not opened where anything was done to it, and leaves nothing behind', async () => {
  using gpg = new Gpg();
  const recipient = ['--recipient', await importTeamKey(gpg)];
  const stranger = gpg.makeKey('Somebody <else@example.org>');
  const unsigned = gpg.run(['--encrypt', ...recipient], 'x').stdout;
  const foreign = gpg.run(['--sign', '-u', stranger, '--encrypt', ...recipient], 'x').stdout;
  const flipped = (bytes: Buffer): Buffer => {
    const changed = Buffer.from(bytes);
    changed[changed.length - 200] = (changed[changed.length - 200] ?? 0) ^ 1;
    return changed;
  };
  const cases: readonly (readonly [(bytes: Buffer) => Buffer, RegExp])[] = [
    [flipped, /was changed on the way/],
    [(bytes) => bytes.subarray(0, -100), /The end of this file is missing|was changed/],
    [() => unsigned, /Nobody signed this file/],
    [() => foreign, /Somebody else signed this file/],
  ];
  await triager.reload();
  await enterWithWords(triager, portal.accounts.triager.recoveryWords, `/cases/${number}`);
  for (const [into, says] of cases) {
    proxy.change(into);
    await press(row(triager, 'memory.dump'), 'Download memory.dump');
    await see(row(triager, 'memory.dump').getByText(says).first());
    expect(await lying(triager)).toEqual({ opened: 0, sealed: 0 });
  }
});

/** As the portal publishes it. @returns its fingerprint */
async function importTeamKey(gpg: Gpg): Promise<string> {
  const { teamKey } = await query<{ readonly teamKey: { readonly armored: string } }>(portal.url, '{ teamKey { armored } }');
  return importKey(gpg, teamKey.armored);
}

it('goes with an answer to its reader, with a note to the team, and is gone from the browser after locking', async () => {
  await attach(triager, ['shot.png']);
  await see(row(triager, 'shot.png').last().getByText('Arrived, sealed'));
  await triager.getByRole('textbox', { name: 'Reply' }).fill('Does it look like this?');
  await press(triager, 'Send sealed');
  await see(triager.getByText('Sent, sealed and signed.'));
  await press(triager.getByRole('article', { name: /^Message from you/i }), 'Preview shot.png');
  await see(triager.getByRole('img', { name: 'Preview of shot.png' }));
  await press(triager.getByRole('dialog'), 'Close');
  await triager.getByRole('tab', { name: 'Note within the team' }).click();
  await attach(triager, ['access.log']);
  await see(triager.getByText('Arrived, sealed'));
  await triager.getByRole('textbox', { name: 'Note' }).fill('Where does this come from?');
  await press(triager, 'Keep the note');
  await press(triager.getByRole('article', { name: /^Note by/ }), 'Preview access.log');
  await see(triager.getByText('GET /admin[U+202E]txt.exe'));
  await press(triager.getByRole('dialog'), 'Close');
  await reporter.getByRole('link', { name: 'Open the case' }).click();
  const answer = reporter.getByRole('article', { name: /^Message from/ });
  const [download] = await Promise.all([reporter.waitForEvent('download'), press(answer, 'Download shot.png')]);
  expect((await readFile(await download.path())).equals(picture)).toBe(true);
  await see(answer.getByText('Opened; whole, and signed by its sender'));
  expect(await reporter.getByRole('listitem').filter({ hasText: 'access.log' }).count()).toBe(1);
  await attach(triager, ['shot.png']);
  await see(triager.getByText('Arrived, sealed'));
  expect(await lying(triager)).toEqual({ opened: 2, sealed: 1 });
  await press(triager, 'Lock');
  await see(triager.getByRole('banner').getByRole('button', { name: 'Unlock' }));
  expect(await lying(triager)).toEqual({ opened: 0, sealed: 1 });
  await press(triager, 'Sign out');
  await see(triager.getByRole('banner').getByRole('link', { name: 'Sign in' }));
  expect(await lying(triager)).toEqual({ opened: 0, sealed: 0 });
});

it('goes as it is where gpg sealed it, armored or not; what the portal refuses is said, and the rest goes on', async () => {
  using gpg = new Gpg();
  const team = await importTeamKey(gpg);
  const sealed = (options: readonly string[], text: string): Buffer => gpg.run(['--encrypt', '--recipient', team, ...options], text).stdout;
  await writeFile(file('notes.txt.asc'), sealed(['--armor'], 'by hand'));
  await writeFile(file('dump.bin.gpg'), sealed([], 'a dump'));
  await writeFile(file('broken.gpg'), Buffer.concat([sealed([], 'x'), Buffer.from('words in clear')]));
  const page = await newcomer(browser, portal.url);
  await page.goto('/report');
  await page.getByLabel('Not sure', { exact: true }).check();
  await page.getByLabel('Type of issue').selectOption({ label: 'Not sure' });
  await press(page, 'Continue');
  await page.getByLabel('Sealed already, with gpg').check();
  await page.getByLabel('The sealed report').fill(sealed(['--armor'], 'see the files').toString());
  await attach(page, ['notes.txt.asc', 'dump.bin.gpg', 'broken.gpg']);
  for (const name of ['notes.txt.asc', 'dump.bin.gpg']) await see(row(page, name).getByText('Sealed by gpg, goes as it is'));
  await press(page, 'Check before sending');
  await press(page, 'Seal and send');
  await see(row(page, 'broken.gpg').getByText('The portal did not take this file.'));
  await see(page.getByText('One of the files cannot be sent.'));
  await press(page, 'Remove broken.gpg');
  const ofGpg = await sealAndSend(page);
  await enterWithWords(triager, portal.accounts.triager.recoveryWords, `/cases/${ofGpg}`);
  for (const [name, text] of [['notes.txt', 'by hand'], ['dump.bin', 'a dump']] as const) {
    const [download] = await Promise.all([triager.waitForEvent('download'), press(row(triager, name), `Download ${name}`)]);
    expect(download.suggestedFilename()).toBe(name);
    expect(await readFile(await download.path(), 'utf8')).toBe(text);
    await see(row(triager, name).getByText('The file is not signed; its name is, and names its hash'));
  }
});
