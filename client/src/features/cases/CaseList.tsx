import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { CaseQuery } from '../../../../schema/case-query/case-query.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { useWordSearch } from '../../session/words/use-word-search.ts';
import { LockedSearch, UnreadableSearch, WordSearchLine } from '../../session/words/WordSearchLine.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { CountWords, TableFoot } from '../../ui/Table.tsx';
import type { CaseRow } from './case-queries.ts';
import styles from './Cases.module.css';
import { CaseTable, type ListLook } from './CaseTable.tsx';
import { EmptyCases } from './EmptyCases.tsx';
import { KeyFoot, LockedLine, WithoutTeamKey } from './KeyFoot.tsx';
import type { AddressedQuery } from './use-case-address.ts';
import { type CaseList as Listed, useCaseList } from './use-case-list.ts';
import { useOpenedTitles } from './use-opened-titles.ts';

interface CaseListProps {
  readonly title: string;
  readonly addressed: AddressedQuery;
  readonly look: ListLook;
}

/** Hits of a search that are drawn at once. */
const hitsAtOnce = 100;

/** What the page's query finds: by the server for its terms, by this browser for its words. */
export function CaseList({ title, addressed, look }: CaseListProps): ReactElement | null {
  const { query, address, show } = addressed;
  const keys = useKeyRing();
  const isOpen = keys.state === 'OPEN';
  const hasWords = query !== null && query.words.length > 0;
  const listed = useCaseList(address.q, query === null || hasWords);
  const search = useWordSearch(address.q, query?.words ?? [], isOpen && look.readsWords);
  const [most, setMost] = useState(hitsAtOnce);
  const rows = search?.rows.slice(0, most) ?? listed.rows;
  const showMore = search && search.rows.length > most ? () => setMost(most + hitsAtOnce) : null;
  const titles = useOpenedTitles(listed.rows, isOpen);
  if (query === null) return null;
  if (hasWords && !look.readsWords) return <div className={styles['below']}><UnreadableSearch /></div>;
  if (hasWords && !isOpen) return <div className={styles['below']}>{keys.state === 'LOADING' ? <Loading /> : <LockedSearch />}</div>;
  return (
    <div className={styles['below']}>
      {search && <WordSearchLine search={search} />}
      {rows.length > 0 && (look.readsWords ? keys.state === 'LOCKED' && <LockedLine /> : <WithoutTeamKey />)}
      <Found
        isAll={address.q === undefined && !hasWords}
        isBusy={hasWords ? search === null || search.state === 'RUNNING' : listed.isLoading}
        listed={listed}
        rows={rows}
        look={look}
        table={
          <CaseTable
            label={title}
            rows={rows}
            titles={titles}
            look={look}
            sort={query.sort}
            onSort={hasWords ? null : (sort: CaseQuery['sort']) => show({ ...query, sort })}
            foot={
              <Foot listed={listed} shown={rows.length} found={search?.rows.length ?? null} loadMore={search ? showMore : listed.loadMore}>
                <KeyFoot state={keys.state} titles={titles} />
              </Foot>
            }
          />
        }
      />
    </div>
  );
}

interface FoundProps {
  readonly isAll: boolean;
  readonly isBusy: boolean;
  readonly listed: Listed;
  readonly rows: readonly CaseRow[];
  readonly look: ListLook;
  readonly table: ReactElement;
}

function Found({ isAll, isBusy, listed, rows, look, table }: FoundProps): ReactElement {
  if (rows.length > 0) return table;
  if (isBusy) return <Loading><Trans>Looking for cases…</Trans></Loading>;
  if (listed.failed) {
    return (
      <Notice tone="late" role="alert" title={<Trans>The list could not be loaded</Trans>}>
        <p><Trans>Nothing was changed. The connection may be away for a moment.</Trans></p>
        <ButtonRow><Button onPress={listed.reload}><Trans>Try again</Trans></Button></ButtonRow>
      </Notice>
    );
  }
  return <EmptyCases audience={look.audience} isAll={isAll} hours={look.hours} />;
}

interface FootProps {
  readonly listed: Listed;
  readonly shown: number;
  /** Hits of the words; null without words. */
  readonly found: number | null;
  readonly loadMore: (() => void) | null;
  readonly children: ReactElement;
}

function Foot({ listed, shown, found, loadMore, children }: FootProps): ReactElement {
  const { count, isLoadingMore } = listed;
  const hits = found ?? shown;
  return (
    <TableFoot>
      {children}
      <span className={styles['line']}>
        {count === undefined || found !== null ? <Trans>{hits} found</Trans> : <Trans>1 to {shown} of <CountWords count={count} /></Trans>}
        <span className={styles['keys']}> · <kbd>j</kbd> <kbd>k</kbd> <Trans>move</Trans> · <kbd>Enter</kbd> <Trans>opens</Trans></span>
      </span>
      {loadMore && <Button onPress={loadMore} isPending={isLoadingMore}><Trans>Show more</Trans></Button>}
    </TableFoot>
  );
}
