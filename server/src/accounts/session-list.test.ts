import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpPortal, serve } from '../testing/portal-over-http.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import type { TestBrowser } from '../testing/test-server.ts';
import { limitFor } from './session-rules.ts';
import { hashPassword } from './passwords.ts';

const password = 'seven quiet herons wade';
const firefox = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', 'x-forwarded-for': '203.0.113.77' };
let node: TestApp;
let portal: HttpPortal;
let passwordHash: string;
beforeAll(async () => {
  node = await testApp();
  [portal, passwordHash] = [await serve(node.app), await hashPassword(password)];
});
afterAll(async () => {
  await portal.close();
  await node.drop();
});

const sql = async (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => (await node.app.pool.query<Record<string, unknown>>(text, [...values])).rows;
async function account(email: string, roles = '{RESEARCHER}'): Promise<string> {
  const [row] = await sql('insert into account (email, email_verified_at, password_hash, roles) values ($1, now(), $2, $3) returning id', [email, passwordHash, roles]);
  return String(row?.['id']);
}
async function signedIn(email: string, headers: Readonly<Record<string, string>> = {}, browser = portal.browser()): Promise<TestBrowser> {
  expect((await browser.post('/auth/sign-in', { email, password }, headers)).status).toBe(200);
  return browser;
}
type Listed = { id: string; browser: string | null; method: string; isThisOne: boolean };
const sessionsOf = async (browser: TestBrowser): Promise<Listed[]> => (await browser.ask('/auth/sessions')).at('sessions') as Listed[];
const isIn = async (browser: TestBrowser): Promise<boolean> => (await browser.ask('/auth/session')).at('account', 'id') !== undefined;

describe('where somebody is signed in', () => {
  it('lists each browser by its name and no more, and marks this one', async () => {
    const id = await account('ana@example.org');
    const [one, other] = [await signedIn('ana@example.org', firefox), await signedIn('ana@example.org', { 'user-agent': 'curl/8' })];
    expect(await sessionsOf(other)).toMatchObject([{ browser: null, method: 'PASSWORD', isThisOne: true }, { browser: 'Firefox, Windows', isThisOne: false }]);
    expect((await one.ask('/auth/sessions')).at('limit')).toEqual(limitFor(['RESEARCHER']));
    const kept = JSON.stringify(await sql('select * from session where account_id = $1', [id]));
    for (const word of ['203.0.113.77', '127.0.0.1', 'Gecko', '145.0', 'curl']) expect(kept).not.toContain(word);
  });

  it('ends one of them, or all but this one, and nobody else’s', async () => {
    await account('bo@example.org');
    await account('cy@example.org');
    const [one, two, three, stranger] = [await signedIn('bo@example.org'), await signedIn('bo@example.org'), await signedIn('bo@example.org'), await signedIn('cy@example.org')];
    const ids = (await sessionsOf(one)).filter(({ isThisOne }) => !isThisOne).map(({ id }) => id);
    expect((await stranger.post('/auth/sessions/end', { id: ids[1] })).status).toBe(404);
    expect((await one.post('/auth/sessions/end', { id: ids[1] })).status).toBe(204);
    expect([await isIn(one), await isIn(two), await isIn(three), await isIn(stranger)]).toEqual([true, false, true, true]);
    expect((await one.post('/auth/sessions/end', { id: ids[1] })).status).toBe(404);
    for (const id of ['0', '99999999', 'x', "1' or '1'='1", -1]) expect([400, 404]).toContain((await one.post('/auth/sessions/end', { id })).status);
    expect((await one.post('/auth/sign-out-everywhere')).status).toBe(200);
    expect([await isIn(one), await isIn(three), await isIn(stranger)]).toEqual([true, false, true]);
    expect((await portal.browser().ask('/auth/sessions')).status).toBe(401);
  });

  it('is heard by the audit log, with a word of why', async () => {
    const id = await account('di@example.org');
    const [one] = [await signedIn('di@example.org'), await signedIn('di@example.org')];
    const [ended] = (await sessionsOf(one)).filter(({ isThisOne }) => !isThisOne);
    await one.post('/auth/sessions/end', { id: ended?.id });
    const [entry] = await sql(`select facts from audit_entry where kind = 'SESSION_REVOKED' and actor_id = audit_actor_of($1)`, [id]);
    expect(entry?.['facts']).toEqual({ sessions: 1, reason: 'OWNER' });
  });
});

describe('a session', () => {
  it('is new at each sign-in: one that was planted, or was there before, is worth nothing afterwards', async () => {
    await account('ed@example.org');
    const planted = 'laurel=an-attacker-chose-this-value-and-set-it-before-00';
    const victim = portal.browser();
    victim.cookie = planted;
    await signedIn('ed@example.org', {}, victim);
    expect(victim.cookie).toMatch(/^laurel=[\w-]{43}$/);
    const attacker = portal.browser();
    attacker.cookie = planted;
    expect(await isIn(attacker)).toBe(false);
    const first = victim.cookie;
    await signedIn('ed@example.org', {}, victim);
    expect(victim.cookie).not.toBe(first);
    attacker.cookie = first;
    expect(await isIn(attacker)).toBe(false);
  });

  it.each([['{RESEARCHER}', 30 * 24, 14 * 24], ['{RESEARCHER,TRIAGER}', 7 * 24, 48], ['{RESEARCHER,LEAD,ADMINISTRATOR}', 24, 4]])('of %s ends after %i hours, or %i unused', async (roles, hours, idleHours) => {
    const email = `fay${hours}@example.org`;
    const id = await account(email, roles);
    const browser = await signedIn(email);
    const after = async (sinceSignIn: number, unused: number): Promise<number> => {
      const ago = (minutes: number): string => `now() - ${minutes} * interval '1 minute'`;
      await sql(`update session set created_at = ${ago(sinceSignIn)}, last_used_at = ${ago(unused)} where account_id = $1`, [id]);
      return (await browser.ask('/auth/sessions')).status;
    };
    expect([await after(hours * 60 - 1, 0), await after(60, idleHours * 60 - 1)]).toEqual([200, 200]);
    expect([await after(hours * 60, 0), await after(60, idleHours * 60)]).toEqual([401, 401]);
    expect(await after(0, 0)).toBe(200);
  });

  it('gets no younger by ending the others: its time goes on', async () => {
    const id = await account('ida@example.org');
    const browser = await signedIn('ida@example.org');
    await sql(`update session set created_at = now() - interval '29 days' where account_id = $1`, [id]);
    expect((await browser.post('/auth/sign-out-everywhere')).status).toBe(200);
    await sql(`update session set created_at = created_at - interval '1 day' where account_id = $1`, [id]);
    expect((await browser.ask('/auth/sessions')).status).toBe(401);
  });

  it('shortens at once for who becomes an administrator', async () => {
    const id = await account('gus@example.org');
    const browser = await signedIn('gus@example.org');
    await sql(`update session set last_used_at = now() - interval '5 hours' where account_id = $1`, [id]);
    expect((await browser.ask('/auth/sessions')).status).toBe(200);
    await sql(`update account set roles = '{RESEARCHER,ADMINISTRATOR}' where id = $1`, [id]);
    expect((await browser.ask('/auth/sessions')).status).toBe(401);
  });

  it('has a cookie for this host alone, which no script reads and no other site sends', async () => {
    await account('hal@example.org');
    const browser = portal.browser();
    const set = (await browser.post('/auth/sign-in', { email: 'hal@example.org', password })).headers.getSetCookie().join();
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(set).toContain(part);
    expect(set).not.toContain('Domain');
    const out = await browser.post('/auth/sign-out');
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([204, '"cache", "storage"']);
    expect(out.headers.getSetCookie().join()).toContain('laurel=;');
  });
});
