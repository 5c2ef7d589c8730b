import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { caseListQuery, type CaseRow, type Count, pageSize } from './case-queries.ts';

export interface CaseList {
  readonly rows: readonly CaseRow[];
  readonly count: Count | undefined;
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly failed: boolean;
  /** Null where there is no more. */
  readonly loadMore: (() => void) | null;
  readonly reload: () => void;
}

/** The rows of a structured query, a page at a time. */
export function useCaseList(q: string | undefined, skip: boolean): CaseList {
  const { data, error, networkStatus, fetchMore, refetch } = useQuery(caseListQuery, {
    variables: { query: q ?? null, first: pageSize }, fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true, skip,
  });
  const edges = data?.cases.edges;
  const rows = useMemo(() => edges?.map(({ node }) => node) ?? [], [edges]);
  const page = data?.cases.pageInfo;
  return {
    rows,
    count: data?.cases.totalCount,
    isLoading: data === undefined && error === undefined && !skip,
    isLoadingMore: networkStatus === NetworkStatus.fetchMore,
    failed: error !== undefined,
    loadMore: page?.hasNextPage ? () => void fetchMore({ variables: { after: page.endCursor } }) : null,
    reload: () => void refetch(),
  };
}
