import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useNow } from '../../ui/now.ts';
import { type Grouped, groupByDue } from './group-by-due.ts';
import { pageSize, type QueueRow, queueQuery } from './queue-queries.ts';
import type { QueueView } from './queue-views.ts';

export interface Queue {
  readonly rows: readonly QueueRow[];
  readonly groups: readonly Grouped<QueueRow>[];
  /** The most urgent one. */
  readonly first: QueueRow | undefined;
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly failed: boolean;
  /** Null where there is no more. */
  readonly loadMore: (() => void) | null;
  readonly reload: () => void;
}

const againMs = 60_000;

/** The rows of a view by time due; asked again every minute, because others work here too. */
export function useQueue(view: QueueView): Queue {
  const { data, error, networkStatus, fetchMore, refetch } = useQuery(queueQuery, {
    variables: { query: view.query, first: pageSize },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
    pollInterval: againMs,
  });
  const now = useNow();
  const edges = data?.cases.edges;
  const rows = useMemo(() => edges?.map(({ node }) => node) ?? [], [edges]);
  const groups = useMemo(() => groupByDue(rows, now), [rows, now]);
  const page = data?.cases.pageInfo;
  return {
    rows,
    groups,
    first: groups[0]?.rows[0],
    isLoading: data === undefined && error === undefined,
    isLoadingMore: networkStatus === NetworkStatus.fetchMore,
    failed: error !== undefined,
    loadMore: page?.hasNextPage ? () => void fetchMore({ variables: { after: page.endCursor } }) : null,
    reload: () => void refetch(),
  };
}
