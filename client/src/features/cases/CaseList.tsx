import { type ReactElement, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { CaseQuery } from '../../../../schema/case-query/case-query.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { useWordSearch } from '../../session/words/use-word-search.ts';
import { LockedSearch, UnreadableSearch, WordSearchLine } from '../../session/words/WordSearchLine.tsx';
import type { Selected, Selection } from '../../ui/row-selection.ts';
import { Loading } from '../../ui/ProgressBar.tsx';
import { needsMore } from './column-choice.ts';
import type { ListLook } from './case-columns.tsx';
import type { CaseRow } from './case-queries.ts';
import styles from './Cases.module.css';
import { CaseTable } from './CaseTable.tsx';
import { ChangedLine, ListFailed } from './ListNotices.tsx';
import { EmptyCases } from './EmptyCases.tsx';
import { LockedLine, WithoutTeamKey } from './KeyFoot.tsx';
import { ListFoot } from './ListFoot.tsx';
import { TitleOpener } from './title-opener.ts';
import type { AddressedQuery } from './use-case-address.ts';
import { useCasePages } from './use-case-pages.ts';
import type { ChosenColumns } from './use-columns.ts';
import { useKeys } from './use-keys.ts';
import { useLivePages } from './use-live-pages.ts';
import { useRowSource } from './use-row-source.ts';

interface CaseListProps {
  readonly title: string;
  readonly addressed: AddressedQuery;
  readonly look: ListLook;
  readonly chosen: ChosenColumns;
  /** What is done to many at once; absent where nobody chooses rows. */
  readonly bulkBar?: ((selection: Selection, onChanged: () => void) => ReactNode) | undefined;
}

/** What the page's query finds: by the server for its terms, by this browser for its words. */
export function CaseList({ title, addressed, look, chosen, bulkBar }: CaseListProps): ReactElement | null {
  const { query, address, show } = addressed;
  const keys = useKeyRing();
  const isOpen = keys.state === 'OPEN';
  const hasWords = query !== null && query.words.length > 0;
  const withMore = needsMore(chosen.columns);
  const { pages, state } = useCasePages(address.q, { withMore, skip: query === null || hasWords });
  const source = useRowSource(address.q, withMore);
  const search = useWordSearch(source, query?.words ?? noWords, isOpen && look.readsWords);
  const titles = useMemo(() => new TitleOpener(), []);
  const selection = useSelection(address.q);
  const rows: readonly CaseRow[] = hasWords ? (search?.rows ?? []) : state.rows;
  const isBusy = hasWords ? search === null || search.state === 'RUNNING' : state.phase === 'LOADING';
  const onSeen = useSeen(pages, titles, isOpen);
  useLivePages(pages);
  useKeys(selection.selected.size > 0 ? { Escape: () => selection.onSelect(new Set()) } : {});
  if (query === null) return null;
  if (hasWords && !look.readsWords) return <UnreadableSearch />;
  if (hasWords && !isOpen) return keys.state === 'LOADING' ? <Loading /> : <LockedSearch />;
  if (rows.length === 0 && !isBusy) {
    if (!hasWords && state.phase === 'FAILED') return <ListFailed onRetry={pages.retry} />;
    return <EmptyCases audience={look.audience} isAll={address.q === undefined && !hasWords} hours={look.hours} />;
  }
  const count = hasWords ? rows.length : state.count === undefined || state.count.hasMore ? null : state.count.value;
  return (
    <div className={styles['found']}>
      {search && <WordSearchLine search={search} />}
      {rows.length > 0 && (look.readsWords ? keys.state === 'LOCKED' && <LockedLine /> : <WithoutTeamKey />)}
      {!hasWords && state.hasChanged && <ChangedLine onShow={pages.reload} />}
      {bulkBar && selection.selected.size > 0 && <div className={styles['bulk']}>{bulkBar(selection, pages.reload)}</div>}
      <CaseTable
        label={title} rows={rows} count={count} columns={chosen.columns} titles={titles} look={look} onSeen={onSeen}
        sort={query.sort} onSort={hasWords ? null : (sort: CaseQuery['sort']) => show({ ...query, sort })}
        selection={bulkBar && selection} onNearEnd={hasWords ? ignore : pages.more} isGrowing={hasWords ? isBusy : state.phase === 'LOADING' || state.phase === 'GROWING'}
        foot={<ListFoot state={state} hits={hasWords ? rows.length : null} titles={titles} keyState={keys.state} onRetry={pages.retry} />}
      />
    </div>
  );
}

const ignore = (): void => undefined;
const noWords: CaseQuery['words'] = [];

/** What was chosen in one list is not chosen in another. */
function useSelection(q: string | undefined): Selection {
  const [held, hold] = useState<{ readonly q: string | undefined; readonly selected: Selected }>({ q, selected: new Set() });
  return { selected: held.q === q ? held.selected : new Set(), onSelect: (selected) => hold({ q, selected }) };
}

/** Opens the titles in sight. Where the list was kept, those in sight are read anew too. */
function useSeen(pages: ReturnType<typeof useCasePages>['pages'], titles: TitleOpener, isOpen: boolean): (rows: readonly CaseRow[]) => void {
  const kept = useRef(pages.state().rows.length > 0 ? pages : null);
  return useCallback((rows) => {
    if (isOpen) titles.want(rows);
    if (kept.current !== pages || rows.length === 0) return;
    kept.current = null;
    void pages.recheck(rows.map(({ number }) => number));
  }, [pages, titles, isOpen]);
}
