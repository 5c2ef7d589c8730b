import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { CountWords } from '../../ui/Table.tsx';
import { Count, LinkTabs, TabLink } from '../../ui/Tabs.tsx';
import { queueCountsQuery } from './queue-queries.ts';
import { type QueueView, queueViews } from './queue-views.ts';

type ViewId = (typeof queueViews)[number]['id'];
const variables = Object.fromEntries(queueViews.map(({ id, query }) => [id, query])) as Record<ViewId, string>;
const againMs = 60_000;

/** Each view with how many are in it. */
export function QueueTabs({ view }: { readonly view: QueueView }): ReactElement {
  const { t, i18n } = useLingui();
  const { data } = useQuery(queueCountsQuery, { variables, fetchPolicy: 'cache-and-network', pollInterval: againMs });
  const waiting = data?.inboundMails;
  return (
    <LinkTabs label={t`Views`}>
      {queueViews.map(({ id, label }) => {
        const count = data?.[id].totalCount;
        return (
          <TabLink key={id} to="/queue" search={{ view: id }} aria-current={view.id === id ? 'page' : undefined} activeProps={{}}>
            {i18n._(label)}
            {count !== undefined && (
              <>
                {' '}
                <Count tone={id === 'answer' && count.value > 0 ? 'late' : 'plain'}>
                  <CountWords count={count} />
                </Count>
              </>
            )}
          </TabLink>
        );
      })}
      <TabLink to="/queue/sort" activeProps={{}}>
        <Trans>Sort</Trans>
        {waiting !== undefined && waiting.edges.length > 0 && (
          <>
            {' '}
            <Count tone="late"><CountWords count={{ value: waiting.edges.length, hasMore: waiting.pageInfo.hasNextPage }} /></Count>
          </>
        )}
      </TabLink>
    </LinkTabs>
  );
}
