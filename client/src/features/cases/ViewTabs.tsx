import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useRequest } from '../../session/graphql.ts';
import type { Audience } from '../../ui/names.ts';
import { CountWords } from '../../ui/Table.tsx';
import { Count, LinkTabs, TabLink } from '../../ui/Tabs.tsx';
import { caseViewsQuery, type Count as CaseCount } from './case-queries.ts';
import { type View, viewsFor } from './views.ts';

/** A view is current when the address asks for it and for nothing else; words narrow it without leaving it. */
const exactly = { exact: true, includeSearch: true };

export function ViewTabs({ audience }: { readonly audience: Audience }): ReactElement {
  const { t, i18n } = useLingui();
  const [first, second, third] = viewsFor[audience];
  const { data } = useRequest(caseViewsQuery, { first: first.q, second: second.q, third: third.q });
  const counted: readonly (readonly [View, CaseCount | undefined])[] = [
    [first, data?.first.totalCount], [second, data?.second.totalCount], [third, data?.third.totalCount],
  ];
  return (
    <LinkTabs label={t`Views`}>
      {counted.map(([view, count]) => (
        <TabLink key={view.q} to="/cases" search={{ q: view.q }} activeOptions={exactly}>
          {i18n._(view.label)}
          {count && <Count tone={view.tone === 'late' && count.value > 0 ? 'late' : 'plain'}><CountWords count={count} /></Count>}
        </TabLink>
      ))}
      <TabLink to="/cases" search={{}} activeOptions={exactly}>
        <Trans>All</Trans>
        {data && <Count><CountWords count={data.all.totalCount} /></Count>}
      </TabLink>
    </LinkTabs>
  );
}
