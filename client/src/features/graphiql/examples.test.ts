import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exampleGroups } from './examples.ts';
import { operationNames, tidied, variablesIn, writtenVariables } from './operations.ts';

const schema = buildSchema(readFileSync('schema/subgraph.graphql', 'utf8'), { assumeValidSDL: true });
const examples = exampleGroups.flatMap((group) => group.examples);

describe('the example queries', () => {
  it.each(examples.map((one) => [one.name, one] as const))('%s asks what the schema has, with variables that it takes', (_name, { query, variables }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const [operation] = parse(query).definitions.flatMap((one) => (one.kind === 'OperationDefinition' ? [one] : []));
    expect(Object.keys(variables).sort()).toEqual((operation?.variableDefinitions ?? []).map(({ variable }) => variable.name.value).sort());
  });

  it('are the files of their folder, each once', () => {
    const files = readdirSync('client/src/features/graphiql/examples').map((file) => file.replace('.graphql', ''));
    expect(examples.map(({ name }) => name).sort()).toEqual(files.sort());
  });
});

describe('what is written in the page', () => {
  it('is tidied without losing what it says at its head, and left alone where it cannot be read', () => {
    expect(tidied('# Mine.\n{viewer{id}}')).toBe('# Mine.\n{\n  viewer {\n    id\n  }\n}\n');
    expect(tidied('{viewer{')).toBeNull();
    for (const { query } of examples) expect(tidied(tidied(query) ?? '')).toBe(tidied(query));
  });

  it('names its operations', () => {
    expect(operationNames('query A { viewer { id } } query B { viewer { id } } fragment F on Viewer { id }')).toEqual(['A', 'B']);
    expect(operationNames('query {')).toEqual([]);
  });

  it('takes an object for variables and nothing else', () => {
    expect(['', ' \n', '{"a":1}', '[1]', '1', 'null', '{a:1}'].map(variablesIn)).toEqual([{}, {}, { a: 1 }, null, null, null, null]);
    for (const { variables } of examples) expect(variablesIn(writtenVariables(variables))).toEqual(variables);
  });
});
