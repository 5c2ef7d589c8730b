import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBearerSession } from '../accounts/sessions.ts';
import { asJson, type CrookedGateway, crookedGateway } from '../testing/crooked-gateway.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { type HttpPortal, serve, toolWith } from '../testing/portal-over-http.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import type { TestAnswer } from '../testing/test-server.ts';

let gateway: CrookedGateway;
let node: TestApp;
let portal: HttpPortal;
let triager: string;
beforeAll(async () => {
  gateway = await crookedGateway();
  node = await testApp({ environment: { SUPERGRAPH_URL: `${gateway.url}/graphql` } });
  portal = await serve(node.app);
  triager = (await makePerson(node.app, ['RESEARCHER', 'TRIAGER'])).viewer.accountId;
});
afterAll(async () => {
  await portal.close();
  await node.drop();
  await gateway.close();
});

const tokenOf = async (accountId: string): Promise<string> => openBearerSession(node.app.dataSource.manager, accountId, 1);
const get = async (path: string, token: string | null): Promise<TestAnswer> => portal.browser().ask(path, { headers: token === null ? {} : { authorization: `Bearer ${token}` } });
const [services, ofCase] = ['/supergraph/services', '/supergraph/cases/LRL-2026-000001'];
/** A session of its own each time, for which nothing is kept. */
const asTriager = async (path: string): Promise<TestAnswer> => get(path, await tokenOf(triager));

const page = (nodes: readonly unknown[], next: string | null = null): object =>
  ({ data: { onlineServices: { edges: nodes.map((one) => ({ node: one })), pageInfo: { hasNextPage: next !== null, endCursor: next } } } });
const mail = { slug: 'mail', owner: { name: 'Mail team' }, deployments: [{ id: 'mail-1' }, { id: 'mail-2' }] };
const deployment = { id: 'mail-1', environment: 'production', region: 'eu-north', revision: 'r1' };
const caseAnswer = (changes: object = {}): object => ({
  data: { case: { number: 'LRL-2026-000001', onlineService: { slug: 'mail', owner: { name: 'Mail team', contact: 'mail@owners.example' }, onCall: { name: 'Ana', until: '2026-12-05T08:00:00Z' } }, affectedDeployments: [deployment], ...changes } },
});

beforeEach(() => {
  gateway.asked.length = 0;
  gateway.respond = asJson(page([mail]));
});

describe('who asks', () => {
  it.each(['TRIAGER', 'LEAD'] as const)('a %s gets what partners know', async (role) => {
    const { viewer } = await makePerson(node.app, ['RESEARCHER', role]);
    const answer = await get(services, await tokenOf(viewer.accountId));
    expect([answer.status, answer.headers.get('cache-control'), JSON.parse(answer.text)])
      .toEqual([200, 'no-store', { services: [{ slug: 'mail', owner: 'Mail team', deployments: 2 }], partial: false }]);
  });

  it('everybody else gets what is nowhere, and the gateway hears nothing', async () => {
    const people = [['RESEARCHER'], ['ADMINISTRATOR'], ['RESEARCHER', 'ADMINISTRATOR']] as const;
    const tokens = [null, (await toolWith(node.app.pool, ['CASES_READ'])).token, ...await Promise.all(people.map(async (roles) => tokenOf((await makePerson(node.app, [...roles])).viewer.accountId)))];
    for (const path of [services, ofCase]) {
      for (const token of tokens) {
        const answer = await get(path, token);
        expect([path, answer.status, answer.at('error', 'code')]).toEqual([path, 404, 'NOT_FOUND']);
      }
    }
    expect(gateway.asked).toEqual([]);
  });

  it('a triager without a second factor is not of the team', async () => {
    const token = await tokenOf(triager);
    await node.app.pool.query('update session set factor_at = null where id = (select max(id) from session)');
    expect((await get(services, token)).status).toBe(404);
  });

  it('where no supergraph is set there is nothing, for anybody', async () => {
    const without = await serve({ ...node.app, config: { ...node.app.config, supergraphUrl: undefined } });
    const headers = { authorization: `Bearer ${await tokenOf(triager)}` };
    expect((await without.browser().ask(services, { headers })).status).toBe(404);
    expect((await without.browser().ask('/auth/session', { headers })).at('inventory')).toBe(false);
    await without.close();
  });

  it('the session says whether there is something to ask for', async () => {
    const told = async (token: string | null): Promise<unknown> => (await get('/auth/session', token)).at('inventory');
    const reporter = await makePerson(node.app);
    expect([await told(await tokenOf(triager)), await told(await tokenOf(reporter.viewer.accountId)), await told(null)]).toEqual([true, false, false]);
  });
});

describe('what the gateway is shown', () => {
  it('a pass of a minute for this session, one of two documents, and nothing else of the browser', async () => {
    const token = await tokenOf(triager);
    await portal.browser().ask(services, { headers: { authorization: `Bearer ${token}`, cookie: 'laurel=canary', 'x-canary': 'canary' } });
    const [asked] = gateway.asked;
    const { rows: [session] } = await node.app.pool.query<{ id: string; now: number }>('select max(id)::text as id, extract(epoch from now())::float8 as now from session');
    const [, id, until] = /^Bearer laurel_pass_(\d+)\.(\d{10})\.[\w-]{43}$/.exec(asked?.headers.authorization ?? '') ?? [];
    expect(id).toBe(session?.id);
    expect(Number(until) - (session?.now ?? 0)).toBeGreaterThan(40);
    expect(Number(until) - (session?.now ?? 0)).toBeLessThanOrEqual(60);
    expect(JSON.stringify(asked)).not.toContain('canary');
    expect(JSON.stringify(asked)).not.toContain(token);
    expect(JSON.parse(asked?.body ?? '')).toEqual({ operationName: 'LaurelServices', query: expect.stringMatching(/^query LaurelServices/), variables: { after: null } });
  });

  it('no case but one whose number can be', async () => {
    gateway.respond = asJson(caseAnswer());
    for (const number of ['x', 'LRL-2026-1', 'LRL-2026-000001%22%7D', `LRL-2026-${'1'.repeat(13)}`, '..%2Fservices']) expect([number, (await asTriager(`/supergraph/cases/${number}`)).status]).toEqual([number, 404]);
    expect(gateway.asked).toEqual([]);
  });

  it('one question for whoever asks at once, and again within a minute', async () => {
    const token = await tokenOf(triager);
    await Promise.all([get(services, token), get(services, token), get(services, token)]);
    await get(services, token);
    expect(gateway.asked).toHaveLength(1);
    await asTriager(services);
    expect(gateway.asked).toHaveLength(2);
  });
});

describe('what comes back', () => {
  it('of a case: who answers for it and where it runs', async () => {
    gateway.respond = asJson(caseAnswer());
    expect(JSON.parse((await asTriager(ofCase)).text)).toEqual({
      owner: { name: 'Mail team', contact: 'mail@owners.example' }, onCall: { name: 'Ana', contact: null, until: '2026-12-05T08:00:00Z' }, deployments: [deployment], deploymentCount: 1, partial: false,
    });
  });

  it('of a case in a supergraph without anybody on call: the rest, and no more is asked than once', async () => {
    const without = await serve(node.app);
    const headers = { authorization: `Bearer ${await tokenOf(triager)}` };
    gateway.respond = (response, { body }) => (body.includes('onCall')
      ? asJson({ errors: [{ message: 'Cannot query field "onCall" on type "OnlineService".' }] }, 400)(response)
      : asJson(caseAnswer({ onlineService: { slug: 'mail', owner: { name: 'Mail team', contact: '#mail' } } }))(response));
    const answer = await without.browser().ask(ofCase, { headers });
    expect([answer.at('owner'), answer.at('onCall')]).toEqual([{ name: 'Mail team', contact: '#mail' }, null]);
    await without.browser().ask('/supergraph/cases/LRL-2026-000002', { headers });
    expect(gateway.asked.map(({ body }) => body.includes('onCall'))).toEqual([true, false, false]);
    await without.close();
  });

  it('of a case that is hidden or missing: nothing', async () => {
    gateway.respond = asJson({ data: { case: null } });
    expect((await asTriager(ofCase)).status).toBe(404);
  });

  it('a service that nobody knows has no owner, and is no error', async () => {
    gateway.respond = asJson(page([{ slug: 'shop', owner: null, deployments: null }, null, { slug: 'old', owner: { name: ' ' } }]));
    expect((await asTriager(services)).at('services')).toEqual([{ slug: 'shop', owner: null, deployments: 0 }, { slug: 'old', owner: null, deployments: 0 }]);
  });

  it('of many services: page after page, to an end', async () => {
    gateway.respond = (response, { body }) => asJson(page([{ ...mail, slug: `after ${(JSON.parse(body) as { variables: { after: string | null } }).variables.after ?? 'nothing'}` }], 'again'))(response);
    expect((await asTriager(services)).at('services', '1', 'slug')).toBe('after again');
    expect(gateway.asked).toHaveLength(5);
  });

  it('names that turn round, hide, break out or do not end are shown without it', async () => {
    const name = '<img src=x onerror=alert(1)>\u202egnp.exe\u0000\n\u200b';
    gateway.respond = asJson(page([{ ...mail, owner: { name } }, { ...mail, slug: 'long', owner: { name: 'ab'.repeat(5_000) } }]));
    const answer = await asTriager(services);
    expect(answer.at('services', '0', 'owner')).toBe('<img src=x onerror=alert(1)> gnp.exe');
    expect(answer.at('services', '1', 'owner')).toMatch(/^(?:ab){59}a…$/);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('a list without an end is cut', async () => {
    gateway.respond = asJson(caseAnswer({ affectedDeployments: Array.from({ length: 2_000 }, (_, i) => ({ ...deployment, id: `d${i}` })) }));
    const answer = await asTriager(ofCase);
    expect([(answer.at('deployments') as unknown[]).length, answer.at('deploymentCount')]).toEqual([50, 2_000]);
  });

  it('what one partner did not answer is marked, and asked for again', async () => {
    gateway.respond = asJson({ ...page([{ slug: 'mail', owner: null, deployments: null }]), errors: [{ message: 'assets is away' }] });
    const token = await tokenOf(triager);
    expect((await get(services, token)).at('partial')).toBe(true);
    gateway.respond = asJson(page([mail]));
    expect((await get(services, token)).at('partial')).toBe(false);
  });
});

describe('a gateway that is away or means ill', () => {
  const ill: readonly (readonly [string, CrookedGateway['respond']])[] = [
    ['answers in HTML', (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<script>canary</script>')],
    ['sends JSON that is none', (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{canary')],
    ['leads elsewhere', (response) => void response.writeHead(307, { location: `${gateway.url}/elsewhere` }).end()],
    ['refuses', asJson({ errors: [{ message: 'canary' }] }, 400)],
    ['fails', (response) => void response.writeHead(500).end('canary')],
    ['says null', asJson(null)],
    ['nests without an end', (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('['.repeat(500_000))],
    ['answers something else', asJson({ data: { onlineServices: 'canary', case: 'canary' } })],
    ['has a list for a name', asJson({ data: { onlineServices: { edges: [{ node: { ...mail, owner: { name: ['canary'] } } }], pageInfo: { hasNextPage: false } }, case: { number: 1 } } })],
    ['breaks off', (response) => void response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"data":', () => response.destroy())],
    ['sends too much', (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: 'x'.repeat(2_000_000) }))],
  ];
  it.each(ill)('and %s: the page is told that it did not answer, and no word of it', async (_what, respond) => {
    gateway.respond = respond;
    for (const path of [services, ofCase]) {
      const answer = await asTriager(path);
      expect([path, answer.status, JSON.parse(answer.text)]).toEqual([path, 502, { error: { code: 'INVENTORY_AWAY', message: 'The inventory did not answer.' } }]);
    }
    expect(gateway.asked).toHaveLength(2);
  });

  it('and never ends its answer: it is given up', async () => {
    gateway.respond = (response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    expect((await asTriager(services)).status).toBe(502);
  }, 20_000);

  it('and comes back: the next one who asks is answered', async () => {
    const token = await tokenOf(triager);
    gateway.respond = asJson({}, 503);
    expect((await get(services, token)).status).toBe(502);
    gateway.respond = asJson(page([mail]));
    expect((await get(services, token)).status).toBe(200);
    expect(node.logged()).toContain('the supergraph answers again');
    expect(node.logged()).not.toMatch(/laurel_pass_/);
  });

  it('and nobody listens there', async () => {
    const nowhere = await serve({ ...node.app, config: { ...node.app.config, supergraphUrl: 'http://127.0.0.1:9/graphql' } });
    const answer = await nowhere.browser().ask(services, { headers: { authorization: `Bearer ${await tokenOf(triager)}` } });
    expect(answer.status).toBe(502);
    await nowhere.close();
  });
});
