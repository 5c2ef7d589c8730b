/** A page of somebody else's, open beside the portal in the browser of a person who is signed in. */
import { once } from 'node:events';
import http from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { type Portal, startPortal } from './portal.ts';
import { freePort } from '../server/src/testing/free-port.ts';
import { enterWithWords, newcomer } from './report-page.ts';

let portal: Portal;
let browser: Browser;
let site: http.Server;
let hostilePort: number;
/** Of a case whose name is listed: what the hostile page tries to take off. */
let number: string;
beforeAll(async () => {
  [portal, browser, hostilePort] = await Promise.all([startPortal(), launchBrowser(), freePort()]);
  const prize = '<!doctype html><title>Win a prize</title>';
  site = http.createServer((_request, response) => response.setHeader('content-type', 'text/html').end(prize));
  await once(site.listen(hostilePort), 'listening');
  number = (await own()).find(({ consent }) => consent?.state === 'GRANTED')?.number ?? '';
});
afterAll(async () => {
  site?.close();
  await browser?.close();
  await portal?.stop();
});

interface OwnCase {
  readonly number: string;
  readonly consent: { readonly state: string } | null;
}
async function own(): Promise<readonly OwnCase[]> {
  interface Cases {
    readonly cases: { readonly edges: readonly { readonly node: OwnCase }[] };
  }
  const text = '{ cases(first: 100) { edges { node { number consent { state } } } } }';
  return (await query<Cases>(portal.url, text, bearer(portal.accounts.researcher.token))).cases.edges.map(({ node }) => node);
}
const isListed = async (): Promise<boolean> => (await own()).some((each) => each.number === number && each.consent?.state === 'GRANTED');

async function signedIn(): Promise<Page> {
  const page = await newcomer(browser, portal.url);
  await enterWithWords(page, portal.accounts.researcher.recoveryWords);
  return page;
}
const isSignedIn = async (page: Page): Promise<boolean> => {
  await page.goto('/');
  return page.evaluate(async () => (await (await fetch('/auth/session')).json()).account !== null);
};

/** Everything that a page may send elsewhere without being asked. Runs in the hostile page. */
async function attack([portalUrl, mutation]: readonly [string, string]): Promise<string[]> {
  const outcomes: string[] = [];
  const body = JSON.stringify({ query: mutation });
  const endpoint = `${portalUrl}/graphql`;
  const attempt = async (address: string, init: RequestInit): Promise<void> => {
    const sent = fetch(address, { credentials: 'include', ...init });
    outcomes.push(await sent.then(({ type, status }) => `${type} ${status}`, () => 'refused'));
  };
  await attempt(endpoint, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  await attempt(endpoint, { method: 'POST', body, mode: 'no-cors', headers: { 'content-type': 'text/plain' } });
  await attempt(`${endpoint}?query=${encodeURIComponent(mutation)}`, { mode: 'no-cors' });
  await attempt(`${portalUrl}/auth/sign-out`, { method: 'POST', body: '{}', mode: 'no-cors' });
  navigator.sendBeacon(endpoint, new Blob([body], { type: 'text/plain' }));
  navigator.sendBeacon(`${portalUrl}/auth/sign-out`, '{}');
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    for (const action of [endpoint, `${portalUrl}/auth/sign-out`]) {
      const frame = Object.assign(document.createElement('iframe'), { name: `frame ${type} ${action}` });
      const form = Object.assign(document.createElement('form'), { method: 'post', action, enctype: type, target: frame.name });
      // As text a form sends name=value, which makes JSON of these two.
      const asJson = { name: `${body.slice(0, -1)},"x":"`, value: '"}' };
      const field = type === 'text/plain' ? asJson : { name: 'query', value: mutation };
      form.append(Object.assign(document.createElement('input'), field));
      document.body.append(frame, form);
      form.submit();
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    }
  }
  return outcomes;
}

describe.each(['localhost', '127.0.0.1'])('a page on another port of %s', (host) => {
  it('reads nothing, changes nothing and signs nobody out', async () => {
    const page = await signedIn();
    await page.goto(`http://${host}:${hostilePort}/`);
    const mutation = `mutation { withdrawConsent(input: { number: "${number}" }) { userErrors { code } } }`;
    const [asTool, ...blind] = await page.evaluate(attack, [portal.url, mutation] as const);
    expect(asTool).toBe('refused');
    expect(blind.join()).toMatch(/^(?:(?:refused|opaque 0),?){3}$/);
    expect(await isListed()).toBe(true);
    expect(await isSignedIn(page)).toBe(true);
    await page.close();
  });

  it('cannot show the portal inside of it', async () => {
    const page = await signedIn();
    await page.goto(`http://${host}:${hostilePort}/`);
    await page.evaluate((src) => {
      const frame = Object.assign(document.createElement('iframe'), { src });
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    }, `${portal.url}/cases`);
    await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
    await page.close();
  });
});

describe('the same deed', () => {
  it('is done for the portal’s own page', async () => {
    const page = await signedIn();
    const status = await page.evaluate(async (text) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: text }) })).status;
    }, `mutation { withdrawConsent(input: { number: "${number}" }) { userErrors { code } } }`);
    expect(status).toBe(200);
    expect(await isListed()).toBe(false);
    await page.close();
  });
});
