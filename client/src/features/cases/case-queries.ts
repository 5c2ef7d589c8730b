/** What this page asks of the server. Each operation is one statement there. */
import { graphql } from '../../generated/index.ts';
import type { CaseFacetsQuery, CaseListQuery } from '../../generated/graphql.ts';

export const pageSize = 50;

export const caseListQuery = graphql(`
  query CaseList($query: String, $first: Int!, $after: String, $withMore: Boolean!) {
    cases(query: $query, first: $first, after: $after) {
      totalCount { value hasMore }
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt
          wordsDestroyedAt unreadCount
          onlineService { id slug name }
          assignee { id displayName }
          reporter { id publicKeys { id armored } displayName @include(if: $withMore) handle @include(if: $withMore) }
          title { id armored sha256 }
          weakness @include(if: $withMore)
          cvss @include(if: $withMore) { score }
          labels @include(if: $withMore) { id name colour }
          verifiedAt @include(if: $withMore)
          fixedAt @include(if: $withMore)
          closedAt @include(if: $withMore)
        }
      }
    }
  }
`);

/** How many there are behind each tab. */
export const caseViewsQuery = graphql(`
  query CaseViews($first: String!, $second: String!, $third: String!) {
    first: cases(query: $first, first: 1) { totalCount { value hasMore } }
    second: cases(query: $second, first: 1) { totalCount { value hasMore } }
    third: cases(query: $third, first: 1) { totalCount { value hasMore } }
    all: cases(first: 1) { totalCount { value hasMore } }
  }
`);

/** How many there are of each value. */
export const caseFacetsQuery = graphql(`
  query CaseFacets($query: String) {
    caseFacets(query: $query) { field values { value count { value hasMore } } }
  }
`);

export const queryServicesQuery = graphql(`
  query QueryServices {
    onlineServices(first: 100) { edges { cursor node { id slug name } } }
  }
`);

export type CaseRow = CaseListQuery['cases']['edges'][number]['node'];
export type Facet = CaseFacetsQuery['caseFacets'][number];
export type Count = CaseListQuery['cases']['totalCount'];
