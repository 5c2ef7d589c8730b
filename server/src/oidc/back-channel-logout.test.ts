import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CrookedProvider, crookedClient, startCrookedProvider, type Tampering } from '../testing/crooked-provider.ts';
import { begin, type OidcWorld, oidcWorld, type SessionNow } from '../testing/oidc-world.ts';
import { serve } from '../testing/portal-over-http.ts';
import type { RoamingBrowser } from '../testing/roaming-browser.ts';

let world: OidcWorld;
let crooked: CrookedProvider;
beforeAll(async () => {
  crooked = await startCrookedProvider();
  world = await oidcWorld([{ id: 'company', accounts: ['researchers'] }, { id: 'other', accounts: ['researchers'] }], [], () => [
    { id: 'crooked', label: 'Crooked', issuer: crooked.issuer, client_id: crookedClient.id, client_secret: crookedClient.secret, accounts: ['researchers'] },
  ]);
});
afterAll(async () => {
  await world.close();
  await crooked.stop();
});

const isSignedIn = async (browser: RoamingBrowser): Promise<boolean> => (await browser.get<SessionNow>('/auth/session')).account !== null;
async function sidOf(subject: string): Promise<readonly string[]> {
  const { rows } = await world.app.pool.query('select oidc_sid as sid from session join oidc_identity on oidc_identity.id = oidc_identity_id where subject = $1 order by session.id', [subject]);
  return rows.map(({ sid }: { sid: string }) => sid);
}
const companyOf = () => {
  const provider = world.providers['company'];
  if (!provider) throw new Error('no provider');
  return provider;
};

describe('a real provider says that somebody signed out there', () => {
  it('and they are out here, on every node, with nothing else ended', async () => {
    const [here, elsewhere] = [await world.signIn('company', { sub: 'ana' }), await world.signIn('company', { sub: 'ana' })];
    const bo = await world.signIn('company', { sub: 'bo' });
    const node = await serve(world.app);
    const cookie = here.browser.cookie('laurel');
    const asked = async (): Promise<SessionNow> => await (await fetch(`${node.url}/auth/session`, { headers: { cookie: `laurel=${cookie}` } })).json() as SessionNow;
    expect((await asked()).account).not.toBeNull();
    const [sid = ''] = await sidOf('ana');
    const started = performance.now();
    await companyOf().logOut('ana', sid);
    await expect.poll(async () => (await asked()).account, { timeout: 5_000, interval: 20 }).toBeNull();
    expect(performance.now() - started).toBeLessThan(5_000);
    await expect.poll(async () => Promise.all([here, elsewhere, bo].map(async ({ browser }) => isSignedIn(browser))), { interval: 10 }).toEqual([false, true, true]);
    const { rows } = await world.app.pool.query(`select facts from audit_entry where kind = 'SESSION_REVOKED'`);
    expect(rows).toEqual([{ facts: { sessions: 1, reason: 'PROVIDER' } }]);
    await node.close();
  });

  it('and about somebody who is not here all is well too', async () => {
    await expect(companyOf().logOut('nobody', 'nothing')).resolves.toBeUndefined();
  });
});

describe('a logout token', () => {
  async function post(token: string, provider = 'crooked'): Promise<number> {
    const response = await fetch(`${world.url}/auth/oidc/${provider}/back-channel-logout`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) });
    expect(response.headers.get('cache-control')).toBe('no-store');
    return response.status;
  }
  async function signedIn(changes: Tampering['claims'] = {}): Promise<RoamingBrowser> {
    crooked.tamper({ claims: { sub: 'cy', sid: 'session one', ...changes } });
    const browser = world.browser();
    await browser.go(await begin(browser, 'crooked'));
    expect(await isSignedIn(browser)).toBe(true);
    return browser;
  }
  const now = (fromNow = 0): number => Math.floor(Date.now() / 1_000) + fromNow;

  it.each([
    ['by session', { sid: 'session one' }, [false, true]], ['by person', { sub: 'cy' }, [false, false]], ['by both', { sub: 'cy', sid: 'session two' }, [true, false]],
    ['of a session that is another’s', { sub: 'another', sid: 'session one' }, [true, true]],
  ])('ends sessions %s', async (_how, claims, expected) => {
    const browsers = [await signedIn(), await signedIn({ sid: 'session two' })];
    expect(await post(crooked.logoutToken(claims))).toBe(200);
    await expect.poll(async () => Promise.all(browsers.map(isSignedIn)), { interval: 10 }).toEqual(expected);
    await world.app.pool.query('delete from session');
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>, Tampering['signature']]>([
    ['without a signature', {}, {}, 'NONE'],
    ['signed with the secret', {}, {}, 'SECRET'],
    ['signed with another key', {}, {}, 'STRANGER'],
    ['of another issuer', { iss: 'https://id.example.org' }, {}, undefined],
    ['for another client', { aud: 'another' }, {}, undefined],
    ['that is old', { iat: now(-600), exp: undefined }, {}, undefined],
    ['that has expired', { exp: now(-120) }, {}, undefined],
    ['from tomorrow', { iat: now(86_400), exp: now(90_000) }, {}, undefined],
    ['without a time', { iat: undefined }, {}, undefined],
    ['without a jti', { jti: undefined }, {}, undefined],
    ['with a nonce, as an ID token has', { nonce: 'x' }, {}, undefined],
    ['without its event', { events: {} }, {}, undefined],
    ['with an event that is no object', { events: { 'http://schemas.openid.net/event/backchannel-logout': 'yes' } }, {}, undefined],
    ['with events that are a list', { events: ['http://schemas.openid.net/event/backchannel-logout'] }, {}, undefined],
    ['about nobody', { sub: undefined }, {}, undefined],
    ['that is an access token', {}, { typ: 'at+jwt' }, undefined],
  ])('%s is refused', async (_kind, claims, header, signature) => {
    const browser = await signedIn();
    expect(await post(crooked.logoutToken({ sub: 'cy', ...claims }, header, signature))).toBe(400);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it('works once', async () => {
    const token = crooked.logoutToken({ sub: 'cy' });
    expect(await post(token)).toBe(200);
    const browser = await signedIn();
    expect(await post(token)).toBe(400);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it('is no other provider’s word, nor nobody’s', async () => {
    const browser = await signedIn();
    expect([await post(crooked.logoutToken({ sub: 'cy' }), 'other'), await post(crooked.logoutToken({ sub: 'cy' }), 'nobody'), await post('no token at all')]).toEqual([400, 400, 400]);
    expect((await fetch(`${world.url}/auth/oidc/crooked/back-channel-logout`, { method: 'POST', body: 'x'.repeat(60_000), headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status).toBe(413);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it('is taken in a portal that was put back from a backup', async () => {
    const browser = await signedIn();
    await world.app.pool.query('update installation set restored_at = now()');
    expect(await post(crooked.logoutToken({ sub: 'cy' }))).toBe(200);
    await world.app.pool.query('update installation set restored_at = null');
    await expect.poll(async () => isSignedIn(browser), { interval: 10 }).toBe(false);
  });
});
