/** Other programs read what the browser sealed and re-wrapped, and the portal takes what they seal: every tool, every kind of text. */
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gpg } from '../client/src/crypto/testing/gpg.ts';
import { bearer, type Headers, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { decrypt, giveKeys, openKeys } from './keys.ts';
import { openPgpTools } from './openpgp-tools.ts';
import { type Portal, startPortal } from './portal.ts';
import { enterWithWords, fillForm, newcomer, pasteSealed, press, sealAndSend, see, shownWords, unlockHere } from './report-page.ts';
import { seeWords, unlock, write } from './walk.ts';

interface Keys {
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
const tools = openPgpTools.map((tool) => [tool.name, tool] as const);

async function keysOf(words: string): Promise<Keys> {
  const { privateKeyArmored } = await openKeys(portal.url, words);
  return { secret: privateKeyArmored, open: await publicHalf(privateKeyArmored) };
}
async function publicHalf(secret: string): Promise<string> {
  using gpg = new Gpg();
  gpg.run(['--import'], secret);
  return gpg.run(['--armor', '--export']).stdout.toString();
}
async function teamKeys(): Promise<Keys> {
  using gpg = new Gpg();
  const { sealedTeamKeys } = await giveKeys(gpg, portal.url, portal.accounts.triager.recoveryWords);
  const open = await (await fetch(`${portal.url}/pgp-key.asc`)).text();
  return { secret: decrypt(gpg, sealedTeamKeys[0] ?? '').toString(), open };
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

describe('what the browser sealed', () => {
  const steps = 'Send <b>größe</b>\n-- \nand look 🌿';
  const answer = 'It runs here too.';
  let number: string;
  let texts: readonly string[];
  beforeAll(async () => {
    const page = await newcomer(browser, portal.url);
    await enterWithWords(page, portal.accounts.researcher.recoveryWords);
    await fillForm(page, { title: 'Read by every program', steps });
    await unlockHere(page, portal.accounts.researcher.recoveryWords);
    number = await sealAndSend(page);
    await page.close();
    await teamPage.goto(`/cases/${number}`);
    await unlock(teamPage, portal.accounts.triager.recoveryWords);
    await write(teamPage, 'Reply', answer);
    texts = await textsOf(number, asResearcher());
  });

  it.each(tools)('is read by %s: a report by team and reporter, an answer by both', (_, tool) => {
    const [report = '', message = ''] = texts;
    for (const { secret } of [team, researcher]) {
      expect(tool.open(report, { reader: secret, signer: researcher.open }).toString()).toContain('größe');
      expect(tool.open(message, { reader: secret, signer: triager.open }).toString()).toContain(answer);
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
    await pasteSealed(page, gnupg?.seal(Buffer.from(words), { signer: researcher.secret, readers: [team.open] }) ?? '');
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
    await see(teamPage.getByText('The reporter can read this case now.'));
    const { session } = await openKeys(portal.url, recoveryWords);
    [armored = ''] = await textsOf(number, session);
  });

  it.each(tools)('is read by %s with the key that was added, the signature whole', (_, tool) => {
    expect(tool.open(armored, { reader: reporter.secret, signer: researcher.open }).toString()).toBe(words);
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

  it.each(tools)('is taken and shown as signed by the reporter: %s', async (name, tool) => {
    const seal = (text: string): string => tool.seal(Buffer.from(text), { signer: researcher.secret, readers: [team.open, researcher.open] });
    const { submitReport } = await query<Submitted>(portal.url, submit, asResearcher(), {
      input: { idempotencyKey: randomUUID(), policyVersion: 1, report: seal(`A report by ${name}`) },
    });
    expect(submitReport.userErrors).toEqual([]);
    const number = submitReport.case?.number ?? '';
    const { postMessage } = await query<Posted>(portal.url, post, asResearcher(), {
      input: { idempotencyKey: randomUUID(), number, body: seal(`A message by ${name}`) },
    });
    expect(postMessage.userErrors).toEqual([]);
    await teamPage.goto(`/cases/${number}`);
    await unlock(teamPage, portal.accounts.triager.recoveryWords);
    await seeWords(teamPage, `A report by ${name}`);
    await seeWords(teamPage, `A message by ${name}`);
    await see(teamPage.getByText('free text'));
    for (const mark of ['unknown signer', 'not signed', 'signature is wrong']) expect(await teamPage.getByText(mark).count()).toBe(0);
  });
});
