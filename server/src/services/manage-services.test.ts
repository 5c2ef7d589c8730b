import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KeyedPerson, makePerson } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp, stranger } from '../testing/portal-over-http.ts';

let portal: Portal;
let administrator: KeyedPerson;
beforeAll(async () => {
  portal = await portalOverHttp();
  administrator = await makePerson(portal.app, ['ADMINISTRATOR']);
  await portal.app.pool.query('delete from online_service where id not in (select online_service_id from cases where online_service_id is not null)');
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const by = async (person: KeyedPerson, document: string, variables: object = {}) => portal.ask(await portal.as(person), document, variables);
const create = async (person: KeyedPerson, slug: string) => by(person,
  'mutation ($i: CreateOnlineServiceInput!) { createOnlineService(input: $i) { onlineService { id responsible } userErrors { code } } }', { i: { slug, name: slug, hostnames: [`${slug}.example.org`], responsible: 'Platform team' } });
const update = async (person: KeyedPerson, id: unknown, changes: object) => by(person,
  'mutation ($i: UpdateOnlineServiceInput!) { updateOnlineService(input: $i) { onlineService { archivedAt } userErrors { code } } }', { i: { id, ...changes } });
const names = async (asked = ''): Promise<unknown[]> => {
  const edges = (await portal.ask(stranger, `{ onlineServices(first: 100${asked}) { edges { node { slug } } } }`)).at('data', 'onlineServices', 'edges');
  return (edges as { node: { slug: string } }[]).map(({ node }) => node.slug).filter((slug) => slug.startsWith('t-'));
};

it('leads and administrators order services, put them away and bring them back', async () => {
  const [lead, ...others] = [await create(portal.lead, 't-b'), await create(administrator, 't-a'), await create(portal.lead, 't-c')];
  const ids = [lead, ...others].map(({ at }) => at('data', 'createOnlineService', 'onlineService', 'id'));
  expect(await names()).toEqual(['t-b', 't-a', 't-c']);
  const order = 'mutation ($ids: [ID!]!) { orderOnlineServices(input: { ids: $ids }) { userErrors { code } } }';
  expect((await by(administrator, order, { ids: [ids[2], ids[0]] })).at('data', 'orderOnlineServices', 'userErrors')).toEqual([]);
  expect(await names()).toEqual(['t-c', 't-b', 't-a']);
  expect((await by(portal.triager, order, { ids })).at('errors', '0', 'extensions', 'code')).toBe('FORBIDDEN');
  expect((await by(portal.lead, order, { ids: ['T25saW5lU2VydmljZTp4'] })).at('errors', '0', 'extensions', 'code')).toBe('NOT_FOUND');

  const away = await update(portal.lead, ids[0], { archived: true });
  expect(away.at('data', 'updateOnlineService', 'onlineService', 'archivedAt')).toEqual(expect.any(String));
  expect([await names(), await names(', archived: true')]).toEqual([['t-c', 't-a'], ['t-c', 't-b', 't-a']]);
  await update(portal.lead, ids[0], { archived: false });
  expect(await names()).toEqual(['t-c', 't-b', 't-a']);
  expect((await update(portal.reporter, ids[0], { archived: true })).at('errors', '0', 'extensions', 'code')).toBe('FORBIDDEN');

  const owner = async (person: KeyedPerson) => (await by(person, '{ onlineServices(first: 100) { edges { node { slug responsible } } } }')).text.includes('Platform team');
  expect([await owner(portal.lead), await owner(administrator), await owner(portal.triager), await owner(portal.reporter)]).toEqual([true, true, false, false]);
  const { rows } = await portal.app.pool.query(`select facts->>'change' as change from audit_entry where kind = 'SERVICE_CHANGED' order by id`);
  expect(rows.map(({ change }: { change: string }) => change)).toEqual(['MADE', 'MADE', 'MADE', 'ORDERED', 'ARCHIVED', 'BROUGHT_BACK']);
});
