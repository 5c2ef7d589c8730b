/**
 * How often somebody may write over GraphQL: by account, and for reports by place too, since accounts are free. The team works
 * quickly, a thousand re-wraps in ten seconds, and is trusted to. What failed counts as well: trying costs as much.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, visit } from 'graphql';
import type { AuthLimits } from '../accounts/auth-limits.ts';
import type { Context } from '../context.ts';
import { RateLimited } from '../errors.ts';
import { isTeam } from '../read/viewer.ts';

/** @param limits null: nobody is counted, as in the example installation, which only its own machine reaches */
export const limitWrites = (limits: AuthLimits | null): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, contextValue }) => {
      if (!limits || !operation || isTeam(contextValue.viewer)) return;
      const names = fieldsOf(document);
      if (operation.operation !== 'mutation' && !names.has('keyChallenge')) return;
      await refusing(take(limits, contextValue, names.has('submitReport')));
    },
  }),
});

async function take(limits: AuthLimits, { viewer, place }: Context, isReport: boolean): Promise<void> {
  if (isReport) await limits.take('reportsFrom', place);
  if (viewer.kind === 'anonymous') return void (await limits.take('writesFrom', place));
  const who = viewer.kind === 'person' ? viewer.accountId : viewer.tokenId;
  if (isReport) await limits.take('reportsBy', who);
  await limits.take('writesBy', who);
}

async function refusing(taken: Promise<unknown>): Promise<void> {
  try {
    await taken;
  } catch (error) {
    if (!(error instanceof RateLimited)) throw error;
    throw new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, http: { status: 400 } } });
  }
}

const known = new WeakMap<DocumentNode, ReadonlySet<string>>();
/** Names suffice: no other field of the schema is called like these. */
function fieldsOf(document: DocumentNode): ReadonlySet<string> {
  const found = known.get(document);
  if (found) return found;
  const names = new Set<string>();
  visit(document, { Field: ({ name }) => void names.add(name.value) });
  known.set(document, names);
  return names;
}
