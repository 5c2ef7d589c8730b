import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeAt } from '../accounts/totp.ts';
import { begin, type OidcWorld, oidcWorld, type SessionNow } from '../testing/oidc-world.ts';
import type { RoamingBrowser } from '../testing/roaming-browser.ts';

let world: OidcWorld;
beforeAll(async () => {
  world = await oidcWorld([
    { id: 'company', roles: { triage: 'TRIAGER', leads: ['TRIAGER', 'LEAD'] }, accounts: ['team'], second_factor: { amr: ['mfa'], acr: ['urn:test:strong'] } },
    { id: 'public', accounts: ['researchers'] },
    { id: 'closed' },
  ]);
});
afterAll(async () => world.close());

const sessionOf = async (browser: RoamingBrowser): Promise<SessionNow> => browser.get<SessionNow>('/auth/session');
const rowsOf = async (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => (await world.app.pool.query(text, [...values])).rows;

describe('somebody whom a provider knows', () => {
  it('comes back signed in, with the roles of their groups, where a second factor was shown', async () => {
    const { browser, outcome } = await world.signIn('company', { sub: 'ana', name: 'Ana Rivera', email: 'Ana@Example.org', email_verified: true, groups: ['leads', 'golf'], amr: ['pwd', 'mfa'] });
    expect(outcome).toBe('DONE');
    expect(await sessionOf(browser)).toMatchObject({ factor: 'NONE', account: { email: 'ana@example.org', displayName: 'Ana Rivera', roles: ['RESEARCHER', 'TRIAGER', 'LEAD'] } });
    expect(browser.cookie('laurel')).toMatch(/^[\w-]{43}$/);
  });

  it.each([['the acr of the file', { acr: 'urn:test:strong' }, 'NONE'], ['another acr', { acr: 'urn:test:weak', amr: ['pwd'] }, 'ENROL'], ['neither', {}, 'ENROL']])('has shown a second factor by %s', async (name, claims, factor) => {
    const { browser } = await world.signIn('company', { sub: `factor by ${name}`, groups: ['triage'], ...claims });
    expect((await sessionOf(browser)).factor).toBe(factor);
  });

  it('is the same person afterwards, whatever address the provider gives', async () => {
    const first = await world.signIn('public', { sub: 'bo', email: 'bo@example.org', email_verified: true });
    const again = await world.signIn('public', { sub: 'bo', email: 'bo.new@example.org', email_verified: true });
    const other = await world.signIn('public', { sub: 'bo2', email: 'bo.new@example.org', email_verified: true });
    const [one, two, three] = await Promise.all([first, again, other].map(async ({ browser }) => (await sessionOf(browser)).account));
    expect(two).toMatchObject({ id: one?.id, email: 'bo@example.org' });
    expect(three?.id).not.toBe(one?.id);
  });

  it('goes on where they wanted to, and nowhere else', async () => {
    const browser = world.browser();
    world.providers['public']?.seat({ sub: 'cy' });
    const { url } = await browser.go(await begin(browser, 'public', 'SIGN_IN', '/cases/LRL-2026-000001?tab=x'));
    expect(url.searchParams.get('then')).toBe('/cases/LRL-2026-000001?tab=x');
    for (const then of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'cases', '/a\nb']) {
      expect((await browser.post('/auth/oidc/start', { provider: 'public', purpose: 'SIGN_IN', then })).status).toBe(400);
    }
  });

  it('comes twice at once as a new person, and is one', async () => {
    world.providers['public']?.seat({ sub: 'twins' });
    const browsers = [world.browser(), world.browser()];
    await Promise.all(browsers.map(async (browser) => browser.go(await begin(browser, 'public'))));
    const ids = await Promise.all(browsers.map(async (browser) => (await sessionOf(browser)).account?.id));
    expect(ids[0]).toBeDefined();
    expect(ids[1]).toBe(ids[0]);
  });
});

describe('an account is not made', () => {
  it('for somebody in no mapped group, where the file says team', async () => {
    expect((await world.signIn('company', { sub: 'guest', groups: ['golf'] })).outcome).toBe('UNKNOWN');
  });

  it('where the file does not say so', async () => {
    const { browser, outcome } = await world.signIn('closed', { sub: 'dee' });
    expect(outcome).toBe('UNKNOWN');
    expect((await sessionOf(browser)).account).toBeNull();
  });

  it('where the address belongs to somebody: who owns it signs in and links', async () => {
    await world.app.pool.query(`insert into account (email, email_verified_at, roles) values ('owner@example.org', now(), '{RESEARCHER,LEAD}')`);
    const { browser, outcome } = await world.signIn('public', { sub: 'impostor', email: 'Owner@example.org', email_verified: true });
    expect(outcome).toBe('LINK_FIRST');
    expect((await sessionOf(browser)).account).toBeNull();
    expect(await rowsOf(`select from oidc_identity where subject = 'impostor'`)).toEqual([]);
  });

  it('with an address that the provider did not verify: it is left out, and nobody learns that it is known', async () => {
    const { browser, outcome } = await world.signIn('public', { sub: 'claims-it', email: 'owner@example.org', email_verified: false });
    expect(outcome).toBe('DONE');
    expect((await sessionOf(browser)).account?.email).toBeNull();
  });

  it('for an account that was disabled', async () => {
    await world.signIn('public', { sub: 'eve' });
    await world.app.pool.query(`update account set disabled_at = now() where id = (select account_id from oidc_identity where subject = 'eve')`);
    expect((await world.signIn('public', { sub: 'eve' })).outcome).toBe('UNKNOWN');
  });
});

describe('groups', () => {
  const roles = async (browser: RoamingBrowser) => (await sessionOf(browser)).account?.roles;
  const strong = { amr: ['mfa'] };

  it('that were left take the role, its sessions and what was held of the team key; leads hear of it', async () => {
    const { browser } = await world.signIn('company', { sub: 'fay', groups: ['leads'], ...strong });
    const account = (await sessionOf(browser)).account?.id;
    await world.app.pool.query(`update account set roles = roles || '{ADMINISTRATOR}' where id = $1`, [account]);
    await world.app.pool.query(`insert into session (token_hash, account_id, kind, expires_at, factor_at) values ('\\x01', $1, 'BEARER', now() + interval '1 day', now())`, [account]);
    const before = await rowsOf(`select from mail where kind = 'LEFT_TEAM'`);
    const again = await world.signIn('company', { sub: 'fay', groups: [], ...strong });
    // Nobody's groups give administrators here: what is not mapped is not touched.
    expect(await roles(again.browser)).toEqual(['RESEARCHER', 'ADMINISTRATOR']);
    expect((await sessionOf(browser)).account).toBeNull();
    expect(await rowsOf(`select from session where account_id = $1`, [account])).toHaveLength(1);
    expect((await rowsOf(`select from mail where kind = 'LEFT_TEAM'`)).length).toBeGreaterThan(before.length);
    expect(await rowsOf(`select from team_event where kind = 'LEFT_TEAM' and subject_id = $1`, [account])).toHaveLength(1);
    const audited = await rowsOf(`select kind, facts from audit_entry join audit_actor on audit_actor.id = subject_id where account_id = $1 and kind like 'ROLE%' order by kind, facts ->> 'role'`, [account]);
    expect(audited).toEqual([
      ...['LEAD', 'TRIAGER'].map((role) => ({ kind: 'ROLE_GIVEN', facts: { role, way: 'OIDC' } })),
      ...['LEAD', 'TRIAGER'].map((role) => ({ kind: 'ROLE_TAKEN', facts: { role, way: 'OIDC' } })),
    ]);
  });

  it('end what somebody was signed in with as a researcher before they raise them', async () => {
    const before = await world.signIn('public', { sub: 'gil' });
    const account = (await sessionOf(before.browser)).account?.id;
    await world.app.pool.query(`insert into oidc_identity (account_id, issuer, subject) values ($1, $2, 'gil')`, [account, world.providers['company']?.issuer]);
    const after = await world.signIn('company', { sub: 'gil', groups: ['triage'], ...strong });
    expect(await roles(after.browser)).toEqual(['RESEARCHER', 'TRIAGER']);
    expect((await sessionOf(before.browser)).account).toBeNull();
  });

  it('give roles that count only where the provider vouches: a password does not outlive them', async () => {
    const { browser } = await world.signIn('company', { sub: 'hal', groups: ['triage'], ...strong });
    const account = (await sessionOf(browser)).account?.id;
    const { browser: other } = await world.signIn('public', { sub: 'hal' });
    await world.app.pool.query(`update session set account_id = $1, factor_at = now() where account_id = (select account_id from oidc_identity where issuer = $2 and subject = 'hal')`, [account, world.providers['public']?.issuer]);
    await world.app.pool.query(`select pg_notify('laurel_auth', '')`);
    await expect.poll(async () => (await sessionOf(other)).account?.id).toBe(account);
    expect(await roles(other)).toEqual(['RESEARCHER']);
    expect(await roles(browser)).toEqual(['RESEARCHER', 'TRIAGER']);
    const [{ ends }] = await rowsOf(`select expires_at < now() + interval '13 hours' as ends from session join oidc_identity on oidc_identity.id = oidc_identity_id where subject = 'hal' and issuer = $1`, [world.providers['company']?.issuer]) as [{ ends: boolean }];
    expect(ends).toBe(true);
  });

  it('hold as long where the second factor is shown here, and not at the provider', async () => {
    const person = { sub: 'jo', groups: ['triage'] };
    const { browser: first } = await world.signIn('company', person);
    const { body: { secret } } = await first.post('/auth/factors/begin');
    const code = async (): Promise<string> => codeAt(String(secret), (await rowsOf('select now()'))[0]?.['now'] as Date);
    expect((await first.post('/auth/factors/enrol', { code: await code() })).status).toBe(200);
    await world.app.pool.query('update totp set last_step = 0');
    const { browser } = await world.signIn('company', person);
    expect(await sessionOf(browser)).toMatchObject({ factor: 'SHOW', account: null });
    expect((await browser.post('/auth/factor', { code: await code() })).status).toBe(200);
    expect(await roles(browser)).toEqual(['RESEARCHER', 'TRIAGER']);
    const lasting = `select extract(hour from expires_at - now())::int as hours from session join oidc_identity on oidc_identity.id = oidc_identity_id where subject = 'jo' and factor_at is not null order by session.id desc limit 1`;
    expect(await rowsOf(lasting)).toEqual([{ hours: 11 }]);
  });

  it('raise nobody in a portal that was put back from a backup', async () => {
    await world.signIn('company', { sub: 'ida', groups: ['triage'], ...strong });
    await world.signIn('company', { sub: 'ida', groups: [], ...strong });
    await world.app.pool.query('update installation set restored_at = now()');
    const { browser } = await world.signIn('company', { sub: 'ida', groups: ['leads'], ...strong });
    const { outcome } = await world.signIn('public', { sub: 'new while closed' });
    await world.app.pool.query('update installation set restored_at = null');
    expect(await roles(browser)).toEqual(['RESEARCHER']);
    expect(outcome).toBe('CLOSED');
  });
});
