/** What this page asks of the server. Each operation is one statement there. */
import { graphql } from '../../generated/index.ts';
import type { CaseFacetsQuery, CaseListQuery, SavedViewsQuery } from '../../generated/graphql.ts';

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

export const savedViewsQuery = graphql(`
  query SavedViews {
    viewer { savedViews { id name query shared } }
  }
`);

export const saveViewMutation = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) { savedView { id } userErrors { code message path } }
  }
`);

export const deleteSavedViewMutation = graphql(`
  mutation DeleteSavedView($input: DeleteSavedViewInput!) {
    deleteSavedView(input: $input) { userErrors { code message path } }
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
export type SavedView = NonNullable<SavedViewsQuery['viewer']>['savedViews'][number];
export type Facet = CaseFacetsQuery['caseFacets'][number];
export type Count = CaseListQuery['cases']['totalCount'];
