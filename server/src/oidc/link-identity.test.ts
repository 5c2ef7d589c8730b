import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../accounts/passwords.ts';
import { resetFactors } from '../accounts/reset-factors.ts';
import { begin, type OidcWorld, oidcWorld, type SessionNow } from '../testing/oidc-world.ts';
import type { AtProvider } from '../testing/oidc-provider.ts';
import type { RoamingBrowser } from '../testing/roaming-browser.ts';

const password = 'seven quiet herons wade';
let world: OidcWorld;
let passwordHash: string;
beforeAll(async () => {
  world = await oidcWorld([
    { id: 'company', roles: { triage: 'TRIAGER' }, accounts: ['researchers'], second_factor: { amr: ['mfa'] } },
    { id: 'other', accounts: ['researchers'] },
  ]);
  passwordHash = await hashPassword(password);
});
afterAll(async () => world.close());
beforeEach(async () => world.app.pool.query('delete from rate_limit'));

let count = 0;
/** Signed in by password just now. */
async function somebody(): Promise<{ readonly browser: RoamingBrowser; readonly email: string; readonly id: string }> {
  const email = `person${++count}@example.org`;
  const { rows: [{ id }] } = await world.app.pool.query(
    `insert into account (email, email_verified_at, password_hash, roles) values ($1, now(), $2, '{RESEARCHER}') returning id`, [email, passwordHash]);
  return { browser: await signedIn(email), email, id };
}
async function signedIn(email: string): Promise<RoamingBrowser> {
  const browser = world.browser();
  expect((await browser.post('/auth/sign-in', { email, password })).status).toBe(200);
  return browser;
}
const session = async (browser: RoamingBrowser): Promise<SessionNow> => browser.get<SessionNow>('/auth/session');
async function go(browser: RoamingBrowser, purpose: string, person: AtProvider, provider = 'company'): Promise<string | null> {
  world.providers[provider]?.seat(person);
  return (await browser.go(await begin(browser, provider, purpose))).url.searchParams.get('oidc');
}
interface Listed {
  readonly identities: readonly { readonly id: string; readonly label: string; readonly vouches: boolean; readonly roles: readonly string[] }[];
}
const identities = async (browser: RoamingBrowser) => (await browser.get<Listed>('/auth/oidc/identities')).identities;
const mails = async (id: string): Promise<readonly string[]> =>
  (await world.app.pool.query(`select facts ->> 'what' as what from mail where account_id = $1 and kind = 'SIGN_IN_CHANGED' order by id`, [id])).rows.map(({ what }: { what: string }) => what);

describe('linking', () => {
  it('ties the account that asked to the person who came back: both ways in lead to it, and its owner hears of it', async () => {
    const { browser, email, id } = await somebody();
    const elsewhere = await signedIn(email);
    expect(await go(browser, 'LINK', { sub: `of ${email}`, email, email_verified: true })).toBe('LINKED');
    expect(await identities(browser)).toMatchObject([{ label: 'Provider company', vouches: false }]);
    expect((await session(elsewhere)).account).toBeNull();
    expect(await mails(id)).toEqual(['PROVIDER_LINKED']);
    const { browser: byProvider } = await world.signIn('company', { sub: `of ${email}` });
    expect((await session(byProvider)).account?.id).toBe(id);
  });

  it('asks to confirm first', async () => {
    const { browser } = await somebody();
    await world.app.pool.query(`update session set confirmed_at = now() - interval '11 minutes'`);
    const { status, body } = await browser.post('/auth/oidc/start', { provider: 'company', purpose: 'LINK' });
    expect([status, body['error']]).toMatchObject([403, { code: 'CONFIRM_FIRST' }]);
    expect((await world.browser().post('/auth/oidc/start', { provider: 'company', purpose: 'LINK' })).status).toBe(401);
  });

  it('takes nobody who belongs to another account, nor a second one of the same provider', async () => {
    const [first, second] = [await somebody(), await somebody()];
    await go(first.browser, 'LINK', { sub: 'one person' });
    expect(await go(second.browser, 'LINK', { sub: 'one person' })).toBe('TAKEN');
    first.browser.forget(world.providers['company']?.issuer ?? '');
    expect(await go(first.browser, 'LINK', { sub: 'another person' })).toBe('TAKEN');
  });

  it('waits where the portal was put back from a backup', async () => {
    const { browser } = await somebody();
    await world.app.pool.query('update installation set restored_at = now()');
    const outcome = await go(browser, 'LINK', { sub: 'while closed' });
    await world.app.pool.query('update installation set restored_at = null');
    expect(outcome).toBe('CLOSED');
  });

  it('does not hold for a session that ended meanwhile', async () => {
    const { browser, id } = await somebody();
    const address = await begin(browser, 'company', 'LINK');
    await world.app.pool.query('delete from session where account_id = $1', [id]);
    world.providers['company']?.seat({ sub: 'too late' });
    expect((await browser.go(address)).url.searchParams.get('oidc')).toBe('LATE');
  });

  it('with a provider that showed a second factor makes it the account’s: a password alone is half of it from then on', async () => {
    const { browser, email } = await somebody();
    expect(await go(browser, 'LINK', { sub: `of ${email}`, amr: ['mfa'] })).toBe('LINKED');
    expect((await session(browser)).account).not.toBeNull();
    const half = await signedIn(email);
    expect(await session(half)).toMatchObject({ factor: 'SHOW', account: null });
    // A weaker sign-in at the provider takes that away from nobody.
    const { browser: weak } = await world.signIn('company', { sub: `of ${email}` });
    expect(await session(weak)).toMatchObject({ factor: 'SHOW', account: null });
    const { browser: strong } = await world.signIn('company', { sub: `of ${email}`, amr: ['mfa'] });
    expect((await session(strong)).account?.email).toBe(email);
  });
});

describe('unlinking', () => {
  it('ends what was signed in by it', async () => {
    const { browser, email, id } = await somebody();
    await go(browser, 'LINK', { sub: `of ${email}` });
    const { browser: byProvider } = await world.signIn('company', { sub: `of ${email}` });
    const [{ id: identity } = { id: '' }] = await identities(browser);
    expect((await browser.post('/auth/oidc/unlink', { id: identity })).status).toBe(200);
    expect([(await session(browser)).account?.id, (await session(byProvider)).account]).toEqual([id, null]);
    expect(await mails(id)).toEqual(['PROVIDER_LINKED', 'PROVIDER_UNLINKED']);
    const { browser: stranger } = await world.signIn('company', { sub: `of ${email}` });
    expect((await session(stranger)).account?.id).not.toBe(id);
    expect(await readFile(world.app.config.journalFile, 'utf8')).toContain('IDENTITY_UNLINKED');
  });

  it('is refused where a password is left that is too short to stand alone; an operator takes the factor away and ends the password too', async () => {
    const { browser, email, id } = await somebody();
    await go(browser, 'LINK', { sub: `of ${email}`, amr: ['mfa'] });
    await world.app.pool.query('update account set short_password = true where id = $1', [id]);
    const [{ id: identity } = { id: '' }] = await identities(browser);
    expect((await browser.post('/auth/oidc/unlink', { id: identity })).body['error']).toMatchObject({ code: 'INVALID', path: ['password'] });
    expect(await identities(browser)).toHaveLength(1);
    await world.app.dataSource.transaction(async (manager) => resetFactors(manager, email));
    const { browser: weak } = await world.signIn('company', { sub: `of ${email}` });
    expect((await session(weak)).account?.id).toBe(id);
  });

  it('is refused for the last second factor of somebody of the team', async () => {
    const { browser, email, id } = await somebody();
    await go(browser, 'LINK', { sub: `of ${email}`, amr: ['mfa'] });
    await world.app.pool.query(`update account set roles = '{RESEARCHER,LEAD}' where id = $1`, [id]);
    const [{ id: identity } = { id: '' }] = await identities(browser);
    expect((await browser.post('/auth/oidc/unlink', { id: identity })).body['error']).toMatchObject({ code: 'REQUIRED' });
    expect(await identities(browser)).toHaveLength(1);
    expect((await session(browser)).account?.id).toBe(id);
  });

  it('is refused for the only way in, for a role that came by it, and for another’s', async () => {
    const { browser } = await world.signIn('company', { sub: 'only this' });
    const [{ id: only } = { id: '' }] = await identities(browser);
    expect((await browser.post('/auth/oidc/unlink', { id: only })).body['error']).toMatchObject({ code: 'INVALID' });
    const { browser: triager } = await world.signIn('company', { sub: 'a triager', groups: ['triage'], amr: ['mfa'] });
    const [{ id: giving } = { id: '' }] = await identities(triager);
    await world.app.pool.query(`update account set password_hash = $1 where id = (select account_id from oidc_identity where id = $2)`, [passwordHash, giving]);
    expect((await triager.post('/auth/oidc/unlink', { id: giving })).body['error']).toMatchObject({ code: 'INVALID' });
    expect((await triager.post('/auth/oidc/unlink', { id: only })).status).toBe(404);
  });
});

describe('confirming', () => {
  const age = async (): Promise<unknown> => world.app.pool.query(`update session set confirmed_at = now() - interval '1 hour'`);
  const mayUnlink = async (browser: RoamingBrowser): Promise<boolean> => (await browser.post('/auth/oidc/unlink', { id: '0' })).status === 404;

  it('by signing in at the provider again opens what asks for it', async () => {
    const { browser } = await world.signIn('company', { sub: 'ana', amr: ['mfa'] });
    await age();
    expect(await mayUnlink(browser)).toBe(false);
    const address = new URL(await begin(browser, 'company', 'CONFIRM', '/settings/keys?x=1'));
    expect([address.searchParams.get('prompt'), address.searchParams.get('max_age')]).toEqual(['login', '0']);
    const { url } = await browser.go(address.href);
    expect([url.pathname, url.searchParams.get('x'), url.searchParams.get('oidc')]).toEqual(['/settings/keys', '1', 'CONFIRMED']);
    expect(await mayUnlink(browser)).toBe(true);
  });

  it('as somebody else, or with less than guards the account, opens nothing', async () => {
    const { browser } = await world.signIn('company', { sub: 'bo', amr: ['mfa'] });
    await age();
    const issuer = world.providers['company']?.issuer ?? '';
    browser.forget(issuer);
    expect(await go(browser, 'CONFIRM', { sub: 'somebody else', amr: ['mfa'] })).toBe('OTHER');
    browser.forget(issuer);
    expect(await go(browser, 'CONFIRM', { sub: 'bo', amr: ['pwd'] })).toBe('WEAK');
    expect(await mayUnlink(browser)).toBe(false);
  });
});
