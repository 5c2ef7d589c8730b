import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSignIn } from '../checks/check-sign-in.ts';
import { hashPassword } from '../accounts/passwords.ts';
import { sealTotpSecret } from '../accounts/show-factor.ts';
import { codeAt, newTotpSecret } from '../accounts/totp.ts';
import { begin, type OidcWorld, oidcWorld, type SessionNow } from '../testing/oidc-world.ts';
import { exemptFromProviders } from './break-glass.ts';
import { listProviders, readDependence } from './list-providers.ts';

let world: OidcWorld;
beforeAll(async () => {
  world = await oidcWorld([{ id: 'company', roles: { admins: 'ADMINISTRATOR', leads: ['TRIAGER', 'LEAD'] }, accounts: ['team'], second_factor: { amr: ['mfa'] } }], ['glass@example.org', 'typo@example.org']);
});
afterAll(async () => world.close());

const company = () => {
  const provider = world.providers['company'];
  if (!provider) throw new Error('no provider');
  return provider;
};
const strong = { amr: ['mfa'] };
const administrator = { kind: 'person', accountId: '00000000-0000-4000-8000-000000000000', roles: ['ADMINISTRATOR'], holdsTeamKey: false } as const;
const state = async () => (await listProviders(world.app, world.app.oidc ?? { providers: [], breakGlass: [] }, administrator)).providers[0];

describe('a provider that is away', () => {
  it('keeps only those waiting who come by it, and is asked again when it is back', async () => {
    expect(await state()).toMatchObject({ okAt: null, failedAt: null, fault: null });
    await company().stop();
    const browser = world.browser();
    const { status, body } = await browser.post('/auth/oidc/start', { provider: 'company', purpose: 'SIGN_IN' });
    expect([status, body['error']]).toMatchObject([503, { code: 'UNAVAILABLE', message: expect.stringContaining('Provider company does not answer') }]);
    expect((await browser.get<SessionNow>('/auth/session')).account).toBeNull();
    expect((await browser.get<{ providers: unknown[] }>('/auth/oidc/providers')).providers).toEqual([{ id: 'company', label: 'Provider company' }]);
    expect(await state()).toMatchObject({ okAt: null, fault: 'AWAY NO_CONNECTION' });
    await company().restart();
    await expect.poll(async () => (await world.signIn('company', { sub: 'ana', groups: ['leads'], ...strong }).catch(() => ({ outcome: null }))).outcome, { timeout: 20_000, interval: 500 }).toBe('DONE');
    expect((await state())?.okAt).not.toBeNull();
  });

  it('between going there and coming back is said to be away, and new keys hold when it is back', async () => {
    const browser = world.browser();
    company().seat({ sub: 'ana', groups: ['leads'], ...strong });
    const { url } = await browser.go(await begin(browser, 'company'), ({ pathname }) => pathname.endsWith('/callback'));
    await company().stop();
    expect((await browser.go(url.href)).url.searchParams.get('oidc')).toBe('AWAY');
    await company().restart();
    expect((await world.signIn('company', { sub: 'ana', groups: ['leads'], ...strong })).outcome).toBe('DONE');
  });

  it('with another secret than ours is said to refuse us, in a word and without the secret', async () => {
    const { app } = world;
    const [provider] = app.oidc?.providers ?? [];
    if (!provider) throw new Error('no provider');
    const kept = provider.clientSecret;
    Reflect.set(provider, 'clientSecret', 'a secret that is wrong');
    const { outcome } = await world.signIn('company', { sub: 'ana', ...strong });
    Reflect.set(provider, 'clientSecret', kept);
    expect(outcome).toBe('CLIENT');
    expect((await state())?.fault).toBe('CLIENT invalid_client');
    expect(world.logged()).not.toContain('a secret that is wrong');
  });
});

describe('the account for the day without a provider', () => {
  const query = async (text: string, values: readonly unknown[] = []) => (await world.app.pool.query(text, [...values])).rows;

  it('keeps its roles whatever the groups say', async () => {
    await world.signIn('company', { sub: 'glass', email: 'glass@example.org', email_verified: true, groups: ['admins'], ...strong });
    await world.app.pool.query(`update account set password_hash = $1, roles = '{RESEARCHER,ADMINISTRATOR,LEAD}' where email = 'glass@example.org'`, [await hashPassword('seven quiet herons wade')]);
    const { browser } = await world.signIn('company', { sub: 'glass', groups: [], ...strong });
    expect((await browser.get<SessionNow>('/auth/session')).account?.roles).toEqual(['RESEARCHER', 'ADMINISTRATOR', 'LEAD']);
    expect(await query(`select from oidc_role join account on account.id = account_id where email = 'glass@example.org'`)).toEqual([]);
    const { browser: other } = await world.signIn('company', { sub: 'admin', email: 'admin@example.org', email_verified: true, groups: ['admins'], ...strong });
    expect((await other.get<SessionNow>('/auth/session')).account?.roles).toEqual(['RESEARCHER', 'ADMINISTRATOR']);
  });

  it('owns from the next start on what a provider gave before it was listed', async () => {
    await world.app.pool.query(`insert into oidc_role (account_id, role, identity_id) select account_id, 'LEAD', oidc_identity.id from oidc_identity where subject = 'glass'`);
    await exemptFromProviders(world.app, world.app.oidc ?? { providers: [], breakGlass: [] });
    expect(await query(`select from oidc_role join account on account.id = account_id where email = 'glass@example.org'`)).toEqual([]);
  });

  it('is told of to every administrator, and written down, when it signs in without its provider', async () => {
    const [{ id }] = await query(`select id from account where email = 'glass@example.org'`) as [{ id: string }];
    const uses = async () => [(await query(`select from mail where kind = 'BREAK_GLASS_USED'`)).length, (await query(`select from audit_entry where kind = 'BREAK_GLASS_USED'`)).length];
    expect(await uses()).toEqual([0, 0]);
    const secret = newTotpSecret();
    await query('insert into totp (account_id, secret_sealed, last_step) values ($1, $2, 0)', [id, sealTotpSecret(world.app.portalKey, id, secret)]);
    const browser = world.browser();
    await browser.post('/auth/sign-in', { email: 'glass@example.org', password: 'seven quiet herons wade' });
    expect(await uses()).toEqual([0, 0]);
    expect((await browser.post('/auth/factor', { code: codeAt(secret, new Date()) })).status).toBe(200);
    expect(await uses()).toEqual([2, 1]);
    expect((await browser.get<SessionNow>('/auth/session')).account?.roles).toContain('ADMINISTRATOR');
  });

  const findings = async () => (await checkSignIn(world.app.pool, { ...world.app.config, oidcFile: world.file }, 'loopback')).map(({ level, text }) => [level, text.split(':')[0]]);

  it('is looked at by administrators and by the command line before it is needed', async () => {
    const file = world.app.oidc ?? { providers: [], breakGlass: [] };
    expect(await readDependence(world.app.dataSource.manager, file)).toEqual({
      breakGlass: [{ email: 'glass@example.org', lack: null }, { email: 'typo@example.org', lack: 'NO_ACCOUNT' }], independentAdministrators: 1,
    });
    expect(await findings()).toEqual([['good', 'provider company'], ['warn', 'break_glass'], ['good', 'sign-in']]);
    await world.app.pool.query('delete from totp');
    expect(await findings()).toEqual([['good', 'provider company'], ['warn', 'break_glass'], ['warn', 'break_glass'], ['warn', 'sign-in']]);
    expect(await readDependence(world.app.dataSource.manager, file)).toMatchObject({ breakGlass: [{ lack: 'NO_FACTOR' }, {}], independentAdministrators: 0 });
  });
});
