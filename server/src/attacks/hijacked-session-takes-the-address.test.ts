import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkToken } from '../accounts/one-time-codes.ts';
import { openSession } from '../accounts/sessions.ts';
import { hashToken } from '../accounts/tokens.ts';
import { registerKey } from '../keys/commands/register-key.ts';
import { makePerson, proofBy } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';

let portal: Portal;
beforeAll(async () => { portal = await portalOverHttp(); });
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

describe('somebody at an open session of another', () => {
  it('cannot take the mail without the owner being told where it came before', async () => {
    const { viewer: { accountId } } = await makePerson(portal.app);
    await portal.app.pool.query(`update account set email = 'owner@example.org', email_verified_at = now() where id = $1`, [accountId]);
    const browser = portal.browser();
    browser.cookie = `laurel=${await openSession(portal.app.dataSource.manager, accountId, { method: 'PASSWORD', hasFactor: true })}`;
    await portal.browser().post('/auth/reset-request', { email: 'owner@example.org' });
    expect((await browser.post('/auth/address', { email: 'thief@example.org' })).status).toBe(202);
    const { rows: [code] } = await portal.app.pool.query<{ id: string }>(`select id from one_time_code where purpose = 'VERIFY_EMAIL'`);
    expect((await browser.post('/auth/verify-email', { token: linkToken(portal.app.portalKey, 'VERIFY_EMAIL', code?.id ?? '') })).status).toBe(200);
    const { rows } = await portal.app.pool.query(`select recipient, kind from mail where kind = 'ADDRESS_REPLACED'`);
    expect(rows).toEqual([{ recipient: 'owner@example.org', kind: 'ADDRESS_REPLACED' }]);
    // What lies in the earlier mailbox sets no password any more.
    expect((await portal.app.pool.query(`select used_at is not null as dead from one_time_code where purpose = 'RESET_PASSWORD'`)).rows).toEqual([{ dead: true }]);
  });

  it('lets nobody in by the mail that came to another’s mailbox, and gives no mailbox to an account without its session', async () => {
    const { viewer: { accountId } } = await makePerson(portal.app);
    const [asking, stranger, other] = [portal.browser(), portal.browser(), portal.browser()];
    const open = async (id: string): Promise<string> => `laurel=${await openSession(portal.app.dataSource.manager, id, { method: 'WORDS', hasFactor: true })}`;
    asking.cookie = await open(accountId);
    const othersCookie = await open((await makePerson(portal.app)).viewer.accountId);
    other.cookie = othersCookie;
    expect((await asking.post('/auth/address', { email: 'mistyped@example.org' })).status).toBe(202);
    const { rows: [code] } = await portal.app.pool.query<{ id: string }>(`select id from one_time_code where purpose = 'VERIFY_EMAIL' and account_id = $1`, [accountId]);
    const token = linkToken(portal.app.portalKey, 'VERIFY_EMAIL', code?.id ?? '');
    for (const browser of [stranger, other]) {
      const refused = await browser.post('/auth/verify-email', { token });
      expect(refused.status).toBe(400);
      expect(refused.text).not.toContain(accountId);
    }
    expect(stranger.cookie).toBeUndefined();
    expect(other.cookie).toBe(othersCookie);
    const address = async () => (await portal.app.pool.query<{ email: string | null }>('select email from account where id = $1', [accountId])).rows[0]?.email;
    expect(await address()).toBeNull();
    // The link is as good as before where it belongs.
    expect((await asking.post('/auth/verify-email', { token })).at('accountId')).toBe(accountId);
    expect(await address()).toBe('mistyped@example.org');
  });

  it('gets no words of their own by a first key', async () => {
    const person = await makePerson(portal.app);
    const token = await openSession(portal.app.dataSource.manager, person.viewer.accountId, { method: 'PASSWORD', hasFactor: true });
    const { rows: [session] } = await portal.app.pool.query<{ id: string }>(`update session set confirmed_at = now() - interval '11 minutes' where token_hash = $1 returning id`, [hashToken(token)]);
    const viewer = { ...person.viewer, sessionId: session?.id ?? '' };
    const register = async (): Promise<string> => codeOf(registerKey(portal.app, viewer, {
      publicKey: person.publicKey.armor(), proof: await proofBy(portal.app, person, [person.privateKey]), signInSecret: Buffer.alloc(32, 11).toString('base64'),
    }));
    expect(await register()).toBe('CONFIRM_FIRST');
    expect((await portal.app.pool.query('select from public_key where account_id = $1', [viewer.accountId])).rowCount).toBe(0);
    await portal.app.pool.query('update session set confirmed_at = now() where id = $1', [viewer.sessionId]);
    expect(await register()).toBe('done');
  });

  it('sets no other password without the one there is, and words of their own are told of', async () => {
    const { viewer: { accountId } } = await makePerson(portal.app);
    await portal.app.pool.query(`update account set email = 'words@example.org', email_verified_at = now(), sign_in_secret_hash = 'x' where id = $1`, [accountId]);
    const browser = portal.browser();
    browser.cookie = `laurel=${await openSession(portal.app.dataSource.manager, accountId, { method: 'PASSWORD', hasFactor: true })}`;
    expect((await browser.post('/auth/password', { current: '', password: 'seven otters under one umbrella' })).status).toBe(400);
    expect((await browser.post('/auth/recovery-words', { signInSecret: Buffer.alloc(32, 9).toString('base64') })).status).toBe(204);
    expect((await portal.app.pool.query(`select from mail where kind = 'WORDS_REPLACED' and recipient = 'words@example.org'`)).rowCount).toBe(1);
  });
});
