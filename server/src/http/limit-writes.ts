/**
 * How often somebody may write over GraphQL: by account, and for reports by place too, since accounts are free. Each field of a mutation
 * counts, under whatever alias. The team works quickly, a thousand re-wraps in ten seconds, and is trusted to. What failed counts as well:
 * trying costs as much.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { AuthLimits } from '../accounts/auth-limits.ts';
import type { Context } from '../context.ts';
import { RateLimited } from '../errors.ts';
import { isTeam } from '../read/viewer.ts';
import { refusalOf } from './graphql-refusal.ts';

interface Writes {
  readonly all: number;
  readonly reports: number;
}

/** @param limits null: nobody is counted, as in the example installation, which only its own machine reaches */
export const limitWrites = (limits: AuthLimits | null): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, contextValue }) => {
      if (!limits || !operation || isTeam(contextValue.viewer)) return;
      const writes = writesOf(document, operation);
      if (writes.all === 0) return;
      try {
        await take(limits, contextValue, writes);
      } catch (error) {
        throw error instanceof RateLimited ? refusalOf(error) : error;
      }
    },
  }),
});

async function take(limits: AuthLimits, { viewer, place }: Context, { all, reports }: Writes): Promise<void> {
  // Without a session nobody reports: whoever tries takes no place from those who share an address with them.
  if (viewer.kind === 'anonymous') {
    await limits.takeMany('writesFrom', all, place);
    return;
  }
  const who = viewer.kind === 'person' ? viewer.accountId : viewer.tokenId;
  await limits.takeInTurn(
    { name: 'writesBy', points: all, by: who },
    ...(reports === 0 ? [] : [{ name: 'reportsBy', points: reports, by: who }, { name: 'reportsFrom', points: reports, by: place }] as const),
  );
}

const known = new WeakMap<OperationDefinitionNode, Writes>();

/** A challenge, which a query leaves behind, is written too. */
function writesOf(document: DocumentNode, operation: OperationDefinitionNode): Writes {
  const found = known.get(operation);
  if (found) return found;
  const isMutation = operation.operation === 'mutation';
  const fields = isMutation ? fieldsIn(document, operation.selectionSet, false) : fieldsIn(document, operation.selectionSet, true).filter(({ name }) => name.value === 'keyChallenge');
  const writes = { all: fields.length, reports: isMutation ? fields.filter(({ name }) => name.value === 'submitReport').length : 0 };
  known.set(operation, writes);
  return writes;
}

/** Fields that are executed: those of one name and place in the answer are one. Each fragment is walked once. */
function fieldsIn(document: DocumentNode, selections: SelectionSetNode, isDeep: boolean): readonly FieldNode[] {
  const fragments = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [])));
  const walked = new Set<string>();
  const found = new Map<string, FieldNode>();
  const walk = (set: SelectionSetNode | undefined, path: string): void => {
    for (const one of set?.selections ?? []) {
      if (one.kind === Kind.FIELD) {
        const place = `${path}.${(one.alias ?? one.name).value}`;
        found.set(place, one);
        if (isDeep) walk(one.selectionSet, place);
      } else if (one.kind === Kind.INLINE_FRAGMENT) {
        walk(one.selectionSet, path);
      } else if (!walked.has(`${path}...${one.name.value}`)) {
        walked.add(`${path}...${one.name.value}`);
        walk(fragments.get(one.name.value), path);
      }
    }
  };
  walk(selections, '');
  return [...found.values()];
}
