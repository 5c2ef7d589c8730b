/**
 * One line for what somebody tried and was not let do, so that whoever watches the log sees it: which fields of ours, by whom as a random
 * id, never with which words. What is hidden and what is missing answer alike and are logged alike.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import type { Viewer } from '../read/viewer.ts';

const watched: ReadonlySet<unknown> = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND', 'RATE_LIMITED', 'TOO_COSTLY']);

const nameOf = (viewer: Viewer): string => (viewer.kind === 'person' ? viewer.accountId : viewer.kind === 'partner' ? `token ${viewer.tokenId}` : 'nobody signed in');

/** Names of the schema alone: an alias is the caller's own word. */
const fieldsOf = (operation: OperationDefinitionNode | undefined): readonly string[] =>
  operation?.selectionSet.selections.flatMap((selection) => (selection.kind === 'Field' ? [selection.name.value] : [])).slice(0, 10) ?? [];

export const logRefusals = (log: Logger): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response, operation, contextValue: { viewer, requestId } }) => {
      if (response.body.kind !== 'single') return;
      const codes = new Set(response.body.singleResult.errors?.map(({ extensions }) => extensions?.['code']).filter((code) => watched.has(code)));
      if (codes.size > 0) log.info({ requestId, who: nameOf(viewer), codes: [...codes], fields: fieldsOf(operation) }, 'refused');
    },
  }),
});
