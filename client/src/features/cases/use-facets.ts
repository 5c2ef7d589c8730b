import { useRef } from 'react';
import type { CaseQuery } from '../../../../schema/case-query/case-query.ts';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';
import { useRequest } from '../../session/graphql.ts';
import type { Audience } from '../../ui/names.ts';
import { caseFacetsQuery, type Facet } from './case-queries.ts';

export interface Facets {
  /** Of the query before, while those of a new one are on their way. */
  readonly facets: readonly Facet[] | undefined;
  readonly isLoading: boolean;
  readonly failed: boolean;
  readonly onRetry: () => void;
}

export interface QueryPanelProps extends Facets {
  readonly query: CaseQuery;
  readonly vocabulary: Vocabulary;
  readonly audience: Audience;
  /** Names of the online services by their slugs. */
  readonly services: ReadonlyMap<string, string>;
  readonly onQuery: (query: CaseQuery) => void;
}

export function useFacets(q: string | undefined, skip: boolean): Facets {
  const { data, isLoading, error, reload } = useRequest(caseFacetsQuery, { query: q ?? null }, { skip });
  const last = useRef<readonly Facet[]>(undefined);
  last.current = data?.caseFacets ?? last.current;
  return { facets: last.current, isLoading, failed: error !== undefined && data === undefined, onRetry: reload };
}
