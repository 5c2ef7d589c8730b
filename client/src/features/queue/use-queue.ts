import { NetworkStatus } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import type { QueueQuery } from '../../generated/graphql.ts';
import { type CalmList, useCalmList } from '../../session/live/use-calm-list.ts';
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
  /** What others changed, where it would move rows. */
  readonly changes: Pick<CalmList, 'waiting' | 'showWaiting'>;
}

const againMs = 60_000;

/** The rows of a view by time due; what others do shows at once, and is asked for every minute where nothing comes by itself. */
export function useQueue(view: QueueView): Queue {
  const client = useApolloClient();
  const variables = { query: view.query, first: pageSize };
  const { data, error, networkStatus, fetchMore, refetch, startPolling, stopPolling } = useQuery(queueQuery, {
    variables,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const now = useNow();
  const edges = data?.cases.edges;
  const rows = useMemo(() => edges?.map(({ node }) => node) ?? [], [edges]);
  const groups = useMemo(() => groupByDue(rows, now), [rows, now]);
  const page = data?.cases.pageInfo;
  const changes = useCalmList<QueueQuery>({
    read: async () => {
      const { data: now } = await client.query({ query: queueQuery, variables, fetchPolicy: 'no-cache' });
      if (now === undefined) throw new Error('The queue was not answered.');
      return now as QueueQuery;
    },
    idsOf: ({ cases }) => cases.edges.map(({ node }) => node.id),
    shown: rows.map(({ id }) => id),
    show: (list) => void client.writeQuery({ query: queueQuery, variables, data: list }),
  });
  useEffect(() => {
    if (changes.isLive) return undefined;
    startPolling(againMs);
    return stopPolling;
  }, [changes.isLive, startPolling, stopPolling]);
  return {
    rows,
    groups,
    first: groups[0]?.rows[0],
    isLoading: data === undefined && error === undefined,
    isLoadingMore: networkStatus === NetworkStatus.fetchMore,
    failed: error !== undefined,
    loadMore: page?.hasNextPage ? () => void fetchMore({ variables: { after: page.endCursor } }) : null,
    reload: () => void refetch(),
    changes,
  };
}
