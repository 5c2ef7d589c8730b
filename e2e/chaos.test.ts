/** Whatever breaks: a short run of `npm run chaos`, then two servers on one database that is taken away, and ended while they work. */
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import * as openpgp from 'openpgp';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PortalNode } from '../chaos/portal-node.ts';
import { openStage, type Stage } from '../chaos/stage.ts';
import { makeWorld, type Person, sealTo, type World } from '../chaos/world.ts';
import { newToken } from '../server/src/accounts/tokens.ts';
import { bearer, query } from './api.ts';
import { launchBrowser } from './browser.ts';
import { newcomer, press, see } from './report-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

async function chaos(...options: readonly string[]): Promise<{ readonly code: number | null; readonly table: string }> {
  const child = spawn(process.execPath, ['chaos/chaos.ts', ...options], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let table = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (table += text));
  await once(child, 'close');
  return { code: child.exitCode, table };
}
const figure = (table: string, name: string): number => Number(new RegExp(`^${name} +(\\d+)`, 'm').exec(table)?.[1] ?? Number.NaN);

it('loses and doubles nothing while servers are killed and the database is stopped', async () => {
  const { code, table } = await chaos('--kills', '2', '--database', '1', '--submitters', '6', '--triagers', '2', '--seed', '4');
  expect(code, table).toBe(0);
  expect([figure(table, 'servers killed \\(-9\\)'), figure(table, 'database stopped at once')]).toEqual([2, 1]);
  expect(figure(table, 'acknowledged')).toBeGreaterThan(5);
  expect([figure(table, 'lost'), figure(table, 'doubled'), figure(table, 'mails owed and not sent')]).toEqual([0, 0, 0]);
});

describe('two servers on one database', () => {
  let stage: Stage;
  let first: PortalNode;
  let second: PortalNode;
  let world: World;
  let reporter: Person;
  beforeAll(async () => {
    stage = await openStage();
    [first, second] = [await stage.addNode('first'), await stage.addNode('second', { DRAIN_SECONDS: '2' })];
    for (const node of stage.nodes) node.start();
    expect(await Promise.all(stage.nodes.map(async (node) => node.ready(90_000)))).toEqual([true, true]);
    world = await makeWorld(stage.cluster, first, { submitters: 1, triagers: 0 });
    [reporter] = world.submitters as [Person];
  });
  afterAll(async () => {
    await stage?.end();
  });

  const whoAt = async ({ url }: PortalNode, cookie: string): Promise<unknown> =>
    (await query<{ viewer: unknown }>(url, '{ viewer { roles } }', { cookie, 'sec-fetch-site': 'same-origin' })).viewer;
  const report = async (node: PortalNode): Promise<void> => {
    const input = { idempotencyKey: randomUUID(), report: await sealTo('Look at /invoices/1.', [world.teamKey, reporter.publicKey]), policyVersion: 1 };
    await query(node.url, 'mutation ($input: SubmitReportInput!) { submitReport(input: $input) { case { number } } }', bearer(reporter.token), { input });
  };

  it('a session that ended at one has ended at the other, which had just asked for it', async () => {
    const { token, hash } = newToken();
    await stage.cluster.query(`insert into session (token_hash, account_id, kind, expires_at) values ($1, $2, 'COOKIE', now() + interval '1 day')`, [hash, reporter.accountId]);
    const cookie = `laurel=${token}`;
    expect([await whoAt(first, cookie), await whoAt(second, cookie)]).toEqual([{ roles: ['RESEARCHER'] }, { roles: ['RESEARCHER'] }]);
    const signedOut = await fetch(`${first.url}/auth/sign-out`, { method: 'POST', body: '{}', headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' } });
    expect(signedOut.ok).toBe(true);
    // The notice, not the five seconds after which it is asked again.
    await expect.poll(async () => whoAt(second, cookie), { timeout: 3_000, interval: 20 }).toBeNull();
  });

  it('an upload that was begun at one goes on at the other', async () => {
    const message = await openpgp.createMessage({ binary: randomBytes(9_000) });
    const readers = [world.teamKey, reporter.publicKey];
    const sealed = Buffer.from(await openpgp.encrypt({ message, encryptionKeys: readers, format: 'binary' }));
    const name = Buffer.from(await sealTo('screenshot.png', readers)).toString('base64');
    const headers = { ...bearer(reporter.token), 'tus-resumable': '1.0.0' };
    const created = await fetch(`${first.url}/attachments`, { method: 'POST', headers: { ...headers, 'upload-length': String(sealed.length), 'upload-metadata': `name ${name}` } });
    expect(created.status).toBe(201);
    const at = new URL(created.headers.get('location') ?? '', first.url).pathname;
    const piece = { 'content-type': 'application/offset+octet-stream' };
    await fetch(first.url + at, { method: 'PATCH', headers: { ...headers, ...piece, 'upload-offset': '0' }, body: sealed.subarray(0, 4_000) });
    expect((await fetch(second.url + at, { method: 'HEAD', headers })).headers.get('upload-offset')).toBe('4000');
    const last = await fetch(second.url + at, { method: 'PATCH', headers: { ...headers, ...piece, 'upload-offset': '4000' }, body: sealed.subarray(4_000) });
    expect(last.status).toBe(204);
  });

  describe('whose database is stopped', () => {
    let browser: Browser;
    beforeAll(async () => { browser = await launchBrowser(); });
    afterAll(async () => browser?.close());

    it('keep the report that is being sent, say so, and take it once the database is back', async () => {
      const page = await newcomer(browser, first.url.replace('127.0.0.1', 'localhost'));
      await page.goto('/report');
      await page.getByLabel('Not sure', { exact: true }).check();
      await page.getByLabel('Type of issue').selectOption({ label: 'Not sure' });
      await press(page, 'Continue');
      await page.getByLabel('Steps, proof of concept or URL').fill('Look at /invoices/2.');
      await press(page, 'Check before sending');
      await see(page.getByRole('button', { name: 'Seal and send' }));
      await stage.cluster.stopAtOnce();
      await press(page, 'Seal and send');
      await see(page.getByText('Nothing you wrote is lost. It is kept in this browser and sent again by itself'));
      const other = await newcomer(browser, first.url.replace('127.0.0.1', 'localhost'));
      await other.goto('/report');
      await see(other.getByText('Nothing is lost: a draft in this browser is still there'));
      await stage.cluster.start();
      await see(page.getByRole('heading', { name: 'Your report arrived' }));
      await see(other.getByRole('heading', { name: 'What is affected' }));
    });
  });

  it('end in time, in the middle of a slow mail, with a client that sends nothing more, the one that drains saying so first', async () => {
    await first.ready(30_000);
    stage.mail.mood = 'SLOW';
    const before = stage.mail.taken.length;
    await report(second);
    const { port } = new URL(second.url);
    const hanging = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    hanging.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"query":');
    const begun = Date.now();
    const ended = Promise.all([first.stop(), second.stop()]);
    await expect.poll(async () => (await fetch(`${second.url}/readyz`)).status, { interval: 20, timeout: 1_900 }).toBe(503);
    expect((await fetch(`${second.url}/portal-key.asc`)).status).toBe(200);
    expect(await ended).toEqual([0, 0]);
    expect(Date.now() - begun).toBeLessThan(17_000);
    hanging.destroy();
    stage.mail.mood = 'FINE';
    second.start();
    const unsent = async (): Promise<number> => (await stage.cluster.query('select from mail where sent_at is null')).length;
    await expect.poll(unsent, { timeout: 60_000, interval: 200 }).toBe(0);
    expect(new Set(stage.mail.taken.slice(before).map(({ messageId }) => messageId)).size).toBe(1);
  });
});
