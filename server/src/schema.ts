/** The executable schema: type-graphql's classes as one Federation 2 subgraph, read by the read path. */
import type { GraphQLSchema } from 'graphql';
import { caseEventTypes } from './cases/case-event.graphql.ts';
import { withReads } from './read/read-path.ts';
import { resolvers } from './resolvers.ts';
import { type Subgraph, subgraphOf } from './subgraph.ts';

const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@inaccessible"])`;

const rootTypes = {
  Query: 'What is read. Hidden and missing are both null; lists leave out what the viewer does not see.',
  Mutation: 'What is written, one transaction each: one `input`, one payload, whose `userErrors` say what a person can put right.',
  Subscription: 'What is sent as it happens, over Server-Sent Events at /graphql/stream.',
} as const;

/** The types of all features; made once. */
let subgraph: Promise<Subgraph> | undefined;
const ours = async (): Promise<Subgraph> => (subgraph ??= subgraphOf({ resolvers, orphanedTypes: [...caseEventTypes], head, rootTypes }));

/** The contract as SDL: what schema/subgraph.graphql holds. */
export const printSchema = async (): Promise<string> => (await ours()).sdl;

export const buildSchema = async (): Promise<GraphQLSchema> => withReads((await ours()).build());
