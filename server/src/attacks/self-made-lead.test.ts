import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../accounts/sessions.ts';
import { linkToken } from '../accounts/one-time-codes.ts';
import { makePerson, type KeyedPerson } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import type { TestBrowser } from '../testing/test-server.ts';

let portal: Portal;
beforeAll(async () => { portal = await portalOverHttp(); });
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const password = 'seven otters under one umbrella';
async function signedIn(person: KeyedPerson, email: string): Promise<TestBrowser> {
  await portal.app.pool.query('update account set email = $2, email_verified_at = now(), display_name = $2 where id = $1', [person.viewer.accountId, email]);
  const browser = portal.browser();
  browser.cookie = `laurel=${await openSession(portal.app.dataSource.manager, person.viewer.accountId, { method: 'PASSWORD', hasFactor: true })}`;
  return browser;
}
const rolesOf = async ({ viewer }: KeyedPerson): Promise<string[]> =>
  (await portal.app.pool.query<{ roles: string[] }>('select roles from account where id = $1', [viewer.accountId])).rows[0]?.roles ?? [];
const lastLink = async (purpose: 'INVITATION' | 'VERIFY_EMAIL'): Promise<string> => {
  const { rows: [row] } = await portal.app.pool.query<{ id: string }>('select id from one_time_code where purpose = $1 order by id desc limit 1', [purpose]);
  return linkToken(portal.app.portalKey, purpose, row?.id ?? '');
};

describe('somebody who wants to be more than they are', () => {
  it('gets nothing by naming a role where an account is made or changed', async () => {
    const browser = portal.browser();
    const made = await browser.post('/auth/pseudonymous', { signInSecret: Buffer.alloc(32, 7).toString('base64'), roles: ['LEAD'], role: 'LEAD' });
    expect(made.status).toBe(200);
    await browser.post('/auth/profile', { displayName: 'Mallory', roles: ['LEAD'], role: 'LEAD', disabledAt: null, '__proto__': { roles: ['LEAD'] } });
    expect((await browser.ask('/auth/session')).at('account', 'roles')).toEqual(['RESEARCHER']);
  });

  it('cannot invite: neither a researcher nor a triager nor a lead who is no administrator', async () => {
    for (const roles of [['RESEARCHER'], ['RESEARCHER', 'TRIAGER'], ['LEAD']] as const) {
      const browser = await signedIn(await makePerson(portal.app, roles), `${roles.join('.').toLowerCase()}@example.org`);
      expect((await browser.post('/auth/invite', { email: 'friend@example.org', role: 'LEAD' })).status, roles.join()).toBe(403);
    }
    expect((await portal.browser().post('/auth/invite', { email: 'friend@example.org', role: 'LEAD' })).status).toBe(401);
  });

  it('is refused as an administrator, by their own address and by one that they add afterwards', async () => {
    const person = await makePerson(portal.app, ['RESEARCHER', 'ADMINISTRATOR']);
    const browser = await signedIn(person, 'admin@example.org');
    expect((await browser.post('/auth/invite', { email: 'ADMIN@example.org', role: 'LEAD' })).status).toBe(400);
    expect((await browser.post('/auth/invite', { email: 'second@example.org', role: 'LEAD' })).status).toBe(202);
    const invitation = await lastLink('INVITATION');
    expect((await browser.post('/auth/address', { email: 'second@example.org' })).status).toBe(202);
    expect((await browser.post('/auth/verify-email', { token: await lastLink('VERIFY_EMAIL') })).status).toBe(200);
    expect((await browser.post('/auth/accept-invitation', { token: invitation, displayName: 'Admin', password })).status).toBe(400);
    expect(await rolesOf(person)).toEqual(['RESEARCHER', 'ADMINISTRATOR']);
  });

  it('cannot use an invitation twice, or in another’s place', async () => {
    const admin = await signedIn(await makePerson(portal.app, ['ADMINISTRATOR']), 'inviter@example.org');
    await admin.post('/auth/invite', { email: 'newcomer@example.org', role: 'TRIAGER' });
    const token = await lastLink('INVITATION');
    const accept = { token, displayName: 'New Comer', password };
    const answers = await Promise.all([1, 2, 3].map(async () => (await portal.browser().post('/auth/accept-invitation', accept)).status));
    expect(answers.sort()).toEqual([200, 410, 410]);
    const { rows } = await portal.app.pool.query<{ roles: string[] }>(`select roles from account where email = 'newcomer@example.org'`);
    expect(rows).toEqual([{ roles: ['RESEARCHER', 'TRIAGER'] }]);
    for (const path of ['/auth/verify-email', '/auth/reset']) {
      await admin.post('/auth/invite', { email: `for-${path.length}@example.org`, role: 'LEAD' });
      expect((await portal.browser().post(path, { token: await lastLink('INVITATION'), password })).status, path).toBe(410);
    }
  });

  it('signs in anew once they are of the team: an earlier session ends', async () => {
    const person = await makePerson(portal.app);
    const before = await signedIn(person, 'raised@example.org');
    const admin = await signedIn(await makePerson(portal.app, ['ADMINISTRATOR']), 'raiser@example.org');
    await admin.post('/auth/invite', { email: 'raised@example.org', role: 'TRIAGER' });
    const now = portal.browser();
    expect((await now.post('/auth/accept-invitation', { token: await lastLink('INVITATION') })).status).toBe(200);
    expect((await now.ask('/auth/session')).at('rolesWithFactor')).toEqual(['RESEARCHER', 'TRIAGER']);
    expect((await before.ask('/auth/session')).at('account')).toBeNull();
  });
});

describe('the code of the ceremony', () => {
  it('makes one lead, and none while it is guessed', async () => {
    const { ceremonyCode } = portal;
    const body = (code: string, n: number) => ({ code, email: `lead${n}@example.org`, password, displayName: 'Lena Lead' });
    expect((await portal.browser().post('/auth/ceremony', body('2'.repeat(20), 0))).status).toBe(410);
    const answers = await Promise.all([1, 2, 3, 4].map(async (n) => (await portal.browser().post('/auth/ceremony', body(n % 2 ? ceremonyCode : ceremonyCode.toLowerCase().replaceAll('-', ' '), n))).status));
    expect(answers.sort()).toEqual([200, 410, 410, 410]);
    expect((await portal.browser().post('/auth/ceremony', body(ceremonyCode, 5))).status).toBe(410);
    const { rowCount } = await portal.app.pool.query(`select from account where email like 'lead_@example.org'`);
    expect(rowCount).toBe(1);
  });

  it('ends guessing after a few tries', async () => {
    const browser = portal.browser();
    const statuses: number[] = [];
    for (let i = 0; i < 25; i++) {
      statuses.push((await browser.post('/auth/ceremony', { code: `${i}`, email: 'x@example.org', password, displayName: 'X' })).status);
      if (statuses.at(-1) === 429) break;
    }
    expect(statuses.at(-1)).toBe(429);
  });
});
