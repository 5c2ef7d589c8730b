import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp, routerToken, stranger, toolWith } from '../testing/portal-over-http.ts';
import type { TestAnswer } from '../testing/test-server.ts';

let portal: Portal;
let own: string[];
let others: string[];
let reporter: Asking;
let team: Asking;
beforeAll(async () => {
  portal = await portalOverHttp();
  const other = await makePerson(portal.app);
  await registerOwnKey(portal.app, other);
  own = [];
  others = [];
  for (let i = 0; i < 3; i++) {
    others.push((await portal.report(other)).number);
    own.push((await portal.report()).number);
  }
  [reporter, team] = [await portal.as(portal.reporter), await portal.as(portal.triager)];
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const query = `query ($after: String, $before: String, $first: Int, $last: Int, $order: CaseOrder) {
  cases(after: $after, before: $before, first: $first, last: $last, orderBy: $order) { edges { cursor node { number } } totalCount { value } pageInfo { hasNextPage hasPreviousPage } } }`;
const edgesOf = ({ at }: TestAnswer) => at('data', 'cases', 'edges') as readonly { readonly cursor: string; readonly node: { readonly number: string } }[];

const isRefused = ({ at, text }: TestAnswer): void => {
  expect(at('errors', '0', 'extensions', 'code'), text).toBe('BAD_USER_INPUT');
  expect(text).not.toMatch(/LRL-\d/);
};

describe('a cursor out of somebody else’s list', () => {
  it('is refused, forward and backward, whoever comes with it', async () => {
    const tools = [await toolWith(portal.app.pool, ['CASES_READ'], []), await toolWith(portal.app.pool, ['STATISTICS_READ'])];
    for (const { cursor } of edgesOf(await portal.ask(team, query))) {
      for (const by of [reporter, stranger, ...tools, await portal.as(portal.lead)]) {
        for (const variables of [{ after: cursor }, { before: cursor, last: 10 }]) isRefused(await portal.ask(by, query, variables));
      }
    }
    expect((await portal.ask(team, query)).text).toMatch(new RegExp(others.join('|')));
  });

  it('is refused through a router too, whose user it is not', async () => {
    const [first] = edgesOf(await portal.ask(team, query));
    isRefused(await portal.ask({ ...reporter, headers: { 'laurel-router-token': routerToken } }, query, { after: first?.cursor }));
  });
});

describe('one’s own cursor', () => {
  it('goes on where it stood, also with a new session or a new token of the same rights', async () => {
    const [first] = edgesOf(await portal.ask(reporter, query));
    const again = edgesOf(await portal.ask(await portal.as(portal.reporter), query, { after: first?.cursor }));
    expect(again.map(({ node }) => node.number)).toEqual([own[1], own[0]]);
    const [tool, successor] = [await toolWith(portal.app.pool, ['CASES_READ']), await toolWith(portal.app.pool, ['CASES_READ'])];
    const [newest] = edgesOf(await portal.ask(tool, query));
    expect(edgesOf(await portal.ask(successor, query, { after: newest?.cursor }))).toHaveLength(5);
  });

  it('is refused in another order, with another filter, and in another list, so that nobody sorts by what they may not see', async () => {
    const filtered = `query ($after: String, $q: String) { cases(query: $q, after: $after) { edges { cursor node { number } } } }`;
    const [plain] = edgesOf(await portal.ask(reporter, query));
    const [byNumber] = edgesOf(await portal.ask(reporter, query, { order: { field: 'NUMBER', direction: 'ASC' } }));
    const [open] = edgesOf(await portal.ask(reporter, filtered, { q: 'is:open' }));
    isRefused(await portal.ask(reporter, query, { after: byNumber?.cursor }));
    isRefused(await portal.ask(reporter, query, { after: plain?.cursor, order: { field: 'NUMBER', direction: 'ASC' } }));
    isRefused(await portal.ask(reporter, query, { after: open?.cursor }));
    isRefused(await portal.ask(reporter, filtered, { q: 'is:closed', after: open?.cursor }));
    const mine = 'query ($after: String) { viewer { researcher { cases(after: $after) { edges { cursor node { number } } } } } }';
    isRefused(await portal.ask(reporter, mine, { after: plain?.cursor }));
    expect((await portal.ask(reporter, filtered, { q: 'is:open', after: open?.cursor })).at('errors')).toBeUndefined();
  });

  it('that was changed, made up or of before is refused', async () => {
    const [first] = edgesOf(await portal.ask(reporter, query));
    const cursor = first?.cursor ?? '';
    for (const after of ['', 'x', cursor.slice(1), cursor.slice(0, -1), `A${cursor.slice(1)}`, Buffer.from('submitted~1~2026-11-24 08:00:00+00').toString('base64url')]) {
      isRefused(await portal.ask(reporter, query, { after }));
    }
  });
});

describe('a cursor out of a case’s history', () => {
  it('of somebody else is refused, and alike for a case that is hidden and one that is missing', async () => {
    const events = 'query ($n: String!, $after: String) { case(number: $n) { timeline(after: $after) { edges { cursor node { case { number } } } } } }';
    const cursor = (await portal.ask(team, events, { n: others[0] })).at('data', 'case', 'timeline', 'edges', '0', 'cursor');
    isRefused(await portal.ask(reporter, events, { n: own[0], after: cursor }));
    const [hidden, missing] = [await portal.ask(reporter, events, { n: others[0], after: cursor }), await portal.ask(reporter, events, { n: 'LRL-2026-999999', after: cursor })];
    expect(hidden.text).toBe(missing.text);
  });
});
