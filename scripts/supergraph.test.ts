import { readFileSync } from 'node:fs';
import path from 'node:path';
import { composeServices as composeWithApollo } from '@apollo/composition';
import { composeServices as composeWithGuild } from '@theguild/federation-composition';
import { buildSchema, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { root } from './imports.ts';
import { onCallSubgraph } from './on-call-subgraph.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** `Type.field: Type`, sorted: what a client may ask. */
const fieldsIn = (schema: GraphQLSchema): readonly string[] => Object.values(schema.getTypeMap())
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => ('getFields' in type ? Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${String(field.type)}`) : [type.name]))
  .sort();

const ours = { name: 'laurel', typeDefs: parse(read('schema/subgraph.graphql')) };
const assets = { name: 'assets', typeDefs: parse(read('examples/assets/schema.graphql')) };
const onCall = { name: 'oncall', typeDefs: parse(onCallSubgraph) };
const withUrls = (services: readonly (typeof ours)[]) => services.map((one) => ({ ...one, url: `http://${one.name}.example/graphql` }));

const together: readonly (readonly [string, readonly (typeof ours)[]])[] = [
  ['alone', [ours]], ['with the example partner', [ours, assets]], ['with another team', [ours, onCall]],
  ['with both', [ours, assets, onCall]], ['in another order', [onCall, assets, ours]],
];

describe.each(together)('our subgraph %s', (_how, services) => {
  it('is composed by Apollo without an error or a hint', () => {
    const { errors = [], hints } = composeWithApollo(withUrls(services));
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(hints?.map(({ message }) => message)).toEqual([]);
  });

  it('is composed by The Guild without an error, to the same API', () => {
    const { errors = [], publicSdl } = composeWithGuild(withUrls(services));
    expect(errors.map(({ message }) => message)).toEqual([]);
    const api = composeWithApollo(withUrls(services)).schema?.toAPISchema().toGraphQLJSSchema();
    if (!api) throw new Error('Apollo composed nothing');
    expect(fieldsIn(buildSchema(publicSdl ?? ''))).toEqual(fieldsIn(api));
  });
});

it('a partner who contradicts us is refused by both, and one who wastes gets a hint: they do look', () => {
  const wrong = { name: 'wrong', typeDefs: parse(onCallSubgraph.replace('type OnlineService @key(fields: "id") {', 'type OnlineService @key(fields: "id") { slug: Int!')) };
  expect(composeWithApollo(withUrls([ours, wrong])).errors?.length).toBeGreaterThan(0);
  expect(composeWithGuild(withUrls([ours, wrong])).errors?.length).toBeGreaterThan(0);
  const odd = { name: 'odd', typeDefs: parse(`${onCallSubgraph} enum Mood { GOOD } type Unused @shareable { a: String }`) };
  const other = { name: 'other', typeDefs: parse('extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@shareable"]) type Unused @shareable { a: String b: String } type Query { unused: Unused }') };
  expect(composeWithApollo(withUrls([ours, odd, other])).hints?.length).toBeGreaterThan(0);
});

it('the supergraph has what each side knows, and keeps `node` inside', () => {
  const supergraph = buildSchema(read('schema/supergraph.graphql'), { assumeValidSDL: true });
  const fieldsOf = (type: string): readonly string[] => {
    const found = supergraph.getType(type);
    return found && 'getFields' in found ? Object.keys(found.getFields()) : [];
  };
  expect(fieldsOf('Case')).toEqual(expect.arrayContaining(['number', 'state', 'affectedDeployments']));
  expect(fieldsOf('OnlineService')).toEqual(expect.arrayContaining(['slug', 'name', 'owner', 'deployments']));
  expect(supergraph.getQueryType()?.getFields()['node']?.astNode?.directives?.map(({ name }) => name.value)).toContain('inaccessible');
});
