import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp, stranger, toolWith } from '../testing/portal-over-http.ts';
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

describe('a cursor out of somebody else’s list', () => {
  it('only says where to go on in one’s own', async () => {
    for (const { cursor } of edgesOf(await portal.ask(team, query))) {
      for (const variables of [{ after: cursor }, { before: cursor, last: 10 }]) {
        const answer = await portal.ask(reporter, query, variables);
        for (const { node } of edgesOf(answer)) expect(own).toContain(node.number);
        expect(answer.at('data', 'cases', 'totalCount', 'value')).toBe(3);
        expect(answer.text).not.toMatch(new RegExp(others.join('|')));
      }
    }
  });

  it('opens nothing to a stranger or a tool of no service', async () => {
    const [first] = edgesOf(await portal.ask(team, query));
    for (const by of [stranger, await toolWith(portal.app.pool, ['CASES_READ'], []), await toolWith(portal.app.pool, ['STATISTICS_READ'])]) {
      const answer = await portal.ask(by, query, { after: first?.cursor });
      expect(answer.text).toContain('{"data":{"cases":{"edges":[],"totalCount":{"value":0},"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}}');
    }
  });

  it('of another order is refused, so that nobody sorts by what they may not see', async () => {
    const byNumber = edgesOf(await portal.ask(team, query, { order: { field: 'NUMBER', direction: 'ASC' } }));
    const refused = await portal.ask(reporter, query, { after: byNumber[0]?.cursor });
    expect(refused.at('errors', '0', 'extensions', 'code')).toBe('BAD_USER_INPUT');
  });

  it('out of a case’s history goes nowhere in another case’s', async () => {
    const events = 'query ($n: String!, $after: String) { case(number: $n) { timeline(after: $after) { edges { cursor node { case { number } } } } } }';
    const foreign = await portal.ask(team, events, { n: others[0] });
    const cursor = (foreign.at('data', 'case', 'timeline', 'edges', '0', 'cursor'));
    const answer = await portal.ask(reporter, events, { n: own[0], after: cursor });
    expect(answer.text).not.toContain(others[0] ?? '');
    expect((await portal.ask(reporter, events, { n: others[0], after: cursor })).text).toContain('{"data":{"case":null}');
  });
});
