import type { ExportCasesQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../graphql.ts';

const pageOfExport = 100;

/** One page, by keyset; with the sealed texts where they are to be opened here. */
const exportCasesQuery = graphql(`
  query ExportCases($query: String, $first: Int!, $after: String, $whole: Boolean!) {
    cases(query: $query, first: $first, after: $after) {
      totalCount { value hasMore }
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          id number source state resolution issueType installedSoftware weakness severity cvss { vector score }
          submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt
          advisoryUrl reporterReference wordsDestroyedAt
          onlineService { id name }
          assignee { id displayName }
          duplicateOf { number }
          consent { state }
          reporter { id handle displayName publicKeys { id armored @include(if: $whole) } }
          title { id sha256 armored @include(if: $whole) }
          report { id sha256 armored @include(if: $whole) }
        }
      }
    }
  }
`);

export type ExportRow = ExportCasesQuery['cases']['edges'][number]['node'];
export interface ExportPage {
  readonly rows: readonly ExportRow[];
  readonly total: { readonly value: number; readonly hasMore: boolean };
  /** Where the next page starts; null on the last. */
  readonly after: string | null;
}
/** @param isWhole with the sealed texts */
export type FetchExport = (query: string | null, after: string | null, isWhole: boolean) => Promise<ExportPage>;

export const fetchExport: FetchExport = async (query, after, isWhole) => {
  const { cases: { edges, totalCount, pageInfo } } = await request(exportCasesQuery, { query, first: pageOfExport, after, whole: isWhole });
  return { rows: edges.map(({ node }) => node), total: totalCount, after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
};
