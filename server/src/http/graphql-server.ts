/** Apollo Server over Laurel's schema: reading by the read path, writing by resolvers. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { AuthLimits } from '../accounts/auth-limits.ts';
import { holdWrites } from '../backup/closed-writes.ts';
import type { Context } from '../context.ts';
import { readPath, stringifyResult } from '../read/read-path.ts';
import { formatErrorWith } from './graphql-errors.ts';
import { guardFields, limitRules, limits as requestLimits } from './graphql-limits.ts';
import { limitCost } from './limit-cost.ts';
import { limitWrites } from './limit-writes.ts';
import { logRefusals } from './log-refusals.ts';

/** GraphQL over HTTP: who accepts only application/json is answered 200 for a document that was understood as a request. */
const plainJsonIsOk: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, errors }) => {
      const accept = request.http?.headers.get('accept') ?? '';
      if (errors && response.http.status === 400 && !accept.includes('graphql-response+json')) response.http.status = 200;
    },
  }),
};

/**
 * With the database away nothing of the answer is worth keeping: HTTP 503 with Retry-After and a body without `data`, which GraphQL over
 * HTTP (section 6.4) has for requests that could not be executed, whatever the caller accepts.
 */
const awayIsUnavailable: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const away = response.body.singleResult.errors?.find(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE');
      if (!away) return;
      response.http.status = 503;
      response.http.headers.set('retry-after', String(away.extensions?.['retryAfterSeconds']));
      response.body.singleResult = { errors: [away] };
    },
  }),
};

/** @param tracing how long each field took, for a router that asks: off, because it would tell callers of a portal what took long */
export async function createGraphqlServer(
  schema: GraphQLSchema, log: Logger, limits: AuthLimits | null, plugins: readonly ApolloServerPlugin<Context>[] = [], tracing = ApolloServerPluginInlineTraceDisabled(),
): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    schema,
    plugins: [
      ...plugins, guardFields, limitCost(limits), limitWrites(limits), holdWrites, readPath, plainJsonIsOk, awayIsUnavailable, logRefusals(log), tracing, ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(), ApolloServerPluginSchemaReportingDisabled(), ApolloServerPluginUsageReportingDisabled(),
    ],
    stringifyResult,
    formatError: formatErrorWith(log),
    logger: { debug: () => undefined, info: () => undefined, warn: (text: unknown) => log.warn(String(text)), error: (text: unknown) => log.error(String(text)) },
    validationRules: [...limitRules],
    parseOptions: { maxTokens: requestLimits.tokens },
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await server.start();
  return server;
}
