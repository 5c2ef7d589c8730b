import { randomUUID } from 'node:crypto';
import { isObjectType, isUnionType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../read/global-id.ts';
import { buildSchema } from '../schema.ts';
import { makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp, routerToken, stranger } from '../testing/portal-over-http.ts';

let portal: Portal;
let own: { caseId: string; number: string };
let foreign: { caseId: string; number: string };
let users: Readonly<Record<string, Asking>>;
beforeAll(async () => {
  portal = await portalOverHttp();
  const other = await makePerson(portal.app);
  await registerOwnKey(portal.app, other);
  [own, foreign] = [await portal.report(), await portal.report(other)];
  await portal.app.pool.query(`update account set handle = 'hidden', display_name = 'Hid Den' where id = $1`, [other.viewer.accountId]);
  await portal.app.pool.query(`insert into online_service (slug, name) values ('mail', 'Mail')`);
  const through = ({ token }: Asking): Asking => ({ token, headers: { 'laurel-router-token': routerToken } });
  users = {
    nobody: through(stranger), reporter: through(await portal.as(portal.reporter)),
    administrator: through(await portal.as(await makePerson(portal.app, ['ADMINISTRATOR']))),
  };
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const document = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename
  ... on Case { id number state reporter { id } title { id } } ... on Researcher { id handle displayName cases { totalCount { value } } }
  ... on OnlineService { slug name } ... on Acknowledgment { id publishedName } } }`;
const asked = async (by: Asking | undefined, r: unknown) => portal.ask(by ?? stranger, document, { r });
const seen = async (by: Asking | undefined, r: unknown): Promise<string> => (await asked(by, r)).text;

/** Each entity by each of its keys: one that is there and hidden, one that is missing. */
const keys = (hidden: string): Readonly<Record<string, readonly (readonly [object, object])[]>> => ({
  Case: [[{ id: toGlobalId('Case', foreign.caseId) }, { id: toGlobalId('Case', '987654321') }], [{ number: foreign.number }, { number: 'LRL-2026-999999' }]],
  Researcher: [[{ id: hidden }, { id: toGlobalId('Researcher', randomUUID()) }], [{ handle: 'hidden' }, { handle: 'missing' }]],
  Acknowledgment: [[{ id: toGlobalId('Acknowledgment', randomUUID()) }, { id: toGlobalId('Acknowledgment', randomUUID()) }]],
  OnlineService: [[{ slug: 'none' }, { slug: 'nowhere' }], [{ id: toGlobalId('OnlineService', '77') }, { id: toGlobalId('OnlineService', '78') }]],
});

describe('entities', () => {
  it('that are hidden answer like those that are missing, for each type and key, alone and among others', async () => {
    const { rows: [row] } = await portal.app.pool.query<{ id: string }>(`select id from account where handle = 'hidden'`);
    const all = keys(toGlobalId('Researcher', row?.id ?? ''));
    const union = (await buildSchema()).getType('_Entity');
    expect(isUnionType(union) ? union.getTypes().map(({ name }) => name).sort() : []).toEqual(Object.keys(all).sort());
    for (const [who, by] of Object.entries(users)) {
      for (const [type, pairs] of Object.entries(all)) {
        for (const [hidden, missing] of pairs) {
          const one = (key: object): object[] => [{ __typename: 'OnlineService', slug: 'mail' }, { __typename: type, ...key }];
          const answer = await seen(by, one(hidden));
          expect(answer, `${who} ${type}`).toBe(await seen(by, one(missing)));
          expect(answer).toContain('"_entities":[{"__typename":"OnlineService","slug":"mail","name":"Mail"},null]');
        }
      }
    }
  });

  it('are read by their key alone: whatever else a representation says is not believed', async () => {
    const lies = { state: 'CLOSED', reporter: { id: 'me' }, reporterId: portal.reporter.viewer.accountId, visible: true, viewer: { roles: ['LEAD'] }, title: { id: 'x' }, __proto__: { number: own.number } };
    for (const representation of [{ __typename: 'Case', number: foreign.number, ...lies }, { __typename: 'Case', id: toGlobalId('Case', foreign.caseId), number: own.number, ...lies }]) {
      expect((await asked(users['reporter'], [representation])).at('data', '_entities', '0')).toBeNull();
    }
    const mine = await asked(users['reporter'], [{ __typename: 'Case', number: own.number, ...lies }, { __typename: 'OnlineService', slug: 'mail', name: 'Forged' }]);
    expect(mine.at('data', '_entities', '0', 'state')).toBe('RECEIVED');
    expect(mine.at('data', '_entities', '0', 'reporter', 'id')).toBe(portal.reporter.researcherId);
    expect(mine.at('data', '_entities', '1', 'name')).toBe('Mail');
    expect((await asked(users['nobody'], [{ __typename: 'Case', number: own.number, ...lies }])).at('data', '_entities', '0')).toBeNull();
  });

  it('of no entity type are nothing, and neither is what has no form', async () => {
    const types = Object.values((await buildSchema()).getTypeMap()).filter((type) => isObjectType(type) && !['Case', 'Researcher', 'OnlineService', 'Acknowledgment'].includes(type.name));
    for (let at = 0; at < types.length; at += 90) {
      const some = types.slice(at, at + 90).map(({ name }) => ({ __typename: name, id: toGlobalId(name, '1'), number: own.number, slug: 'mail' }));
      expect((await asked(users['reporter'], some)).at('data', '_entities')).toEqual(some.map(() => null));
    }
    const shapeless: unknown[] = [{}, [], 'Case', 7, true, { __typename: 7 }, { __typename: 'constructor', id: 'x' }, { __typename: 'Case' }, { __typename: 'Case', number: 7 }, { __typename: 'Case', number: null },
      { __typename: 'Case', id: ['x'] }, { __typename: 'Case', number: { toString: 'x' } }, { __typename: 'Case', number: '\0' }, { __typename: 'Case', number: '\ud800' }, { __typename: 'Researcher', handle: 'x'.repeat(50_000) }, [[[]]], { __typename: '' }];
    for (const one of shapeless) {
      const { text, at } = await asked(users['reporter'], [one]);
      expect(text, JSON.stringify(one).slice(0, 80)).not.toContain('INTERNAL');
      expect(at('data', '_entities', '0') ?? null).toBeNull();
    }
  });

  it('are a hundred at most, however they are given', async () => {
    const many = (count: number): object[] => Array.from({ length: count }, (_, i) => ({ __typename: i % 2 ? 'OnlineService' : 'Case', slug: 'mail', number: own.number }));
    expect((await asked(users['reporter'], many(100))).at('data', '_entities')).toHaveLength(100);
    const refused = await asked(users['reporter'], many(101));
    expect(refused.at('errors', '0', 'message')).toContain('At most 100');
    const one = '{__typename: "OnlineService", slug: "mail"}';
    const literal = await portal.ask(users['reporter'] ?? stranger, `{ _entities(representations: [${Array(101).fill(one).join()}]) { __typename } }`);
    expect(literal.text).toContain('At most 100');
  });
});
