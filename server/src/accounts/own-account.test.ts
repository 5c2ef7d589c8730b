import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UploadLocks } from '../attachments/upload-locks.ts';
import { expressApp } from '../http/express-app.ts';
import { nodeMetrics } from '../metrics/node-metrics.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { TestBrowser, type TestServer, testServer } from '../testing/test-server.ts';
import { AuthLimits } from './auth-limits.ts';
import { Authentication } from './authentication.ts';
import { linkToken } from './one-time-codes.ts';
import { hashPassword } from './passwords.ts';

const password = 'seven quiet herons wade';
const other = 'nine loud geese take off';
let node: TestApp;
let server: TestServer;

beforeAll(async () => {
  node = await testApp();
  const authentication = new Authentication(node.app.pool, { secure: false });
  server = await testServer(expressApp(node.app, { authentication, limits: new AuthLimits(node.app.pool, 1), locks: new UploadLocks(node.app.pool, node.app.log), metrics: nodeMetrics(node.app), isStopping: () => false }));
});
afterAll(async () => {
  await server.close();
  await node.drop();
});

async function account(email: string): Promise<() => Promise<TestBrowser>> {
  await node.app.pool.query(
    `insert into account (email, email_verified_at, password_hash, roles) values ($1, now(), $2, '{RESEARCHER}')`, [email, await hashPassword(password)]);
  return async () => {
    const browser = new TestBrowser(server.url);
    expect((await browser.post('/auth/sign-in', { email, password })).status).toBe(200);
    return browser;
  };
}
const isSignedIn = async (browser: TestBrowser): Promise<boolean> => (await browser.ask('/auth/session')).at('account') !== null;

describe('the password', () => {
  it('changes with the one before, and signs out everywhere else', async () => {
    const signIn = await account('ana@example.org');
    const [here, elsewhere] = [await signIn(), await signIn()];
    expect((await here.post('/auth/password', { current: password, password: other })).status).toBe(200);
    expect(await isSignedIn(here)).toBe(true);
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect((await elsewhere.post('/auth/sign-in', { email: 'ana@example.org', password })).status).toBe(401);
    expect((await elsewhere.post('/auth/sign-in', { email: 'ana@example.org', password: other })).status).toBe(200);
  });

  it('stays as it was without the one before, with a weak one, and for strangers', async () => {
    const here = await (await account('bo@example.org'))();
    const wrong = await here.post('/auth/password', { current: other, password: other });
    expect([wrong.status, wrong.at('error', 'code')]).toEqual([400, 'INVALID']);
    expect((await here.post('/auth/password', { current: password, password: 'short' })).status).toBe(400);
    expect((await new TestBrowser(server.url).post('/auth/password', { current: password, password: other })).status).toBe(401);
    expect((await here.post('/auth/sign-in', { email: 'bo@example.org', password })).status).toBe(200);
  });

  it('is set by no link from before it was changed, nor by one to a disabled account', async () => {
    const here = await (await account('ed@example.org'))();
    const byLink = async (): Promise<() => Promise<unknown>> => {
      await here.post('/auth/reset-request', { email: 'ed@example.org' });
      const { rows: [code] } = await node.app.pool.query<{ id: string }>(`select id from one_time_code where purpose = 'RESET_PASSWORD' order by id desc limit 1`);
      const token = linkToken(node.app.portalKey, 'RESET_PASSWORD', code?.id ?? '');
      return async () => (await new TestBrowser(server.url).post('/auth/reset', { token, password: 'three copper kettles sing' })).at('error', 'code');
    };
    const before = await byLink();
    expect((await here.post('/auth/password', { current: password, password: other })).status).toBe(200);
    expect(await before()).toBe('LINK_EXPIRED');
    const after = await byLink();
    await node.app.pool.query(`update account set disabled_at = now() where email = 'ed@example.org'`);
    expect(await after()).toBe('LINK_EXPIRED');
    await node.app.pool.query(`update account set disabled_at = null where email = 'ed@example.org'`);
    expect(await after()).toBeUndefined();
  });

  it('cannot be guessed from an open session', async () => {
    const here = await (await account('cy@example.org'))();
    const guesses = [];
    for (let guess = 0; guess < 12; guess++) guesses.push((await here.post('/auth/password', { current: `guess ${guess}`, password: other })).status);
    expect(guesses.at(-1)).toBe(429);
  });
});

describe('signing out everywhere', () => {
  it('ends every session and bearer token but that of the browser that asked', async () => {
    const signIn = await account('di@example.org');
    const [here, elsewhere] = [await signIn(), await signIn()];
    expect((await here.post('/auth/sign-out-everywhere')).status).toBe(200);
    expect(await isSignedIn(here)).toBe(true);
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect((await new TestBrowser(server.url).post('/auth/sign-out-everywhere')).status).toBe(401);
  });
});
