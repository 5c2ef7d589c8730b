/** Mail in the browser: sorted by a triager, claimed by whoever sent it, and an old folder of it imported by a lead. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import nodemailer from 'nodemailer';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { mailsTo } from './mailbox.ts';
import { keepWords, signInWithPassword, unlock } from './people.ts';
import { type Portal, startPortal } from './portal.ts';
import { freePort } from '../server/src/testing/free-port.ts';
import { newcomer, press, see } from './report-page.ts';

const inbound = 'security@mail.example';
let portal: Portal;
let browser: Browser;
let lmtpPort: number;
/** Of the team, with keys open. */
let triager: Page;
let caseNumber = '';
const asked: Request[] = [];

beforeAll(async () => {
  lmtpPort = await freePort();
  [portal, browser] = await Promise.all([startPortal({ env: { LMTP_LISTEN: `127.0.0.1:${lmtpPort}`, INBOUND_ADDRESS: inbound } }), launchBrowser()]);
  triager = await newcomer(browser, portal.url);
  triager.on('request', (request) => asked.push(request));
  await signInWithPassword(triager, portal.url, portal.accounts.triager);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const deliver = async (mail: { readonly from: string; readonly subject: string; readonly text?: string; readonly html?: string; readonly attachments?: { readonly filename: string; readonly content: string }[] }): Promise<void> => {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: lmtpPort, lmtp: true, ignoreTLS: true });
  await transport.sendMail({ to: inbound, ...mail });
  transport.close();
};
const row = (from: string) => triager.getByRole('listitem').filter({ hasText: from });

describe('the Sort tray', () => {
  it('shows who wrote, opens the words as text, and fetches nothing that they name', async () => {
    await deliver({
      from: 'Ana <ana@a.example>', subject: 'XSS in grüße',
      html: '<p>The search <b>runs scripts</b>: <a href="https://evil.example/x">see</a></p><img src="https://track.example/pixel.gif"><script>alert(1)</script>',
      attachments: [{ filename: 'invoice\u202Efdp.exe', content: 'MZ' }],
    });
    await deliver({ from: 'prize@b.example', subject: 'You won', text: 'Click here.' });
    await triager.goto('/queue');
    await triager.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: /^Sort/ }).click();
    await see(row('ana@a.example').getByText('It came unsealed.'));
    await see(row('prize@b.example').getByText(/left$/));
    await unlock(triager, portal.accounts.triager.recoveryWords);
    await row('ana@a.example').getByRole('button').first().click();
    await see(triager.getByText('The search runs scripts: see [https://evil.example/x]'));
    await see(triager.getByText('invoice[U+202E]fdp.exe'));
    await see(triager.getByText('It may run when you open it'));
    await see(triager.getByText('XSS in grüße'));
    expect(asked.map((request) => new URL(request.url())).filter(({ protocol, origin }) => protocol.startsWith('http') && origin !== portal.url)).toEqual([]);
    expect(await violationsOf(triager)).toEqual([]);
  });

  it('puts aside with a way back, and makes a case, by keys', async () => {
    const prize = row('prize@b.example').getByRole('button').first();
    await prize.focus();
    await triager.keyboard.press('x');
    await prize.waitFor({ state: 'detached' });
    await press(triager, 'Undo');
    await prize.focus();
    await triager.keyboard.press('k');
    await triager.keyboard.press('c');
    const dialog = triager.getByRole('dialog', { name: 'Make it a case' });
    await expect.poll(() => dialog.getByLabel('Title').inputValue()).toBe('XSS in grüße');
    await dialog.getByLabel('Type of issue').selectOption({ label: 'Cross-site scripting' });
    await press(dialog, 'Make it a case');
    await triager.waitForURL('**/cases/LRL-*');
    caseNumber = new URL(triager.url()).pathname.split('/')[2] ?? '';
    await see(triager.getByRole('heading', { level: 1, name: 'XSS in grüße' }));
    await see(triager.getByText('Arrived unsealed, by mail; sealed to the team key on arrival.'));
    await see(triager.getByText('The search runs scripts: see [https://evil.example/x]'));
    await see(triager.getByRole('complementary').getByText('ana@a.example'));
  });
});

describe('the link of the receipt', () => {
  let link = '';
  it('offers plain mail, which the answer then says it goes by', async () => {
    await expect.poll(async () => (await mailsTo(portal.url, 'ana@a.example')).some(({ subject }) => subject.includes(caseNumber))).toBe(true);
    link = (await mailsTo(portal.url, 'ana@a.example')).find(({ subject }) => subject.includes(caseNumber))?.links[0]?.url ?? '';
    const ana = await newcomer(browser, portal.url);
    await ana.goto(link);
    await see(ana.getByRole('heading', { name: `Your report arrived: ${caseNumber}`}));
    await ana.getByLabel('come by plain mail').check();
    await press(ana, 'Keep this choice');
    await see(ana.getByText('Our answers come by plain mail.'));
    expect(await violationsOf(ana)).toEqual([]);
    await ana.close();
    await triager.reload();
    await unlock(triager, portal.accounts.triager.recoveryWords);
    await see(triager.getByLabel('This copy goes out unsealed by mail, as the reporter chose'));
  });

  it('makes the case theirs with twelve words, once, and the team opens its earlier words to them', async () => {
    const ana = await newcomer(browser, portal.url);
    await ana.goto(link);
    await press(ana, 'Make my twelve words');
    const words = await keepWords(ana, 'They are right. Claim the report');
    await see(ana.getByRole('heading', { name: `The report is yours: ${caseNumber}` }));
    await triager.reload();
    await unlock(triager, portal.accounts.triager.recoveryWords);
    await triager.getByLabel('I compared this fingerprint with the reporter').last().check();
    await press(triager, 'Open the case to this key');
    await triager.getByRole('button', { name: 'Open the case to this key' }).waitFor({ state: 'detached' });
    await ana.goto(`/cases/${caseNumber}`);
    await unlock(ana, words.join(' '));
    await see(ana.getByText('The search runs scripts: see [https://evil.example/x]'));
    await ana.goto(link);
    await see(ana.getByRole('heading', { name: 'This link was used' }));
    await ana.goto('/claim#1.forged');
    await see(ana.getByRole('heading', { name: 'This link does not work' }));
    await ana.close();
  });
});

describe('an old mailbox', () => {
  const line = 'From x@x.example Thu Nov 26 10:00:00 2026';
  const old = (id: string, fields: string, words: string): string => `${line}\nFrom: Bo <bo@b.example>\nTo: ${inbound}\nDate: Thu, 01 Feb 2024 10:00:00 +0100\nMessage-ID: <${id}>\n${fields}\n${words}\n\n`;
  const folder = Buffer.from([
    old('1', 'Subject: IDOR in export\n', 'Change the number.\n\n>From the start.'), old('2', 'Subject: Re: IDOR in export\nIn-Reply-To: <1>\n', 'Fixed?'),
    old('3', 'Subject: Open redirect\n', 'See next.'), old('4', 'Subject: away\nAuto-Submitted: auto-replied\n', 'Away.'),
  ].join(''));

  it('is looked through first, then sealed and made, and nothing twice', async () => {
    const lead = await newcomer(browser, portal.url);
    await signInWithPassword(lead, portal.url, portal.accounts.lead);
    await lead.goto('/settings/import');
    await unlock(lead, portal.accounts.lead.recoveryWords);
    const choose = async (): Promise<void> => lead.locator('input[type=file]').first().setInputFiles({ name: `${randomUUID()}.mbox`, mimeType: 'application/mbox', buffer: folder });
    await choose();
    await see(lead.getByText('2 cases, of 3 mails, by 1 sender'));
    await see(lead.getByText('An automatic answer, or a notice of a mail server: 1'));
    expect(await violationsOf(lead)).toEqual([]);
    await press(lead, 'Make these 2 cases');
    await see(lead.getByText('All of it is imported'));
    await press(lead, 'Choose something else');
    await choose();
    await see(lead.getByText('All of it is imported'));
    await lead.goto('/cases?q=source:import');
    await unlock(lead, portal.accounts.lead.recoveryWords);
    await lead.getByRole('link', { name: 'IDOR in export' }).click();
    await see(lead.getByText('Change the number.'));
    await see(lead.getByText('From the start.'));
    await see(lead.getByText('Fixed?'));
    await lead.close();
  });

  it('of another portal moves here too: a later export makes only what is new, and says what it leaves out', async () => {
    const lead = await newcomer(browser, portal.url);
    await signInWithPassword(lead, portal.url, portal.accounts.lead);
    await lead.goto('/settings/import');
    await unlock(lead, portal.accounts.lead.recoveryWords);
    const doc = await readFile(new URL('../docs/moving-here.md', import.meta.url), 'utf8');
    const samples = [...doc.matchAll(/^```(json|csv) (\w+)\n([\s\S]+?)^```/gm)].map(([, kind, name, text = '']) => ({ name: `${name}.${kind}`, mimeType: 'text/plain', buffer: Buffer.from(text) }));
    const choose = async (files: typeof samples): Promise<void> => lead.locator('input[type=file]').first().setInputFiles(files);
    await choose([...samples.slice(0, 3), { name: 'cut.json', mimeType: 'application/json', buffer: Buffer.from('{"data":[{') }]);
    await see(lead.getByText('3 cases, of 4 mails, by 3 senders'));
    await see(lead.getByText('2 cases, as they were there'));
    await see(lead.getByText('Broken JSON: was the download cut off?: 1'));
    expect(await violationsOf(lead)).toEqual([]);
    await press(lead, 'Make these 3 cases');
    await see(lead.getByText('All of it is imported'));
    await press(lead, 'Choose something else');
    await choose(samples);
    await see(lead.getByText('1 case, of 2 mails, by 1 sender'));
    await press(lead, 'Make this case');
    await see(lead.getByText('All of it is imported'));
    await lead.goto('/cases?q=source:import resolution:resolved');
    await unlock(lead, portal.accounts.lead.recoveryWords);
    await lead.getByRole('link', { name: 'Reset tokens can be guessed' }).click();
    await see(lead.getByText('Tokens are made of the time.'));
    await see(lead.getByText('Fixed on Monday.'));
    await see(lead.getByText('Weakness: CWE-331'));
    await lead.close();
  });
});
