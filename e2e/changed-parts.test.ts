/** Somebody between server and browser changes a part of the page: it does not run, and the page says so. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type ChangingProxy, startChangingProxy } from './changing-proxy.ts';
import { type Portal, startPortal } from './portal.ts';
import { newcomer, press, see } from './report-page.ts';

const firstLoadLimit = 160_000;

let portal: Portal;
let browser: Browser;
let proxy: ChangingProxy;
let parts: readonly string[];
beforeAll(async () => {
  proxy = await startChangingProxy();
  const throughProxy = { proxy: { server: proxy.server, bypass: '<-loopback>' } };
  [portal, browser] = await Promise.all([startPortal(), launchBrowser(throughProxy)]);
  const build: { readonly files: Readonly<Record<string, string>> } = await (await fetch(`${portal.url}/build.json`)).json();
  parts = Object.keys(build.files).map((name) => `/${name}`);
});
afterAll(async () => {
  await browser?.close();
  await proxy?.stop();
  await portal?.stop();
});

const part = (pattern: RegExp): string => parts.find((name) => pattern.test(name)) ?? '';
async function pageWith(...changed: readonly string[]): Promise<Page> {
  proxy.change(changed);
  return newcomer(browser, portal.url);
}
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'This page did not come as it was built' });

/** Imports each chunk by its address. @returns those that ran */
async function runnable(page: Page, chunks: readonly string[]): Promise<readonly string[]> {
  // As text, because vitest rewrites import().
  const imports = `Promise.all(${JSON.stringify(chunks)}.map((address) => import(address).then(() => [address], () => [])))`;
  return (await page.evaluate<string[][]>(imports)).flat();
}

/** Scripts and stylesheets asked for before the form's last step is, which comes while somebody writes. @returns bytes, by gzip */
async function firstLoad(page: Page, address: string): Promise<number> {
  const loaded: Promise<number>[] = [];
  let isFirst = true;
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    isFirst &&= !pathname.includes('/CheckStep-');
    if (!isFirst || !/\.(?:js|css)$/.test(pathname)) return;
    loaded.push(request.response().then(async (answer) => gzipSync((await answer?.body()) ?? '', { level: 9 }).length));
  });
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  expect(isFirst).toBe(false);
  return (await Promise.all(loaded)).reduce((sum, bytes) => sum + bytes, 0);
}

describe('a page of which no part was changed', () => {
  it('loads what its shell names, within its budget, and runs its worker from memory', async () => {
    const page = await pageWith();
    expect(await firstLoad(page, '/report')).toBeLessThanOrEqual(firstLoadLimit);
    await page.goto('/sign-in?with=words');
    const worker = page.waitForEvent('worker');
    await page.getByLabel('Your twelve words').fill(portal.accounts.researcher.recoveryWords);
    await press(page, 'Sign in and unlock');
    expect((await worker).url()).toMatch(/^blob:/);
    await page.waitForURL('**/cases');
    await page.close();
  });
});

describe('one byte changed', () => {
  it('in any chunk: the browser runs none of them, and all of them unchanged', async () => {
    const shell = await (await fetch(portal.url)).text();
    const chunks = parts.filter((name) => /^\/assets\/(?!worker).*\.js$/.test(name) && !shell.includes(`src="${name}"`) && !shell.includes(`href="${name}"`));
    expect(chunks.length).toBeGreaterThan(30);
    const changed = await pageWith(...chunks);
    await changed.goto('/privacy');
    expect(await runnable(changed, chunks)).toEqual([]);
    await changed.close();
    const unchanged = await pageWith();
    await unchanged.goto('/privacy');
    expect(await runnable(unchanged, chunks)).toEqual(chunks);
    await unchanged.close();
  });

  it.each([/\/index-[^.]+\.js$/, /\/kit-[^.]+\.js$/, /\/rolldown-runtime-[^.]+\.js$/])('in %s: nothing starts, and the notice names the file', async (which) => {
    const page = await pageWith(part(which));
    await page.goto('/');
    await see(notice(page).getByText(part(which)));
    expect(await page.locator('#root').innerHTML()).toBe('');
    await page.close();
  });

  it.each([/\/kit-[^.]+\.css$/, /\/ReportPage-[^.]+\.css$/, /\/ReportPage-[^.]+\.js$/])('in %s: the notice names the file, and the rest stays', async (which) => {
    const page = await pageWith(part(which));
    await page.goto('/report');
    await see(notice(page).getByText(part(which)));
    await see(page.getByRole('link', { name: 'Policy' }));
    await see(part(which).includes('kit') ? page.getByLabel('Type of issue') : page.getByRole('heading', { name: 'This page could not be shown' }));
    await page.close();
  });

  it('in the script that would say so: the page says so itself', async () => {
    const page = await pageWith('/first.js');
    await page.goto('/');
    await see(notice(page));
    await page.close();
  });

  it('in what judges a change, too: the notice names the judge', async () => {
    const page = await pageWith(part(/\/ReportPage-[^.]+\.js$/), '/judge.js');
    await page.goto('/report');
    await see(notice(page).getByText('/judge.js'));
    await page.close();
  });

  it('nowhere, but a part that does not come at all: nobody speaks of changes', async () => {
    const page = await pageWith();
    await page.route('**/assets/ReportPage-*.js', (route) => route.abort());
    const judged = page.waitForResponse('**/judge.js');
    await page.goto('/report');
    await judged;
    await see(page.getByRole('heading', { name: 'This page could not be shown' }));
    expect(await notice(page).count()).toBe(0);
    await page.close();
  });

  it('in the worker: no key is opened', async () => {
    const worker = part(/\/worker-[^.]+\.js$/);
    const page = await pageWith(worker);
    await page.goto('/sign-in?with=words');
    await page.getByLabel('Your twelve words').fill(portal.accounts.researcher.recoveryWords);
    await press(page, 'Sign in and unlock');
    await see(notice(page).getByText(worker));
    expect(page.workers()).toEqual([]);
    await page.close();
  });
});
