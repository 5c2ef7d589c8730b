import { type DefinitionNode, type DocumentNode, Kind, visit } from 'graphql';

const roots = ['Query', 'Mutation', 'Subscription'];

/** The types that a definition names, and the interfaces that it implements. */
function namesIn(definition: DefinitionNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(definition, { [Kind.NAMED_TYPE]: ({ name }) => void names.add(name.value) });
  return names;
}
const nameOf = (definition: DefinitionNode): string | null => ('name' in definition && definition.name ? definition.name.value : null);
const isKeyed = (definition: DefinitionNode): boolean => (definition.directives ?? []).some(({ name }) => name.value === 'key');

/** Names of the types that documents get to: from the roots, by keys, and through interfaces to all that implement them. */
function reachableIn({ definitions }: DocumentNode): ReadonlySet<string> {
  const known = new Map(definitions.flatMap((definition) => {
    const name = nameOf(definition);
    return name === null ? [] : [[name, definition] as const];
  }));
  const implementers = (name: string): readonly string[] => definitions.flatMap((definition) =>
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION && (definition.interfaces ?? []).some((one) => one.name.value === name) ? [definition.name.value] : []));
  const reached = new Set<string>();
  const named = definitions.filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION).flatMap((definition) => [...namesIn(definition)]);
  const waiting = [...roots, ...named, ...definitions.filter(isKeyed).flatMap((definition) => nameOf(definition) ?? [])];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const definition = known.get(name);
    if (reached.has(name) || definition === undefined) continue;
    reached.add(name);
    waiting.push(...namesIn(definition), ...implementers(name));
  }
  return reached;
}

/** Without the types that nothing leads to any more and that `next` does not have: they went with the last name that led there. */
export function withoutUnreachable(document: DocumentNode, next: DocumentNode): DocumentNode {
  const reached = reachableIn(document);
  const still = new Set(next.definitions.map(nameOf));
  return {
    ...document,
    definitions: document.definitions.filter((definition) => {
      const name = nameOf(definition);
      return name === null || definition.kind === Kind.DIRECTIVE_DEFINITION || reached.has(name) || still.has(name);
    }),
  };
}
