/** Relay's rules of connections and nodes (GraphQL Cursor Connections and Global Object Identification Specifications), on every list that the schema has. */
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, type GraphQLField, type GraphQLNamedType, type GraphQLOutputType, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from './global-id.ts';
import { type Doors, makeDoors } from '../testing/doors.ts';
import { people, type ReadWorld, readWorld, viewers, webhookId } from '../testing/read-world.ts';
import type { Viewer } from './viewer.ts';

const schema = buildSchema(readFileSync('schema/subgraph.graphql', 'utf8'), { assumeValidSDL: true });
const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type)).filter(({ name }) => !name.startsWith('_'));
interface List {
  /** `Query.cases` */
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}
const lists = objects.flatMap((type): List[] => Object.values(type.getFields()).filter((field) => getNamedType(field.type).name.endsWith('Connection')).map((field) => ({ name: `${type.name}.${field.name}`, field })));

const objectOf = (type: GraphQLOutputType | undefined): GraphQLNamedType => {
  if (!type) throw new Error('A connection without edges or nodes.');
  return getNamedType(type);
};
const fieldsOf = (type: GraphQLNamedType) => (isObjectType(type) || isInterfaceType(type) ? type.getFields() : {});
const edgeOf = (field: List['field']): GraphQLNamedType => objectOf(fieldsOf(objectOf(field.type))['edges']?.type);
const nodeOf = (field: List['field']): GraphQLNamedType => objectOf(fieldsOf(edgeOf(field))['node']?.type);
const isNode = (type: GraphQLNamedType): boolean => (isObjectType(type) || isInterfaceType(type)) && (type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node'));

interface Way {
  readonly viewer: Viewer;
  /** What stands around the list, which is at `$`. */
  readonly around?: string;
  readonly args?: string;
}
let world: ReadWorld;
let doors: Doors;
let ways: Readonly<Record<string, Way>>;
beforeAll(async () => {
  world = await readWorld(53);
  doors = await makeDoors(world.pool);
  // Two or more of what the world has one of.
  await world.pool.query(`update cases set creditable_since = coalesce(creditable_since, now()) where reporter_id = '${people.listed}';
    insert into consent (case_id, researcher_id, state, choice, published_name, asked_at, answered_at)
      select id, reporter_id, 'GRANTED', 'NAME', 'Lis Ted', now(), now() from cases where reporter_id = '${people.listed}' on conflict do nothing;
    update cases set duplicate_of_id = (select min(id) from cases) where id in (select id from cases order by id desc limit 3)`);
  await world.pool.query(`insert into past_thanks (name, year, name_hash) select name, 2019, sha256(name::bytea) from unnest(array['Ada', 'Grace', 'Katherine']) name`);
  const { lead } = viewers;
  const { rows: [first] } = await world.pool.query<{ number: string }>('select number from cases order by id limit 1');
  const { rows: [common] } = await world.pool.query<{ number: string }>(
    'select number from cases where online_service_id is not null and weakness is not null and reporter_id is not null and duplicate_of_id is null order by id limit 1');
  const inCase = (number: string | undefined): Way => ({ viewer: lead, around: `case(number: "${number}") { $ }` });
  const related = (number: string | undefined): Way => ({ viewer: lead, around: `case(number: "${number}") { related { $ } }` });
  const some = world.cases[5]?.number;
  ways = {
    'Case.duplicates': inCase(first?.number), 'Case.messages': inCase(some), 'Case.sealedTexts': inCase(some), 'Case.timeline': inCase(some),
    'CaseRelations.duplicates': related(first?.number), 'CaseRelations.sameService': related(common?.number),
    'CaseRelations.sameWeakness': related(common?.number), 'CaseRelations.sameReporter': related(common?.number),
    'Researcher.cases': { viewer: viewers.reporter, around: 'viewer { researcher { $ } }' },
    'Researcher.acknowledgments': { viewer: lead, around: 'researcher(handle: "listed") { $ }' },
    'Query.acknowledgments': { viewer: viewers.anonymous }, 'Query.auditLog': { viewer: lead }, 'Query.cases': { viewer: lead },
    'Query.inboundMails': { viewer: lead }, 'Query.labels': { viewer: lead }, 'Query.accessTokens': { viewer: lead }, 'Query.onlineServices': { viewer: viewers.anonymous },
    'Query.pastThanks': { viewer: lead }, 'Query.webhooks': { viewer: lead }, 'Query.webhookDeliveries': { viewer: lead, args: `, webhook: "${toGlobalId('Webhook', webhookId)}"` },
  };
});
afterAll(async () => world.drop());

interface Edge {
  readonly cursor: string;
  readonly node: { readonly __typename: string; readonly id: string };
}
interface Page {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
}
interface Place {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

const isTwoWay = ({ field }: List): boolean => field.args.some(({ name }) => name === 'last');
async function ask(list: List, place: Place): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const way = ways[list.name];
  if (!way) throw new Error(`Say in this file how ${list.name} is reached.`);
  const args = Object.entries(place).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ');
  const id = fieldsOf(nodeOf(list.field))['id'] ? 'id' : '';
  const text = `list: ${list.field.name}(${args}${way.args ?? ''}) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { __typename ${id} } } }`;
  const { data, errors } = await doors.text(way.viewer, `{ ${(way.around ?? '$').replace('$', text)} }`);
  const inside = (value: unknown): unknown => (typeof value === 'object' && value !== null ? ('list' in value ? value.list : inside(Object.values(value)[0])) : undefined);
  return { page: inside(data) as Page, errors };
}

/** All pages from one end to the other, in the order of the list. */
async function walk(list: List, size: number, backward: boolean): Promise<readonly Edge[]> {
  const all: Edge[] = [];
  for (let cursor: string | null = null, turn = 0; turn < 200; turn++) {
    const { page: { edges, pageInfo }, errors } = await ask(list, backward ? { last: size, before: cursor } : { first: size, after: cursor });
    expect(errors).toEqual([]);
    expect(edges.length).toBeLessThanOrEqual(size);
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null]);
    if (backward) all.unshift(...edges);
    else all.push(...edges);
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return all;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
  throw new Error(`${list.name} has no end`);
}

describe.each(lists.map((list) => [list.name, list] as const))('%s', (_name, list) => {
  it('is declared as a connection', () => {
    const [connection, edge] = [fieldsOf(getNamedType(list.field.type)), edgeOf(list.field)];
    expect([String(connection['pageInfo']?.type), String(connection['edges']?.type), String(fieldsOf(edge)['cursor']?.type)]).toEqual(['PageInfo!', `[${edge.name}!]!`, 'String!']);
    expect(String(fieldsOf(edge)['node']?.type)).toBe(`${nodeOf(list.field).name}!`);
    const args = Object.fromEntries(list.field.args.map(({ name, type }) => [name, String(type)]));
    expect(args).toMatchObject({ first: 'Int', after: 'String', ...(isTwoWay(list) && { last: 'Int', before: 'String' }) });
  });

  it('is walked to its end by pages of any size, each edge once and in one order, backward too where it can be', async () => {
    const whole = await walk(list, 100, false);
    expect(whole.length).toBeGreaterThan(1);
    expect(new Set(whole.map(({ cursor }) => cursor)).size).toBe(whole.length);
    for (const size of [1, 3]) {
      expect(await walk(list, size, false)).toEqual(whole);
      if (isTwoWay(list)) expect(await walk(list, size, true)).toEqual(whole);
    }
  });

  it('says what is wrong with a size or a cursor', async () => {
    for (const place of [{ first: -1 }, { first: 101 }, { first: 1, after: 'nonsense' }]) expect((await ask(list, place)).errors, JSON.stringify(place)).toHaveLength(1);
    if (isTwoWay(list)) expect((await ask(list, { first: 1, last: 1 })).errors).toHaveLength(1);
  });

  it('has nodes that are found again by their id, by whom they were shown to', async () => {
    if (!isNode(nodeOf(list.field))) return;
    const { page } = await ask(list, { first: 3 });
    for (const { node } of page.edges) {
      const { data, errors } = await doors.text(ways[list.name]?.viewer ?? viewers.anonymous, `{ node(id: ${JSON.stringify(node.id)}) { __typename id } }`);
      expect(errors).toEqual([]);
      expect(data).toEqual({ node: { __typename: node.__typename, id: node.id } });
    }
  });
});

it('every list is of nodes', () => {
  const others = lists.map(({ field }) => nodeOf(field)).filter((type) => !isNode(type)).map(({ name }) => name);
  expect([...new Set(others)].sort()).toEqual([]);
});
