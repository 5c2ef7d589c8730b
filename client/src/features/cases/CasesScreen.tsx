import { lazy, type ReactElement, Suspense, useMemo, useState } from 'react';
import { vocabularies } from '../../../../schema/case-query/vocabulary.ts';
import { HistoryTools } from '../../session/exports/HistoryTools.tsx';
import { useRequest } from '../../session/graphql.ts';
import type { Account } from '../../session/session.tsx';
import type { Selection } from '../../ui/row-selection.ts';
import { Loading } from '../../ui/ProgressBar.tsx';
import { useRoomFor } from '../../ui/use-wide.ts';
import { CaseList } from './CaseList.tsx';
import { queryServicesQuery } from './case-queries.ts';
import styles from './Cases.module.css';
import { ListTools } from './ListTools.tsx';
import { NarrowSheet, NarrowSide } from './NarrowPart.tsx';
import { QuerySection } from './QuerySection.tsx';
import { useCaseAddress } from './use-case-address.ts';
import { useColumns } from './use-columns.ts';
import { useFacets } from './use-facets.ts';
import { useKeys } from './use-keys.ts';
import { ViewTabs } from './ViewTabs.tsx';

const Pictures = lazy(async () => ({ default: (await import('../../session/pictures/Pictures.tsx')).Pictures }));
const Bulk = lazy(async () => ({ default: (await import('../../session/bulk/BulkBar.tsx')).BulkBar }));
const bulkBar = (selection: Selection, onChanged: () => void): ReactElement => <Suspense><Bulk selection={selection} onChanged={onChanged} /></Suspense>;

/** Rem of the window from which the facets stand beside the usual columns, of which the team has two more. */
const roomForReporter = 79.5;
const roomForTeam = 88.5;

interface CasesScreenProps {
  readonly title: string;
  readonly isTeam: boolean;
  /** The promise, in hours. */
  readonly hours: number;
  readonly account: Account;
}

/** Views, query, facets and list. The address is the query, so that each of them only reads it and leads to another. */
export function CasesScreen({ title, isTeam, hours, account }: CasesScreenProps): ReactElement {
  const audience = isTeam ? 'team' : 'reporter';
  const vocabulary = isTeam ? vocabularies.team : vocabularies.researcher;
  const addressed = useCaseAddress(vocabulary);
  const { query, address, show, showsPictures } = addressed;
  const hasWords = (query?.words.length ?? 0) > 0;
  const readsWords = !isTeam || account.holdsTeamKey;
  const chosen = useColumns(account.id, audience);
  const isRoomy = useRoomFor(isTeam ? roomForTeam : roomForReporter);
  const [isNarrowing, setIsNarrowing] = useState(false);
  const facets = useFacets(address.q, query === null || !(isRoomy || isNarrowing));
  const { data } = useRequest(queryServicesQuery, {});
  const services = useMemo(() => data?.onlineServices.edges.map(({ node }) => node) ?? [], [data]);
  const names = useMemo(() => new Map(services.map(({ slug, name }) => [slug, name])), [services]);
  const panel = query && { ...facets, query, vocabulary, audience, services: names, onQuery: show } as const;
  useKeys({ f: () => (isRoomy ? document.querySelector<HTMLElement>('#narrow input')?.focus() : setIsNarrowing(true)) });
  return (
    <>
      <ViewTabs audience={audience} vocabulary={vocabulary} addressed={addressed} />
      <QuerySection title={title} addressed={addressed} vocabulary={vocabulary} audience={audience} services={services} facets={facets.facets} />
      <div className={styles['lists']} data-beside={isRoomy || undefined}>
        {isRoomy && panel && <NarrowSide {...panel} />}
        <div className={styles['main']}>
          <ListTools audience={audience} chosen={chosen} choosesRows={isTeam} onNarrow={isRoomy || !panel ? null : () => setIsNarrowing(true)}>
            {query && <HistoryTools query={address.q} hasWords={hasWords} readsWords={readsWords} isShowingPictures={showsPictures} />}
          </ListTools>
          {query && showsPictures
            ? <Suspense fallback={<Loading />}><Pictures query={address.q} hasWords={hasWords} audience={audience} /></Suspense>
            : <CaseList title={title} addressed={addressed} chosen={chosen} look={{ audience, hours, readsWords }} bulkBar={isTeam ? bulkBar : undefined} />}
        </div>
      </div>
      {!isRoomy && isNarrowing && panel && <NarrowSheet {...panel} onClose={() => setIsNarrowing(false)} />}
    </>
  );
}
