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
    const silent = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('_'))
      .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description]) : []))
      .filter(([name, description]) => !description && !String(name).startsWith('Query._'));
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
