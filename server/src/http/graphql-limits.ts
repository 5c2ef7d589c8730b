/** What one GraphQL request may ask for, before anything is read. */
import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { type DocumentNode, type GraphQLError, type ValidationContext, type ValidationRule, visit } from 'graphql';
import { BadUserInput, Forbidden, Unauthenticated } from '../errors.ts';
import type { Context } from '../context.ts';
import { refusalOf } from './graphql-refusal.ts';
import { posingAliases } from './posing-aliases.ts';

export const limits = {
  /** A sealed report of 1 MiB is 1.4 MiB armored; its title, a proof and JSON come on top. */
  bodyBytes: 4 * 1024 * 1024,
  jsonDepth: 32,
  tokens: 2_000,
  depth: 14,
  aliases: 30,
  representations: 100,
  /** By the shape that is asked: a hundred cases with a hundred messages and events each, and who wrote them. */
  cost: 50_000,
} as const;

/** armor's rules throw by themselves, which answers 500; reported, they are errors of validation. */
const report = {
  onReject: [(context: ValidationContext | null, error: GraphQLError): void => context?.reportError(error)],
  propagateOnRejection: false,
};
export const limitRules: readonly ValidationRule[] = [
  maxDepthRule({ n: limits.depth, flattenFragments: true, ...report }),
  maxAliasesRule({ n: limits.aliases, ...report }),
] as unknown as readonly ValidationRule[];

interface Guarded {
  readonly introspects: boolean;
  readonly federates: boolean;
}
const known = new WeakMap<DocumentNode, Guarded>();

/** Names suffice: no other field of the schema is called like these. */
function guardedFields(document: DocumentNode): Guarded {
  const found = known.get(document);
  if (found) return found;
  const names = new Set<string>();
  visit(document, { Field: ({ name }) => void names.add(name.value) });
  const guarded = {
    introspects: names.has('__schema') || names.has('__type'),
    federates: names.has('_service') || names.has('_entities'),
  };
  known.set(document, guarded);
  return guarded;
}

/** Every list of representations that the request gives, in whatever variable. */
function tooManyRepresentations(variables: Readonly<Record<string, unknown>>): boolean {
  return Object.values(variables).some((value) => Array.isArray(value) && value.length > limits.representations && '__typename' in Object(value[0]));
}

/** `_service` and `_entities` are a router's, which passes no posing alias on; the schema is not shown to strangers. */
export const guardFields: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, request, contextValue: { viewer, router } }) => {
      const { introspects, federates } = guardedFields(document);
      if (federates && !router) throw refusalOf(new Forbidden('Only a federation router asks this, with its token in Laurel-Router-Token.'));
      if (introspects && !router && viewer.kind === 'anonymous') {
        throw refusalOf(new Unauthenticated('Sign in or send a token to see the schema.'));
      }
      if (federates && tooManyRepresentations(request.variables ?? {})) {
        throw refusalOf(new BadUserInput(`At most ${limits.representations} representations at a time.`));
      }
      const [posing] = router ? posingAliases(schema, document) : [];
      if (posing) throw refusalOf(new BadUserInput(posing.message));
    },
  }),
};
