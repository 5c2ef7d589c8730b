import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { signInWithPassword } from './people.ts';
import { type Portal, runScript, startPortal } from './portal.ts';
import { freePort } from '../server/src/testing/free-port.ts';

let portal: Portal;
let browser: Browser;
let folder: string;
let kept: string;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-log-'));
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = async (address: string): Promise<string> => (await fetch(`${portal.url}${address}`)).text();
async function sql<Row extends object>(text: string): Promise<Row[]> {
  const client = new pg.Client(await portal.databaseUrl());
  await client.connect();
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows;
}
/** Something else enters the log; done when a signed checkpoint holds it. */
async function growLog(): Promise<void> {
  const before = await get('/log/checkpoint');
  await sql(`insert into log_leaf (entry_sha256) values (sha256('another'))`);
  await expect.poll(async () => get('/log/checkpoint'), { timeout: 15_000 }).not.toBe(before);
}
const save = async (name: string, text: string): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
};
const drop = async (page: Page, ...files: readonly { readonly name: string; readonly text: string }[]): Promise<void> =>
  page.locator('input[type=file]').setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));

describe('a receipt', () => {
  it('is saved with its proof from the case, and checked in the page without a network', async () => {
    const [row] = await sql<{ number: string }>(`select number from cases join account on account.id = reporter_id
      where email = '${portal.accounts.researcher.email}' and exists (select from receipt where case_id = cases.id) order by cases.id desc limit 1`);
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    await signInWithPassword(page, portal.url, portal.accounts.researcher);
    await page.waitForURL(/\/cases/);
    await page.goto(`${portal.url}/cases/${row?.number}`);
    await page.getByText('signature and place in the log checked here').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save receipt and proof' }).click()]);
    expect(download.suggestedFilename()).toBe(`${row?.number}.receipt.asc`);
    kept = await readFile(await download.path(), 'utf8');

    await page.goto(`${portal.url}/verify`);
    await page.getByText('This page has all it needs').waitFor();
    await context.setOffline(true);
    // The header may ask who is signed in; checking asks nothing.
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('/graphql') || asked.push(request.url()));
    await drop(page, { name: 'kept.receipt.asc', text: kept }, { name: 'changed.receipt.asc', text: kept.replace('Policy version: 1', 'Policy version: 2') });
    await page.getByText('The portal signed this receipt').waitFor();
    expect(await page.getByText(`Case: ${row?.number}`).count()).toBe(1);
    expect(await page.getByRole('alert').innerText()).toContain('The portal did not sign this text');
    expect(asked).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);

    await context.setOffline(false);
    await growLog();
    await page.getByRole('button', { name: 'Hold against the log as it is now' }).click();
    await page.getByText(/grew out of the one of .*: nothing was taken out or changed/).waitFor();
    await context.close();
  });

  it('is checked by the command, with the portal’s address and with nothing but the kept key', async () => {
    const file = await save('kept.receipt.asc', kept);
    const online = await runScript('verify', ['receipt', file, portal.url]);
    expect(online.output).toMatch(/^Laurel receipt 1\n[\s\S]*Signed by the portal\. Entry \d+ of the log laurel\.portal\/[\s\S]* grew out of the one of /u);
    expect(online.code).toBe(0);
    const key = await save('portal-key.asc', await get('/portal-key.asc'));
    expect((await runScript('verify', ['receipt', file, key])).code).toBe(0);
    const silent = http.createServer((request, response) => {
      if (request.url === '/portal-key.asc') void get(request.url).then((text) => response.end(text));
      else response.writeHead(404).end();
    });
    const port = await freePort();
    await once(silent.listen(port), 'listening');
    const unshown = await runScript('verify', ['receipt', file, `http://localhost:${port}`]);
    silent.close();
    expect(unshown.output).toMatch(/Signed by the portal\. Entry \d+ of the log [\s\S]*does not show its log at http:\/\/localhost:\d+\/log\/checkpoint/u);
    expect(unshown.code).toBe(1);
    const changed = await save('changed.receipt.asc', kept.replace(/^index \d/mu, 'index 9'));
    const { code, output } = await runScript('verify', ['receipt', changed, key]);
    expect(output).toBe('This text does not stand in the log at the place that the proof names.\n');
    expect(code).toBe(1);
  });
});

describe('a database that was put back', () => {
  it('begins a new log that names the old one in public, and the old proofs hold', async () => {
    await portal.end();
    const [data, backup] = [path.join(portal.dataDir, 'postgres'), path.join(folder, 'postgres')];
    // With its owner, who is another one where this runs as root.
    execFileSync('cp', ['-a', data, backup]);
    await portal.start();
    await growLog();
    const old = await get('/log/checkpoint');
    await portal.end();
    await rm(data, { recursive: true });
    execFileSync('cp', ['-a', backup, data]);
    await portal.start();
    const [origin, size, root] = old.split('\n');
    const history = await get('/log/history');
    expect(history).toMatch(/\nLog: laurel\.portal\/\w+\/log\/2\n/u);
    expect(history).toContain(`Reason: SHORTER`);
    expect(history).toContain(`Previous log: ${origin}\nPrevious size: ${size}\nPrevious root: ${root}\n`);
    expect(await get('/log/checkpoint')).toMatch(/^laurel\.portal\/\w+\/log\/2\n/u);
    const { code, output } = await runScript('verify', ['receipt', await save('kept.receipt.asc', kept), await save('old.checkpoint', old), portal.url]);
    expect(output).toContain('These are of 2 logs of the portal');
    expect(code).toBe(0);
  });
});
