import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../read/viewer.ts';
import { type HttpPortal, serve } from '../testing/portal-over-http.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import type { TestAnswer, TestBrowser } from '../testing/test-server.ts';
import { hashPassword } from './passwords.ts';
import { resetFactors } from './reset-factors.ts';
import { codeAt } from './totp.ts';

const password = 'seven quiet herons wade';
let node: TestApp;
/** Two nodes on one database, far from their limits. */
let portal: HttpPortal;
let other: HttpPortal;

beforeAll(async () => {
  node = await testApp({ mode: 'EXAMPLE' });
  [portal, other] = [await serve(node.app), await serve(node.app)];
});
afterAll(async () => {
  await portal.close();
  await other.close();
  await node.drop();
});

let count = 0;
async function account(roles: readonly Role[] = ['RESEARCHER']): Promise<{ email: string; id: string }> {
  const email = `person${count++}@example.org`;
  const { rows: [row] } = await node.app.pool.query<{ id: string }>(
    'insert into account (email, email_verified_at, password_hash, roles) values ($1, now(), $2, $3) returning id', [email, await hashPassword(password), roles]);
  return { email, id: row?.id ?? '' };
}
async function signedIn(email: string, from = portal): Promise<TestBrowser> {
  const browser = from.browser();
  expect((await browser.post('/auth/sign-in', { email, password })).status).toBe(200);
  return browser;
}
/** As the database's clock has it, which decides; never so late in a step that the next one begins under way. */
async function now(): Promise<Date> {
  const { rows: [row] } = await node.app.pool.query<{ now: Date }>('select now()');
  const at = row?.now ?? new Date(0);
  const left = 30_000 - (at.getTime() % 30_000);
  if (left > 3_000) return at;
  await wait(left + 10);
  return now();
}
const code = async (secret: string, steps = 0): Promise<string> => codeAt(secret, await now(), steps);
const session = async (browser: TestBrowser): Promise<TestAnswer> => browser.ask('/auth/session');
const factorOf = async (browser: TestBrowser): Promise<unknown> => (await session(browser)).at('factor');

interface Enrolled {
  readonly secret: string;
  readonly codes: readonly string[];
}
/** The code of the step before, so that this one and the next are left. */
async function enrol(browser: TestBrowser): Promise<Enrolled> {
  const secret = String((await browser.post('/auth/factors/begin')).at('secret'));
  const answer = await browser.post('/auth/factors/enrol', { code: await code(secret, -1) });
  expect(answer.status).toBe(200);
  return { secret, codes: answer.at('recoveryCodes') as readonly string[] };
}
async function unconfirm(id: string): Promise<void> {
  await node.app.pool.query(`update session set confirmed_at = now() - interval '11 minutes' where account_id = $1`, [id]);
}
const inbox = async (id: string): Promise<readonly string[]> =>
  (await node.app.pool.query<{ what: string }>(`select facts ->> 'what' as what from mail where account_id = $1 and kind = 'SIGN_IN_CHANGED' order by id`, [id])).rows.map(({ what }) => what);

describe('a second factor', () => {
  it('is asked for after the password, and a first half is nobody', async () => {
    const { email } = await account(['RESEARCHER', 'TRIAGER']);
    const { secret } = await enrol(await signedIn(email));
    const half = await signedIn(email);
    expect([await factorOf(half), (await session(half)).at('account')]).toEqual(['SHOW', null]);
    expect((await half.post('/auth/factor', { code: await code(secret) })).status).toBe(200);
    expect([await factorOf(half), (await session(half)).at('account', 'roles')]).toEqual(['NONE', ['RESEARCHER', 'TRIAGER']]);
  });

  it('takes a code once, whichever node is asked, and none of a step before', async () => {
    const { email } = await account();
    const { secret } = await enrol(await signedIn(email));
    const halves = await Promise.all([portal, other, portal, other].map((each) => signedIn(email, each)));
    const typed = await code(secret);
    const answers = await Promise.all(halves.map((half) => half.post('/auth/factor', { code: `${typed.slice(0, 3)} ${typed.slice(3)}` })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400, 400, 400]);
    const late = await signedIn(email);
    expect((await late.post('/auth/factor', { code: await code(secret, -1) })).at('error', 'code')).toBe('INVALID');
    expect((await late.post('/auth/factor', { code: await code(secret, 1) })).status).toBe(200);
  });

  it('waits for a code a quarter of an hour', async () => {
    const { email, id } = await account();
    await enrol(await signedIn(email));
    await signedIn(email);
    const { rows } = await node.app.pool.query<{ left: string }>(`select (expires_at - now())::text as left from session where account_id = $1 and factor_at is null`, [id]);
    expect(rows).toEqual([{ left: expect.stringMatching(/^00:1[45]:/) }]);
  });

  it('is a step off at most', async () => {
    const { email, id } = await account();
    const { secret } = await enrol(await signedIn(email));
    await node.app.pool.query('update totp set last_step = 0 where account_id = $1', [id]);
    const half = await signedIn(email);
    for (const steps of [-2, 2]) expect((await half.post('/auth/factor', { code: await code(secret, steps) })).status).toBe(400);
    expect((await half.post('/auth/factor', { code: await code(secret, -1) })).status).toBe(200);
  });

  it('rests sealed, and its codes as hashes', async () => {
    const { email, id } = await account();
    const { secret, codes } = await enrol(await signedIn(email));
    const { rows: [row] } = await node.app.pool.query<{ all: string }>(
      `select (select json_agg(encode(secret_sealed, 'escape'))::text from totp) || (select json_agg(t)::text from recovery_code t)
         || (select coalesce(json_agg(t)::text, '') from mail t) || (select json_agg(t)::text from session t) as all`);
    for (const word of [secret, ...codes, ...codes.map((one) => one.replaceAll('-', ''))]) expect(`${row?.all}${node.logged()}`).not.toContain(word);
    expect(await inbox(id)).toEqual(['FACTOR_ENROLLED']);
  });

  it('cannot be guessed', async () => {
    const real = await testApp();
    const strict = await serve(real.app);
    try {
      const { rows: [row] } = await real.app.pool.query<{ id: string }>(`insert into account (email, email_verified_at, password_hash) values ('ana@example.org', now(), $1) returning id`, [await hashPassword(password)]);
      await real.app.pool.query(`insert into totp (account_id, secret_sealed, last_step) values ($1, 'x', 0)`, [row?.id]);
      const half = strict.browser();
      await half.post('/auth/sign-in', { email: 'ana@example.org', password });
      const guesses = [];
      for (let guess = 0; guess < 12; guess++) guesses.push((await half.post('/auth/factor', { code: `00000${guess % 10}` })).status);
      expect(guesses).toEqual([...Array.from({ length: 10 }, () => 400), 429, 429]);
      const { rows: told } = await real.app.pool.query(`select facts ->> 'what' as what from mail where kind = 'SIGN_IN_CHANGED'`);
      expect(told).toEqual([{ what: 'CODES_FAILED' }]);
    } finally {
      await strict.close();
      await real.drop();
    }
  });
});

describe('enrolling', () => {
  it('raises who is of the team, and ends every other session', async () => {
    const { email, id } = await account(['RESEARCHER', 'LEAD']);
    const [here, elsewhere] = [await signedIn(email), await signedIn(email, other)];
    expect([await factorOf(here), (await session(here)).at('account', 'roles'), (await session(here)).at('rolesWithFactor')]).toEqual(['ENROL', ['RESEARCHER'], ['RESEARCHER', 'LEAD']]);
    expect((await session(elsewhere)).at('account', 'id')).toBe(id);
    await enrol(here);
    expect((await session(here)).at('account', 'roles')).toEqual(['RESEARCHER', 'LEAD']);
    // The other node kept who that was, and heard that it ended.
    await expect.poll(async () => (await session(elsewhere)).at('account'), { interval: 10, timeout: 5_000 }).toBeNull();
    expect(await inbox(id)).toEqual(['FACTOR_ENROLLED']);
  });

  it('half done locks nobody out, and replaces nothing', async () => {
    const { email } = await account();
    const begun = await signedIn(email);
    await begun.post('/auth/factors/begin');
    expect((await begun.post('/auth/factors/enrol', { code: '000000' })).at('error', 'code')).toBe('INVALID');
    expect(await factorOf(await signedIn(email))).toBe('NONE');
    const { secret } = await enrol(begun);
    await begun.post('/auth/factors/begin');
    const half = await signedIn(email);
    expect((await half.post('/auth/factor', { code: await code(secret) })).status).toBe(200);
  });

  it('is finished by the session that began it alone', async () => {
    const [mine, theirs] = [await account(), await account()];
    const secret = String((await (await signedIn(mine.email)).post('/auth/factors/begin')).at('secret'));
    for (const browser of [await signedIn(theirs.email), await signedIn(mine.email)]) {
      const answer = await browser.post('/auth/factors/enrol', { code: await code(secret), accountId: mine.id, id: mine.id });
      expect([answer.status, answer.at('error', 'code')]).toEqual([410, 'LINK_EXPIRED']);
    }
    expect((await portal.browser().post('/auth/factors/begin')).status).toBe(401);
  });

  it('asks first for what guards the account now: the password, then the code', async () => {
    const { email, id } = await account();
    const browser = await signedIn(email);
    await unconfirm(id);
    expect((await browser.post('/auth/factors/begin')).at('error', 'code')).toBe('CONFIRM_FIRST');
    expect((await browser.post('/auth/confirm', { password: 'not the password at all' })).status).toBe(400);
    expect((await browser.post('/auth/confirm', { password })).status).toBe(204);
    const { secret } = await enrol(browser);
    await unconfirm(id);
    expect((await browser.post('/auth/confirm', { password })).at('error', 'path')).toEqual(['code']);
    for (const path of ['/auth/factors/begin', '/auth/factors/remove', '/auth/factors/recovery-codes', '/auth/address', '/auth/password', '/auth/recovery-words']) {
      const answer = await browser.post(path, { email: 'new@example.org', current: password, password: 'nine loud geese take off', signInSecret: Buffer.alloc(32).toString('base64') });
      expect([path, answer.status, answer.at('error', 'code')]).toEqual([path, 403, 'CONFIRM_FIRST']);
    }
    expect((await browser.post('/auth/confirm', { code: await code(secret) })).status).toBe(204);
    expect((await browser.post('/auth/factors/remove')).status).toBe(200);
  });
});

/** Until so many statements wait for a lock. */
const waiting = async (statements: number): Promise<void> =>
  expect.poll(async () => (await node.app.pool.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount, { timeout: 10_000 }).toBe(statements);

describe('somebody of the team', () => {
  it('keeps the last factor, of two that go at once too', async () => {
    const { email, id } = await account(['RESEARCHER', 'TRIAGER']);
    const browser = await signedIn(email);
    await enrol(browser);
    const remove = async (): Promise<unknown[]> => {
      const kept = await browser.post('/auth/factors/remove');
      return [kept.status, kept.at('error', 'code'), kept.at('error', 'path')];
    };
    expect(await remove()).toEqual([400, 'REQUIRED', ['id']]);
    await node.app.pool.query(`insert into passkey (account_id, credential_id, public_key, counter, name, backed_up, rp_id) values ($1, 'theirs', 'key', 0, 'Key', false, 'localhost')`, [id]);
    const otherNode = await node.app.pool.connect();
    await otherNode.query('begin');
    await otherNode.query('select from account where id = $1 for update', [id]);
    await otherNode.query('delete from passkey where account_id = $1', [id]);
    const removing = remove();
    await waiting(1);
    await otherNode.query('commit');
    otherNode.release();
    expect(await removing).toEqual([400, 'REQUIRED', ['id']]);
    expect((await session(browser)).at('account', 'roles')).toEqual(['RESEARCHER', 'TRIAGER']);
  });
});

it('a request whose session ends under way does nothing more', async () => {
  const { email, id } = await account();
  const browser = await signedIn(email);
  const otherNode = await node.app.pool.connect();
  await otherNode.query('begin');
  await otherNode.query('delete from session where account_id = $1', [id]);
  const late = [browser.post('/auth/sign-out-everywhere'), browser.post('/auth/password', { current: password, password: 'nine loud geese take off' })];
  await waiting(2);
  await otherNode.query('commit');
  otherNode.release();
  expect((await Promise.all(late)).map(({ status }) => status)).toEqual([401, 401]);
  expect((await node.app.pool.query('select from session where account_id = $1', [id])).rowCount).toBe(0);
  await signedIn(email);
});

it('a password that is changed while it is looked at opens nothing', async () => {
  const { email, id } = await account();
  const otherNode = await node.app.pool.connect();
  await otherNode.query('begin');
  await otherNode.query('update account set password_hash = $2 where id = $1', [id, await hashPassword('nine loud geese take off')]);
  const late = portal.browser().post('/auth/sign-in', { email, password });
  await waiting(1);
  await otherNode.query('commit');
  otherNode.release();
  expect((await late).status).toBe(401);
  expect((await node.app.pool.query('select from session where account_id = $1', [id])).rowCount).toBe(0);
});

describe('a lost phone', () => {
  it('leaves ten recovery codes, each good once', async () => {
    const { email, id } = await account();
    const { codes: [one = '', two = ''], codes } = await enrol(await signedIn(email));
    expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
    const [half, again, typed] = [await signedIn(email), await signedIn(email, other), await signedIn(email)];
    const both = await Promise.all([half, again].map((each) => each.post('/auth/factor', { code: one })));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400]);
    expect((await typed.post('/auth/factor', { code: two.toLowerCase().replaceAll('-', ' ') })).status).toBe(200);
    expect((await typed.ask('/auth/factors')).at('recoveryCodesLeft')).toBe(8);
    expect(await inbox(id)).toEqual(['FACTOR_ENROLLED', 'RECOVERY_CODE_USED', 'RECOVERY_CODE_USED']);
  });

  it('and new codes end the old ones; another account’s are nobody’s', async () => {
    const [{ email }, stranger] = [await account(), await account()];
    const browser = await signedIn(email);
    const { codes: [old = ''] } = await enrol(browser);
    const { codes: [theirs = ''] } = await enrol(await signedIn(stranger.email));
    const [fresh = ''] = (await browser.post('/auth/factors/recovery-codes')).at('recoveryCodes') as readonly string[];
    const half = await signedIn(email);
    for (const wrong of [old, theirs, '']) expect((await half.post('/auth/factor', { code: wrong })).status).toBe(400);
    expect((await half.post('/auth/factor', { code: fresh })).status).toBe(200);
  });

  it('or the operator, who takes all factors away and nothing else', async () => {
    const { email, id } = await account(['RESEARCHER', 'TRIAGER']);
    const browser = await signedIn(email);
    await enrol(browser);
    await node.app.dataSource.transaction(async (manager) => resetFactors(manager, email.toUpperCase()));
    expect((await session(browser)).at('account')).toBeNull();
    expect(await factorOf(await signedIn(email))).toBe('ENROL');
    expect((await inbox(id)).at(-1)).toBe('FACTORS_RESET');
    await expect(node.app.dataSource.transaction(async (manager) => resetFactors(manager, email))).rejects.toThrow(/no second factor/);
  });
});

describe('a short password', () => {
  const short = 'wade4hex';
  it('is taken beside a second factor, and keeps the last one from being removed', async () => {
    const { email } = await account();
    const browser = await signedIn(email);
    expect((await browser.post('/auth/password', { current: password, password: short })).status).toBe(400);
    await enrol(browser);
    expect((await browser.post('/auth/password', { current: password, password: short })).status).toBe(200);
    const kept = await browser.post('/auth/factors/remove');
    expect([kept.status, kept.at('error', 'path')]).toEqual([400, ['password']]);
    expect((await browser.post('/auth/password', { current: short, password })).status).toBe(200);
    expect((await browser.post('/auth/factors/remove')).status).toBe(200);
    expect(await factorOf(browser)).toBe('NONE');
  });
});

it('what was removed or used is for the journal', async () => {
  const { email } = await account();
  const browser = await signedIn(email);
  const { codes: [one = ''] } = await enrol(browser);
  const { rows: [sealed] } = await node.app.pool.query<{ hash: string }>(`select encode(sha256(secret_sealed), 'hex') as hash from totp join account on account.id = account_id where email = $1`, [email]);
  await (await signedIn(email)).post('/auth/factor', { code: one });
  await browser.post('/auth/factors/remove');
  const { readJournal } = await import('../backup/journal.ts');
  const { rows: [installation] } = await node.app.pool.query<{ id: string }>('select portal_id as id from installation');
  const lines = (await readJournal(node.app.config.journalFile, installation?.id ?? '')) ?? [];
  expect(lines.filter(({ kind }) => kind === 'RECOVERY_CODE_ENDED').length).toBeGreaterThanOrEqual(10);
  expect(lines.some(({ kind, subject }) => kind === 'FACTOR_REMOVED' && subject === sealed?.hash)).toBe(true);
});
