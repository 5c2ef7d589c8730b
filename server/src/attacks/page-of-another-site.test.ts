import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../accounts/sessions.ts';
import { type Asking, type HttpPortal, type Portal, portalOverHttp, serve, tokenOf, toolWith } from '../testing/portal-over-http.ts';
import type { TestAnswer } from '../testing/test-server.ts';

const listed = 'https://inventory.example.org';
const withPort = 'https://tools.example.org:8443';
const set = 'mutation ($input: SetPartnerOriginsInput!) { setPartnerOrigins(input: $input) { userErrors { code path } } }';
const query = '{ viewer { scopes } }';

let portal: Portal;
let other: HttpPortal;
let tool: Asking;
const preflight = async (origin: string, path = '/graphql', at: HttpPortal = portal): Promise<TestAnswer> => at.browser().ask(path, {
  method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' },
});
const allowed = ({ headers }: TestAnswer): string | null => headers.get('access-control-allow-origin');
const corsOf = ({ headers }: TestAnswer): string[] => [...headers.keys()].filter((name) => name.startsWith('access-control-'));

beforeAll(async () => {
  portal = await portalOverHttp();
  other = await serve(portal.app);
  tool = await toolWith(portal.app.pool, ['STATISTICS_READ']);
  await portal.app.pool.query('update installation set partner_origins = $1', [[listed, withPort]]);
});
afterAll(async () => {
  await other.close();
  await portal.close();
  await portal.drop();
});

describe('a page of a listed origin', () => {
  it.each([listed, withPort])('%s asks with its token and reads the answer, without cookies', async (origin) => {
    const before = await preflight(origin);
    expect([before.status, allowed(before), before.headers.get('access-control-allow-methods'), before.headers.get('access-control-allow-headers')])
      .toEqual([204, origin, 'GET, POST', 'Authorization, Content-Type']);
    expect(before.headers.get('vary')).toContain('Origin');
    const answer = await portal.ask({ ...tool, headers: { origin, 'sec-fetch-site': 'cross-site' } }, query);
    expect([answer.at('data', 'viewer', 'scopes'), allowed(answer), answer.headers.get('vary')]).toEqual([['STATISTICS_READ'], origin, 'Origin']);
    expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After');
    for (const one of [before, answer]) expect(one.headers.has('access-control-allow-credentials')).toBe(false);
  });

  it('follows changes as it asks', async () => {
    const before = await preflight(listed, '/graphql/stream');
    expect([before.status, allowed(before), before.headers.has('access-control-allow-credentials')]).toEqual([204, listed, false]);
  });

  it('reads why it was refused', async () => {
    const answer = await portal.ask({ token: 'laurel_partner_mistyped', headers: { origin: listed } }, query);
    expect([answer.status, allowed(answer)]).toEqual([401, listed]);
  });

  it.each(['cross-site', 'same-site'])('does not act by the cookie of whoever looks at it (%s)', async (site) => {
    const browser = portal.browser();
    browser.cookie = `laurel=${await openSession(portal.app.dataSource.manager, portal.reporter.viewer.accountId, { method: 'PASSWORD', hasFactor: false })}`;
    const headers = { origin: listed, 'sec-fetch-site': site, 'content-type': 'application/json' };
    const answer = await browser.ask('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
    expect([answer.status, answer.at('errors', '0', 'extensions', 'code')]).toEqual([403, 'FORBIDDEN']);
    const byOrigin = await browser.ask('/graphql', { method: 'POST', headers: { origin: listed, 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
    expect(byOrigin.status).toBe(403);
  });

  it.each(['/auth/session', '/auth/sign-in', '/acknowledgments.json', '/healthz'])('gets nothing of %s', async (path) =>
    expect(corsOf(await preflight(listed, path))).toEqual([]));
});

describe('a page of any other origin', () => {
  it.each([
    'https://evil.example', 'null', `${listed}.evil.example`, 'https://evil-inventory.example.org', 'https://inventory.example.org:8443', 'https://tools.example.org',
    'http://inventory.example.org', 'HTTPS://INVENTORY.EXAMPLE.ORG', `${listed}/`, 'https://user@inventory.example.org', `${listed}, https://evil.example`, '*',
    'https://sub.inventory.example.org', 'https://example.org',
  ])('%s is told nothing of CORS', async (origin) => {
    const [before, answer] = [await preflight(origin), await portal.ask({ ...tool, headers: { origin } }, query)];
    expect([before.status, corsOf(before), corsOf(answer), answer.headers.get('vary')]).toEqual([405, [], [], 'Origin']);
  });
});

it('a list is changed by a lead alone, judged, and known to every node within five seconds', async () => {
  const { rows: [row] } = await portal.app.pool.query<{ id: string }>(`insert into account (roles) values ('{RESEARCHER,LEAD}') returning id`);
  const { rows: [admin] } = await portal.app.pool.query<{ id: string }>(`insert into account (roles) values ('{RESEARCHER,ADMINISTRATOR}') returning id`);
  const [lead, administrator] = await Promise.all([row, admin].map(async (one) => tokenOf(portal.app, one?.id ?? '')));
  await portal.app.pool.query('update session set factor_at = now()');
  const change = async (by: Asking, origins: string[]): Promise<unknown> => {
    const { at } = await portal.ask(by, set, { input: { origins } });
    return at('data', 'setPartnerOrigins', 'userErrors') ?? at('errors', '0', 'extensions', 'code');
  };
  for (const bad of [['*'], ['null'], ['http://a.example.org'], ['https://a.example.org/x'], Array.from({ length: 21 }, (_, i) => `https://a${i}.example.org`)]) {
    expect(await change(lead ?? tool, bad)).toMatchObject([{ code: 'INVALID' }]);
  }
  for (const by of [administrator ?? tool, await portal.as(portal.triager), tool]) expect(await change(by, [])).toBe('FORBIDDEN');
  expect(allowed(await preflight(listed, '/graphql', other))).toBe(listed);
  expect(await change(lead ?? tool, ['https://new.example.org'])).toEqual([]);
  await expect.poll(async () => Promise.all([portal, other].map(async (node) =>
    [allowed(await preflight(listed, '/graphql', node)), allowed(await preflight('https://new.example.org', '/graphql', node))])),
  { timeout: 5_000, interval: 200 }).toEqual([[null, 'https://new.example.org'], [null, 'https://new.example.org']]);
});
