/** What a request may cost, and a caller's requests in a minute; signed-in callers are told in `extensions.cost`. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { AuthLimits, CostLimit } from '../accounts/auth-limits.ts';
import { pointsOf } from '../accounts/auth-limits.ts';
import type { Context } from '../context.ts';
import { BadUserInput, RateLimited } from '../errors.ts';
import { isTeam } from '../read/viewer.ts';
import { CostBudget } from './cost-budget.ts';
import { limits as requestLimits } from './graphql-limits.ts';
import { refusalOf } from './graphql-refusal.ts';
import { costOf } from './query-cost.ts';

interface Told {
  readonly requested: number;
  readonly limit: number;
  /** Of the minute's budget, once less than half of it is left. */
  readonly remaining?: number;
}

const inWords = new Intl.NumberFormat('en');

/** @param limits null: requests are measured, and nobody is counted, as in the example installation */
export function limitCost(limits: AuthLimits | null): ApolloServerPlugin<Context> {
  const budget = limits ? new CostBudget(limits) : null;
  const told = new WeakMap<Context, Told>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        if (!operation) return;
        const requested = costOf(document, operation, request.variables ?? {});
        const limit = requestLimits.cost;
        told.set(contextValue, { requested, limit });
        if (requested > limit) throw refusalOf(new BadUserInput(tooMuch(requested, limit)));
        const [name, by] = callerOf(contextValue);
        const remaining = refusing(() => budget?.spend(name, by, requested));
        if (remaining !== undefined && remaining < pointsOf(name) / 2) told.set(contextValue, { requested, limit, remaining });
      },
      willSendResponse: async ({ response: { body }, contextValue }) => {
        const cost = told.get(contextValue);
        if (cost && contextValue.viewer.kind !== 'anonymous' && body.kind === 'single') body.singleResult.extensions = { ...body.singleResult.extensions, cost };
      },
    }),
  };
}

function refusing<T>(spend: () => T): T {
  try {
    return spend();
  } catch (error) {
    throw error instanceof RateLimited ? refusalOf(error) : error;
  }
}

export const tooMuch = (requested: number, limit: number): string =>
  `This asks for too much at once: it costs ${inWords.format(requested)} where every page is full, and a request may cost ${inWords.format(limit)}. Take smaller pages (first: 20), or ask for the lists inside of a list apart.`;

/** Whoever asks through a router without a name shares its place with all others there. */
export function callerOf({ viewer, place, router }: Pick<Context, 'viewer' | 'place' | 'router'>): readonly [CostLimit, string] {
  if (viewer.kind === 'anonymous') return [router ? 'costByTeam' : 'costFrom', place];
  if (viewer.kind === 'partner') return ['costBy', viewer.tokenId];
  return [isTeam(viewer) ? 'costByTeam' : 'costBy', viewer.accountId];
}
