import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { can } from '../authorization.ts';
import { type Doors, makeDoors } from '../testing/doors.ts';
import { people, type ReadWorld, readWorld, viewerNames, viewers } from '../testing/read-world.ts';
import { toGlobalId } from './global-id.ts';

let world: ReadWorld;
let doors: Doors;
let acknowledgmentIds: readonly string[];
beforeAll(async () => {
  world = await readWorld();
  doors = await makeDoors(world.pool);
  const { rows } = await world.pool.query<{ id: string }>('select id from acknowledgment order by id');
  acknowledgmentIds = rows.map(({ id }) => id);
});
afterAll(async () => world.drop());

const document = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename
  ... on Case { number } ... on Researcher { handle } ... on OnlineService { slug } ... on Acknowledgment { id } } }`;
type Representation = Readonly<Record<string, string>>;
interface Asked {
  readonly representation: Representation;
  readonly expected: Representation | null;
}
const service = (slug: string): Asked['expected'] => ({ __typename: 'OnlineService', slug });
const admin = { __typename: 'Researcher', handle: 'admin' };

/** Every type by every key, what is missing among them. The services and these researchers are public, as are acknowledgments. */
function publicOnes(): readonly Asked[] {
  const missing = 'eeeeeeee-0000-4000-8000-000000000000';
  const one = (typename: string, key: Representation, expected: Asked['expected']): Asked => ({ representation: { __typename: typename, ...key }, expected });
  return [
    one('Researcher', { handle: 'admin' }, admin),
    one('OnlineService', { id: toGlobalId('OnlineService', '2') }, service('shop')),
    one('OnlineService', { slug: 'mail' }, service('mail')),
    one('Researcher', { id: toGlobalId('Researcher', missing) }, null),
    one('Researcher', { id: toGlobalId('Researcher', people.administrator) }, admin),
    one('OnlineService', { slug: 'nothing' }, null),
    one('Researcher', { handle: 'nobody' }, null),
    one('Acknowledgment', { id: toGlobalId('Acknowledgment', missing) }, null),
    ...acknowledgmentIds.map((id) => {
      const globalId = toGlobalId('Acknowledgment', id);
      return one('Acknowledgment', { id: globalId }, { __typename: 'Acknowledgment', id: globalId });
    }),
    one('OnlineService', { slug: 'mail' }, service('mail')),
    one('OnlineService', { id: toGlobalId('Case', '1') }, null),
  ];
}
/** By id and by number in turn, and the first again at the end. */
const casesOf = (viewer: (typeof viewers)[(typeof viewerNames)[number]]): readonly Asked[] => [...world.cases, ...world.cases.slice(0, 3)].map((row, i) => ({
  representation: { __typename: 'Case', ...(i % 2 ? { number: row.number } : { id: toGlobalId('Case', row.id) }) },
  expected: can(viewer, 'case:read', row) ? { __typename: 'Case', number: row.number } : null,
}));
/** One of these, one of those. */
const mixed = (some: readonly Asked[], others: readonly Asked[]): readonly Asked[] =>
  some.flatMap((one, i) => [one, ...others.slice(i, i + 1)]);

describe('entities of four types, by every key', () => {
  it.each(viewerNames)('are four statements for the %s, and answer in order, null where hidden or missing', async (name) => {
    const asked = mixed(casesOf(viewers[name]), publicOnes());
    const r = asked.map(({ representation }) => representation);
    expect(new Set(r.map((one) => Object.keys(one).join())).size).toBe(4);
    for (const door of ['text', 'resolvers'] as const) {
      doors.statements.length = 0;
      const { data, errors } = await doors[door](viewers[name], document, { r });
      expect(errors).toEqual([]);
      expect(data).toEqual({ _entities: asked.map(({ expected }) => expected) });
      expect(doors.statements).toHaveLength(4);
    }
  });

  it('have one plan, whatever rows they name and however many', async () => {
    const textsOf = async (r: readonly Representation[]): Promise<readonly string[]> => {
      doors.statements.length = 0;
      await doors.text(viewers.triager, document, { r });
      return doors.statements.map(({ text }) => text);
    };
    const all = casesOf(viewers.triager).map(({ representation }) => representation);
    expect(await textsOf(all.slice(0, 2))).toEqual(await textsOf(all));
    expect(await textsOf(all.slice(0, 2))).toEqual(await textsOf(all.slice(0, 2).reverse()));
    expect(await textsOf(all.slice(0, 2))).toHaveLength(1);
  });

  it('are found by nothing that is no key of theirs', async () => {
    const row = world.cases[0];
    const r = [
      { __typename: 'Case', state: 'RECEIVED' }, { __typename: 'Case', slug: 'mail' }, { __typename: 'Researcher', number: row?.number },
      { __typename: 'Case', id: toGlobalId('OnlineService', '1') }, { __typename: 'Viewer', id: toGlobalId('Viewer', people.triager) }, { __typename: 'Case', id: '1' },
      { __typename: 'Researcher', id: toGlobalId('Researcher', '1') }, { __typename: 'OnlineService', id: toGlobalId('OnlineService', people.triager) },
    ];
    const { data, errors } = await doors.text(viewers.triager, document, { r });
    expect(errors).toEqual([]);
    expect(data).toEqual({ _entities: r.map(() => null) });
  });
});
