import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema, printSchema } from './schema.ts';

describe('the schema', () => {
  it('is a Federation 2 subgraph with four entities', async () => {
    const sdl = await printSchema();
    for (const type of ['Case', 'Researcher', 'Acknowledgment', 'OnlineService']) expect(sdl).toMatch(new RegExp(`type ${type} [^{]*@key`));
    expect(sdl).toContain('@inaccessible');
    expect((await buildSchema()).getType('_Entity')).toBeDefined();
  });

  it('says of every type and field what it is', async () => {
    const schema = await buildSchema();
    const types = Object.values(schema.getTypeMap()).filter(isObjectType).filter(({ name }) => !name.startsWith('_'));
    const silent = types.flatMap((type) => Object.values(type.getFields())
      .filter(({ name, description }) => !description && !name.startsWith('_')).map(({ name }) => `${type.name}.${name}`));
    expect(silent).toEqual([]);
  });
});
