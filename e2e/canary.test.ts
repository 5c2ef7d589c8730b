/** Words that people type are nowhere but in their browsers: not on the wire, not in a table, a file, a log or a mail. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Portal, startPortal } from './portal.ts';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';
import { enterWithWords, fillForm, newcomer, press, sealAndSend, see, unlockHere } from './report-page.ts';

const canary = `canary${randomBytes(8).toString('hex')}`;
/** How its octets look as they are, in hex, in UTF-16, and in base64 at each of the three offsets. */
const traces: readonly (readonly [string, Buffer])[] = [
  ['plain', Buffer.from(canary)],
  ['in hex', Buffer.from(Buffer.from(canary).toString('hex'))],
  ['in UTF-16', Buffer.from(canary, 'utf16le')],
  ...[0, 1, 2].map((offset) => [`in base64 at offset ${offset}`, base64Core(offset)] as const),
];

/** The letters of base64 that depend on the word alone. */
function base64Core(offset: number): Buffer {
  const letters = Buffer.from('\0'.repeat(offset) + canary).toString('base64').replace(/=+$/, '');
  return Buffer.from(letters.slice(offset === 0 ? 0 : offset + 1, -1));
}
const tracesIn = (bytes: Buffer): readonly string[] => traces.filter(([, trace]) => bytes.includes(trace)).map(([name]) => name);

let portal: Portal;
let browser: Browser;
let proxy: RecordingProxy;
let number: string;
beforeAll(async () => {
  proxy = await startRecordingProxy();
  const throughProxy = { proxy: { server: proxy.server, bypass: '<-loopback>' } };
  [portal, browser] = await Promise.all([startPortal({ fresh: true, env: { LOG_LEVEL: 'debug' } }), launchBrowser(throughProxy)]);
  await leaveDraft();
  number = await report();
  await answer();
  await lookForIt();
});
afterAll(async () => {
  await browser?.close();
  await proxy?.stop();
  await portal?.stop();
});

/** Typed, kept over a reload, never sent. */
async function leaveDraft(): Promise<void> {
  const page = await newcomer(browser, portal.url);
  await fillForm(page, { title: `Draft ${canary}`, steps: `Steps ${canary}`, configuration: canary, impact: canary });
  await see(page.getByLabel('The text that will be sealed').getByText(canary));
  await press(page, 'Back');
  await see(page.getByText('Draft kept in this browser only'));
  await page.waitForTimeout(1_000);
  await page.reload();
  expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe(`Draft ${canary}`);
  await page.close();
}

async function report(): Promise<string> {
  const { recoveryWords } = portal.accounts.researcher;
  const page = await newcomer(browser, portal.url);
  await enterWithWords(page, recoveryWords);
  await fillForm(page, { title: `Title ${canary}`, steps: `Steps ${canary}`, configuration: `${canary} on`, impact: `Impact ${canary}` });
  await unlockHere(page, recoveryWords);
  const sent = await sealAndSend(page);
  await page.getByRole('link', { name: 'Open the case' }).click();
  await write(page, 'Reply', `One more thing: ${canary}`);
  await page.close();
  return sent;
}

/** By the team, as a reply and as a note. */
async function answer(): Promise<void> {
  const page = await newcomer(browser, portal.url);
  await enterWithWords(page, portal.accounts.triager.recoveryWords, `/cases/${number}`);
  await see(page.getByRole('article', { name: 'The report' }).getByText(`Impact ${canary}`));
  await write(page, 'Reply', `We reproduced ${canary}`);
  await write(page, 'Note', `Ask the owner of ${canary}`);
  await page.close();
}

async function write(page: Page, kind: 'Reply' | 'Note', words: string): Promise<void> {
  if (kind === 'Note') await page.getByRole('tab', { name: 'Note within the team' }).click();
  await page.getByRole('textbox', { name: kind }).fill(words);
  await page.getByRole('button', { name: kind === 'Note' ? /^Keep the note/ : /^Send sealed/ }).click();
  await see(page.getByRole('article').getByText(words));
}

/** In the search of the researcher's own cases. */
async function lookForIt(): Promise<void> {
  const page = await newcomer(browser, portal.url);
  await enterWithWords(page, portal.accounts.researcher.recoveryWords);
  await page.getByRole('combobox', { name: 'Query' }).fill(`is:open ${canary}`);
  await page.keyboard.press('Enter');
  await see(page.getByRole('link', { name: `Title ${canary}` }));
  expect(new URL(page.url()).search).not.toContain(canary);
  await page.close();
}

describe('what people typed', () => {
  it('is in no request of their browsers', () => {
    const sent = proxy.sent();
    expect(sent.includes('mutation SubmitReport')).toBe(true);
    expect(sent.includes('-----BEGIN PGP MESSAGE-----')).toBe(true);
    expect(tracesIn(sent)).toEqual([]);
  });

  it('is in no table', async () => {
    const client = new pg.Client({ connectionString: await portal.databaseUrl() });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string }>(`
        select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
      let known = 0;
      for (const { name } of tables) {
        const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
        const dumped = Buffer.from(rows.map(({ row }) => row).join('\n'));
        if (dumped.includes(number)) known += 1;
        expect({ name, traces: tracesIn(dumped) }).toEqual({ name, traces: [] });
      }
      expect(known).toBeGreaterThan(1);
    } finally {
      await client.end();
    }
  });

  it('is in no mail, and mails went out', async () => {
    const { email } = portal.accounts.researcher;
    const mailbox = async (): Promise<string> => (await fetch(`${portal.url}/mailbox/messages.json`)).text();
    const mailsTo = (text: string): number => text.split(`"to":"${email}"`).length - 1;
    await expect.poll(async () => mailsTo(await mailbox())).toBeGreaterThan(1);
    expect(tracesIn(Buffer.from(await mailbox()))).toEqual([]);
  });

  it('is in no log', () => {
    expect(portal.log()).toContain('/graphql');
    expect(tracesIn(Buffer.from(portal.log()))).toEqual([]);
  });

  it('is in no file of the database or beside it, the write-ahead log included', async () => {
    await portal.end();
    const entries = await readdir(portal.dataDir, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    const withNumber = new Set<string>();
    for (const file of files) {
      const bytes = await readFile(file);
      expect({ file, traces: tracesIn(bytes) }).toEqual({ file, traces: [] });
      if (bytes.includes(number)) withNumber.add(file.includes('pg_wal') ? 'log' : 'data');
    }
    expect(withNumber).toEqual(new Set(['log', 'data']));
  });
});
