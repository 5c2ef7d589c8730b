/** Other programs read what the browser sealed and re-wrapped, and the portal takes what they seal: every tool, every kind of text. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitSealed } from '../packages/client/src/sealing/packets.ts';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { fileLabelBody } from '../schema/sealed-entity/file-label.ts';
import { writeEntityBytes } from '../schema/sealed-entity/write-entity.ts';
import { bearer, type Headers, portalIdOf, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { decrypt, giveKeys, importKey, openKeys } from './keys.ts';
import { openPgpTools } from './openpgp-tools.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, fillForm, newcomer, pasteSealed, press, sealAndSend, see, shownWords } from './report-page.ts';
import { seeWords, unlock, write } from './walk.ts';

interface Keys {
  /** 40 hex digits. */
  readonly fingerprint: string;
  readonly secret: string;
  readonly open: string;
}
let portal: Portal;
let browser: Browser;
let teamPage: Page;
let team: Keys;
let triager: Keys;
let researcher: Keys;

const asResearcher = (): Headers => bearer(portal.accounts.researcher.token);
const asTriager = (): Headers => bearer(portal.accounts.triager.token);
const tools = openPgpTools.map((tool) => [tool.name, tool] as const);

async function keysOf(words: string): Promise<Keys> {
  const { privateKeyArmored, fingerprint } = await openKeys(portal.url, words);
  return { fingerprint, secret: privateKeyArmored, open: publicHalf(privateKeyArmored) };
}
function publicHalf(secret: string): string {
  using gpg = new Gpg();
  gpg.run(['--import'], secret);
  return gpg.run(['--armor', '--export']).stdout.toString();
}
async function teamKeys(): Promise<Keys> {
  using gpg = new Gpg();
  const { sealedTeamKeys } = await giveKeys(gpg, portal.url, portal.accounts.triager.recoveryWords);
  const open = await (await fetch(`${portal.url}/pgp-key.asc`)).text();
  return { fingerprint: importKey(gpg, open), secret: decrypt(gpg, sealedTeamKeys[0] ?? '').toString(), open };
}

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  const { accounts } = portal;
  [team, triager, researcher] = await Promise.all([teamKeys(), keysOf(accounts.triager.recoveryWords), keysOf(accounts.researcher.recoveryWords)]);
  teamPage = await newcomer(browser, portal.url);
  await enterWithWords(teamPage, accounts.triager.recoveryWords, '/queue');
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

interface Texts {
  readonly case: {
    readonly report: { readonly armored: string };
    readonly messages: { readonly edges: readonly { readonly node: { readonly body: { readonly armored: string } } }[] };
  };
}
async function textsOf(number: string, headers: Headers): Promise<readonly string[]> {
  const text = 'query ($number: String!) { case(number: $number) { report { armored } messages(first: 20) { edges { node { body { armored } } } } } }';
  const { case: found } = await query<Texts>(portal.url, text, headers, { number });
  return [found.report.armored, ...found.messages.edges.map(({ node }) => node.body.armored)];
}

function dearmored(armored: string): Buffer {
  using gpg = new Gpg();
  return gpg.run(['--dearmor'], armored).stdout;
}

/** The files of a case as one downloads them. */
async function filesOf(number: string, headers: Headers): Promise<readonly Buffer[]> {
  interface Found {
    readonly case: { readonly attachments: readonly { readonly downloadUrl: string }[] };
  }
  const { case: found } = await query<Found>(portal.url, 'query ($number: String!) { case(number: $number) { attachments { downloadUrl } } }', headers, { number });
  return Promise.all(found.attachments.map(async ({ downloadUrl }) => Buffer.from(await (await fetch(downloadUrl, { headers })).arrayBuffer())));
}

describe('what the browser sealed', () => {
  const notes = Buffer.from('A file with größe,\r\nlines of both kinds\nand octets \u0000\u0001.');
  const steps = 'Send <b>größe</b>\n-- \nand look 🌿';
  const answer = 'It runs here too.';
  let reporter: Keys;
  let asReporter: Headers;
  let number: string;
  let texts: readonly string[];
  beforeAll(async () => {
    const page = await newcomer(browser, portal.url);
    await fillForm(page, { title: 'Read by every program', steps, files: [{ name: 'notes.bin', mimeType: 'application/octet-stream', buffer: notes }] });
    number = await sealAndSend(page);
    const words = await shownWords(page);
    await page.close();
    reporter = await keysOf(words);
    asReporter = (await openKeys(portal.url, words)).session;
    await teamPage.goto(`/cases/${number}`);
    await unlock(teamPage, portal.accounts.triager.recoveryWords);
    await write(teamPage, 'Reply', answer);
    texts = await textsOf(number, asReporter);
  });

  it.each(tools)('is read by %s: a report by team and reporter, an answer by both', async (_, tool) => {
    const [report = '', message = ''] = texts;
    for (const { secret } of [team, reporter]) {
      expect((await tool.open(report, { reader: secret, signer: reporter.open })).toString()).toContain('größe');
      expect((await tool.open(message, { reader: secret, signer: triager.open })).toString()).toContain(answer);
    }
  });

  it.each(tools)('is read by %s: a file as it was downloaded, by team and reporter', async (_, tool) => {
    for (const [headers, { secret }] of [[asTriager(), team], [asReporter, reporter]] as const) {
      const [file = Buffer.alloc(0)] = await filesOf(number, headers);
      expect((await tool.open(file, { reader: secret, signer: reporter.open })).equals(notes)).toBe(true);
    }
  });
});

describe('what the browser re-wrapped', () => {
  const words = 'Sealed to the team alone, by a program that had no other key.';
  let armored: string;
  let reporter: Keys;
  beforeAll(async () => {
    const page = await newcomer(browser, portal.url);
    const [gnupg] = openPgpTools;
    await pasteSealed(page, (await gnupg?.seal(Buffer.from(words), { signer: researcher.secret, readers: [team.open] })) ?? '');
    const number = await sealAndSend(page);
    const recoveryWords = await shownWords(page);
    await page.close();
    reporter = await keysOf(recoveryWords);
    await teamPage.goto(`/cases/${number}`);
    await unlock(teamPage, portal.accounts.triager.recoveryWords);
    await seeWords(teamPage, words);
    const facts = teamPage.getByRole('complementary', { name: 'Facts of this case' });
    await facts.getByLabel('I compared this fingerprint with the reporter').check();
    await press(facts, 'Open the case to this key');
    await see(teamPage.getByText('The case is open to this key now.'));
    const { session } = await openKeys(portal.url, recoveryWords);
    [armored = ''] = await textsOf(number, session);
  });

  it.each(tools)('is read by %s with the key that was added, the signature whole', async (_, tool) => {
    expect((await tool.open(armored, { reader: reporter.secret, signer: researcher.open })).toString()).toBe(words);
  });
});

describe('what other programs seal', () => {
  interface Submitted {
    readonly submitReport: { readonly case: { readonly number: string } | null; readonly userErrors: readonly unknown[] };
  }
  interface Posted {
    readonly postMessage: { readonly userErrors: readonly unknown[] };
  }
  const submit = 'mutation ($input: SubmitReportInput!) { submitReport(input: $input) { case { number } userErrors { code message } } }';
  const post = 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code message } } }';

  const octets = randomBytes(300_000);

  /** Over the resumable upload, in one piece, with a name that says whose octets it names. @returns what a message names it by */
  async function send(number: string, seal: (text: string | Uint8Array) => Promise<string>): Promise<string> {
    const file = dearmored(await seal(octets));
    const binding = {
      portal: await portalIdOf(portal.url), kind: 'name', id: randomUUID().replaceAll('-', ''), about: { case: number }, time: new Date().toISOString(),
      signer: researcher.fingerprint, attachments: [createHash('sha256').update(splitSealed(file).seipdBytes).digest('hex')],
    } as const;
    const name = await seal(writeEntityBytes(binding, fileLabelBody({ name: 'trace.bin', mediaType: '', sizeBytes: null, sessionKeySha256: null })));
    const headers = { ...asResearcher(), 'tus-resumable': '1.0.0' };
    const created = await fetch(`${portal.url}/attachments`, {
      method: 'POST', headers: { ...headers, 'upload-length': String(file.length), 'upload-metadata': `name ${Buffer.from(name).toString('base64')}` },
    });
    expect(created.status, await created.text()).toBe(201);
    const location = new URL(created.headers.get('location') ?? '', portal.url);
    const body = new Uint8Array(file);
    const sent = await fetch(location, { method: 'PATCH', headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body });
    expect(sent.status, await sent.text()).toBe(204);
    return location.pathname.split('/').at(-1) ?? '';
  }

  it.each(tools)('is taken and shown as signed by the reporter: %s', async (name, tool) => {
    const seal = (text: string | Uint8Array): Promise<string> => tool.seal(Buffer.from(text), { signer: researcher.secret, readers: [team.open, researcher.open] });
    const { submitReport } = await query<Submitted>(portal.url, submit, asResearcher(), {
      input: { idempotencyKey: randomUUID(), policyVersion: 1, report: await seal(`A report by ${name}`) },
    });
    expect(submitReport.userErrors).toEqual([]);
    const number = submitReport.case?.number ?? '';
    const { postMessage } = await query<Posted>(portal.url, post, asResearcher(), {
      input: { idempotencyKey: randomUUID(), number, body: await seal(`A message by ${name}`), attachments: [await send(number, seal)] },
    });
    expect(postMessage.userErrors).toEqual([]);
    await teamPage.goto(`/cases/${number}`);
    await unlock(teamPage, portal.accounts.triager.recoveryWords);
    await seeWords(teamPage, `A report by ${name}`);
    await seeWords(teamPage, `A message by ${name}`);
    await see(teamPage.getByText('free text'));
    await see(teamPage.getByRole('listitem').filter({ hasText: 'trace.bin' }));
    const [file = Buffer.alloc(0)] = await filesOf(number, asTriager());
    expect((await tool.open(file, { reader: team.secret, signer: researcher.open })).equals(octets)).toBe(true);
    for (const mark of ['unknown signer', 'not signed', 'signature is wrong']) expect(await teamPage.getByText(mark).count()).toBe(0);
  });
});
