import { GraphQLBoolean, GraphQLEnumType, GraphQLNonNull, GraphQLScalarType, GraphQLString } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isoTime, NotRepresentable, textsIn, writeObject, writeValue } from './read-writer.ts';
import { anonymous } from './viewer.ts';

const written = (type: Parameters<typeof writeValue>[0], cell: string | null, strict = true): string =>
  writeValue(type, 0, 'Case', strict)([cell], anonymous);

describe('a value of PostgreSQL as JSON', () => {
  it('keeps every text whole', () => {
    for (const text of ['', 'plain', 'quo"te', 'back\\slash', 'line\nbreak', 'é😀\u2028', '\u0001', 'x'.repeat(200)]) {
      expect(JSON.parse(written(GraphQLString, text))).toBe(text);
    }
  });

  it('is a time in UTC with milliseconds', () => {
    expect(isoTime('2026-11-24 07:28:57+00')).toBe('2026-11-24T07:28:57.000Z');
    expect(isoTime('2026-11-24 07:28:57.1+00')).toBe('2026-11-24T07:28:57.100Z');
    expect(isoTime('2026-11-24 07:28:57.123999+00')).toBe('2026-11-24T07:28:57.123Z');
    expect(isoTime('2026-11-24 07:28:57.5+05:30')).toBe('2026-11-24T01:58:57.500Z');
  });

  it('is a boolean, whether PostgreSQL wrote t or true', () => {
    expect(['t', 'true', 'f', 'false'].map((cell) => written(GraphQLBoolean, cell))).toEqual(['true', 'true', 'false', 'false']);
  });

  it('is a global id of the row’s own type', () => {
    const id = new GraphQLScalarType({ name: 'ID' });
    expect(JSON.parse(written(id, '42'))).toBe(Buffer.from('Case:42').toString('base64url'));
  });

  it('is left to the resolvers where the schema forbids it', () => {
    const color = new GraphQLEnumType({ name: 'Color', values: { RED: {} } });
    expect(written(color, 'RED')).toBe('"RED"');
    expect(written(color, null)).toBe('null');
    expect(() => written(color, 'BLUE')).toThrow(NotRepresentable);
    expect(written(color, 'BLUE', false)).toBe('"BLUE"');
    expect(() => written(new GraphQLNonNull(GraphQLString), null)).toThrow(NotRepresentable);
  });
});

describe('an object', () => {
  it('has its fields in the order of the selection, or none', () => {
    expect(writeObject([['b', () => '1'], ['a', () => '2']])()).toBe('{"b":1,"a":2}');
    expect(writeObject([])()).toBe('{}');
  });
});

describe('the texts of a JSON array', () => {
  it('are none where there is no cell', () => {
    expect([textsIn(null), textsIn('["a","b"]')]).toEqual([[], ['a', 'b']]);
  });
});
