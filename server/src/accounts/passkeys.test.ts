import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UploadLocks } from '../attachments/upload-locks.ts';
import { expressApp } from '../http/express-app.ts';
import { nodeMetrics } from '../metrics/node-metrics.ts';
import { type Manner, TestPasskey } from '../testing/authenticator.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { type TestAnswer, TestBrowser, type TestServer, testServer } from '../testing/test-server.ts';
import { AuthLimits } from './auth-limits.ts';
import { Authentication } from './authentication.ts';
import { openSession } from './sessions.ts';

const origin = 'https://laurel.example.org';
let node: TestApp;
let server: TestServer;

beforeAll(async () => {
  node = await testApp({ environment: { PUBLIC_URL: origin } });
  const authentication = new Authentication(node.app.pool, { secure: true });
  server = await testServer(expressApp(node.app, { authentication, limits: new AuthLimits(node.app.pool, 100), locks: new UploadLocks(node.app.pool, node.app.log), metrics: nodeMetrics(node.app), isStopping: () => false }));
});
afterAll(async () => {
  await server.close();
  await node.drop();
});

const sql = async (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => (await node.app.pool.query<Record<string, unknown>>(text, [...values])).rows;
let people = 0;
/** Somebody who signed in with a password just now. */
async function person(roles = '{RESEARCHER}') {
  people += 1;
  const email = `person${people}@example.org`;
  const [row] = await sql('insert into account (email, email_verified_at, roles, display_name) values ($1, now(), $2, $1) returning id', [email, roles]);
  const accountId = String(row?.['id']);
  return { accountId, email, browser: await signedIn(accountId) };
}
async function signedIn(accountId: string): Promise<TestBrowser> {
  const browser = new TestBrowser(server.url);
  browser.cookie = `__Host-laurel=${await openSession(node.app.dataSource.manager, accountId, { method: 'PASSWORD', hasFactor: false })}`;
  return browser;
}
type Options = { challenge: string; user: { id: string }; excludeCredentials: { id: string }[]; allowCredentials: { id: string }[] };
async function optionsOf(browser: TestBrowser, what: 'enrol' | 'sign-in' | 'confirm'): Promise<Options> {
  const answer = await browser.post(`/auth/passkeys/${what}-options`);
  expect(answer.status).toBe(200);
  return answer.at('options') as Options;
}
async function enrolled(browser: TestBrowser, name?: string): Promise<TestPasskey> {
  const passkey = new TestPasskey(origin);
  const answer = await browser.post('/auth/passkeys/enrol', { answer: passkey.make(await optionsOf(browser, 'enrol')), name });
  expect(answer.status).toBe(200);
  return passkey;
}
async function signInBy(passkey: TestPasskey, manner: Manner = {}, browser = new TestBrowser(server.url)): Promise<{ answer: TestAnswer; browser: TestBrowser }> {
  const answer = await browser.post('/auth/passkeys/sign-in', { answer: passkey.show(await optionsOf(browser, 'sign-in'), manner) });
  return { answer, browser };
}
const accountIn = async (browser: TestBrowser): Promise<unknown> => (await browser.ask('/auth/session')).at('account', 'id') ?? null;
const mailsTo = async (email: string): Promise<unknown[]> =>
  (await sql(`select facts ->> 'what' as what from mail where recipient = $1 and kind = 'SIGN_IN_CHANGED' order by id`, [email])).map(({ what }) => what);

describe('a passkey', () => {
  it('signs in whoever it belongs to, without an address, as with a second factor', async () => {
    const { accountId, browser } = await person('{RESEARCHER,TRIAGER}');
    expect((await browser.ask('/auth/session')).at('account', 'roles')).toEqual(['RESEARCHER']);
    const passkey = await enrolled(browser, '  Blue  key ');
    const session = await browser.ask('/auth/session');
    expect([session.at('account', 'roles'), session.at('factor')]).toEqual([['RESEARCHER', 'TRIAGER'], 'NONE']);
    const there = await signInBy(passkey);
    expect(there.answer.status).toBe(200);
    expect(await accountIn(there.browser)).toBe(accountId);
    expect(there.answer.headers.get('set-cookie')).toMatch(/^__Host-laurel=[\w-]{43}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/);
    expect((await there.browser.ask('/auth/session')).at('account', 'roles')).toEqual(['RESEARCHER', 'TRIAGER']);
    const [listed] = (await there.browser.ask('/auth/passkeys')).at('passkeys') as Record<string, unknown>[];
    expect(listed).toMatchObject({ name: 'Blue key', credentialId: passkey.id, formerHost: null, backedUp: false });
    expect(listed?.['lastUsedAt']).not.toBeNull();
  });

  it('is asked for with what finds it unasked, and not for one that is there', async () => {
    const { browser, accountId } = await person();
    const passkey = await enrolled(browser);
    const enrol = await optionsOf(browser, 'enrol');
    expect(enrol).toMatchObject({
      rp: { id: 'laurel.example.org', name: 'Test Services' }, attestation: 'none', excludeCredentials: [{ id: passkey.id }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, timeout: 300_000,
    });
    expect(Buffer.from(enrol.user.id, 'base64url').toString()).toBe(accountId);
    const signIn = await optionsOf(new TestBrowser(server.url), 'sign-in');
    expect(signIn).toMatchObject({ rpId: 'laurel.example.org', userVerification: 'required', allowCredentials: [] });
  });

  it('leaves a password a first half, and finishes it', async () => {
    const { accountId, browser } = await person();
    const passkey = await enrolled(browser);
    const half = await signedIn(accountId);
    expect((await half.ask('/auth/session')).at('factor')).toBe('SHOW');
    expect(await accountIn(half)).toBeNull();
    expect((await half.post('/auth/passkeys/enrol-options')).status).toBe(401);
    const before = half.cookie;
    await signInBy(passkey, {}, half);
    expect(await accountIn(half)).toBe(accountId);
    const planted = new TestBrowser(server.url);
    planted.cookie = before;
    expect((await planted.ask('/auth/session')).at('factor')).toBe('NONE');
    expect(await accountIn(planted)).toBeNull();
  });

  it('of a disabled account is refused like one that nobody knows', async () => {
    const { accountId, browser } = await person();
    const passkey = await enrolled(browser);
    await sql('update account set disabled_at = now() where id = $1', [accountId]);
    const [disabled, unknown] = [await signInBy(passkey), await signInBy(new TestPasskey(origin), { userHandle: Buffer.from(accountId).toString('base64url') })];
    expect([disabled.answer.status, disabled.answer.text]).toEqual([401, unknown.answer.text]);
  });

  it('that counts backwards is refused and told to its owner, once a day', async () => {
    const { browser, email } = await person();
    const passkey = await enrolled(browser);
    expect((await signInBy(passkey, { counter: 7 })).answer.status).toBe(200);
    for (const counter of [7, 3, 0]) {
      const { answer } = await signInBy(passkey, { counter });
      expect(answer.status).toBe(401);
      expect(answer.text).toContain('counted backwards');
    }
    expect((await signInBy(passkey, { counter: 8 })).answer.status).toBe(200);
    expect(await mailsTo(email)).toEqual(['PASSKEY_ADDED', 'PASSKEY_COPIED']);
  });

  it('that does not count is taken again and again', async () => {
    const { browser } = await person();
    const passkey = await enrolled(browser);
    for (const counter of [0, 0]) expect((await signInBy(passkey, { counter })).answer.status).toBe(200);
  });
});

describe('an answer is refused', () => {
  it.each<[string, Manner]>([
    ['made for another page', { origin: 'https://laurel.example.com' }], ['made for http', { origin: 'http://laurel.example.org' }],
    ['made for another host', { rpId: 'example.org' }], ['without its user verified', { verified: false }],
    ['that names another account', { userHandle: Buffer.from('somebody').toString('base64url') }],
  ])('%s', async (_what, manner) => {
    const { browser } = await person();
    const passkey = await enrolled(browser);
    const { answer, browser: stranger } = await signInBy(passkey, manner);
    expect(answer.status).toBe(401);
    expect(stranger.cookie).toBeUndefined();
    if (manner.userHandle === undefined) {
      const other = new TestPasskey(origin);
      const made = await browser.post('/auth/passkeys/enrol', { answer: other.make(await optionsOf(browser, 'enrol'), manner) });
      expect([made.status, made.at('error', 'code')]).toEqual([400, 'INVALID']);
    }
  });

  it('that was signed by another key', async () => {
    const { browser } = await person();
    const passkey = await enrolled(browser);
    const options = await optionsOf(new TestBrowser(server.url), 'sign-in');
    const forged = { ...new TestPasskey(origin).show(options, { userHandle: Buffer.from('x').toString('base64url') }), id: passkey.id, rawId: passkey.id };
    expect((await new TestBrowser(server.url).post('/auth/passkeys/sign-in', { answer: forged })).status).toBe(401);
  });

  it('twice, of two at once one is taken, and nothing was kept of it in clear', async () => {
    const { browser } = await person();
    const passkey = await enrolled(browser);
    const options = await optionsOf(browser, 'sign-in');
    expect(JSON.stringify(await sql('select * from passkey_challenge'))).not.toContain(options.challenge);
    const answer = passkey.show(options);
    const answers = await Promise.all([1, 2].map(() => new TestBrowser(server.url).post('/auth/passkeys/sign-in', { answer })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect((await new TestBrowser(server.url).post('/auth/passkeys/sign-in', { answer })).status).toBe(401);
  });

  it('once its challenge was used up by a wrong one, or is five minutes old', async () => {
    const { browser } = await person();
    const passkey = await enrolled(browser);
    const used = await optionsOf(browser, 'sign-in');
    for (const manner of [{ verified: false }, {}]) {
      expect((await new TestBrowser(server.url).post('/auth/passkeys/sign-in', { answer: passkey.show(used, manner) })).status).toBe(401);
    }
    const old = await optionsOf(browser, 'sign-in');
    await sql(`update passkey_challenge set expires_at = expires_at - interval '5 minutes'`);
    expect((await new TestBrowser(server.url).post('/auth/passkeys/sign-in', { answer: passkey.show(old) })).status).toBe(401);
  });

  it('to a challenge of another purpose or another person', async () => {
    const [one, other] = [await person(), await person()];
    const passkey = await enrolled(one.browser);
    const confirm = passkey.show(await optionsOf(one.browser, 'confirm'));
    expect((await new TestBrowser(server.url).post('/auth/passkeys/sign-in', { answer: confirm })).status).toBe(401);
    const made = new TestPasskey(origin).make(await optionsOf(one.browser, 'enrol'));
    expect((await other.browser.post('/auth/passkeys/enrol', { answer: made })).at('error', 'code')).toBe('INVALID');
    const forSignIn = new TestPasskey(origin).make({ ...(await optionsOf(one.browser, 'sign-in')), user: { id: 'eA' } });
    expect((await one.browser.post('/auth/passkeys/enrol', { answer: forSignIn })).at('error', 'code')).toBe('INVALID');
    expect(await sql('select from passkey where account_id = $1', [other.accountId])).toEqual([]);
  });

  it.each([{}, { answer: null }, { answer: { id: 'x' } }, { answer: { id: '!', rawId: '!', type: 'public-key', response: {} } },
    { answer: { id: 'eA', rawId: 'eA', type: 'public-key', response: { clientDataJSON: 'eA', authenticatorData: 'eA', signature: 'eA' } } },
    { answer: { id: 'eA', rawId: 'eB', type: 'password', response: 'x' } }])('of the wrong form: %j', async (body) => {
    const { status } = await new TestBrowser(server.url).post('/auth/passkeys/sign-in', body);
    expect([400, 401]).toContain(status);
  });
});

describe('enrolling and removing', () => {
  it('asks to confirm first, ends every other session, renews this one and tells the owner', async () => {
    const { accountId, browser, email } = await person();
    const elsewhere = await signedIn(accountId);
    const before = browser.cookie;
    await enrolled(browser);
    expect(browser.cookie).not.toBe(before);
    expect(await accountIn(elsewhere)).toBeNull();
    const stale = new TestBrowser(server.url);
    stale.cookie = before;
    expect(await accountIn(stale)).toBeNull();
    await sql(`update session set confirmed_at = now() - interval '11 minutes' where account_id = $1`, [accountId]);
    const [{ id } = { id: '' }] = (await browser.ask('/auth/passkeys')).at('passkeys') as { id: string }[];
    for (const [path, body] of [['enrol-options', {}], ['remove', { id }]] as const) {
      const refused = await browser.post(`/auth/passkeys/${path}`, body);
      expect([refused.status, refused.at('error', 'code')]).toEqual([403, 'CONFIRM_FIRST']);
    }
    await sql('update session set confirmed_at = now() where account_id = $1', [accountId]);
    expect((await browser.post('/auth/passkeys/remove', { id })).status).toBe(200);
    expect(await mailsTo(email)).toEqual(['PASSKEY_ADDED', 'PASSKEY_REMOVED']);
    const kinds = await sql(`select kind from audit_entry where actor_id = audit_actor_of($1) order by id`, [accountId]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['FACTOR_ENROLLED', 'FACTOR_REMOVED']);
  });

  it('takes several, at most ten, and never one of somebody else', async () => {
    const [one, other] = [await person(), await person()];
    const passkey = await enrolled(one.browser);
    for (let made = 1; made < 10; made++) await enrolled(one.browser);
    expect((await one.browser.post('/auth/passkeys/enrol-options')).at('error', 'message')).toContain('at most 10');
    const again = await other.browser.post('/auth/passkeys/enrol', { answer: passkey.make(await optionsOf(other.browser, 'enrol')) });
    expect(again.at('error', 'message')).toContain('in use already');
    const [{ id } = { id: '' }] = (await one.browser.ask('/auth/passkeys')).at('passkeys') as { id: string }[];
    expect((await other.browser.post('/auth/passkeys/remove', { id })).status).toBe(404);
    expect((await other.browser.post('/auth/passkeys/rename', { id, name: 'mine' })).status).toBe(404);
  });

  it('is nothing for a session that ends under way', async () => {
    const { accountId, browser } = await person();
    const answer = new TestPasskey(origin).make(await optionsOf(browser, 'enrol'));
    const otherNode = await node.app.pool.connect();
    await otherNode.query('begin');
    await otherNode.query('delete from session where account_id = $1', [accountId]);
    const late = browser.post('/auth/passkeys/enrol', { answer });
    await expect.poll(async () => (await sql(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length, { timeout: 10_000 }).toBe(1);
    await otherNode.query('commit');
    otherNode.release();
    expect((await late).status).toBe(401);
    expect(await sql('select account_id from passkey where account_id = $1 union all select account_id from session where account_id = $1', [accountId])).toEqual([]);
  });

  it('leaves somebody of the team with a factor', async () => {
    const { browser } = await person('{RESEARCHER,LEAD}');
    await enrolled(browser);
    const list = async () => (await browser.ask('/auth/passkeys')).at('passkeys') as { id: string; name: string }[];
    const [first] = await list();
    const refused = await browser.post('/auth/passkeys/remove', { id: first?.id });
    expect([refused.at('error', 'code'), refused.at('error', 'path')]).toEqual(['REQUIRED', ['id']]);
    await enrolled(browser, 'second');
    expect((await browser.post('/auth/passkeys/remove', { id: first?.id })).status).toBe(200);
    expect((await list()).map(({ name }) => name)).toEqual(['second']);
    const [second] = await list();
    expect((await browser.post('/auth/passkeys/rename', { id: second?.id, name: ' Office ' })).status).toBe(204);
    expect((await list()).map(({ name }) => name)).toEqual(['Office']);
  });

  it('shows again that it is them, where a change asks for it', async () => {
    const { accountId, browser } = await person();
    const passkey = await enrolled(browser);
    await sql(`update session set confirmed_at = null where account_id = $1`, [accountId]);
    const options = await optionsOf(browser, 'confirm');
    expect(options.allowCredentials).toMatchObject([{ id: passkey.id }]);
    expect((await browser.post('/auth/confirm', { password: 'whatever it may be' })).at('error', 'code')).toBe('REQUIRED');
    expect((await browser.post('/auth/confirm', { passkey: passkey.show(options) })).status).toBe(204);
    expect((await browser.post('/auth/passkeys/enrol-options')).status).toBe(200);
  });
});

it('says at sign-in that passkeys of a former host do not follow', async () => {
  const { browser } = await person();
  await enrolled(browser);
  const ask = async () => (await new TestBrowser(server.url).post('/auth/passkeys/sign-in-options')).at('formerHost');
  expect(await ask()).toBeNull();
  await sql(`update passkey set rp_id = 'old.example.org'`);
  expect(await ask()).toBe('old.example.org');
  const [listed] = (await browser.ask('/auth/passkeys')).at('passkeys') as Record<string, unknown>[];
  expect(listed?.['formerHost']).toBe('old.example.org');
  await sql(`update passkey set rp_id = 'laurel.example.org'`);
});

it('keeps no secret of a passkey anywhere, whatever a browser sends along', async () => {
  const everything = await sql(`select (select json_agg(t)::text from passkey t) || (select coalesce(json_agg(t)::text, '') from session t) as all`);
  expect(`${JSON.stringify(everything)}${node.logged()}`).not.toContain('a secret that must go nowhere');
});
