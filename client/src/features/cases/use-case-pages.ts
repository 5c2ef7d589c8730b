import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { request } from '../../session/graphql.ts';
import { onAccountChange } from '../../session/session.tsx';
import { caseListQuery, pageSize } from './case-queries.ts';
import { type CasePage, CasePages, type CasePagesState } from './case-pages.ts';

/** Lists of queries that were looked at: coming back shows them at once, and where they were scrolled to. In memory only. */
const kept = new Map<string, CasePages>();
const keptMost = 4;
/** At which entry of the browser's history each was shown last. */
const shownAt = new WeakMap<CasePages, string>();
onAccountChange(() => kept.clear());

interface Asked {
  readonly query: string | null;
  readonly after?: string | null;
  readonly first: number;
  readonly withMore: boolean;
}

async function fetchPage({ query, after = null, first, withMore }: Asked): Promise<CasePage> {
  const { edges, totalCount, pageInfo } = (await request(caseListQuery, { query, first, after, withMore })).cases;
  return { rows: edges.map(({ node }) => node), count: totalCount, after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
}

const pagesOf = (q: string | undefined, withMore: boolean): CasePages =>
  new CasePages({
    page: (after) => fetchPage({ query: q ?? null, after, first: pageSize, withMore }),
    rows: async (numbers) => (await fetchPage({ query: `number:${numbers.join()}`, first: numbers.length, withMore })).rows,
  });

/** The newest is the last; the oldest goes. */
function keptPages(q: string | undefined, withMore: boolean): CasePages {
  const key = `${q ?? ''} ${withMore}`;
  const pages = kept.get(key) ?? pagesOf(q, withMore);
  kept.delete(key);
  kept.set(key, pages);
  for (const oldest of [...kept.keys()].slice(0, -keptMost)) kept.delete(oldest);
  return pages;
}

/** The rows of a structured query; `skip` asks nothing. Who goes back finds them as they were; who comes by a link finds what is new. */
export function useCasePages(q: string | undefined, { withMore, skip }: { readonly withMore: boolean; readonly skip: boolean }): { readonly pages: CasePages; readonly state: CasePagesState } {
  const pages = useMemo(() => keptPages(q, withMore), [q, withMore]);
  const state = useSyncExternalStore(pages.subscribe, pages.state);
  // On the way to another page the address is that page's already.
  const entry = useLocation({ select: ({ pathname, state: { __TSR_key } }) => (pathname === '/cases' ? (__TSR_key ?? '') : undefined) });
  useEffect(() => {
    if (skip || entry === undefined) return;
    if (pages.state().rows.length === 0) pages.more();
    else if (shownAt.get(pages) !== entry) pages.reload();
    shownAt.set(pages, entry);
  }, [pages, skip, entry]);
  return { pages, state };
}
