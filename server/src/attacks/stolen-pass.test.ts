/** What the portal shows a gateway in somebody's name, in the hands of whoever took it there. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Authentication } from '../accounts/authentication.ts';
import { passSeconds, writePass } from '../accounts/pass-format.ts';
import { callerOf } from '../http/limit-cost.ts';
import { buildSchema } from '../schema.ts';
import type { KeyedPerson } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp, routerToken, tokenOf } from '../testing/portal-over-http.ts';
import { inputOf, mutationsOf } from '../testing/sample-inputs.ts';
import type { TestAnswer } from '../testing/test-server.ts';

let portal: Portal;
let number: string;
beforeAll(async () => {
  portal = await portalOverHttp();
  const { app, reporter, triager } = portal;
  const { rows: [service] } = await app.pool.query<{ id: string }>(`insert into online_service (slug, name) values ('mail', 'Mail') returning id`);
  ({ number } = await portal.report(reporter, { reporterReference: 'my own reference' }));
  await app.pool.query('update cases set online_service_id = $1 where number = $2', [service?.id, number]);
  await portal.say(triager, number, 'Thank you.');
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

/** A session of its own, and its key. */
async function sessionOf({ viewer }: KeyedPerson): Promise<string> {
  await tokenOf(portal.app, viewer.accountId);
  const { rows: [row] } = await portal.app.pool.query<{ id: string }>('select id from session where account_id = $1 order by id desc limit 1', [viewer.accountId]);
  return row?.id ?? '';
}
async function now(): Promise<number> {
  const { rows: [row] } = await portal.app.pool.query<{ now: number }>('select floor(extract(epoch from now()))::float8 as now');
  return row?.now ?? 0;
}
const passFor = async (sessionId: string, seconds = 30): Promise<string> => writePass(portal.app.portalKey, { sessionId, until: String(await now() + seconds) });

const router = { 'laurel-router-token': routerToken };
const facts = `{ cases(first: 5) { edges { node { number state onlineService { slug } } } } }`;
const ask = async (pass: string, query = facts, headers: Readonly<Record<string, string>> = router): Promise<TestAnswer> => portal.ask({ token: pass, headers }, query);

let session: string;
beforeEach(async () => { session = await sessionOf(portal.triager); });

describe('a pass', () => {
  it('reads facts of cases, for a router, within its minute', async () => {
    const answer = await ask(await passFor(session, passSeconds));
    expect([answer.status, answer.at('data', 'cases', 'edges', '0', 'node')]).toEqual([200, { number, state: 'RECEIVED', onlineService: { slug: 'mail' } }]);
  });

  it('reads no word, and nobody’s name or key', async () => {
    const query = `{ viewer { id } case(number: "${number}") {
      title { armored } report { armored } reporter { id } reporterReference messages { edges { node { body { armored } } } } sealedTexts { edges { node { armored } } } receipt { signedText } inboundMails { from } } }`;
    const answer = await ask(await passFor(session), query);
    expect(answer.at('errors')).toBeUndefined();
    expect(answer.at('data', 'viewer')).toBeNull();
    expect(answer.at('data', 'case')).toMatchObject({ title: null, report: null, reporter: null, receipt: null, messages: null, sealedTexts: null });
    expect(answer.text).not.toMatch(/BEGIN PGP|my own reference/);
  });

  it('writes nothing, whatever the schema has', async () => {
    const counts = async (): Promise<unknown> => (await portal.app.pool.query('select (select count(*) from case_event) as events, (select count(*) from audit_entry) as entries, (select sum(version) from cases) as versions')).rows;
    const before = await counts();
    const samples = { number, sealed: await portal.seal('words', portal.reporter), publicKey: portal.reporter.publicKey.armor(), id: () => portal.reporter.researcherId };
    const mutations = mutationsOf(await buildSchema());
    expect(mutations.length).toBeGreaterThan(50);
    for (const { name, input, document } of mutations) {
      const answer = await portal.ask({ token: await passFor(session), headers: router }, document, { input: inputOf(input, name, samples) });
      const refused = answer.at('errors') ?? answer.at('data', name, 'userErrors', '0');
      expect([name, refused], answer.text).toEqual([name, expect.anything()]);
      expect([name, answer.text]).toEqual([name, expect.not.stringMatching(/GRAPHQL_VALIDATION_FAILED|INTERNAL/)]);
    }
    expect(await counts()).toEqual(before);
  });

  it('opens no other entrance: no stream, no file, no log, no account', async () => {
    const headers = { ...router, authorization: `Bearer ${await passFor(session)}` };
    const stream = await portal.browser().ask('/graphql/stream', {
      method: 'POST', body: JSON.stringify({ query: 'subscription { caseChanged { __typename } }' }), headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
    });
    expect(stream.status).toBe(401);
    for (const path of ['/auth/session', '/audit-log.jsonl', '/attachments/files/x/1/y', '/supergraph/services', '/auth/sessions']) {
      expect([path, (await portal.browser().ask(path, { headers })).status]).toEqual([path, 401]);
    }
  });

  it('is nothing without a router, in a cookie or in an address', async () => {
    const pass = await passFor(session);
    expect((await ask(pass, facts, {})).status).toBe(401);
    expect((await ask(pass, facts, { 'laurel-router-token': pass })).status).toBe(401);
    const byCookie = await portal.ask({ token: null, headers: { ...router, cookie: `laurel=${pass}` } }, facts);
    expect(byCookie.at('data', 'cases', 'edges')).toEqual([]);
    expect((await portal.browser().ask(`/graphql?query=%7B__typename%7D&pass=${pass}`, { headers: { 'apollo-require-preflight': 'x' } })).status).toBe(400);
  });

  it('holds for its minute and no longer, whatever is written on it', async () => {
    const other = await sessionOf(portal.lead);
    const [good, long, ended] = [await passFor(session), await passFor(session, passSeconds + 5), await passFor(session, -1)];
    const forged = [good.replace(`_${session}.`, `_${other}.`), good.replace(/\.\d{10}\./, `.${await now() + 50}.`), `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`, good.slice(0, -1), `${good}x`];
    for (const pass of [long, ended, ...forged]) expect([pass, (await ask(pass)).status]).toEqual([pass, 401]);
    expect((await ask(good)).status).toBe(200);
  });

  it.each([
    ['the session', 'delete from session where id = $1'],
    ['the second factor', 'update session set factor_at = null where id = $1'],
    ['the session’s time', `update session set expires_at = now() where id = $1`],
  ])('ends with %s', async (_what, statement) => {
    const pass = await passFor(session);
    expect((await ask(pass)).status).toBe(200);
    await portal.app.pool.query(statement, [session]);
    expect((await ask(pass)).status).toBe(401);
  });

  it('ends with the role, and with the account', async () => {
    const { rows: [before] } = await portal.app.pool.query<{ roles: string[] }>('select roles from account where id = $1', [portal.triager.viewer.accountId]);
    const pass = await passFor(session);
    const set = async (change: string, values: unknown[] = []): Promise<unknown> => portal.app.pool.query(`update account set ${change} where id = $1`, [portal.triager.viewer.accountId, ...values]);
    for (const [change, back] of [[`roles = '{RESEARCHER,ADMINISTRATOR}'`, 'roles = $2'], ['disabled_at = now()', 'disabled_at = null']] as const) {
      await set(change);
      expect([change, (await ask(pass)).status]).toEqual([change, 401]);
      await set(back, back.includes('$2') ? [before?.roles] : []);
    }
    expect((await ask(pass)).status).toBe(200);
  });

  it('spends a budget of its own session, and of nobody else', async () => {
    const authentication = new Authentication(portal.app.pool, { secure: false, portalKey: portal.app.portalKey, routerToken });
    const budgets = await Promise.all([session, await sessionOf(portal.triager)].map(async (one) => {
      const { viewer } = await authentication.viewerFor({ headers: { ...router, authorization: `Bearer ${await passFor(one)}` } }, { takesPass: true });
      return callerOf({ viewer, place: '', router: true });
    }));
    expect(budgets).toEqual([['costBy', `-${session}`], ['costBy', expect.stringMatching(/^-\d+$/)]]);
    expect(budgets[0]).not.toEqual(budgets[1]);
  });

  it('of a reporter’s session is none', async () => {
    expect((await ask(await passFor(await sessionOf(portal.reporter)))).status).toBe(401);
  });
});
