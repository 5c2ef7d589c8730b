/** The drill: the machine is gone. From a running portal to a backup, and on a new machine back to an open portal, by the commands and the page. */
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { signInWithPassword } from './people.ts';
import { type Ended, type Portal, runScript, startPortal } from './portal.ts';
import { press, see } from './report-page.ts';

let portal: Portal;
let browser: Browser;
let backups: string;
let names: { readonly withdrawn: string; readonly stays: string };
beforeAll(async () => {
  backups = await mkdtemp(path.join(tmpdir(), 'laurel-e2e-backups-'));
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await rm(backups, { recursive: true, force: true });
});

const admin = async (...words: readonly string[]): Promise<Ended> => {
  const { PATH, HOME } = process.env;
  return runScript('admin', words, { PATH, HOME, DATA_DIR: portal.dataDir, PORT: String(portal.port) });
};
const thanked = async (): Promise<string> => (await fetch(`${portal.url}/acknowledgments.json`)).text();
async function opened(at: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${portal.url}${at}`);
  return page;
}

interface Own {
  readonly viewer: { readonly researcher: { readonly cases: { readonly edges: readonly { readonly node: { readonly number: string; readonly acknowledgment: { readonly publishedName: string | null } | null } }[] } } };
}

describe('the machine is gone', () => {
  it('after a backup, and after somebody took their name back', async () => {
    const made = await admin('backup', backups);
    expect(made).toMatchObject({ code: 0, output: expect.stringContaining('is whole') });
    const as = bearer(portal.accounts.researcher.token);
    const own = await query<Own>(portal.url, '{ viewer { researcher { cases(first: 100) { edges { node { number acknowledgment { publishedName } } } } } } }', as);
    const listed = own.viewer.researcher.cases.edges.filter(({ node }) => node.acknowledgment?.publishedName != null);
    const withdrawn = listed[0]?.node.acknowledgment?.publishedName ?? '';
    for (const { node } of listed) await query(portal.url, 'mutation ($n: String!) { withdrawConsent(input: { number: $n }) { userErrors { code } } }', as, { n: node.number });
    const left: { items: { authors: { name: string }[] }[] } = JSON.parse(await thanked());
    names = { withdrawn, stays: left.items.flatMap(({ authors }) => authors).find(({ name }) => !name.startsWith('an anonymous'))?.name ?? '' };
    expect(names.withdrawn && names.stays).not.toBe('');
    expect(await thanked()).not.toContain(names.withdrawn);
    expect(await readFile(path.join(portal.dataDir, 'laurel.journal'), 'utf8')).toContain('CONSENT_WITHDRAWN');
    await portal.end('SIGKILL');
  });

  it('and what is kept outside makes a closed portal of the backup', async () => {
    const gone = `${portal.dataDir}.gone`;
    await rename(portal.dataDir, gone);
    await mkdir(portal.dataDir, { mode: 0o711 });
    for (const name of ['portal.key', 'laurel.journal', 'log.checkpoint']) await copyFile(path.join(gone, name), path.join(portal.dataDir, name));
    const back = await admin('restore', backups);
    expect(back).toMatchObject({ code: 0, output: expect.stringContaining('It is closed') });
    await portal.start();
    expect(await (await fetch(`${portal.url}/readyz`)).text()).toContain('closed after a restore');
    const feed = await thanked();
    for (const name of [names.withdrawn, names.stays]) expect(feed).not.toContain(name);
    const page = await opened('/acknowledgments');
    await see(page.getByText('This portal was put back from a backup and is closed for now'));
    await see(page.getByText('Nobody yet'));
    await page.goto(`${portal.url}/report`);
    await see(page.getByText('Reports are taken again once a lead has opened the portal.'));
    expect((await admin('restore', backups)).output).toContain('not empty');
  });

  it('which a lead opens, and then everybody is named but who withdrew', async () => {
    const page = await opened('/');
    await signInWithPassword(page, portal.url, portal.accounts.lead);
    await page.goto(`${portal.url}/settings/restore`);
    await see(page.getByText(/(?:is|are) withdrawn again/));
    await press(page, 'Open the portal');
    await press(page, 'Open it');
    await see(page.getByText('The portal is open again.'));
    const feed = await thanked();
    expect(feed).toContain(names.stays);
    expect(feed).not.toContain(names.withdrawn);
    const form = await opened('/report');
    await see(form.getByRole('button', { name: 'Continue', exact: true }));
    expect(await form.getByText('put back from a backup').count()).toBe(0);
  });
});
