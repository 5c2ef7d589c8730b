import { gzipSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBearerSession, openSession } from '../accounts/sessions.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { TestBrowser, type TestServer, testServer } from '../testing/test-server.ts';
import { createHttp, type Http } from './create-http.ts';

const router = 'the token that the federation router shows to us';
let node: TestApp;
let http: Http;
let server: TestServer;
let accountId: string;
let lead: string;

beforeAll(async () => {
  node = await testApp({ environment: { ROUTER_TOKEN: router } });
  http = await createHttp(node.app);
  server = await testServer(http.handler);
  const { rows } = await node.app.pool.query<{ id: string }>(
    `insert into account (roles, display_name) values ('{RESEARCHER}', 'Ana'), ('{RESEARCHER,LEAD}', 'Lena') returning id`);
  accountId = rows[0]?.id ?? '';
  lead = await openBearerSession(node.app.dataSource.manager, rows[1]?.id ?? '', 1);
});
afterAll(async () => {
  await server.close();
  await http.close();
  await node.drop();
});

const browser = (): TestBrowser => new TestBrowser(server.url);
const json = { 'content-type': 'application/json' };
const ask = async (query: string, headers: Record<string, string> = {}, variables: object = {}) =>
  browser().ask('/graphql', { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify({ query, variables }) });
const asLead = (): Record<string, string> => ({ authorization: `Bearer ${lead}` });

describe('/graphql', () => {
  it('answers a query, keeps nothing, and names the request', async () => {
    const answer = await ask('{ onlineServices { edges { node { slug } } } }');
    expect(answer.text).toBe('{"data":{"onlineServices":{"edges":[]}}}');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
  });

  it('answers in the media type that was asked for', async () => {
    const accept = 'application/graphql-response+json';
    const fine = await ask('{ teamKey { fingerprint } }', { accept });
    expect(fine.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/);
    expect((await ask('{ nonsense }', { accept })).status).toBe(400);
    expect((await ask('{ nonsense }', { accept: 'application/json' })).status).toBe(200);
    expect((await ask('{', { accept: 'application/json' })).status).toBe(200);
  });

  it('refuses what it cannot read, with a reason', async () => {
    expect((await browser().ask('/graphql', { method: 'POST', headers: json, body: '{' })).status).toBe(400);
    expect((await browser().ask('/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' })).status).toBe(415);
    expect((await browser().ask('/graphql', { method: 'PUT', headers: json, body: '{}' })).status).toBe(405);
    expect((await browser().ask('/graphql', { method: 'POST', headers: json, body: `{"query":"${'x'.repeat(4_200_000)}"}` })).status).toBe(413);
    expect((await browser().ask('/graphql', { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync('{}') })).status).toBe(415);
  });

  it('takes a query by GET only from those who could not be a form, and no mutation', async () => {
    const query = '/graphql?query=%7BteamKey%7Bfingerprint%7D%7D';
    expect((await browser().ask(query)).status).toBe(400);
    expect((await browser().ask(query, { headers: { 'apollo-require-preflight': 'yes' } })).text).toBe('{"data":{"teamKey":null}}');
    const mutation = `/graphql?query=${encodeURIComponent('mutation { markRead(input: { number: "x" }) { case { id } } }')}`;
    expect((await browser().ask(mutation, { headers: { 'apollo-require-preflight': 'yes' } })).status).toBe(405);
  });

  it('does not act for a page of another site that a browser sends with our cookie', async () => {
    const cookie = `laurel=${await openSession(node.app.dataSource.manager, accountId, { method: 'PASSWORD', hasFactor: true })}`;
    const query = '{ viewer { roles } }';
    expect((await ask(query, { cookie, 'sec-fetch-site': 'same-origin' })).text).toContain('RESEARCHER');
    for (const from of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }]) {
      expect((await ask(query, { cookie, ...from })).status).toBe(403);
    }
  });

  it('tells a bad token and a token in the address apart from an anonymous caller', async () => {
    expect((await ask('{ viewer { id } }', { authorization: 'Bearer laurel_person_nonsense' })).status).toBe(401);
    expect((await ask('{ viewer { id } }')).text).toBe('{"data":{"viewer":null}}');
    const inUrl = await browser().ask(`/graphql?access_token=${lead}`, { method: 'POST', headers: json, body: '{"query":"{ viewer { id } }"}' });
    expect(inUrl.status).toBe(400);
  });

  it('shows the schema to people and tools, not to strangers', async () => {
    const introspection = '{ __schema { queryType { name } } }';
    expect((await ask(introspection)).at('errors', '0', 'extensions', 'code')).toBe('UNAUTHENTICATED');
    expect((await ask('{ ...F } fragment F on Query { __type(name: "Case") { name } }')).at('errors', '0', 'extensions', 'code')).toBe('UNAUTHENTICATED');
    expect((await ask(introspection, asLead())).at('data', '__schema', 'queryType', 'name')).toBe('Query');
    expect((await ask('{ cazes { id } }')).text).not.toContain('Did you mean');
  });

  it('answers federation to a router alone', async () => {
    expect((await ask('{ _service { sdl } }', asLead())).at('errors', '0', 'extensions', 'code')).toBe('FORBIDDEN');
    expect((await ask('{ _service { sdl } }', { 'laurel-router-token': router })).text).toContain('type Case');
    const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    const many = { r: Array.from({ length: 101 }, () => ({ __typename: 'OnlineService', slug: 'mail' })) };
    expect((await ask(entities, { 'laurel-router-token': router }, many)).at('errors', '0', 'extensions', 'code')).toBe('BAD_USER_INPUT');
    expect((await ask(entities, {}, { r: [] })).at('errors', '0', 'extensions', 'code')).toBe('FORBIDDEN');
  });

  it.each([
    ['deep', `{ cases { edges { node { ${'duplicates { edges { node { '.repeat(5)} number ${'} } } '.repeat(5)} } } } }`],
    ['aliased', `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: teamKey { fingerprint }`).join(' ')} }`],
    ['long', `{ ${'teamKey { fingerprint } '.repeat(800)} }`],
  ])('refuses a query that is too %s, as a mistake of the sender', async (_what, query) => {
    const answer = await ask(query, { accept: 'application/graphql-response+json' });
    expect(answer.status).toBe(400);
    expect(answer.at('errors', '0', 'extensions', 'code')).toMatch(/^GRAPHQL_/);
  });

  it('repeats no value of a refused variable, and logs no query', async () => {
    const canary = `canary${randomBytes(6).toString('hex')}`;
    const answer = await ask('mutation ($input: SubmitReportInput!) { submitReport(input: $input) { case { id } } }', {}, { input: { report: { word: canary } } });
    expect(answer.at('errors', '0', 'extensions', 'code')).toBe('BAD_USER_INPUT');
    await ask(`{ case(number: "${canary}") { id } }`);
    await ask(`{ ${canary} }`);
    expect(answer.text).not.toContain(canary);
    expect(node.logged()).not.toContain(canary);
  });

  it('answers an unexpected fault with an id that the log has, and nothing else', async () => {
    await node.app.pool.query('alter table online_service rename to elsewhere');
    const answer = await ask('{ onlineServices { edges { node { slug } } } }');
    await node.app.pool.query('alter table elsewhere rename to online_service');
    const id = String(answer.at('errors', '0', 'extensions', 'id'));
    expect(answer.at('errors', '0', 'extensions', 'code')).toBe('INTERNAL');
    expect(answer.text).not.toMatch(/relation|online_service/);
    expect(node.logged().split(id)).toHaveLength(2);
  });
});

describe('policies and services', () => {
  it('are adopted and made by those who may', async () => {
    const adopt = 'mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { policy { version markdown } userErrors { code } } }';
    const { at } = await ask('{ policyDraft(slug: DISCLOSURE) }', asLead());
    const markdown = String(at('data', 'policyDraft'));
    expect(markdown).toContain('within 24 hours, weekends included');
    const first = await ask(adopt, asLead(), { input: { slug: 'DISCLOSURE', markdown } });
    const second = await ask(adopt, asLead(), { input: { slug: 'DISCLOSURE', markdown: 'Shorter.' } });
    expect([first.at('data', 'adoptPolicy', 'policy', 'version'), second.at('data', 'adoptPolicy', 'policy', 'version')]).toEqual([1, 2]);
    expect((await ask(adopt, {}, { input: { slug: 'PRIVACY', markdown } })).at('errors', '0', 'extensions', 'code')).toBe('UNAUTHENTICATED');
    const create = 'mutation ($input: CreateOnlineServiceInput!) { createOnlineService(input: $input) { onlineService { id slug inScope } userErrors { code path } } }';
    const input = { slug: 'mail', name: 'Mail', hostnames: ['mail.example.org'] };
    const made = await ask(create, asLead(), { input });
    expect(made.at('data', 'createOnlineService', 'onlineService', 'slug')).toBe('mail');
    expect((await ask(create, asLead(), { input })).at('data', 'createOnlineService', 'userErrors', '0', 'path')).toEqual(['input', 'slug']);
    const update = 'mutation ($input: UpdateOnlineServiceInput!) { updateOnlineService(input: $input) { onlineService { name inScope } userErrors { code } } }';
    const id = made.at('data', 'createOnlineService', 'onlineService', 'id');
    expect((await ask(update, asLead(), { input: { id, inScope: false } })).text).toContain('{"name":"Mail","inScope":false}');
    const person = await openBearerSession(node.app.dataSource.manager, accountId, 1);
    expect((await ask(create, { authorization: `Bearer ${person}` }, { input })).at('errors', '0', 'extensions', 'code')).toBe('FORBIDDEN');
  });
});

describe('everything else', () => {
  it('says whether it lives and can serve', async () => {
    expect((await browser().ask('/healthz')).status).toBe(200);
    expect((await browser().ask('/readyz')).text).toBe('ready\n');
  });

  it('lets browsers do nothing with a page but what it is made for', async () => {
    const { headers } = await browser().ask('/scope');
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types laurel']) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('sends a page asked for at 127.0.0.1 to the address of the portal, with its path', async () => {
    const answer = await browser().ask('/cases/LRL-2026-000001?x=1');
    expect([answer.status, answer.headers.get('location')]).toEqual([307, `${node.app.config.publicUrl}/cases/LRL-2026-000001?x=1`]);
  });

  it('publishes security.txt, feeds and the portal key', async () => {
    const txt = (await browser().ask('/.well-known/security.txt')).text;
    expect(txt).toContain('Contact: mailto:security@example.org\n');
    const days = (Date.parse(/^Expires: (.*)$/m.exec(txt)?.[1] ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(100);
    expect(days).toBeLessThan(365);
    expect((await browser().ask('/portal-key.asc')).text).toMatch(/^-----BEGIN PGP PUBLIC KEY BLOCK-----/);
    expect((await browser().ask('/pgp-key.asc')).status).toBe(404);
    expect((await browser().ask('/acknowledgments.atom')).text).toContain('<title>Thank you from Test Services</title>');
    expect((await browser().ask('/acknowledgments.json')).at('items')).toEqual([]);
    expect((await browser().ask('/response.json')).at('responseHours')).toBe(24);
  });

  it('has no mailbox in a real installation', async () => {
    expect((await browser().ask('/mailbox/messages.json')).status).toBe(404);
  });

  it('takes sign-in only as JSON from its own pages', async () => {
    const body = { email: 'ana@example.org', password: 'seven quiet herons wade' };
    expect((await browser().post('/auth/sign-in', body, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await browser().post('/auth/sign-in', body, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await browser().ask('/auth/sign-in', { method: 'POST', headers: json, body: '{' })).at('error', 'code')).toBe('BAD_USER_INPUT');
  });

  it('says it is stopping before it stops', async () => {
    http.stopping();
    expect((await browser().ask('/readyz')).status).toBe(503);
    expect((await browser().ask('/healthz')).status).toBe(200);
  });
});
