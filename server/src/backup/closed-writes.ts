/** What nobody may do in a restored portal until it is opened. All that takes something back stays possible; the entrances ask here. */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { Forbidden } from '../errors.ts';
import { isClosedAfterRestore } from '../installation.ts';

/** A report is refused by its own command, which names the address to write to. */
const openMutations: ReadonlySet<string> = new Set([
  'openAfterRestore', 'withdrawConsent', 'revokeKey', 'removeParticipant', 'withdrawInvitation', 'removePastThanks', 'removeKeyBackup', 'submitReport', 'revokeAccessToken',
]);
const openPosts: ReadonlySet<string> = new Set(['/sign-in', '/sign-in-words', '/factor', '/confirm', '/factors/begin', '/factors/enrol', '/sign-out', '/sign-out-everywhere', '/password', '/profile', '/remove-member', '/people', '/disable-account', '/sign-out-account', '/revoke-invitation', '/undo-deletion', '/keep-account', '/export',
  '/passkeys/sign-in-options', '/passkeys/sign-in', '/passkeys/confirm-options', '/passkeys/rename', '/passkeys/remove', '/sessions/end', '/oidc/start', '/oidc/unlink']);

export const closedSentence = 'This portal was put back from a backup and is closed until a lead has opened it. Try again later.';

/** @param path below `/auth` */
export const isHeldPost = (method: string, path: string): boolean => method !== 'GET' && method !== 'HEAD' && !openPosts.has(path);

export const holdWrites: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, contextValue: { app } }) => {
      if (operation?.operation !== 'mutation') return;
      // Fragments at the root are counted as unknown names.
      const isHeld = operation.selectionSet.selections.some((one) => one.kind !== 'Field' || !openMutations.has(one.name.value));
      if (!isHeld || !(await isClosedAfterRestore(app.dataSource.manager))) return;
      const { code } = new Forbidden();
      throw new GraphQLError(closedSentence, { extensions: { code, http: { status: 400 } } });
    },
  }),
};
