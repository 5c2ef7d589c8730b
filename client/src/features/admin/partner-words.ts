/** What the page says of tokens. Pure but for the language. */
import { useLingui } from '@lingui/react/macro';
import type { Scope } from '../../generated/graphql.ts';
import type { TokenData } from './partner-queries.ts';

/** What a tool can be let do now. */
export const toolScopes = ['CASES_READ', 'ACKNOWLEDGMENTS_READ', 'STATISTICS_READ'] as const satisfies readonly Scope[];

interface ScopeWords {
  readonly name: string;
  readonly shows: string;
}

export function useScopeWords(): Readonly<Record<Scope, ScopeWords>> {
  const { t } = useLingui();
  return {
    CASES_READ: { name: t`Facts of cases`, shows: t`Number, state, dates, severity, weakness, service, history. Never words, files or notes, never who reported.` },
    CASES_WRITE: { name: t`Changes to cases`, shows: t`Nothing is open to tools yet.` },
    ACKNOWLEDGMENTS_READ: { name: t`Acknowledgments`, shows: t`What stands on the page of thanks. Never who did not want to be named.` },
    STATISTICS_READ: { name: t`Response times`, shows: t`What stands on the page of response times. Never a single case.` },
    FEDERATION: { name: t`Router of a supergraph`, shows: t`Lets a router join this graph with others. What it reads is judged by whoever asks it; alone it shows nothing.` },
  };
}

export function useTokenStateWords(): Readonly<Record<TokenData['state'], string>> {
  const { t } = useLingui();
  return { LIVE: t`In use`, REPLACED: t`Replaced, and still let in`, EXPIRED: t`Ended`, REVOKED: t`Revoked` };
}

/** What somebody types to try it, without the secret in the shell's history. */
export const curlExample = (origin: string, scopes: readonly Scope[]): string => {
  const query = scopes.includes('CASES_READ') ? '{ cases(first: 5) { edges { node { number state } } } }' : '{ viewer { scopes } }';
  return `read -rs LAUREL_TOKEN\ncurl ${origin}/graphql -H "Authorization: Bearer $LAUREL_TOKEN" \\\n  -H 'Content-Type: application/json' -d '{"query":"${query}"}'`;
};

/** Of one that still lets its tool in, which of the deeds makes sense. */
export const isLive = ({ state }: Pick<TokenData, 'state'>): boolean => state === 'LIVE' || state === 'REPLACED';
