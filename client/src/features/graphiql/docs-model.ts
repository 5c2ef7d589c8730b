/** What the schema says of a type or a field, for the pages beside the editor. Pure. */
import {
  getNamedType, type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType,
  isObjectType, isScalarType, isUnionType,
} from 'graphql';

export interface DocsPlace {
  readonly type: string;
  readonly field?: string;
}
export interface DocsEntry {
  readonly name: string;
  /** As it is written: `[Case!]!`; null for values of an enum. */
  readonly type: string | null;
  /** The type that it leads to. */
  readonly leadsTo: string | null;
  readonly description: string | null;
  readonly args: readonly DocsEntry[];
  readonly deprecation: string | null;
}
export interface DocsPage {
  readonly kind: 'object' | 'interface' | 'union' | 'enum' | 'input' | 'scalar';
  readonly name: string;
  readonly description: string | null;
  readonly entries: readonly DocsEntry[];
  /** Members of a union, what an interface can be, or what an object implements. */
  readonly related: readonly string[];
}

const entry = (one: GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument): DocsEntry => ({
  name: one.name, type: String(one.type), leadsTo: getNamedType(one.type).name, description: one.description ?? null,
  args: 'args' in one ? one.args.map(entry) : [], deprecation: one.deprecationReason ?? null,
});

/** Null where the schema has no such type. */
export function docsOf(schema: GraphQLSchema, name: string): DocsPage | null {
  const type: GraphQLNamedType | undefined = schema.getType(name);
  if (!type) return null;
  const page = (kind: DocsPage['kind'], entries: readonly DocsEntry[] = [], related: readonly string[] = []): DocsPage =>
    ({ kind, name, description: type.description ?? null, entries, related });
  if (isObjectType(type)) return page('object', Object.values(type.getFields()).map(entry), type.getInterfaces().map((one) => one.name));
  if (isInterfaceType(type)) return page('interface', Object.values(type.getFields()).map(entry), schema.getPossibleTypes(type).map((one) => one.name));
  if (isInputObjectType(type)) return page('input', Object.values(type.getFields()).map(entry));
  if (isUnionType(type)) return page('union', [], type.getTypes().map((one) => one.name));
  if (isEnumType(type)) {
    const values = type.getValues().map((one) => ({ name: one.name, type: null, leadsTo: null, description: one.description ?? null, args: [], deprecation: one.deprecationReason ?? null }));
    return page('enum', values);
  }
  return page(isScalarType(type) ? 'scalar' : 'object');
}

export const rootTypes = (schema: GraphQLSchema): readonly string[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => (type ? [type.name] : []));

const mostFound = 40;
/** Types and fields whose name holds the words, names that begin with them first. */
export function searchDocs(schema: GraphQLSchema, words: string): readonly DocsPlace[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const found = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__')).flatMap((type): { place: DocsPlace; name: string }[] => {
    const fields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];
    return [{ place: { type: type.name }, name: type.name }, ...fields.map((field) => ({ place: { type: type.name, field }, name: field }))];
  }).filter(({ name }) => name.toLowerCase().includes(wanted));
  const rank = ({ name }: { readonly name: string }): number => (name.toLowerCase() === wanted ? 0 : name.toLowerCase().startsWith(wanted) ? 1 : 2);
  return found.sort((a, b) => rank(a) - rank(b) || a.name.length - b.name.length).slice(0, mostFound).map(({ place }) => place);
}
