import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UploadLocks } from '../attachments/upload-locks.ts';
import { expressApp } from '../http/express-app.ts';
import { nodeMetrics } from '../metrics/node-metrics.ts';
import { mailsToShow } from '../mail/mails-to-show.ts';
import { readInstallation } from '../installation.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { TestBrowser, type TestServer, testServer } from '../testing/test-server.ts';
import { AuthLimits } from './auth-limits.ts';
import { Authentication } from './authentication.ts';

const password = 'seven quiet herons wade';
let node: TestApp;
let server: TestServer;
let browser: () => TestBrowser;

beforeAll(async () => {
  // The example's proof of work is a tenth of a real one.
  node = await testApp({ mode: 'EXAMPLE' });
  const authentication = new Authentication(node.app.pool, { secure: false });
  server = await testServer(expressApp(node.app, { authentication, limits: new AuthLimits(node.app.pool, 100), locks: new UploadLocks(node.app.pool, node.app.log), metrics: nodeMetrics(node.app), isStopping: () => false }));
  browser = () => new TestBrowser(server.url);
});
afterAll(async () => {
  await server.close();
  await node.drop();
});

async function mailTo(address: string) {
  const mails = await mailsToShow(node.app, await readInstallation(node.app.dataSource.manager));
  const mine = mails.filter(({ to }) => to === address);
  return { subjects: mine.map(({ subject }) => subject), token: mine[0]?.links[0]?.url.split('#')[1] ?? '' };
}
async function registered(email: string): Promise<TestBrowser> {
  const one = browser();
  expect((await one.post('/auth/register', { email, password })).status).toBe(202);
  expect((await one.post('/auth/verify-email', { token: (await mailTo(email)).token })).status).toBe(200);
  return one;
}
const secret = (): string => randomBytes(32).toString('base64');

describe('accounts with an address', () => {
  it('register, confirm by the link of the mail, and are signed in', async () => {
    const one = await registered('ana@example.org');
    const session = await one.ask('/auth/session');
    expect(session.at('account', 'email')).toBe('ana@example.org');
    expect(session.at('account', 'roles')).toEqual(['RESEARCHER']);
    expect(session.at('open')).toBe(false);
    expect(one.cookie).toMatch(/^laurel=[\w-]{43}$/);
  });

  it('sign in with the password, in whatever case the address is typed, and out again', async () => {
    await registered('bo@example.org');
    const one = browser();
    expect((await one.post('/auth/sign-in', { email: ' Bo@Example.ORG', password })).status).toBe(200);
    const kept = one.cookie;
    expect((await one.post('/auth/sign-out')).status).toBe(204);
    expect(one.cookie).toBeUndefined();
    one.cookie = kept;
    expect((await one.ask('/auth/session')).at('account')).toBeNull();
  });

  it('use a link once, and not after its time', async () => {
    await browser().post('/auth/register', { email: 'cy@example.org', password });
    const { token } = await mailTo('cy@example.org');
    await node.app.pool.query(`update one_time_code set expires_at = now() where facts ->> 'email' = 'cy@example.org'`);
    expect((await browser().post('/auth/verify-email', { token })).at('error', 'code')).toBe('LINK_EXPIRED');
    await node.app.pool.query(`update one_time_code set expires_at = now() + interval '1 hour' where facts ->> 'email' = 'cy@example.org'`);
    const twice = await Promise.all([browser().post('/auth/verify-email', { token }), browser().post('/auth/verify-email', { token })]);
    expect(twice.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410]);
  });

  it('never confirm a password that somebody else chose with another link', async () => {
    await browser().post('/auth/register', { email: 'di@example.org', password });
    const { token } = await mailTo('di@example.org');
    await browser().post('/auth/register', { email: 'di@example.org', password: 'a stranger chose these words' });
    await browser().post('/auth/verify-email', { token });
    expect((await browser().post('/auth/sign-in', { email: 'di@example.org', password: 'a stranger chose these words' })).status).toBe(401);
    expect((await browser().post('/auth/sign-in', { email: 'di@example.org', password })).status).toBe(200);
  });

  it('reset the password by mail, which ends every other session', async () => {
    const before = await registered('ed@example.org');
    await browser().post('/auth/reset-request', { email: 'ed@example.org' });
    const { token } = await mailTo('ed@example.org');
    await browser().post('/auth/reset-request', { email: 'ed@example.org' });
    const { token: later } = await mailTo('ed@example.org');
    const after = browser();
    expect((await after.post('/auth/reset', { token, password: 'nine patient otters swim' })).status).toBe(200);
    expect((await before.ask('/auth/session')).at('account')).toBeNull();
    expect((await after.ask('/auth/session')).at('account', 'email')).toBe('ed@example.org');
    expect((await browser().post('/auth/sign-in', { email: 'ed@example.org', password })).status).toBe(401);
    for (const used of [token, later]) {
      expect((await browser().post('/auth/reset', { token: used, password: 'nine patient otters run' })).at('error', 'code')).toBe('LINK_EXPIRED');
    }
  });

  it('keep no token, password or code in the clear', async () => {
    const one = await registered('fay@example.org');
    await one.post('/auth/reset-request', { email: 'fay@example.org' });
    const { token } = await mailTo('fay@example.org');
    const { rows } = await node.app.pool.query<{ all: string }>(`
      select (select coalesce(json_agg(t)::text, '') from session t) || (select coalesce(json_agg(t)::text, '') from one_time_code t)
        || (select coalesce(json_agg(t)::text, '') from account t) || (select coalesce(json_agg(t)::text, '') from mail t)
        || (select coalesce(json_agg(t)::text, '') from graphile_worker._private_jobs t) as all`);
    const everything = `${rows[0]?.all}${node.logged()}`;
    for (const word of [token, password, one.cookie?.split('=')[1] ?? '?', 'herons']) expect(everything).not.toContain(word);
    expect(node.logged()).not.toContain('@example.org');
  });
});

describe('nobody learns whether an address is known', () => {
  it('by registering: the answer is the same, and the owner is told', async () => {
    await registered('gus@example.org');
    const [known, unknown] = await Promise.all(['gus@example.org', 'nobody1@example.org'].map((email) => browser().post('/auth/register', { email, password })));
    expect([known?.status, known?.text, known?.headers.get('set-cookie')]).toEqual([unknown?.status, unknown?.text, null]);
    expect((await mailTo('gus@example.org')).subjects[0]).toBe('You have an account already');
  });

  it('by asking for a new password: the answer is the same and takes as long', async () => {
    await registered('hal@example.org');
    const timed = async (email: string): Promise<{ milliseconds: number; answer: readonly unknown[] }> => {
      const started = performance.now();
      const { status, text } = await browser().post('/auth/reset-request', { email });
      return { milliseconds: performance.now() - started, answer: [status, text] };
    };
    const [known, unknown] = [await timed('hal@example.org'), await timed('nobody2@example.org')];
    expect(known.answer).toEqual(unknown.answer);
    expect(Math.min(known.milliseconds, unknown.milliseconds)).toBeGreaterThanOrEqual(290);
    expect((await mailTo('nobody2@example.org')).subjects).toEqual([]);
  });

  it('by signing in: unknown and wrong are one answer', async () => {
    await registered('ida@example.org');
    const [wrong, unknown] = await Promise.all(['ida@example.org', 'nobody3@example.org'].map((email) => browser().post('/auth/sign-in', { email, password: 'not the right words at all' })));
    expect([wrong?.status, wrong?.text]).toEqual([unknown?.status, unknown?.text]);
    expect(wrong?.status).toBe(401);
  });
});

describe('accounts with nothing but recovery words', () => {
  it('open at once, and sign in again with the words', async () => {
    const signInSecret = secret();
    const one = browser();
    expect((await one.post('/auth/pseudonymous', { signInSecret })).status).toBe(200);
    expect((await one.ask('/auth/session')).at('account', 'email')).toBeNull();
    const other = browser();
    expect((await other.post('/auth/sign-in-words', { signInSecret })).status).toBe(200);
    expect((await other.ask('/auth/session')).at('account', 'id')).toBe((await one.ask('/auth/session')).at('account', 'id'));
    expect((await browser().post('/auth/sign-in-words', { signInSecret: secret() })).status).toBe(401);
  });

  it('take an address later, once its mailbox is proved', async () => {
    const one = browser();
    await one.post('/auth/pseudonymous', { signInSecret: secret() });
    expect((await one.post('/auth/address', { email: 'jo@example.org' })).status).toBe(202);
    expect((await one.ask('/auth/session')).at('account', 'email')).toBeNull();
    await one.post('/auth/verify-email', { token: (await mailTo('jo@example.org')).token });
    expect((await one.ask('/auth/session')).at('account', 'email')).toBe('jo@example.org');
  });

  it('replace their words, and the earlier ones no longer sign in, nor stay signed in elsewhere', async () => {
    const [first, second] = [secret(), secret()];
    const [one, elsewhere] = [browser(), browser()];
    await one.post('/auth/pseudonymous', { signInSecret: first });
    await elsewhere.post('/auth/sign-in-words', { signInSecret: first });
    expect((await one.post('/auth/recovery-words', { signInSecret: second })).status).toBe(204);
    expect([(await one.ask('/auth/session')).at('account', 'id'), (await elsewhere.ask('/auth/session')).at('account')]).toEqual([expect.any(String), null]);
    expect((await browser().post('/auth/sign-in-words', { signInSecret: first })).status).toBe(401);
    expect((await browser().post('/auth/sign-in-words', { signInSecret: second })).status).toBe(200);
  });
});

describe('profiles', () => {
  it('hold a name and a handle that nobody else has', async () => {
    const [one, other] = [await registered('kim@example.org'), await registered('lee@example.org')];
    expect((await one.post('/auth/profile', { displayName: '  Kim   Park ', handle: 'Kim-P', publicProfile: true })).status).toBe(204);
    expect((await one.ask('/auth/session')).at('account', 'displayName')).toBe('Kim Park');
    expect((await other.post('/auth/profile', { handle: 'kim-p' })).at('error', 'path')).toEqual(['handle']);
    expect((await other.post('/auth/profile', { publicProfile: true })).at('error', 'code')).toBe('REQUIRED');
    expect((await browser().post('/auth/profile', { handle: 'x1' })).status).toBe(401);
  });
});

describe('the first lead', () => {
  it('is made with the one-time code, once', async () => {
    const input = { code: node.ceremonyCode.toLowerCase().replaceAll('-', ' '), email: 'lead@example.org', password: 'three copper kettles sing', displayName: 'Lena' };
    expect((await browser().post('/auth/ceremony', { ...input, code: 'AAAAA-AAAAA-AAAAA-AAAAA' })).status).toBe(410);
    const lead = browser();
    expect((await lead.post('/auth/ceremony', input)).status).toBe(200);
    const session = await lead.ask('/auth/session');
    expect([session.at('rolesWithFactor'), session.at('account', 'roles'), session.at('factor')]).toEqual([['RESEARCHER', 'LEAD', 'ADMINISTRATOR'], ['RESEARCHER'], 'ENROL']);
    expect((await browser().post('/auth/ceremony', { ...input, email: 'second@example.org' })).status).toBe(410);
  });
});

describe('invitations to the team', () => {
  const pins = ['A'.repeat(40)];
  /** With a second factor shown, as far as their sessions know. */
  const raise = async (email: string, roles: string): Promise<void> => {
    await node.app.pool.query('update account set roles = $2 where email = $1', [email, roles]);
    await node.app.pool.query('update session set factor_at = now() where account_id = (select id from account where email = $1)', [email]);
  };

  it('make an account with the role, and carry the pinned fingerprints behind the #', async () => {
    const admin = await registered('admin@example.org');
    await raise('admin@example.org', '{RESEARCHER,ADMINISTRATOR}');
    expect((await admin.post('/auth/invite', { email: 'Tia@example.org', role: 'TRIAGER', pins })).status).toBe(202);
    const [token = '', pin] = (await mailTo('tia@example.org')).token.split('.');
    expect(pin).toBe(pins[0]);
    expect((await browser().post('/auth/accept-invitation', { token, displayName: 'Tia' })).at('error', 'path')).toEqual(['password']);
    const tia = browser();
    expect((await tia.post('/auth/accept-invitation', { token, password, displayName: 'Tia' })).status).toBe(200);
    const session = await tia.ask('/auth/session');
    expect([session.at('rolesWithFactor'), session.at('account', 'roles')]).toEqual([['RESEARCHER', 'TRIAGER'], ['RESEARCHER']]);
    expect((await browser().post('/auth/accept-invitation', { token, password, displayName: 'Eve' })).status).toBe(410);
  });

  it('come from administrators alone, and never to themselves', async () => {
    const admin = await registered('admin2@example.org');
    const nobody = await registered('nobody4@example.org');
    expect((await nobody.post('/auth/invite', { email: 'x@example.org', role: 'LEAD' })).status).toBe(403);
    await raise('admin2@example.org', '{ADMINISTRATOR}');
    expect((await admin.post('/auth/invite', { email: 'admin2@example.org', role: 'LEAD' })).at('error', 'code')).toBe('INVALID');
    expect((await browser().post('/auth/invite', { email: 'x@example.org', role: 'LEAD' })).status).toBe(401);
  });
});
