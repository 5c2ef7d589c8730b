/** What the index of words asks of the server. It is told which cases are asked for, never which words. */
import { graphql } from '../../generated/index.ts';
import type { WordsOfCasesQuery } from '../../generated/graphql.ts';
import { request } from '../graphql.ts';

const pageOfWords = 100;

const wordsOfCasesQuery = graphql(`
  query WordsOfCases($query: String, $first: Int!, $after: String, $whole: Boolean!) {
    cases(query: $query, first: $first, after: $after) {
      totalCount { value hasMore }
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          id number issueType state resolution submittedAt wordsDestroyedAt
          onlineService { id }
          reporter { id publicKeys { id armored @include(if: $whole) } }
          title { id sha256 armored @include(if: $whole) }
          report { id sha256 armored @include(if: $whole) }
        }
      }
    }
  }
`);

export type WordsRow = WordsOfCasesQuery['cases']['edges'][number]['node'];
export interface WordsPage {
  readonly rows: readonly WordsRow[];
  readonly total: number;
  /** Where the next page starts; null on the last. */
  readonly after: string | null;
}
/** @param isWhole with the sealed texts themselves, not only what they are called */
export type FetchWords = (query: string | null, after: string | null, isWhole: boolean) => Promise<WordsPage>;

export const fetchWords: FetchWords = async (query, after, isWhole) => {
  const { cases: { edges, totalCount, pageInfo } } = await request(wordsOfCasesQuery, { query, first: pageOfWords, after, whole: isWhole });
  return { rows: edges.map(({ node }) => node), total: totalCount.value, after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
};
