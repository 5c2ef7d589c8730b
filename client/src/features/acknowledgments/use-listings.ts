import { graphql } from '../../generated/index.ts';
import { request, useRequest } from '../../session/graphql.ts';
import { type PagesState, usePages } from '../../session/use-pages.ts';
import type { Listing } from './by-month.ts';

const listingsQuery = graphql(`
  query Listings($year: Int, $query: String, $after: String) {
    acknowledgments(year: $year, query: $query, first: 100, after: $after) {
      edges {
        node {
          id publishedName url organization writeUpUrl year month role
          onlineService { id name }
          researcher { id handle }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The oldest one says how far the years go back. */
const oldestQuery = graphql(`
  query OldestListing {
    acknowledgments(last: 1) { edges { node { id year } } }
  }
`);

/** @param year null: all of them @param find part of a name, an organisation or a service; empty: all */
export function useListings(year: number | null, find: string): PagesState<Listing> {
  return usePages<Listing>(JSON.stringify([year, find]), async (after) => {
    const { acknowledgments } = await request(listingsQuery, { year, query: find === '' ? null : find, after });
    const { hasNextPage, endCursor } = acknowledgments.pageInfo;
    return { nodes: acknowledgments.edges.map(({ node }) => node), nextCursor: hasNextPage ? (endCursor ?? null) : null };
  });
}

/** Every year from the newest to that of the first acknowledgment. */
export function useYears(now: Date): readonly number[] {
  const { data } = useRequest(oldestQuery, {});
  const newest = now.getUTCFullYear();
  const oldest = data?.acknowledgments.edges[0]?.node.year ?? newest;
  return Array.from({ length: Math.max(newest - oldest, 0) + 1 }, (_, index) => newest - index);
}
