import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gpg } from '../packages/client/src/testing/gpg.ts';
import { bearer, type Headers, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { decrypt, giveKeys, importKey } from './keys.ts';
import { type Portal, runScript, startPortal } from './portal.ts';
import { enterWithWords, fillForm, newcomer, pasteSealed, press, sealAndSend, see, shownWords } from './report-page.ts';

let portal: Portal;
let browser: Browser;
const team = new Gpg();
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  await giveKeys(team, portal.url, portal.accounts.triager.recoveryWords);
});
afterAll(async () => {
  team[Symbol.dispose]();
  await browser?.close();
  await portal?.stop();
});

interface SealedCase {
  readonly report: { readonly armored: string; readonly recipientKeyIds: readonly string[] };
  readonly title: { readonly armored: string } | null;
}
async function sealedReport(number: string, headers: Headers): Promise<SealedCase> {
  const text = 'query ($number: String!) { case(number: $number) { report { armored recipientKeyIds } title { armored } } }';
  return (await query<{ readonly case: SealedCase }>(portal.url, text, headers, { number })).case;
}
interface Submitted {
  readonly submitReport: { readonly case: { readonly number: string } | null; readonly userErrors: readonly unknown[] };
}
const asTriager = (): Headers => bearer(portal.accounts.triager.token);
async function readByTeam(number: string): Promise<string> {
  const { report } = await sealedReport(number, asTriager());
  return decrypt(team, report.armored).toString();
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(`${portal.url}${address}`);
  expect(response.status).toBe(200);
  return response.text();
}

async function saveReceipt(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save receipt')]);
  const file = path.join(portal.dataDir, 'receipt.asc');
  await download.saveAs(file);
  return file;
}

describe('a report from the page, by somebody without an account', () => {
  const report = {
    title: 'Stored script in a signature',
    steps: '1. Send <b>this</b>\n## not a heading\n2. Open it',
    impact: 'Anybody reads\nthe session.',
  };
  let page: Page;
  let number: string;
  let words: string;
  beforeAll(async () => {
    page = await newcomer(browser, portal.url);
    await fillForm(page, report);
    number = await sealAndSend(page);
    words = await shownWords(page);
  });

  it('opens by gpg with the key that the twelve words give back', async () => {
    using own = new Gpg();
    const { fingerprint, session } = await giveKeys(own, portal.url, words);
    const { report: sealed, title } = await sealedReport(number, session);
    const opened = own.run(['--decrypt'], sealed.armored);
    expect(opened.code).toBe(0);
    for (const sign of ['GOODMDC', 'DECRYPTION_OKAY', `VALIDSIG ${fingerprint}`]) expect(opened.status).toContain(sign);
    const text = opened.stdout.toString();
    const [header = '', ...sections] = text.split('\n\n## ');
    expect(header).toContain(`Laurel-Signer: ${fingerprint}`);
    expect(header).toContain('Laurel-Kind: report');
    expect(Object.fromEntries(sections.map((section) => section.trimEnd().split('\n\n', 2)))).toMatchObject({
      'Online service': 'Mail',
      'Type of issue': 'Cross-site scripting',
      Title: report.title,
      'Steps, proof of concept or URL': '1. Send <b>this</b>\n\\## not a heading\n2. Open it',
      'How could an attacker use it?': report.impact,
    });
    expect(decrypt(own, title?.armored ?? '').toString()).toContain(`\n\n${report.title}\n`);
  });

  it('opens by gpg with the team key, which a grant brings', async () => {
    const text = await readByTeam(number);
    expect(text).toContain(report.impact);
    expect(text).toMatch(/^Laurel-Submission: [0-9a-f-]{36}$/m);
  });

  it('brings a receipt that gpg and the verify command believe, until somebody changes it', async () => {
    using gpg = new Gpg();
    importKey(gpg, await fetchText('/portal-key.asc'));
    const file = await saveReceipt(page);
    expect(gpg.run(['--verify', file]).code).toBe(0);
    expect(await runScript('verify', [file, portal.url])).toMatchObject({ code: 0, output: expect.stringContaining(number) });
    const receipt = await readFile(file, 'utf8');
    await writeFile(file, receipt.replace(number, 'LRL-2026-999999'));
    expect(gpg.run(['--verify', file]).status).toContain('BADSIG');
    const refused = await runScript('verify', [file, portal.url]);
    expect(refused).toMatchObject({ code: 1, output: expect.stringMatching(/^.+\n$/) });
    await writeFile(file, `Paid in full.\n${receipt}`);
    expect(await runScript('verify', [file, portal.url])).toMatchObject({ code: 1, output: expect.not.stringContaining('Paid') });
  });
});

describe('a report made by gpg alone', () => {
  const words = 'An ordinary user reads invoices of others at /invoices/1.\n';
  const author = new Gpg();
  const address = 'noor@research.example';
  let own: string;
  let teamKey: string;
  beforeAll(async () => {
    own = author.makeKey(`Noor <${address}>`);
    teamKey = importKey(author, await fetchText('/pgp-key.asc'));
  });
  afterAll(() => author[Symbol.dispose]());

  const seal = (...how: readonly string[]): string =>
    author.run(['--armor', '--sign', '-u', own, '--encrypt', '-r', teamKey, ...how], words).stdout.toString();
  const ways = [
    ['to the team alone', []],
    ['with its own key as second recipient', ['-r', address]],
    ['with a Comment header', ['-r', address, '--comment', 'made on my own machine', '--emit-version']],
    ['with hidden recipients', ['-r', address, '--throw-keyids']],
  ] as const;

  it('takes the very key that the Web Key Directory has, by both methods', async () => {
    const listed = author.run(['--with-wkd-hash', '--list-keys', teamKey]).stdout.toString();
    const [, hash, domain] = /^ *([a-z0-9]{32})@(\S+)$/m.exec(listed) ?? [];
    for (const file of [`/.well-known/openpgpkey/hu/${hash}`, `/.well-known/openpgpkey/${domain}/hu/${hash}`]) {
      using other = new Gpg();
      const response = await fetch(`${portal.url}${file}`);
      expect(response.status).toBe(200);
      expect(importKey(other, new Uint8Array(await response.arrayBuffer()))).toBe(teamKey);
    }
  });

  it.each(ways)('is taken over GraphQL %s, and read by the team', async (_name, how) => {
    const submit = 'mutation ($input: SubmitReportInput!) { submitReport(input: $input) { case { number } userErrors { code message } } }';
    const input = { idempotencyKey: randomUUID(), report: seal(...how), policyVersion: 1 };
    const answer = await query<Submitted>(portal.url, submit, bearer(portal.accounts.researcher.token), { input });
    expect(answer.submitReport.userErrors).toEqual([]);
    const number = answer.submitReport.case?.number ?? '';
    expect(await readByTeam(number)).toBe(words);
    const { report } = await sealedReport(number, asTriager());
    expect(report.armored).not.toMatch(/^(Comment|Version):/m);
    expect(report.recipientKeyIds.every((keyId) => keyId === '0000000000000000')).toBe(how.some((option) => option === '--throw-keyids'));
  });

  it.each(ways)('is taken in the page, pasted with words around it, %s', async (_name, how) => {
    const page = await newcomer(browser, portal.url);
    await pasteSealed(page, `Hello,\n\n${seal(...how)}\nKind regards, Noor\n`);
    expect(await readByTeam(await sealAndSend(page))).toBe(words);
    await page.close();
  });

  it('is refused where the team cannot read it, before anything is sent', async () => {
    const page = await newcomer(browser, portal.url);
    const sent: string[] = [];
    page.on('request', (request) => void sent.push(request.postData() ?? ''));
    await pasteSealed(page, author.run(['--armor', '--encrypt', '-r', own], words).stdout.toString());
    await press(page, 'Seal and send');
    await see(page.getByText('This is not sealed to the team key'));
    expect(sent.join('')).not.toContain('PGP MESSAGE');
    await page.close();
  });

  it('stands on the case page of a triager in clear', async () => {
    const reporter = await newcomer(browser, portal.url);
    await pasteSealed(reporter, seal('-r', address));
    const number = await sealAndSend(reporter);
    const page = await newcomer(browser, portal.url);
    await enterWithWords(page, portal.accounts.triager.recoveryWords, `/cases/${number}`);
    await see(page.getByRole('article', { name: 'The report' }).getByText(words.trim()));
  });
});
