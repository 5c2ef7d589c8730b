/** How graphql-sse is told to do what Apollo Server does at `/graphql`: the same limits, the same words of errors. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { HandlerOptions, Response } from 'graphql-sse';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { BadUserInput, LaurelError } from '../errors.ts';
import { statusOf } from '../http/api-errors.ts';
import { extensionsOf, formatErrorWith } from '../http/graphql-errors.ts';
import { limits } from '../http/graphql-limits.ts';
import { tooMuch } from '../http/limit-cost.ts';
import { costOf } from '../http/query-cost.ts';
import { drained } from './drained.ts';
import { readSubscription } from './stream-document.ts';

export interface StreamContext extends Context {
  readonly [other: PropertyKey]: unknown;
  readonly response: ServerResponse;
  readonly signal: AbortSignal;
  readonly end: () => void;
  /** Counts one change. @throws RateLimited */
  spend: (() => void) | undefined;
}
interface Parts {
  readonly app: App;
  readonly schema: GraphQLSchema;
}

const refused = (status: number, errors: readonly object[]): Response =>
  [JSON.stringify({ errors }), { status, statusText: '', headers: { 'content-type': 'application/json; charset=utf-8' } }];
/** graphql-js marks no error that it finds in a request; those of ours stand within one of its own. */
const isOfRequest = ({ originalError }: GraphQLError): boolean => originalError === undefined || originalError instanceof GraphQLError;
const asOfRequest = (error: GraphQLError): GraphQLError =>
  (!isOfRequest(error) ? error : new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code: new BadUserInput('').code } }));

export function streamOptions({ app, schema }: Parts): HandlerOptions<IncomingMessage, StreamContext, StreamContext> {
  const format = formatErrorWith(app.log);
  const formatted = (errors: readonly GraphQLError[]): GraphQLError[] => errors.map(asOfRequest).map((error) => format(error.toJSON(), error) as GraphQLError);
  return {
    // One connection, one subscription: there is no stream that others could add to.
    authenticate: () => null,
    validate: () => [],
    onSubscribe: ({ context }, { query, operationName, variables }) => {
      try {
        const subscribed = readSubscription(schema, { query, operationName }, context.router);
        if (!('document' in subscribed)) return refused(400, formatted(subscribed));
        const { document, operation } = subscribed;
        const variableValues = { ...variables };
        const cost = costOf(document, operation, variableValues);
        if (cost > limits.cost) throw new BadUserInput(tooMuch(cost, limits.cost));
        context.spend = () => context.live?.spend(cost);
        context.spend();
        return { schema, document, operationName, variableValues, contextValue: context };
      } catch (error) {
        if (error instanceof LaurelError) return refused(statusOf(error), [{ message: error.message, extensions: extensionsOf(error) }]);
        throw error;
      }
    },
    onNext: async (context, _request, result) => {
      await drained(context.response, context.signal);
      if (result.errors) return { ...result, errors: formatted(result.errors) };
      try {
        context.spend?.();
      } catch {
        // Connecting again says how long to wait.
        context.end();
      }
      return result;
    },
  };
}
