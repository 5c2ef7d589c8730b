/** From classes of type-graphql to a Federation 2 subgraph: how Laurel's own is made, and any other that Apollo's compatibility tests judge. */
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { GraphQLDirective, GraphQLSchema, parse } from 'graphql';
import { type BuildSchemaOptions, buildSchema, createResolversMap } from 'type-graphql';
import { DateTime } from './scalars.ts';

export interface SubgraphParts extends Pick<BuildSchemaOptions, 'resolvers' | 'orphanedTypes'> {
  /** What no class says: which parts of the federation specification are used, directives of one's own. */
  readonly head: string;
  /** What the three roots are for: type-graphql gives them no description. */
  readonly rootTypes?: Readonly<Record<string, string>>;
  /** What `_entities` finds by a representation, by type; nothing where the schema is read in another way. */
  readonly references?: Readonly<Record<string, (representation: never) => unknown>>;
}
export interface Subgraph {
  /** As it is printed for a composer. */
  readonly sdl: string;
  /** Executable, new at each call. */
  readonly build: () => GraphQLSchema;
}

/** type-graphql asks for it where there are subscriptions; ours subscribe by themselves. */
const noTopics = (): never => {
  throw new Error('Nothing is published by topic.');
};

/**
 * graphql-js lets directives be deprecated too, which only the specification's draft does: libraries that know the releases alone (Python's
 * graphql-core 3) refuse a whole introspected schema for a location that they have not heard of.
 */
function readableByAll(schema: GraphQLSchema): GraphQLSchema {
  const directives = schema.getDirectives().map((directive) => {
    const config = directive.toConfig();
    return new GraphQLDirective({ ...config, locations: config.locations.filter((location) => String(location) !== 'DIRECTIVE_DEFINITION') });
  });
  return new GraphQLSchema({ ...schema.toConfig(), directives });
}

export async function subgraphOf({ resolvers, orphanedTypes = [], head, rootTypes = {}, references = {} }: SubgraphParts): Promise<Subgraph> {
  const plain = await buildSchema({
    resolvers,
    orphanedTypes,
    validate: false,
    // Directives of federation are known only to the subgraph.
    skipCheck: true,
    pubSub: { publish: noTopics, subscribe: noTopics },
    scalarsMap: [{ type: Date, scalar: DateTime }],
  });
  for (const [name, description] of Object.entries(rootTypes)) {
    const type = plain.getType(name);
    if (type) type.description = description;
  }
  const sdl = `${head}\n\n${printSubgraphSchema(plain)}\n`;
  const byType = Object.entries(references).map(([name, __resolveReference]) => [name, { __resolveReference }] as const);
  const build = (): GraphQLSchema => {
    const map: Record<string, object> = { ...createResolversMap(plain) };
    for (const [name, reference] of byType) map[name] = { ...map[name], ...reference };
    // type-graphql's map and Apollo's have the same shape, under two names.
    return readableByAll(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]));
  };
  return { sdl, build };
}
