/** Somebody between the portal and a provider, or a provider gone bad, says that they are somebody else. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Providers } from '../oidc/providers.ts';
import { type CrookedProvider, crookedClient, startCrookedProvider, type Tampering } from '../testing/crooked-provider.ts';
import { begin, type OidcWorld, oidcWorld, type SessionNow } from '../testing/oidc-world.ts';
import type { RoamingBrowser } from '../testing/roaming-browser.ts';

let [crooked, other]: CrookedProvider[] = [];
let world: OidcWorld;
beforeAll(async () => {
  [crooked, other] = [await startCrookedProvider(), await startCrookedProvider()];
  const entry = (id: string, provider: CrookedProvider) => ({ id, label: id, issuer: provider.issuer, client_id: crookedClient.id, client_secret: crookedClient.secret, accounts: ['researchers'] });
  world = await oidcWorld([], [], () => [entry('crooked', theProvider()), entry('other', other as CrookedProvider)]);
});
afterAll(async () => {
  await world.close();
  await Promise.all([crooked?.stop(), other?.stop()]);
});
beforeEach(() => theProvider().tamper({}));

function theProvider(): CrookedProvider {
  if (!crooked) throw new Error('not started');
  return crooked;
}
const isSignedIn = async (browser: RoamingBrowser): Promise<boolean> => (await browser.get<SessionNow>('/auth/session')).account !== null;
async function come(tampering: Tampering): Promise<{ readonly outcome: string | null; readonly signedIn: boolean }> {
  theProvider().tamper(tampering);
  const browser = world.browser();
  const { url } = await browser.go(await begin(browser, 'crooked'));
  return { outcome: url.searchParams.get('oidc'), signedIn: await isSignedIn(browser) };
}
const seconds = (fromNow: number): number => Math.floor(Date.now() / 1_000) + fromNow;

describe('an ID token', () => {
  it('is believed as long as it is good', async () => {
    expect(await come({})).toEqual({ outcome: 'DONE', signedIn: true });
    expect(await come({ claims: { aud: [crookedClient.id, 'another'], azp: crookedClient.id } })).toEqual({ outcome: 'DONE', signedIn: true });
  });

  it.each<[string, Tampering]>([
    ['without a signature', { signature: 'NONE' }],
    ['signed with the secret that both know', { signature: 'SECRET' }],
    ['signed with another key', { signature: 'STRANGER' }],
    ['that names a key nobody has', { header: { kid: 'nobody’s' } }],
    ['of another issuer', { claims: { iss: 'https://id.example.org' } }],
    ['of an issuer written a little otherwise', { claims: { iss: 'HTTP://127.0.0.1' } }],
    ['for another client', { claims: { aud: 'another' } }],
    ['for others too, without saying for whom it was made', { claims: { aud: [crookedClient.id, 'another'], azp: 'another' } }],
    ['with another nonce', { claims: { nonce: 'of another question' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that has expired', { claims: { exp: seconds(-120), iat: seconds(-600) } }],
    ['that never expires', { claims: { exp: undefined } }],
    ['that begins tomorrow', { claims: { nbf: seconds(86_400) } }],
    ['about nobody', { claims: { sub: undefined } }],
    ['about a number', { claims: { sub: 7 } }],
    ['about somebody whose name never ends', { claims: { sub: 'x'.repeat(300) } }],
    ['about somebody with a NUL in the name', { claims: { sub: 'some\0body' } }],
    ['with a header that has to be understood', { header: { crit: ['urn:test:new'], 'urn:test:new': true } }],
  ])('%s signs nobody in', async (_kind, tampering) => {
    expect(await come(tampering)).toEqual({ outcome: 'REFUSED', signedIn: false });
  });
});

describe('an answer', () => {
  it.each<[string, Tampering, string]>([
    ['of another issuer', { answer: { iss: 'https://id.example.org' } }, 'REFUSED'],
    ['that says no', { answer: { error: 'access_denied' } }, 'DENIED'],
    ['to a question that nobody asked', { answer: { state: 'made up' } }, 'LATE'],
    ['with a code that was never given', { answer: { code: 'made up' } }, 'REFUSED'],
  ])('%s signs nobody in', async (_kind, tampering, outcome) => {
    expect(await come(tampering)).toEqual({ outcome, signedIn: false });
  });

  const callback = (url: URL): boolean => url.pathname.endsWith('/callback');

  it('works once, and neither a second time nor for who copied it', async () => {
    const [browser, thief] = [world.browser(), world.browser()];
    const { url } = await browser.go(await begin(browser, 'crooked'), callback);
    await begin(thief, 'crooked');
    expect((await thief.go(url.href)).url.searchParams.get('oidc')).toBe('LATE');
    expect((await browser.go(url.href)).url.searchParams.get('oidc')).toBe('DONE');
    expect((await browser.go(url.href)).url.searchParams.get('oidc')).toBe('LATE');
    expect(await isSignedIn(thief)).toBe(false);
  });

  it('of an attacker’s own sign-in does not sign in whom they lead to it', async () => {
    const [attacker, victim] = [world.browser(), world.browser()];
    const { url } = await attacker.go(await begin(attacker, 'crooked'), callback);
    expect((await victim.go(url.href)).url.searchParams.get('oidc')).toBe('LATE');
    expect(await isSignedIn(victim)).toBe(false);
  });

  it('with another’s code in it is refused: the verifier does not fit', async () => {
    const [attacker, victim] = [world.browser(), world.browser()];
    const theirs = (await attacker.go(await begin(attacker, 'crooked'), callback)).url;
    const mine = (await victim.go(await begin(victim, 'crooked'), callback)).url;
    mine.searchParams.set('code', theirs.searchParams.get('code') ?? '');
    expect((await victim.go(mine.href)).url.searchParams.get('oidc')).toBe('REFUSED');
    expect(await isSignedIn(victim)).toBe(false);
  });

  it('that comes by the address of another provider is refused', async () => {
    const browser = world.browser();
    const { url } = await browser.go(await begin(browser, 'crooked'), callback);
    expect((await browser.go(url.href.replace('/crooked/', '/other/'))).url.searchParams.get('oidc')).toBe('REFUSED');
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('that is more than ten minutes late is refused', async () => {
    const browser = world.browser();
    const { url } = await browser.go(await begin(browser, 'crooked'), callback);
    await world.app.pool.query('update oidc_request set expires_at = now()');
    expect((await browser.go(url.href)).url.searchParams.get('oidc')).toBe('LATE');
  });

  it('leaves nothing in the table that would help to answer', async () => {
    const browser = world.browser();
    const address = new URL(await begin(browser, 'crooked'));
    const { rows } = await world.app.pool.query('select row_to_json(oidc_request)::text as text from oidc_request');
    const kept = rows.map(({ text }: { text: string }) => text).join('\n');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(kept).not.toContain(address.searchParams.get(name));
    expect(address.searchParams.get('redirect_uri')).toBe(`${world.url}/auth/oidc/crooked/callback`);
    expect(address.searchParams.get('code_challenge_method')).toBe('S256');
  });
});

describe('a description', () => {
  it.each([
    ['of another issuer', { issuer: 'https://id.example.org' }],
    ['that leads the page to a script', { authorization_endpoint: 'javascript:alert(1)' }],
    ['that leads the page nowhere', { authorization_endpoint: undefined }],
    ['without keys', { jwks_uri: undefined }],
  ])('%s is not believed', async (_kind, metadata) => {
    theProvider().tamper({ metadata });
    const providers = new Providers(world.app, world.app.oidc ?? { providers: [], breakGlass: [] });
    const provider = providers.of('crooked');
    if (!provider) throw new Error('no provider');
    await expect(providers.authorizationUrl(provider, { state: 's', nonce: 'n', verifier: 'v'.repeat(43), isFresh: false })).rejects.toMatchObject({ code: 'REFUSED' });
  });
});

describe('a key', () => {
  it('that was rotated in holds at once, and the one before no more', async () => {
    expect((await come({})).outcome).toBe('DONE');
    theProvider().rotate();
    expect((await come({})).outcome).toBe('DONE');
    expect((await come({ signature: 'STRANGER' })).outcome).toBe('REFUSED');
  });
});

it('a token or a code is never in the log', async () => {
  expect(world.logged()).not.toMatch(/eyJ[\w-]{20}|code=|state=|a secret of the crooked provider/);
});
