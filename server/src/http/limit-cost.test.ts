import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuthLimits, pointsOf } from '../accounts/auth-limits.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp, stranger } from '../testing/portal-over-http.ts';
import { CostBudget } from './cost-budget.ts';

let portal: Portal;
beforeAll(async () => { portal = await portalOverHttp(); });
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const nested = '{ cases(first: 100) { edges { node { timeline(first: 100) { edges { node { id actor { __typename } } } } messages(first: 100) { edges { node { id author { __typename } } } } sealedTexts(first: 100) { edges { node { id } } } } } } }';

describe('a request that costs too much', () => {
  it('is refused by its number, with how to ask for less', async () => {
    const answer = await portal.ask(await portal.as(portal.triager), nested);
    expect(answer.at('errors', '0', 'message')).toBe('This asks for too much at once: it costs 50,100 where every page is full, and a request may cost 50,000. Take smaller pages (first: 20), or ask for the lists inside of a list apart.');
    expect(answer.at('extensions', 'cost')).toEqual({ requested: 50_100, limit: 50_000 });
  });

  it('says what it costs to whoever signed in, and to nobody else', async () => {
    const query = '{ onlineServices(first: 10) { edges { node { slug } } } }';
    const answer = await portal.ask(await portal.as(portal.reporter), query);
    expect(answer.at('extensions', 'cost')).toEqual({ requested: 10, limit: 50_000 });
    expect(answer.at('data', 'onlineServices')).toBeDefined();
    expect((await portal.ask(stranger, query)).at('extensions')).toBeUndefined();
    expect((await portal.ask(stranger, nested)).at('extensions')).toBeUndefined();
  });
});

describe('a minute of a caller', () => {
  const half = pointsOf('costBy') / 2;

  it('is full after its budget, however many ask at once, and says so by 429', async () => {
    const by = await portal.as(await makePerson(portal.app));
    const dear = '{ cases(first: 100) { edges { node { timeline(first: 100) { edges { node { id actor { __typename } } } } } } } }';
    const cost = 20_100;
    const answers = await Promise.all(Array.from({ length: 40 }, async () => portal.ask(by, dear)));
    const refused = answers.filter(({ status }) => status === 429);
    const most = Math.floor(pointsOf('costBy') / cost);
    // Portions that the node has not told yet come on top.
    expect(answers.length - refused.length).toBeLessThanOrEqual(Math.ceil(most * 1.1));
    expect(answers.length - refused.length).toBeGreaterThan(most * 0.7);
    expect(refused[0]?.at('errors', '0', 'extensions', 'code')).toBe('RATE_LIMITED');
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(answers.some((answer) => Number(answer.at('extensions', 'cost', 'remaining')) < half)).toBe(true);
    expect((await portal.ask(await portal.as(await makePerson(portal.app)), dear)).status).toBe(200);
  }, 30_000);

  /** @returns the cost, as far as it was given */
  const given = (budget: CostBudget | undefined, cost: number): number => {
    try {
      budget?.spend('costBy', 'the same caller', cost);
      return cost;
    } catch {
      return 0;
    }
  };

  it('is the same one on every node, but for a portion that a node has not told yet', async () => {
    const nodes = [0, 1].map(() => new CostBudget(new AuthLimits(portal.app.pool)));
    let all = 0;
    for (let turn = 0; turn < 400; turn += 1) {
      all += given(nodes[turn % 2], 5_000);
      await portal.app.pool.query('select 1');
    }
    expect(all).toBeGreaterThanOrEqual(pointsOf('costBy'));
    expect(all).toBeLessThanOrEqual(pointsOf('costBy') * 1.2);
  });

  it('is counted by the node alone where the database does not count', () => {
    const away = { takeMany: async () => Promise.reject(new Error('away')) } as unknown as AuthLimits;
    const budget = new CostBudget(away);
    expect(Array.from({ length: 60 }, () => given(budget, 10_000)).reduce((sum, one) => sum + one, 0)).toBe(pointsOf('costBy'));
  });
});
