/** The installed package in a page of another site, under a policy that lets no page make code out of text. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as sealingDoor from '../packages/client/src/sealing.ts';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { teamOfKeys, testPortal } from '../packages/client/src/testing/team-of-keys.ts';
import { launchBrowser } from './browser.ts';
import { type Installed, installPackage } from './installed-package.ts';
import { decrypt, importKey } from './keys.ts';

const modules = { 'laurel-client/sealing': 'laurel-client/dist/sealing.js', openpgp: 'openpgp/dist/openpgp.min.mjs', '@noble/hashes/': '@noble/hashes/' };
const imports = Object.fromEntries(Object.entries(modules).map(([name, file]) => [name, `/node_modules/${file}`]));
const html = `<!doctype html><title>A tool</title><script type="importmap" nonce="once">${JSON.stringify({ imports })}</script><script type="module" src="/tool.js"></script>`;
const tool = "import * as sealing from 'laurel-client/sealing'; globalThis.sealing = sealing;";
const headers = { 'content-security-policy': "default-src 'none'; script-src 'self' 'nonce-once'" };

interface InPage {
  readonly sealing: typeof sealingDoor;
}

let installed: Installed;
let site: Server;
let browser: Browser;
let page: Page;
const faults: string[] = [];
beforeAll(async () => {
  [installed, browser] = await Promise.all([installPackage(), launchBrowser()]);
  site = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (asked === '/') return void response.writeHead(200, { ...headers, 'content-type': 'text/html' }).end(html);
    if (asked === '/tool.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(tool);
    readFile(path.join(installed.folder, asked)).then((file) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(file), () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  page = await browser.newPage();
  page.on('console', (message) => { if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) faults.push(message.text()); });
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await browser.close();
  site.closeAllConnections();
  site.close();
  await installed.remove();
});

it('seals there what gpg opens, and opens what it sealed', async () => {
  const team = await teamOfKeys();
  const given = { portal: testPortal, handedOut: team.handedOut, pin: team.fingerprint };
  const { armored, text, signature } = await page.evaluate(async ({ portal, handedOut, pin }) => {
    const { createOwnKey, createSealer, pinTeamKey } = (globalThis as unknown as InPage).sealing;
    const sealer = createSealer({ portal, teamKey: await pinTeamKey(handedOut, { teamKeys: [pin] }, portal), ownKey: await createOwnKey() });
    const sealed = await sealer.seal('MESSAGE', 'From a page of our own: grüße.', { about: { case: 'LRL-2026-000042' } });
    return { armored: sealed.armored, ...await sealer.open(sealed.armored, { kind: 'MESSAGE', caseNumber: 'LRL-2026-000042' }) };
  }, given);
  expect({ text, signature }).toEqual({ text: 'From a page of our own: grüße.', signature: 'VALID' });
  using gpg = new Gpg();
  importKey(gpg, team.teamKey.armor());
  expect(decrypt(gpg, armored).toString()).toContain('From a page of our own');
  expect(faults).toEqual([]);
});

it('seals to no other key there either', async () => {
  const [team, other] = [await teamOfKeys(), await teamOfKeys()];
  const code = await page.evaluate(async ({ portal, handedOut, pin }) => {
    const { pinTeamKey } = (globalThis as unknown as InPage).sealing;
    return pinTeamKey(handedOut, { teamKeys: [pin] }, portal).then(() => 'taken', ({ code: fault }: { code: string }) => fault);
  }, { portal: testPortal, handedOut: other.handedOut, pin: team.fingerprint });
  expect(code).toBe('TEAM_KEY_REFUSED');
});
