/** Walks the whole schema from Query on, for tests that look at everything that somebody can read. */
import { getNamedType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, isAbstractType, isLeafType, isObjectType } from 'graphql';

const deepest = 4;
const budget = 1_900;
/** Every field of every type within that many objects of Query, in documents that the server takes; equal beginnings merge. */
export function documentsOf(schema: GraphQLSchema, args: Readonly<Record<string, string>>): readonly string[] {
  const paths: string[] = [];
  const visit = (type: GraphQLOutputType, around: (inside: string) => string, depth: number, seen: readonly string[]): void => {
    const named = getNamedType(type);
    const types = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
    for (const object of types) {
      const isPart = /(Connection|Edge|CaseCount|PageInfo)$/.test(object.name);
      if (seen.filter((name) => name === object.name).length > 1) continue;
      const inObject = (inside: string): string => around(isAbstractType(named) ? `... on ${object.name} { __typename ${inside} }` : `__typename ${inside}`);
      const fields = fieldsOf(object);
      const leaves = leavesOf(object);
      if (leaves.length > 0) paths.push(inObject(leaves.join(' ')));
      if (depth === 0) continue;
      for (const field of fields.filter(({ type: of }) => !isLeafType(getNamedType(of)))) {
        const call = `${field.name}${field.args.some(({ name }) => name === 'first') && object.name !== 'Query' ? `(first: ${seen.length < 4 ? 10 : 3})` : ''}`;
        visit(field.type, (inside) => inObject(`${call} { ${inside} }`), isPart ? depth : depth - 1, [...seen, object.name]);
      }
    }
  };
  const query = schema.getQueryType();
  for (const field of Object.values(query?.getFields() ?? {})) {
    const call = args[field.name];
    if (call === undefined) continue;
    visit(field.type, (inside) => `${field.name}${call} { ${inside} }`, deepest - 1, []);
  }
  const packed: string[][] = [];
  // A name may be null for one member of a union and not for the other: GraphQL does not merge the two.
  const isOfTeam = (path: string): boolean => path.includes('... on Triager');
  for (const path of [...paths.filter(isOfTeam), ...paths.filter((one) => !isOfTeam(one))]) {
    const last = packed.at(-1);
    if (last && isOfTeam(last[0] ?? '') === isOfTeam(path) && tokensIn([...last, path].join(' ')) < budget) last.push(path);
    else packed.push([path]);
  }
  return packed.map((part) => `{ ${part.join('\n')} }`);
}
const tokensIn = (text: string): number => text.match(/\w+|[{}():]|\.\.\.|"[^"]*"/g)?.length ?? 0;
/** What resolvers make for whoever asks: it changes something, or is another each time. */
export const madeWhenAsked: ReadonlySet<string> = new Set(['keyChallenge', 'downloadUrl']);
export const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields()).filter(({ name }) => !madeWhenAsked.has(name));
export const leavesOf = (type: GraphQLObjectType): string[] => fieldsOf(type).filter(({ type: of }) => isLeafType(getNamedType(of))).map(({ name }) => name);
