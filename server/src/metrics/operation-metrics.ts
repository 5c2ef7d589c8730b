/** Times each GraphQL operation by its kind and its first root field, which validation has made sure are the schema's. */
import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import type { Context } from '../context.ts';
import type { NodeMetrics } from './node-metrics.ts';

export const operationMetrics = ({ countOperation }: Pick<NodeMetrics, 'countOperation'>): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => {
    const started = performance.now();
    return {
      willSendResponse: async ({ operation, errors, contextValue }) => {
        if (!operation) return;
        const first = operation.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
        countOperation(operation.operation, first?.name.value ?? 'fragment', errors?.length ? 'error' : 'ok', performance.now() - started, contextValue.requestId);
      },
    };
  },
});
