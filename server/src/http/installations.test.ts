import { get } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type TestApp, type TestAppOptions, testApp } from '../testing/test-app.ts';
import { TestBrowser, type TestServer, testServer } from '../testing/test-server.ts';
import { createHttp } from './create-http.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function portal(options: TestAppOptions): Promise<{ node: TestApp; server: TestServer; browser: TestBrowser }> {
  const node = await testApp(options);
  ends.push(node.drop);
  const http = await createHttp(node.app);
  ends.push(http.close);
  const server = await testServer(http.handler);
  ends.push(server.close);
  return { node, server, browser: new TestBrowser(server.url) };
}
const signInSecret = Buffer.alloc(32, 7).toString('base64');

describe('the example installation', () => {
  it('shows its mails, and only to who asks for this machine by name', async () => {
    const { browser, node, server } = await portal({ mode: 'EXAMPLE' });
    await browser.post('/auth/register', { email: 'ana@example.org', password: 'seven quiet herons wade' });
    const mailbox = await browser.ask('/mailbox/messages.json');
    expect(mailbox.at('messages', '0', 'to')).toBe('ana@example.org');
    expect(mailbox.at('messages', '0', 'links', '0', 'url')).toMatch(/^http:\/\/localhost:4000\/verify-email#[\w-]{43}$/);
    expect(mailbox.at('messages', '0', 'text')).toContain('Example: reports sent here reach nobody.');
    const asSomebodyElse = new Promise((resolve) => get(`${server.url}/mailbox/messages.json`, { headers: { host: 'evil.example' } }, ({ statusCode }) => resolve(statusCode)));
    expect(await asSomebodyElse).toBe(403);
    const log = node.logged();
    for (const secret of ['ana@', 'herons', String(mailbox.at('messages', '0', 'links', '0', 'url')).split('#')[1] ?? '?']) expect(log).not.toContain(secret);
  });
});

describe('a portal on https', () => {
  it('sets a cookie that no other host and no plain http can set, and asks browsers to stay on https', async () => {
    const { browser } = await portal({ environment: { PUBLIC_URL: 'https://security.example.org' } });
    const answer = await browser.post('/auth/pseudonymous', { signInSecret });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-laurel=[\w-]{43}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=63072000');
    expect((await browser.ask('/auth/session')).at('account', 'roles')).toEqual(['RESEARCHER']);
    expect((await browser.post('/auth/sign-out', {}, { origin: 'https://security.example.org' })).status).toBe(204);
  });
});

describe('two nodes', () => {
  it('share sessions, and signing out at one holds at the other at once', async () => {
    const { browser, node } = await portal({});
    const http = await createHttp(node.app);
    ends.push(http.close);
    const server = await testServer(http.handler);
    ends.push(server.close);
    const other = new TestBrowser(server.url);
    await browser.post('/auth/pseudonymous', { signInSecret });
    const { cookie } = browser;
    other.cookie = cookie;
    const query = { query: '{ viewer { roles } }' };
    expect((await other.post('/graphql', query)).text).toContain('RESEARCHER');
    await browser.post('/auth/sign-out');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await other.post('/graphql', query)).text).toBe('{"data":{"viewer":null}}');
  });
});

describe('guessing', () => {
  it('is slowed down, with the time to wait', async () => {
    const { browser } = await portal({});
    const guesses = [];
    for (let i = 0; i < 12; i++) guesses.push(await browser.post('/auth/sign-in', { email: 'ana@example.org', password: `guess number ${i} of many` }));
    expect(guesses.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect(Number(guesses.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(600);
  });
});
