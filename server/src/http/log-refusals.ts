/**
 * One line for what somebody tried and was not let do, so that whoever watches the log sees it: which fields of ours, by whom as a random
 * id, never with which words. What is hidden and what is missing answer alike and are logged alike.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import type { Viewer } from '../read/viewer.ts';

const watched: ReadonlySet<unknown> = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND', 'RATE_LIMITED']);

const nameOf = (viewer: Viewer): string => (viewer.kind === 'person' ? viewer.accountId : viewer.kind === 'partner' ? `token ${viewer.tokenId}` : 'nobody signed in');

/** Names of the schema alone: an alias is the caller's own word, and so is a fragment's name. */
function fieldsOf(operation: OperationDefinitionNode | undefined, document: DocumentNode | undefined): readonly string[] {
  const names = new Set<string>();
  const walked = new Set<SelectionSetNode>();
  const walk = (set: SelectionSetNode | undefined): void => {
    if (!set || walked.has(set)) return;
    walked.add(set);
    for (const one of set.selections) {
      if (one.kind === Kind.FIELD) names.add(one.name.value);
      else walk(one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : fragmentOf(document, one.name.value)?.selectionSet);
    }
  };
  walk(operation?.selectionSet);
  return [...names].slice(0, 10);
}
const fragmentOf = (document: DocumentNode | undefined, name: string): FragmentDefinitionNode | undefined =>
  document?.definitions.find((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name);

export const logRefusals = (log: Logger): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response, operation, document, contextValue: { viewer, requestId } }) => {
      if (response.body.kind !== 'single') return;
      const codes = new Set(response.body.singleResult.errors?.map(({ extensions }) => extensions?.['code']).filter((code) => watched.has(code)));
      if (codes.size > 0) log.info({ requestId, who: nameOf(viewer), codes: [...codes], fields: fieldsOf(operation, document) }, 'refused');
    },
  }),
});
