import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../accounts/sessions.ts';
import { buildSchema } from '../schema.ts';
import { type KeyedPerson, makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { inputOf, mutationsOf } from '../testing/sample-inputs.ts';
import type { TestBrowser } from '../testing/test-server.ts';

let portal: Portal;
let number: string;
let one: KeyedPerson;
let two: KeyedPerson;
beforeAll(async () => {
  portal = await portalOverHttp({ mode: 'EXAMPLE' });
  ({ number } = await portal.report());
  [one, two] = [await makePerson(portal.app, ['RESEARCHER', 'ADMINISTRATOR']), await makePerson(portal.app, ['RESEARCHER', 'ADMINISTRATOR'])];
  for (const [person, email] of [[one, 'one@example.org'], [two, 'two@example.org']] as const) {
    await registerOwnKey(portal.app, person);
    await portal.app.pool.query('update account set email = $2, email_verified_at = now(), display_name = $2 where id = $1', [person.viewer.accountId, email]);
  }
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

async function signedIn({ viewer: { accountId } }: KeyedPerson): Promise<TestBrowser> {
  const browser = portal.browser();
  browser.cookie = `laurel=${await openSession(portal.app.dataSource.manager, accountId, { method: 'PASSWORD', hasFactor: true })}`;
  return browser;
}
/** As the sources name them: a route that is new is tried too. */
function authRoutes(folder = path.join(import.meta.dirname, '..')): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /routes\.ts$/.test(file) && !/attach|mail-routes|logo|export-routes/.test(file));
  return [...new Set(files.flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/post\('(\/[\w/-]+)'/g)].map(([, route = '']) => route)))];
}
const rolesOf = async (): Promise<unknown> =>
  (await portal.app.pool.query('select roles from account where id = any ($1) order by email', [[one.viewer.accountId, two.viewer.accountId]])).rows.map(({ roles }: { roles: string[] }) => roles.toSorted());
const unchanged = [['ADMINISTRATOR', 'RESEARCHER'], ['ADMINISTRATOR', 'RESEARCHER']];
const hopesFor = ({ viewer: { accountId } }: KeyedPerson, email: string): object => ({
  accountId, id: accountId, email, roles: ['LEAD'], role: 'LEAD', give: ['LEAD', 'TRIAGER'], take: [], disable: false, pins: [], isAdministrator: true, displayName: 'Lead', token: 'x', query: 'ad',
});

describe('an administrator who wants to be a lead', () => {
  it('becomes none by any route, for themselves or by the session of another administrator', { timeout: 60_000 }, async () => {
    const routes = authRoutes();
    expect(routes.length).toBeGreaterThan(30);
    expect(routes).toContain('/roles');
    for (const route of routes.filter((name) => name !== '/disable-account' && name !== '/remove-member')) {
      for (const [by, of, email] of [[one, one, 'one@example.org'], [two, one, 'one@example.org'], [one, two, 'two@example.org']] as const) {
        const { status, text } = await (await signedIn(by)).post(`/auth${route}`, hopesFor(of, email));
        expect(status, `${route}: ${text}`).toBeLessThan(500);
      }
      expect(await rolesOf(), route).toEqual(unchanged);
    }
    // Two administrators can invite each other; without the mailbox that is nothing.
    const { rows } = await portal.app.pool.query<{ recipient: string }>(`select distinct recipient from mail where kind = 'INVITATION'`);
    expect(rows.map(({ recipient }) => recipient).sort()).toEqual(['one@example.org', 'two@example.org']);
  });

  it('becomes none by any write, by cookie or token, that names themselves', { timeout: 60_000 }, async () => {
    const mutations = mutationsOf(await buildSchema());
    const samples = { number, sealed: await portal.seal('words'), publicKey: one.publicKey.armor(), id: (name: string) => (/holder|candidate|assignee|person|deputy|away|cover/.test(name) ? one.triagerId : one.researcherId) };
    for (const { name, input, document } of mutations) {
      for (const only of [true, false]) {
        const { text } = await portal.ask(await portal.as(one), document, { input: inputOf(input, name, samples, only) });
        expect(text, name).not.toContain('INTERNAL');
        expect(text, name).not.toContain(number);
      }
    }
    expect(await rolesOf()).toEqual(unchanged);
  });

  it('reads no case afterwards, by number, list, search, token or history', async () => {
    const query = 'query ($n: String!, $q: String) { case(number: $n) { id } cases(query: $q) { totalCount { value } edges { cursor } } webhooks { edges { cursor } } inboundMails { edges { cursor } } viewer { teamKeyGrants { grantedAt } team { id } } }';
    for (const person of [one, two]) {
      const { at } = await portal.ask(await portal.as(person), query, { n: number, q: `number:${number}` });
      expect(at('data')).toEqual({ case: null, cases: { totalCount: { value: 0 }, edges: [] }, webhooks: { edges: [] }, inboundMails: { edges: [] }, viewer: { teamKeyGrants: [], team: [] } });
      const token = `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { userErrors { code } secret } }`;
      for (const scopes of [['CASES_READ'], ['CASES_WRITE'], ['STATISTICS_READ', 'CASES_READ']]) {
        const made = await portal.ask(await portal.as(person), token, { input: { name: 'mine', scopes, expiresAt: new Date(Date.now() + 86_400_000).toISOString() } });
        expect(made.text).not.toContain('laurel_');
      }
    }
  });
});
