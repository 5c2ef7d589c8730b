import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Audience } from '../../ui/names.ts';
import { CountWords } from '../../ui/Table.tsx';
import { Count, LinkTabs, TabLink } from '../../ui/Tabs.tsx';
import type { Count as CaseCount } from './case-queries.ts';
import styles from './Cases.module.css';
import type { AddressedQuery } from './use-case-address.ts';
import { useKeys } from './use-keys.ts';
import { type ListedView, useViews } from './use-views.ts';
import { viewsFor } from './views.ts';

const ViewDialog = lazy(async () => ({ default: (await import('./ViewDialog.tsx')).ViewDialog }));

/** A view is current when the address asks for it and for nothing else; words narrow it without leaving it. */
const exactly = { exact: true, includeSearch: true };

interface ViewTabsProps {
  readonly audience: Audience;
  readonly vocabulary: Vocabulary;
  readonly addressed: AddressedQuery;
}

/** The lists that people come for, and those that they keep: each a link, with how many there are. */
export function ViewTabs({ audience, vocabulary, addressed }: ViewTabsProps): ReactElement {
  const { t, i18n } = useLingui();
  const { saved, counts, reload } = useViews(audience, vocabulary);
  const [isEditing, setIsEditing] = useState(false);
  const { query, address: { q, words }, showsPictures } = addressed;
  const kept = showsPictures ? { show: 'pictures' as const } : {};
  const own = viewsFor[audience];
  const current = saved.find((one) => one.q === q && q !== undefined);
  const canSave = query !== null && q !== undefined && !own.some((view) => view.q === q);
  useKeys({ s: () => canSave && setIsEditing(true) });
  return (
    <div className={styles['views']}>
      <LinkTabs label={t`Views`}>
        {own.map((view) => (
          <TabLink key={view.q} to="/cases" search={{ q: view.q, ...kept }} activeOptions={exactly}>
            {i18n._(view.label)} <ViewCount count={counts.get(view.q)} isLate={view.tone === 'late'} />
          </TabLink>
        ))}
        <TabLink to="/cases" search={kept} activeOptions={exactly}><Trans>All</Trans> <ViewCount count={counts.get('')} /></TabLink>
        {saved.map((one) => <SavedTab key={one.view.id} listed={one} kept={kept} count={one.q === null ? undefined : counts.get(one.q)} />)}
      </LinkTabs>
      {canSave && (
        <Button kind="quiet" {...(current ? {} : { icon: 'plus' as const })} onPress={() => setIsEditing(true)}>
          {current ? <Trans>Change view</Trans> : <Trans>Save view</Trans>}
        </Button>
      )}
      {isEditing && q !== undefined && (
        <Suspense>
          <ViewDialog
            q={q} hasWords={words !== ''} current={current?.view ?? null} others={saved.map(({ view }) => view)} canShare={audience === 'team'}
            onSaved={reload} onClose={() => setIsEditing(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

interface SavedTabProps {
  readonly listed: ListedView;
  /** What stays in the address beside the query. */
  readonly kept: { readonly show?: 'pictures' };
  readonly count: CaseCount | undefined;
}

function SavedTab({ listed: { view, q }, kept, count }: SavedTabProps): ReactElement {
  const { t } = useLingui();
  return (
    <TabLink to="/cases" search={{ q: q ?? view.query, ...kept }} activeOptions={exactly} title={view.query}>
      {view.shared && <Icon name="people" label={t`Of the team:`} />} <bdi>{view.name}</bdi> <ViewCount count={count} />
    </TabLink>
  );
}

function ViewCount({ count, isLate = false }: { readonly count: CaseCount | undefined; readonly isLate?: boolean }): ReactElement | null {
  return count ? <Count tone={isLate && count.value > 0 ? 'late' : 'plain'}><CountWords count={count} /></Count> : null;
}
