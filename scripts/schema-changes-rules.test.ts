import { describe, expect, it } from 'vitest';
import { judgeChanges, type SchemaFault } from './schema-changes-rules.ts';

const since = '2026-12-04';
const today = '2027-07-01';
/** As a release deprecated it, with 208 days’ notice. */
const going = '@deprecated(reason: "It misled. Removed after 2027-06-30. Use other.")';
const kinds = (released: string, next: string): readonly SchemaFault['kind'][] => judgeChanges(released, next, { today, since }).map(({ kind }) => kind);

/** Of each kind: a release, what is refused after it, and what is allowed. */
const table: readonly (readonly [kind: SchemaFault['kind'], released: string, refused: string, allowed: readonly (readonly [released: string, next: string])[]])[] = [
  ['TYPE_REMOVED', 'type Query { a: A b: B } type A { x: Int } type B { x: Int }', 'type Query { a: Int b: B } type B { x: Int }',
    [[`type Query { a: A ${going} b: Int } type A { x: Int }`, 'type Query { b: Int }'],
      [`type Query { b(a: A ${going}): Int } input A { x: E } enum E { X }`, 'type Query { b: Int }']]],
  ['TYPE_CHANGED_KIND', 'type Query { a: A } type A { x: Int }', 'type Query { a: A } scalar A', []],
  ['TYPE_REMOVED_FROM_UNION', 'type Query { u: U a: A } union U = A | B type A { x: Int } type B { x: Int }', 'type Query { u: U a: A } union U = B type A { x: Int } type B { x: Int }',
    [['type Query { u: U b: B } union U = A type A { x: Int } type B { x: Int }', 'type Query { u: U b: B } union U = A | B type A { x: Int } type B { x: Int }']]],
  ['VALUE_REMOVED_FROM_ENUM', 'type Query { a: A } enum A { X Y }', 'type Query { a: A } enum A { X }',
    [[`type Query { a: A } enum A { X Y ${going} }`, 'type Query { a: A } enum A { X }'], ['type Query { a: A } enum A { X }', 'type Query { a: A } enum A { X Y }']]],
  ['REQUIRED_INPUT_FIELD_ADDED', 'type Query { a(a: A): Int } input A { x: Int }', 'type Query { a(a: A): Int } input A { x: Int y: Int! }',
    [['type Query { a(a: A): Int } input A { x: Int }', 'type Query { a(a: A): Int } input A { x: Int y: Int z: Int! = 1 }']]],
  ['IMPLEMENTED_INTERFACE_REMOVED', 'interface N { x: Int } type A implements N { x: Int } type Query { n: N a: A }', 'interface N { x: Int } type A { x: Int } type Query { n: N a: A }',
    [['interface N { x: Int } type A { x: Int } type Query { n: N a: A }', 'interface N { x: Int } type A implements N { x: Int } type Query { n: N a: A }']]],
  ['FIELD_REMOVED', 'type Query { a: Int b: Int }', 'type Query { b: Int }',
    [[`type Query { a: Int ${going} b: Int }`, 'type Query { b: Int }'],
      [`type Query { a(a: A): Int } input A { x: Int ${going} y: Int }`, 'type Query { a(a: A): Int } input A { y: Int }'],
      [`interface N { x: Int ${going} y: Int } type Query { n: N }`, 'interface N { y: Int } type Query { n: N }']]],
  ['FIELD_CHANGED_KIND', 'type Query { a: Int! }', 'type Query { a: Int }', [['type Query { a: Int }', 'type Query { a: Int! }']]],
  ['FIELD_CHANGED_KIND', 'type Query { a: [Int] }', 'type Query { a: Int }', [['type Query { a: [Int] }', 'type Query { a: [Int!]! }']]],
  ['FIELD_CHANGED_KIND', 'type Query { a(a: A): Int } input A { x: Int }', 'type Query { a(a: A): Int } input A { x: Int! }',
    [['type Query { a(a: A): Int } input A { x: Int! }', 'type Query { a(a: A): Int } input A { x: Int }']]],
  ['REQUIRED_ARG_ADDED', 'type Query { a: Int }', 'type Query { a(x: Int!): Int }', [['type Query { a: Int }', 'type Query { a(x: Int, y: Int! = 1): Int }']]],
  ['ARG_REMOVED', 'type Query { a(x: Int): Int }', 'type Query { a: Int }', [[`type Query { a(x: Int ${going}, y: Int): Int }`, 'type Query { a(y: Int): Int }']]],
  ['ARG_CHANGED_KIND', 'type Query { a(x: Int): Int }', 'type Query { a(x: ID): Int }', [['type Query { a(x: Int!): Int }', 'type Query { a(x: Int): Int }']]],
  ['DIRECTIVE_REMOVED', 'directive @d on FIELD type Query { a: Int }', 'type Query { a: Int }', [['type Query { a: Int }', 'directive @d on FIELD type Query { a: Int }']]],
  ['DIRECTIVE_ARG_REMOVED', 'directive @d(x: Int) on FIELD type Query { a: Int }', 'directive @d on FIELD type Query { a: Int }', []],
  ['REQUIRED_DIRECTIVE_ARG_ADDED', 'directive @d on FIELD type Query { a: Int }', 'directive @d(x: Int!) on FIELD type Query { a: Int }',
    [['directive @d on FIELD type Query { a: Int }', 'directive @d(x: Int) on FIELD type Query { a: Int }']]],
  ['DIRECTIVE_REPEATABLE_REMOVED', 'directive @d repeatable on FIELD type Query { a: Int }', 'directive @d on FIELD type Query { a: Int }', []],
  ['DIRECTIVE_LOCATION_REMOVED', 'directive @d on FIELD | QUERY type Query { a: Int }', 'directive @d on FIELD type Query { a: Int }', []],
  ['ARG_DEFAULT_VALUE_CHANGE', 'type Query { a(x: Int = 20): Int }', 'type Query { a(x: Int = 50): Int }', [['type Query { a(x: Int): Int }', 'type Query { a(x: Int = 50): Int }']]],
  ['INPUT_DEFAULT_CHANGED', 'type Query { a(a: A): Int } input A { x: Int = 20 }', 'type Query { a(a: A): Int } input A { x: Int }',
    [['type Query { a(a: A): Int } input A { x: Int }', 'type Query { a(a: A): Int } input A { x: Int = 20 }']]],
  ['ROOT_CHANGED', 'schema { query: Query mutation: M } type Query { a: Int } type M { b: Int }', 'schema { query: Query } type Query { a: Int } type M { b: Int }', []],
  ['ONE_OF_ADDED', 'type Query { a(a: A): Int } input A { x: Int y: Int }', 'type Query { a(a: A): Int } input A @oneOf { x: Int y: Int }',
    [['type Query { a(a: A): Int } input A @oneOf { x: Int y: Int }', 'type Query { a(a: A): Int } input A { x: Int y: Int }']]],
  ['SCALAR_CHANGED', 'type Query { a: A } scalar A @specifiedBy(url: "https://one.example")', 'type Query { a: A } scalar A @specifiedBy(url: "https://two.example")',
    [['type Query { a: A } scalar A', 'type Query { a: A } scalar A @specifiedBy(url: "https://one.example")']]],
  ['KEY_REMOVED', 'type Query { a: A } type A @key(fields: "id") @key(fields: "slug") { id: ID slug: ID }', 'type Query { a: A } type A @key(fields: "id") @key(fields: "slug", resolvable: false) { id: ID slug: ID }',
    [['type Query { a: A } type A @key(fields: "id slug") { id: ID slug: ID }', 'type Query { a: A } type A @key(fields: " id  slug") @key(fields: "id") { id: ID slug: ID }']]],
  ['SHAREABLE_REMOVED', 'type Query { a: A } type A @shareable { id: ID slug: ID }', 'type Query { a: A } type A { id: ID @shareable slug: ID }',
    [['type Query { a: A } type A @shareable { id: ID }', 'type Query { a: A } type A { id: ID @shareable }']]],
  ['INACCESSIBLE_ADDED', 'type Query { a: Int }', 'type Query { a: Int @inaccessible }', [['type Query { a: Int @inaccessible }', 'type Query { a: Int }']]],
  ['INACCESSIBLE_ADDED', 'type Query { a: A } type A { x: Int }', 'type Query { a: A } type A @inaccessible { x: Int }', []],
  ['DEPRECATED_WITHOUT_DATE', 'type Query { a: Int }', 'type Query { a: Int @deprecated(reason: "Use other.") }',
    [['type Query { a: Int }', 'type Query { a: Int @deprecated(reason: "It misled. Removed after 2027-12-31. Use other.") }']]],
  ['DEPRECATED_WITHOUT_DATE', 'type Query { a: Int }', 'type Query { a: Int @deprecated(reason: "It misled. Removed after 2027-02-30. Use other.") }', []],
  ['DEPRECATED_WITHOUT_DATE', 'type Query { a: Int }', 'type Query { a: Int @deprecated }', []],
  ['DEPRECATED_TOO_SHORT', 'type Query { a: Int }', 'type Query { a: Int @deprecated(reason: "It misled. Removed after 2027-06-01. Use other.") }',
    [['type Query { a: Int }', 'type Query { a: Int @deprecated(reason: "It misled. Removed after 2027-06-02. Use other.") }']]],
  ['DEPRECATION_BROUGHT_FORWARD', `type Query { a: Int ${going} }`, 'type Query { a: Int @deprecated(reason: "It misled. Removed after 2027-06-29. Use other.") }',
    [[`type Query { a: Int ${going} }`, 'type Query { a: Int @deprecated(reason: "It misled. Removed after 2027-09-30. Use other.") }'], [`type Query { a: Int ${going} }`, 'type Query { a: Int }']]],
];

describe('a change of the schema', () => {
  it.each(table)('%s is refused: %s → %s', (kind, released, refused) => {
    expect(kinds(released, refused)).toContain(kind);
  });
  it.each(table.flatMap(([kind, , , allowed]) => allowed.map(([released, next]) => [kind, released, next] as const)))('%s is not: %s → %s', (_kind, released, next) => {
    expect(kinds(released, next)).toEqual([]);
  });

  it('is none where nothing changed', () => {
    for (const [, released] of table) expect(kinds(released, released)).toEqual([]);
  });

  it('waits for the promised day to be over', () => {
    const released = `type Query { a: Int ${going} b: Int }`;
    const on = (day: string): readonly SchemaFault[] => judgeChanges(released, 'type Query { b: Int }', { today: day, since });
    expect(on('2027-06-30')).toEqual([{ kind: 'FIELD_REMOVED', description: 'Query.a was removed.' }]);
    expect(on('2027-07-01')).toEqual([]);
  });

  it('takes no promise that names no day', () => {
    expect(kinds('type Query { a: Int @deprecated(reason: "It misled.") b: Int }', 'type Query { b: Int }')).toEqual(['FIELD_REMOVED']);
    expect(kinds('type Query { a: A b: Int } type A { x: Int @deprecated(reason: "Gone. Removed after soon. Use b.") y: Int }', 'type Query { a: A b: Int } type A { y: Int }')).toEqual(['FIELD_REMOVED']);
  });

  it('takes with a name only the types that nothing else leads to', () => {
    const released = `type Query { a: A ${going} b: B } type A { c: C } type B { c: C } type C { x: Int }`;
    expect(kinds(released, 'type Query { b: B } type B { c: C } type C { x: Int }')).toEqual([]);
    expect(kinds(released, 'type Query { b: B } type B { x: Int }')).toEqual(['TYPE_REMOVED', 'FIELD_REMOVED']);
    expect(kinds(`type Query { a: A ${going} b: Int } type A @key(fields: "id") { id: ID }`, 'type Query { b: Int }')).toEqual(['TYPE_REMOVED']);
  });
});
