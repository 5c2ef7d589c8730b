/** A portal whose team sees what a partner knows: the example partner behind a real gateway, and what is left once the gateway is away. */
import { once } from 'node:events';
import net from 'node:net';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { type Portal, startPortal } from './portal.ts';
import { freePort } from '../server/src/testing/free-port.ts';
import { see } from './report-page.ts';
import { arrive, type Person, signIn } from './walk.ts';

let portal: Portal;
let gateway: Gateway;
let browser: Browser;
let triager: Person;
/** The portal is told of a gateway before there is one: this leads to it. */
let relay: net.Server;

beforeAll(async () => {
  const port = await freePort();
  [portal, browser] = await Promise.all([startPortal({ env: { SUPERGRAPH_URL: `http://127.0.0.1:${port}/graphql` } }), launchBrowser()]);
  gateway = await startGateway(portal.url, portal.accounts.federation.token);
  relay = net.createServer((socket) => {
    const onward = net.connect(Number(new URL(gateway.url).port), '127.0.0.1');
    for (const [one, other] of [[socket, onward], [onward, socket]] as const) one.on('error', () => other.destroy()).on('close', () => other.destroy());
    socket.pipe(onward).pipe(socket);
  }).listen(port, '127.0.0.1');
  await once(relay, 'listening');
  triager = await arrive(browser, portal.url, { viewport: { width: 1440, height: 900 } });
});
afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  relay?.close();
  await portal?.stop();
});

const queue = (): Locator => triager.page.getByRole('region', { name: 'Cases by time due' });
const rowOf = (words: RegExp): Locator => queue().getByRole('row').filter({ hasText: words }).first();

it('the queue shows who runs the service of each case, and in how many places', async () => {
  await signIn(triager.page, portal.accounts.triager, '/queue');
  await see(queue().getByRole('columnheader', { name: 'Owner' }));
  await see(rowOf(/[Mm]ail team/).getByText(/^×[1-9]\d*$/));
  // A phone has no heads of columns, so a card says it in words.
  await triager.page.setViewportSize({ width: 390, height: 844 });
  await rowOf(/[Mm]ail team/).getByText(/^×[1-9]\d*$/).waitFor({ state: 'hidden' });
  expect(await rowOf(/[Mm]ail team/).innerText()).toMatch(/Run by [\w ]*[Mm]ail team · [1-9]\d* deployments?/);
  await triager.page.setViewportSize({ width: 1440, height: 900 });
});

it('a case shows whom to ask and where the service runs', async () => {
  await rowOf(/[Mm]ail team/).locator('[data-row-link]').click();
  const inventory = triager.page.getByRole('region', { name: 'Inventory' });
  await see(inventory.getByText(/[Mm]ail team/));
  await see(inventory.getByRole('listitem').filter({ hasText: /production · eu-north/ }));
  expect(await inventory.getByRole('link').first().getAttribute('href')).toMatch(/^mailto:\S+@\S+$/);
});

it('a reporter is shown none of it, and their browser asks for none', async () => {
  const reporter = await arrive(browser, portal.url);
  const asked: string[] = [];
  reporter.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await signIn(reporter.page, portal.accounts.researcher, '/cases');
  await reporter.page.locator('main a[href^="/cases/LRL-"]').first().click();
  await see(reporter.page.getByRole('complementary', { name: 'Facts of this case' }).getByRole('heading', { name: 'Facts' }));
  expect(asked.filter((path) => path.startsWith('/supergraph'))).toEqual([]);
  expect(await reporter.page.getByRole('region', { name: 'Inventory' }).count()).toBe(0);
  expect(reporter.faults).toEqual([]);
  await reporter.context.close();
});

it('without its gateway the queue is whole, says so quietly, and hears of it once it is back', async () => {
  expect(triager.faults).toEqual([]);
  await gateway.stop();
  const other = await arrive(browser, portal.url, { viewport: { width: 1440, height: 900 } });
  await signIn(other.page, portal.accounts.lead, '/queue');
  await see(other.page.locator('[data-row-link]').first());
  await see(other.page.getByText('The inventory did not answer.'));
  await see(other.page.getByRole('button', { name: 'Ask again' }));
  expect(await other.page.locator('[data-row-link]').count()).toBeGreaterThan(3);
  gateway = await startGateway(portal.url, portal.accounts.federation.token);
  await other.page.getByRole('button', { name: 'Ask again' }).click();
  await see(other.page.getByRole('row').filter({ hasText: /[Mm]ail team/ }).first());
  expect(await other.page.getByText('The inventory did not answer.').count()).toBe(0);
  expect(other.faults.filter((fault) => !/502 .* at \S+\/supergraph\/services$/.test(fault))).toEqual([]);
});
