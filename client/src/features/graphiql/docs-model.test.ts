import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { docsOf, rootTypes, searchDocs } from './docs-model.ts';

const schema = buildSchema(readFileSync('schema/subgraph.graphql', 'utf8'), { assumeValidSDL: true });

describe('the schema in words', () => {
  it('has a page for every type, and every name leads to one', () => {
    const names = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));
    for (const name of names) {
      const page = docsOf(schema, name);
      const led = page?.entries.flatMap(({ leadsTo, args }) => [leadsTo, ...args.map((arg) => arg.leadsTo)]).filter((one) => one !== null) ?? [];
      for (const to of [...led, ...(page?.related ?? [])]) expect(docsOf(schema, to), `${name} → ${to}`).not.toBeNull();
    }
    expect(docsOf(schema, 'Nothing')).toBeNull();
  });

  it('tells a field, its type, its arguments and what it means', () => {
    const cases = docsOf(schema, 'Query')?.entries.find(({ name }) => name === 'cases');
    expect(cases).toMatchObject({ type: 'CaseConnection!', leadsTo: 'CaseConnection', description: expect.stringMatching(/\w/) });
    expect(cases?.args.map(({ name }) => name)).toContain('query');
    expect(docsOf(schema, 'CaseState')).toMatchObject({ kind: 'enum' });
    expect(docsOf(schema, 'Node')?.related).toContain('Case');
    expect(rootTypes(schema)).toContain('Query');
  });

  it('finds names, those that begin so first, and nothing for nothing', () => {
    expect(searchDocs(schema, 'case')[0]).toEqual(expect.objectContaining({ type: expect.stringMatching(/^(Case|Query)/) }));
    expect(searchDocs(schema, 'responseDueAt')[0]).toMatchObject({ field: 'responseDueAt' });
    expect(searchDocs(schema, '  ')).toEqual([]);
    expect(searchDocs(schema, 'no such name')).toEqual([]);
  });
});
