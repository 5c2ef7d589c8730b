/** Sealed files, from a reporter's disk to a triager's, over a connection that breaks and a server that cannot be trusted. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Gpg } from '../client/src/crypto/testing/gpg.ts';
import { query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { giveKeys } from './keys.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, newcomer, press, sealAndSend, see, shownWords } from './report-page.ts';
import { startUnreliableProxy, type UnreliableProxy } from './unreliable-proxy.ts';

let portal: Portal;
let browser: Browser;
let proxy: UnreliableProxy;
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
  reporter = await newcomer(browser, portal.url);
  triager = await newcomer(browser, portal.url);
});
afterAll(async () => {
  await browser?.close();
  await proxy?.stop();
  await portal?.stop();
});

const file = (name: string): string => path.join(portal.dataDir, name);
const row = (page: Page, name: string): Locator => page.getByRole('listitem').filter({ hasText: name });
const attach = (page: Page, names: readonly string[]): Promise<void> => page.locator('input[type=file]').last().setInputFiles(names.map(file));

/** Names of plaintext files that lie in the browser, those of ended workers too. */
const opened = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const work = await (await navigator.storage.getDirectory()).getDirectoryHandle('work', { create: true });
    let count = 0;
    for await (const worker of work.values()) {
      if (worker.kind === 'directory') for await (const _ of (worker as FileSystemDirectoryHandle).keys()) count += 1;
    }
    return count;
  });

it('goes with a report, over a connection that breaks and a tab that is closed', async () => {
  await reporter.goto('/report');
  await reporter.getByLabel('Not sure', { exact: true }).check();
  await reporter.getByLabel('Type of issue').selectOption({ label: 'Not sure' });
  await press(reporter, 'Continue');
  await reporter.getByLabel('Title', { exact: true }).fill('Memory in answers');
  await reporter.getByLabel('Steps, proof of concept or URL').fill('See the files.');
  await attach(reporter, ['memory.dump', 'shot.png', 'access.log']);
  for (const name of ['memory.dump', 'shot.png', 'access.log']) await see(row(reporter, name).getByText('sealed', { exact: true }));
  await reporter.reload();
  await see(row(reporter, 'access.log').getByText('sealed', { exact: true }));
  await press(reporter, 'Check before sending');
  proxy.cut('PATCH', 1_000_000);
  number = await sealAndSend(reporter);
  expect(proxy.cuts()).toBe(1);
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
  const { case: found } = await caseTeamKey();
  gpg.run(['--import'], found);
  const stranger = gpg.makeKey('Somebody <else@example.org>');
  const recipient = ['--trust-model', 'always', '-r', teamFingerprintIn(gpg)];
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
    expect(await opened(triager)).toBe(0);
  }
});

/** The team key as the portal publishes it, armored. */
async function caseTeamKey(): Promise<{ readonly case: string }> {
  const { teamKey } = await query<{ readonly teamKey: { readonly armored: string } }>(portal.url, '{ teamKey { armored } }');
  return { case: teamKey.armored };
}
function teamFingerprintIn(gpg: Gpg): string {
  return /^fpr:+([0-9A-F]{40}):/m.exec(gpg.run(['--with-colons', '--list-keys']).stdout.toString())?.[1] ?? '';
}

it('goes with an answer, and is gone from the browser after locking', async () => {
  await attach(triager, ['shot.png']);
  await see(row(triager, 'shot.png').last().getByText('Arrived, sealed'));
  await triager.getByRole('textbox', { name: 'Reply' }).fill('Does it look like this?');
  await press(triager, 'Send sealed');
  await see(triager.getByText('Sent, sealed and signed.'));
  await press(triager.getByRole('article', { name: /^Message from you/i }), 'Preview shot.png');
  await see(triager.getByRole('img', { name: 'Preview of shot.png' }));
  await press(triager.getByRole('dialog'), 'Close');
  expect(await opened(triager)).toBe(1);
  await press(triager, 'Lock');
  await see(triager.getByRole('banner').getByRole('button', { name: 'Unlock' }));
  expect(await opened(triager)).toBe(0);
});
