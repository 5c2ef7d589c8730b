import { isInterfaceType, isUnionType } from 'graphql';

/**
 * A code generator's plugin: which concrete types stand behind each interface and union, so that the
 * client's cache can match fragments on them.
 * @param {import('graphql').GraphQLSchema} schema
 */
export function plugin(schema) {
  const possible = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || type.name.startsWith('_')) continue;
    if (isInterfaceType(type) || isUnionType(type)) {
      possible[type.name] = schema.getPossibleTypes(type).map((each) => each.name).sort();
    }
  }
  const sorted = Object.fromEntries(Object.entries(possible).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(sorted, null, 2)};\n`;
}
