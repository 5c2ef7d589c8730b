import { useCallback } from 'react';
import { request } from '../../session/graphql.ts';
import type { FetchRows } from '../../session/words/filter-run.ts';
import { caseListQuery, type CaseRow } from './case-queries.ts';

const pageOfHits = 100;

/** Pages of a query's rows, for a search of words within them. */
export function useRowSource(q: string | undefined, withMore: boolean): FetchRows<CaseRow> {
  return useCallback(async (after) => {
    const { edges, pageInfo } = (await request(caseListQuery, { query: q ?? null, first: pageOfHits, after, withMore })).cases;
    return { rows: edges.map(({ node }) => node), after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
  }, [q, withMore]);
}
