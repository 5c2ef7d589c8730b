/** The executable schema: type-graphql's classes as one Federation 2 subgraph, read by the read path. */
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { buildSchema as buildFromClasses, createResolversMap } from 'type-graphql';
import { caseEventTypes } from './cases/case-event.graphql.ts';
import { withReads } from './read/read-path.ts';
import { resolvers } from './resolvers.ts';
import { DateTime } from './scalars.ts';

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@inaccessible"])`;

/** type-graphql asks for it where there are subscriptions; ours subscribe by themselves. */
const noTopics = (): never => {
  throw new Error('Nothing is published by topic.');
};

/** What the three roots are for: type-graphql gives them no description. */
const rootTypes: Readonly<Record<string, string>> = {
  Query: 'What is read. Hidden and missing are both null; lists leave out what the viewer does not see.',
  Mutation: 'What is written, one transaction each: one `input`, one payload, whose `userErrors` say what a person can put right.',
  Subscription: 'What is sent as it happens, over Server-Sent Events at /graphql/stream.',
};

/** The types of all features; made once. */
let classes: Promise<GraphQLSchema> | undefined;
const describeRoots = (schema: GraphQLSchema): GraphQLSchema => {
  for (const [name, description] of Object.entries(rootTypes)) {
    const type = schema.getType(name);
    if (type) type.description = description;
  }
  return schema;
};
const fromClasses = async (): Promise<GraphQLSchema> => {
  classes ??= buildFromClasses({
    resolvers,
    orphanedTypes: [...caseEventTypes],
    validate: false,
    // Directives of federation are known only to the subgraph.
    skipCheck: true,
    pubSub: { publish: noTopics, subscribe: noTopics },
    scalarsMap: [{ type: Date, scalar: DateTime }],
  }).then(describeRoots);
  return classes;
};

/** The contract as SDL: what schema/subgraph.graphql holds. */
export async function printSchema(): Promise<string> {
  return `${federation}\n\n${printSubgraphSchema(await fromClasses())}\n`;
}

export async function buildSchema(): Promise<GraphQLSchema> {
  const plain = await fromClasses();
  const typeDefs = parse(await printSchema());
  // type-graphql's map and Apollo's have the same shape, under two names.
  return withReads(buildSubgraphSchema([{ typeDefs, resolvers: createResolversMap(plain) as never }]));
}
