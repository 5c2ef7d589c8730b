/** What a gateway costs the database: counted at the driver, with everything that the HTTP server does around it. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { toGlobalId } from '../read/global-id.ts';
import { type CaseRow, insertCases, randomCases } from '../testing/case-rows.ts';
import { type Asking, type HttpPortal, routerToken, serve, toolWith } from '../testing/portal-over-http.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';

const reporter = '11111111-0000-4000-8000-000000000000';
let test: TestApp;
let portal: HttpPortal;
let cases: readonly CaseRow[];
let tool: Asking;
beforeAll(async () => {
  test = await testApp({ environment: { ROUTER_TOKEN: routerToken } });
  portal = await serve(test.app);
  const { pool } = test.app;
  await pool.query(`insert into account (id, roles) values ($1, '{RESEARCHER}')`, [reporter]);
  await pool.query(`insert into online_service (slug, name) values ('mail', 'Mail'), ('shop', 'Shop')`);
  cases = randomCases({ seed: 11, count: 900, now: new Date(), serviceIds: ['1', '2'], reporterIds: [reporter], teamIds: [reporter] });
  await insertCases(pool, cases);
  tool = { ...await toolWith(pool, ['CASES_READ'], ['1']), headers: { 'laurel-router-token': routerToken } };
});
afterAll(async () => {
  await portal.close();
  await test.drop();
});

/** How often the driver is asked meanwhile. */
async function statementsDuring(work: () => Promise<void>): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return asked.mock.calls.length;
  } finally {
    asked.mockRestore();
  }
}

it('a thousand representations in ten requests are ten statements, whichever keys they come by', async () => {
  const document = `query ($r: [_Any!]!) { _entities(representations: $r) {
    ... on Case { id number state severity onlineService { slug name } timeline(first: 3) { edges { node { at } } } } } }`;
  const missing = Array.from({ length: 100 }, (_, i) => ({ id: String(5_000 + i), number: `LRL-1999-${i}`, onlineServiceId: '1' }));
  const all = [...cases, ...missing].map((row, i) => ({
    representation: { __typename: 'Case', ...(i % 3 === 0 ? { number: row.number } : { id: toGlobalId('Case', row.id) }) },
    number: row.onlineServiceId === '1' && !row.number.startsWith('LRL-1999') ? row.number : null,
  }));
  const pages = Array.from({ length: 10 }, (_, page) => all.slice(page * 100, page * 100 + 100));
  const ask = async (query: string, variables = {}) => portal.ask(tool, query, variables);
  // Who asks is looked up first; that is the same for every request.
  await ask('{ __typename }');
  const authentication = await statementsDuring(async () => void (await ask('{ __typename }')));
  const numbers: unknown[] = [];
  const counted = await statementsDuring(async () => {
    for (const page of pages) {
      const answer = await ask(document, { r: page.map(({ representation }) => representation) });
      for (let at = 0; at < page.length; at++) numbers.push(answer.at('data', '_entities', String(at), 'number') ?? null);
    }
  });
  expect(numbers).toEqual(all.map(({ number }) => number));
  expect(numbers.filter((number) => number === null).length).toBeGreaterThan(300);
  expect(counted - 10 * authentication).toBe(10);
});
