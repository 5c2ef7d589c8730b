import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portal, portalOverHttp, routerToken, stranger, toolWith } from '../testing/portal-over-http.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await portalOverHttp();
  await portal.app.pool.query(`insert into online_service (slug, name) values ('mail', 'Mail')`);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on OnlineService { name } } }';
const r = [{ __typename: 'OnlineService', slug: 'mail' }];
const withToken = (token: string) => ({ ...stranger, headers: { 'laurel-router-token': token } });

describe('a router’s token', () => {
  it('that is forged, cut, padded or of another kind is refused before anything is read', async () => {
    const tool = await toolWith(portal.app.pool, ['CASES_READ', 'STATISTICS_READ']);
    const person = await portal.as(portal.lead);
    const forged = [
      'x', routerToken.slice(0, -1), `${routerToken}x`, routerToken.toUpperCase(), `laurel_router_${randomBytes(32).toString('base64url')}`,
      tool.token ?? '', person.token ?? '', `${routerToken}, ${routerToken}`,
    ];
    for (const token of forged) {
      const { status, text } = await portal.ask(withToken(token), entities, { r });
      expect(status, token).toBe(401);
      expect(text).not.toContain('Mail');
    }
  });

  it('left out opens neither entities nor the subgraph’s schema, under whatever name or fragment', async () => {
    const asking = [stranger, await portal.as(portal.lead), await toolWith(portal.app.pool, ['CASES_READ'])];
    for (const by of asking) {
      for (const query of [entities, '{ _service { sdl } }', '{ x: _service { sdl } }', 'query ($r: [_Any!]!) { ...F } fragment F on Query { y: _entities(representations: $r) { __typename } }', '{ ... on Query { _service { sdl } } }']) {
        const { at, text } = await portal.ask(by, query, query.includes('$r') ? { r } : {});
        expect(at('errors', '0', 'extensions', 'code'), query).toBe('FORBIDDEN');
        expect(text).not.toContain('Mail');
      }
    }
  });

  it('lends its bearer no right: they are the user’s, or a stranger’s', async () => {
    const { number } = await portal.report();
    const query = 'query ($n: String!) { case(number: $n) { state } viewer { roles } }';
    expect((await portal.ask(withToken(routerToken), query, { n: number })).text).toContain('{"data":{"case":null,"viewer":null}');
    const user = await portal.as(portal.reporter);
    const passedOn = await portal.ask({ ...user, headers: { 'laurel-router-token': routerToken } }, query, { n: number });
    expect(passedOn.at('data', 'case', 'state')).toBe('RECEIVED');
    expect((await portal.ask({ token: routerToken }, query, { n: number })).status).toBe(400);
  });

  it('kept in the table works while it holds, and speaks for nobody as a bearer', async () => {
    const federation = await toolWith(portal.app.pool, ['FEDERATION']);
    const token = federation.token ?? '';
    expect((await portal.ask(withToken(token), entities, { r })).at('data', '_entities', '0', 'name')).toBe('Mail');
    expect((await portal.ask(federation, '{ viewer { id } }')).status).toBe(401);
    await portal.app.pool.query(`update access_token set revoked_at = now() where scopes = '{FEDERATION}'`);
    await expect.poll(async () => (await portal.ask(withToken(token), entities, { r })).status, { timeout: 6_000 }).toBe(401);
  });
});
