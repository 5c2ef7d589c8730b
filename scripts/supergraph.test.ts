import { readFileSync } from 'node:fs';
import path from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { root } from './imports.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

it('a second composer finds nothing wrong with the subgraphs', () => {
  const { errors } = composeServices([
    { name: 'laurel', typeDefs: parse(read('schema/subgraph.graphql')) },
    { name: 'assets', typeDefs: parse(read('examples/assets/schema.graphql')) },
  ]);
  expect(errors).toBeUndefined();
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
