import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEvents } from '../testing/event-stream.ts';
import { type Asking, type Portal, portalOverHttp, routerToken, stranger, toolWith } from '../testing/portal-over-http.ts';

let portal: Portal;
let tool: Asking;
beforeAll(async () => {
  portal = await portalOverHttp();
  await portal.app.pool.query(`insert into online_service (slug, name, in_scope) values ('mail', 'Mail', true)`);
  tool = await toolWith(portal.app.pool, ['CASES_READ']);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const posing = [
  '{ onlineServices(first: 1) { edges { node { viewerReadsCases: inScope } } } }',
  '{ onlineServices(first: 1) { edges { node { __typename: slug slug: name } } } }',
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on OnlineService { viewerReadsCases: inScope } } }',
] as const;
const representations = [{ __typename: 'OnlineService', slug: 'mail' }];
const variablesOf = (query: string): object => (query.includes('$r') ? { r: representations } : {});
const byRouter = (by: Asking): Asking => ({ ...by, headers: { 'laurel-router-token': routerToken } });

describe('an alias that poses as a field', () => {
  it('is passed on by no router, whoever asks', async () => {
    for (const by of [stranger, tool, await portal.as(portal.lead)]) {
      for (const query of posing) {
        const { at, text } = await portal.ask(byRouter(by), query, variablesOf(query));
        expect([at('errors', '0', 'extensions', 'code'), at('data')], query).toEqual(['BAD_USER_INPUT', undefined]);
        expect(text).toContain('has a field');
      }
    }
  });

  it('is the caller’s own business where no router stands between', async () => {
    const { at } = await portal.ask(stranger, posing[0]);
    expect(at('data', 'onlineServices', 'edges', '0', 'node', 'viewerReadsCases')).toBe(true);
  });

  it('is passed on by no router of a stream either', async () => {
    const query = 'subscription { caseChanged { case { number: state } } }';
    const refused = await openEvents(portal.url, byRouter(tool), {}, { query });
    expect([refused.status, refused.refusal]).toEqual([400, expect.stringContaining('Case has a field number')]);
    const direct = await openEvents(portal.url, tool, {}, { query });
    expect(direct.status).toBe(200);
    direct.close();
  });

  it('leaves what is honest as it is', async () => {
    const query = '{ onlineServices(first: 1) { edges { node { slug reads: viewerReadsCases } } } }';
    const readsOf = async (by: Asking): Promise<unknown> => (await portal.ask(byRouter(by), query)).at('data', 'onlineServices', 'edges', '0', 'node');
    expect([await readsOf(stranger), await readsOf(tool), await readsOf(await portal.as(portal.reporter)), await readsOf(await portal.as(portal.triager))])
      .toEqual([false, true, false, true].map((reads) => ({ slug: 'mail', reads })));
  });
});
